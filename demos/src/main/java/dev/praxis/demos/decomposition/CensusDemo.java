package dev.praxis.demos.decomposition;

import dev.praxis.cluster.KMeans;
import dev.praxis.cluster.KMeansCurve;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.decomposition.Pca;
import dev.praxis.demos.gallery.Dataset;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.statistics.Covariance;
import dev.praxis.statistics.Divisor;
import dev.praxis.table.Table;
import java.util.List;

/** Counties of the American Midwest: many columns, a few components, groups of counties. */
public final class CensusDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(CensusDemo.class, CensusDemo::tell).about(Pca.class);

  private CensusDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. Thirteen columns that repeat each other");
    Table counties = story.open(Dataset.MIDWEST).withText("county").readTable();
    Matrix shares = Counties.shares(counties).matrix();
    StandardScaler scaler = StandardScaler.standard().withDivisor(Divisor.N_MINUS_ONE);
    StandardScaler.Model scaling = scaler.fit(shares);
    Matrix scaled = scaling.transform(shares);
    Matrix correlations = Covariance.of(scaled).matrix();
    story.figure(CensusFigures.correlations(correlations));
    int pairs = CensusFigures.pairsBeyond(correlations, 0.7);
    story.finding("%d pairs of columns are correlated by more than 0.7, or below −0.7.", pairs);

    story.part("2. Fewer numbers for a county");
    Pca.Model pca = Pca.keeping(0.9).fit(scaled);
    Matrix scores = pca.transform(scaled);
    story.figure(CensusFigures.components(pca));
    story.table(
        "What each component explains, in per cent, and the counties at its ends.",
        List.of("component", "explains", "lowest", "highest"),
        CensusFigures.ends(pca, scores, counties));
    story.finding("%d components hold more than 90 %% of the variance.", scores.columns());

    story.part("3. Choose k");
    KMeans learner = KMeans.into(3).withRestarts(20);
    KMeansCurve curve = KMeansCurve.of(learner, scores, 2, 9);
    KMeansCurve.Point best = CensusFigures.best(curve);
    story.row(CensusFigures.inertia(curve), CensusFigures.silhouette(curve));
    story.finding("Highest silhouette: %.2f, at k = %d.", best.silhouette(), best.clusters());

    story.part("4. What the clusters are");
    Labels clusters = best.model().labels();
    story.figure(CensusFigures.map("The counties by their scores.", scores, clusters, counties));
    story.figure(CensusFigures.profiles(scaled, shares, clusters));
    story.table(
        "How many counties each cluster has, and three typical ones, nearest to its centroid.",
        List.of("cluster", "counties", "typical"),
        CensusFigures.typical(best.model(), scores, counties));
    String metropolitan = CensusFigures.metropolitan(clusters, counties);
    story.finding("Metropolitan, which k-means was not told: %s of the clusters.", metropolitan);

    story.part("5. Where it breaks");
    Table all = Counties.withCounts(counties);
    Matrix allScaled = scaler.fit(all.matrix()).transform(all.matrix());
    Pca.Model size = Pca.keeping(0.9).fit(allScaled);
    Matrix sizes = size.transform(allScaled);
    KMeansCurve.Point alone = CensusFigures.best(KMeansCurve.of(learner, sizes, 2, 9));
    Labels apart = alone.model().labels();
    story.figure(CensusFigures.map("The same, with counts.", sizes, apart, counties));
    story.finding(
        "With counts, %s weighs most in component 1. Highest silhouette: %.2f, for %s and the rest.",
        PcaFigures.loudest(all.columnNames(), size),
        alone.silhouette(),
        CensusFigures.smallest(apart, counties));
    KMeansCurve plane = KMeansCurve.of(learner, scores.selectColumns(0, 1), 2, 9);
    KMeansCurve full = KMeansCurve.of(learner, scaled, 2, 9);
    story.figure(CensusFigures.silhouettes(plane, curve, full));
    story.finding("%s", CensusFigures.flattery(plane, full));
    int row = CensusFigures.highest(shares.column(2));
    Matrix county = scaled.selectRows(row);
    Pca.Model two = Pca.to(2).fit(scaled);
    Matrix byTwo = scaling.inverse(two.inverse(two.transform(county)));
    Matrix byAll = scaling.inverse(pca.inverse(pca.transform(county)));
    story.finding(
        "%s: %.0f %% American Indians; rebuilt from %d components %.0f %%, from two %.0f %%.",
        Counties.name(counties, row),
        shares.get(row, 2),
        scores.columns(),
        byAll.get(0, 2),
        byTwo.get(0, 2));
  }
}
