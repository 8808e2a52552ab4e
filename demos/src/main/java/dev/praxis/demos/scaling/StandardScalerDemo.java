package dev.praxis.demos.scaling;

import dev.praxis.cluster.KMeans;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Dataset;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.metrics.clustering.ClusterAgreement;
import dev.praxis.scaling.MaxAbsScaler;
import dev.praxis.scaling.MinMaxScaler;
import dev.praxis.scaling.RobustScaler;
import dev.praxis.scaling.StandardScaler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    Matrix cents = StandardScalerFigures.inCents(dollars);
    KMeans three = KMeans.into(3).withRestarts(10);
    Labels byDollars = three.fit(dollars).labels();
    Labels byCents = three.fit(cents).labels();
    story.row(
        StandardScalerFigures.people("Wages in dollars", dollars, byDollars, "dollars per hour"),
        StandardScalerFigures.people("Wages in cents", cents, byCents, "cents per hour"));
    story.finding(
        "The two clusterings of the same %d people agree by %.2f, where 0 is chance and 1 is all.",
        dollars.rows(), ClusterAgreement.of(byDollars, byCents).adjustedRand());

    story.part("2. One scale for all");
    StandardScaler.Model scaler = StandardScaler.standard().fit(dollars);
    Matrix scaled = scaler.transform(dollars);
    Labels clusters = three.fit(scaled).labels();
    Labels again = three.fit(StandardScaler.standard().fit(cents).transform(cents)).labels();
    story.figure(StandardScalerFigures.people("Standardised", scaled, clusters, "wage"));
    story.finding(
        "Standardised, dollars and cents agree by %.2f; a standard deviation is %.1f years or"
            + " %.2f dollars.",
        ClusterAgreement.of(clusters, again).adjustedRand(),
        scaler.scales().get(0, 0),
        scaler.scales().get(0, 1));

    story.part("3. One column drowns twelve");
    Labeled<Matrix> wine = story.open(Dataset.WINE).withLabel("label").readLabeled();
    Map<String, Matrix> prepared = new LinkedHashMap<>();
    prepared.put("as they are", wine.points());
    prepared.put("standard", StandardScaler.standard().fit(wine.points()).transform(wine.points()));
    prepared.put("min-max", MinMaxScaler.toUnitRange().fit(wine.points()).transform(wine.points()));
    prepared.put("robust", RobustScaler.byQuartiles().fit(wine.points()).transform(wine.points()));
    prepared.put("largest", new MaxAbsScaler().fit(wine.points()).transform(wine.points()));
    double[] agreements = StandardScalerFigures.agreements(prepared.values(), wine.labels());
    story.figure(StandardScalerFigures.scalers(List.copyOf(prepared.keySet()), agreements));
    story.finding(
        "Proline makes up %.1f %% of all squared distances; clusters of unscaled wines agree with"
            + " the cultivars by %.2f, of standardised ones by %.2f.",
        100 * StandardScalerFigures.largestShare(wine.points()), agreements[0], agreements[1]);

    story.part("4. A slip of the decimal point");
    Matrix slipped = StandardScalerFigures.slipped(dollars);
    double[][] room = StandardScalerFigures.room(dollars, slipped);
    story.figure(StandardScalerFigures.squeezed(room));
    story.finding(
        "One wage of %.2f read as %.0f: the middle half of all others shrinks to %.3f of its width"
            + " by min-max, to %.3f by standard, to %.3f by robust scaling.",
        StandardScalerFigures.highest(dollars),
        StandardScalerFigures.highest(slipped),
        room[1][0] / room[0][0],
        room[1][1] / room[0][1],
        room[1][2] / room[0][2]);

    story.part("5. Where it breaks");
    double[][] drowned = StandardScalerFigures.withCoins(wine, 60);
    story.figure(StandardScalerFigures.coins(drowned));
    story.finding(
        "With 60 tossed coins as further columns, standardised wines agree with the cultivars by"
            + " %.2f; with the coins left small by %.2f, without them by %.2f.",
        drowned[1][12], drowned[2][12], drowned[2][0]);
  }
}
