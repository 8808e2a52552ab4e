package dev.praxis.demos.anomaly;

import dev.praxis.anomaly.IqrRule;
import dev.praxis.anomaly.KnnDistanceRule;
import dev.praxis.anomaly.Outliers;
import dev.praxis.anomaly.ZScoreRule;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
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
    long byWage = OutliersExperiments.byColumn(strange, 1);
    story.figure(OutliersPictures.people(people, usual, strange));
    story.finding(
        "%d of %d people are flagged, %d of them for their wage.",
        strange.count(), people.rows(), byWage);

    story.part("2. One outlier hides the others");
    Matrix wages = people.selectColumns(1);
    Matrix slipped = OutliersExperiments.slipped(wages);
    ZScoreRule.Model right = ZScoreRule.standard().fit(wages);
    ZScoreRule.Model wrong = ZScoreRule.standard().fit(slipped);
    IqrRule iqr = IqrRule.tukey();
    double[] before = {right.flag(wages).count(), iqr.outliers(wages).count()};
    double[] after = {wrong.flag(slipped).count(), iqr.outliers(slipped).count()};
    story.figure(OutliersPictures.hidden(before, after));
    story.finding(
        "The slip makes σ %.2f instead of %.2f dollars. Wages flagged by z-scores: %.0f, before"
            + " %.0f; by the fences %.0f, as before.",
        wrong.deviations().get(0, 0), right.deviations().get(0, 0), after[0], before[0], after[1]);

    story.part("3. Strange only together");
    CsvFile sensors = story.open(Dataset.SENSORS).withColumns("mote_id", "humidity", "temperature");
    Labeled<Matrix> readings = sensors.withLabel("label").readLabeled();
    Labeled<Matrix> mote = OutliersExperiments.mote(readings, 1);
    Outliers byZScore = ZScoreRule.standard().outliers(mote.points());
    Outliers byIqr = iqr.outliers(mote.points());
    Outliers byDistance = OutliersExperiments.byDistance(mote, 10);
    Object[] counts = OutliersExperiments.counts(mote, byZScore, byIqr, byDistance);
    story.row(OutliersPictures.flagged(mote, byZScore, byDistance));
    story.finding(
        "Of %d readings during the event z-scores flag %d, the fences %d, distances %d; of the %d"
            + " whose numbers occur in quiet as well, %d, %d and %d.",
        counts);

    story.part("4. How many neighbours");
    double[] neighbors = {1, 2, 5, 10, 20, 50, 100, 200};
    Labeled<Matrix> third = OutliersExperiments.mote(readings, 3);
    double[] outdoors = OutliersExperiments.found(neighbors, mote);
    double[] indoors = OutliersExperiments.found(neighbors, third);
    story.figure(OutliersPictures.choice(neighbors, outdoors, indoors));
    story.finding(
        "With 1 neighbour %.0f and %.0f %% of the two events are found, with 20 %.0f and %.0f %%,"
            + " with 200 %.0f and %.0f %%.",
        outdoors[0], indoors[0], outdoors[4], indoors[4], outdoors[7], indoors[7]);

    story.part("5. Where it breaks");
    Matrix counties = story.open(Dataset.MIDWEST).withColumns("poptotal").readMatrix();
    Matrix logarithms = OutliersExperiments.logarithms(counties);
    IqrRule.Model large = iqr.fit(counties);
    IqrRule.Model extreme = iqr.fit(logarithms);
    story.row(
        OutliersPictures.counties(counties, large), OutliersPictures.powers(logarithms, extreme));
    story.finding(
        "%d of %d counties are beyond the fences, of the logarithms %d.",
        large.flag(counties).count(), counties.rows(), extreme.flag(logarithms).count());
    Labeled<Matrix> fourth = OutliersExperiments.mote(readings, 4);
    StandardScaler.Model scale = StandardScaler.standard().fit(fourth.points());
    KnnDistanceRule rule = KnnDistanceRule.nearest(10).withContamination(0);
    KnnDistanceRule.Model quiet = rule.fit(scale.transform(fourth.points()));
    Outliers elsewhere = quiet.flag(scale.transform(third.points()));
    int[] event = OutliersExperiments.rows(third, "event");
    story.finding(
        "Learned where nothing happened, the rule flags %,d of the %,d readings of the next mote,"
            + " and only %d are of an event.",
        elsewhere.count(), elsewhere.size(), event.length);
  }
}
