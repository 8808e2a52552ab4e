package dev.praxis.demos.scaling;

import dev.praxis.cluster.KMeans;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.metrics.clustering.ClusterAgreement;
import dev.praxis.scaling.StandardScaler;
import java.util.List;

/** Ages in years, wages in dollars or in cents: what a distance makes of units. */
public final class StandardScalerDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(StandardScalerDemo.class, StandardScalerDemo::tell);

  private StandardScalerDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. A dollar is a hundred cents");
    Matrix dollars = story.open(Dataset.WAGES).withColumns("age", "target").readMatrix();
    Matrix cents = StandardScalerExperiments.inCents(dollars);
    KMeans three = KMeans.into(3).withRestarts(10);
    Labels byDollars = three.fit(dollars).labels();
    Labels byCents = three.fit(cents).labels();
    double alike = ClusterAgreement.of(byDollars, byCents).adjustedRand();
    story.row(StandardScalerPictures.units(dollars, byDollars, cents, byCents));
    story.finding(
        "The two clusterings of the same %d people agree by %.2f, where 0 is chance and 1 is all.",
        dollars.rows(), alike);

    story.part("2. One scale for all");
    StandardScaler.Model scaler = StandardScaler.standard().fit(dollars);
    Matrix scaled = scaler.transform(dollars);
    Matrix scaledCents = StandardScaler.standard().fit(cents).transform(cents);
    Labels clusters = three.fit(scaled).labels();
    Labels again = three.fit(scaledCents).labels();
    double same = ClusterAgreement.of(clusters, again).adjustedRand();
    story.figure(StandardScalerPictures.standardised(scaled, clusters));
    story.finding(
        "Standardised, dollars and cents agree by %.2f; a standard deviation is %.1f years or"
            + " %.2f dollars.",
        same, scaler.scales().get(0, 0), scaler.scales().get(0, 1));

    story.part("3. One column drowns twelve");
    Labeled<Matrix> wine = story.open(Dataset.WINE).withLabel("label").readLabeled();
    double proline = StandardScalerExperiments.largestShare(wine.points());
    double[] agreements = StandardScalerExperiments.agreements(wine);
    story.figure(StandardScalerPictures.scalers(agreements));
    story.finding(
        "Proline makes up %.1f %% of all squared distances; clusters of unscaled wines agree with"
            + " the cultivars by %.2f, of standardised ones by %.2f.",
        100 * proline, agreements[0], agreements[1]);

    story.part("4. A slip of the decimal point");
    Matrix slipped = StandardScalerExperiments.slipped(dollars);
    double[] before = StandardScalerExperiments.room(dollars);
    double[] after = StandardScalerExperiments.room(slipped);
    int highest = Numbers.highest(dollars.column(1));
    story.figure(StandardScalerPictures.squeezed(before, after));
    story.finding(
        "One wage of %.2f read as %.0f: the middle half of all others shrinks to %.3f of its width"
            + " by min-max, to %.3f by standard, to %.3f by robust scaling.",
        dollars.get(highest, 1),
        slipped.get(highest, 1),
        after[0] / before[0],
        after[1] / before[1],
        after[2] / before[2]);

    story.part("5. Where it breaks");
    List<StandardScalerExperiments.Drowned> drowned = StandardScalerExperiments.drowned(wine);
    StandardScalerExperiments.Drowned most = drowned.get(drowned.size() - 1);
    story.figure(StandardScalerPictures.coins(drowned));
    story.finding(
        "With %d tossed coins as further columns, standardised wines agree with the cultivars by"
            + " %.2f; with the coins left small by %.2f, without them by %.2f.",
        most.coins(), most.standardised(), most.small(), drowned.get(0).small());
  }
}
