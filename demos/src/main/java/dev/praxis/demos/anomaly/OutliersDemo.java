package dev.praxis.demos.anomaly;

import dev.praxis.anomaly.IqrRule;
import dev.praxis.anomaly.KnnDistanceRule;
import dev.praxis.anomaly.Outliers;
import dev.praxis.anomaly.ZScoreRule;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Dataset;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.table.CsvFile;

/** Three rules that flag what is strange among wages, weather and counties. */
public final class OutliersDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(OutliersDemo.class, OutliersDemo::tell);

  private OutliersDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. Three standard deviations");
    Matrix people = story.open(Dataset.WAGES).withColumns("education", "target").readMatrix();
    ZScoreRule.Model usual = ZScoreRule.standard().fit(people);
    Outliers strange = usual.flag(people);
    story.figure(OutliersFigures.people(people, usual, strange));
    story.finding(
        "%d of %d people are flagged, %d of them for their wage.",
        strange.count(), people.rows(), OutliersFigures.byColumn(strange, 1));

    story.part("2. One outlier hides the others");
    Matrix wages = people.selectColumns(1);
    Matrix slipped = OutliersFigures.slipped(wages);
    ZScoreRule.Model before = ZScoreRule.standard().fit(wages);
    ZScoreRule.Model after = ZScoreRule.standard().fit(slipped);
    double[] zScores = {before.flag(wages).count(), after.flag(slipped).count()};
    double[] iqr = {
      IqrRule.tukey().outliers(wages).count(), IqrRule.tukey().outliers(slipped).count()
    };
    story.figure(OutliersFigures.hidden(zScores, iqr));
    story.finding(
        "The slip makes σ %.2f instead of %.2f dollars. Wages flagged by z-scores: %.0f, before"
            + " %.0f; by the fences %.0f, as before.",
        after.deviations().get(0, 0),
        before.deviations().get(0, 0),
        zScores[1],
        zScores[0],
        iqr[1]);

    story.part("3. Strange only together");
    CsvFile sensors = story.open(Dataset.SENSORS).withColumns("mote_id", "humidity", "temperature");
    Labeled<Matrix> readings = sensors.withLabel("label").readLabeled();
    Labeled<Matrix> mote = OutliersFigures.mote(readings, 1);
    Outliers byZScore = ZScoreRule.standard().outliers(mote.points());
    Outliers byIqr = IqrRule.tukey().outliers(mote.points());
    Matrix scaled = StandardScaler.standard().fit(mote.points()).transform(mote.points());
    KnnDistanceRule ten = KnnDistanceRule.nearest(10);
    double share = OutliersFigures.events(mote) / mote.labels().size();
    Outliers byDistance = ten.withContamination(share).outliers(scaled);
    story.row(
        OutliersFigures.flagged("z-scores", mote, byZScore),
        OutliersFigures.flagged("ten neighbours", mote, byDistance));
    story.finding(
        "Of %d readings during the event z-scores flag %d, the fences %d, distances %d; of the %d"
            + " whose numbers occur in quiet as well, %d, %d and %d.",
        OutliersFigures.found(mote, byZScore, byIqr, byDistance));

    story.part("4. How many neighbours");
    double[] neighbors = {1, 2, 5, 10, 20, 50, 100, 200};
    Labeled<Matrix> third = OutliersFigures.mote(readings, 3);
    double[][] found = OutliersFigures.found(neighbors, mote, third);
    story.figure(OutliersFigures.choice(neighbors, found));
    story.finding(
        "With 1 neighbour %.0f and %.0f %% of the two events are found, with 20 %.0f and %.0f %%,"
            + " with 200 %.0f and %.0f %%.",
        found[0][0], found[1][0], found[0][4], found[1][4], found[0][7], found[1][7]);

    story.part("5. Where it breaks");
    Matrix counties = story.open(Dataset.MIDWEST).withColumns("poptotal").readMatrix();
    Matrix logarithms = OutliersFigures.logarithms(counties);
    Outliers large = IqrRule.tukey().outliers(counties);
    Outliers extreme = IqrRule.tukey().outliers(logarithms);
    story.row(OutliersFigures.counties(counties), OutliersFigures.powers(logarithms));
    story.finding(
        "%d of %d counties are beyond the fences, of the logarithms %d.",
        large.count(), counties.rows(), extreme.count());
    Labeled<Matrix> fourth = OutliersFigures.mote(readings, 4);
    StandardScaler.Model scale = StandardScaler.standard().fit(fourth.points());
    KnnDistanceRule.Model quiet = ten.withContamination(0).fit(scale.transform(fourth.points()));
    Outliers elsewhere = quiet.flag(scale.transform(third.points()));
    story.finding(
        "Learned where nothing happened, the rule flags %,d of the %,d readings of the next mote,"
            + " and only %.0f are of an event.",
        elsewhere.count(), elsewhere.size(), OutliersFigures.events(third));
  }
}
