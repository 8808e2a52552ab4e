package dev.praxis.demos.decomposition;

import dev.praxis.cluster.KMeans;
import dev.praxis.cluster.KMeansCurve;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.decomposition.Pca;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.metrics.clustering.ClusterAgreement;
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
    StandardScaler.Model scaling =
        StandardScaler.standard().withDivisor(Divisor.N_MINUS_ONE).fit(shares);
    Matrix scaled = scaling.transform(shares);
    Matrix correlations = Covariance.of(scaled).matrix();
    long pairs = CensusExperiments.pairsBeyond(correlations, 0.7);
    story.figure(CensusPictures.correlations(correlations));
    story.finding("%d pairs of columns are correlated by more than 0.7, or below −0.7.", pairs);

    story.part("2. Fewer numbers for a county");
    Pca.Model pca = Pca.keeping(0.9).fit(scaled);
    Matrix scores = pca.transform(scaled);
    List<List<Object>> ends = CensusExperiments.ends(pca, scores, counties);
    story.figure(CensusPictures.components(pca));
    story.table(
        "What each component explains, in per cent, and the counties at its ends.",
        List.of("component", "explains", "lowest", "highest"),
        "%.1f",
        ends);
    story.finding("%d components hold more than 90 %% of the variance.", scores.columns());

    story.part("3. Choose k");
    KMeans learner = KMeans.into(3).withRestarts(20);
    KMeansCurve curve = KMeansCurve.of(learner, scores, 2, 9);
    KMeansCurve.Point best = CensusExperiments.best(curve);
    story.row(CensusPictures.inertia(curve), CensusPictures.silhouette(curve));
    story.finding("Highest silhouette: %.2f, at k = %d.", best.silhouette(), best.clusters());

    story.part("4. What the clusters are");
    Labels clusters = best.model().labels();
    List<List<Object>> typical = CensusExperiments.typical(best.model(), scores, counties);
    String metropolitan = CensusExperiments.metropolitan(clusters, counties);
    story.figure(CensusPictures.map("The counties by their scores.", scores, clusters, counties));
    story.figure(CensusPictures.profiles(scaled, shares, clusters));
    story.table(
        "How many counties each cluster has, and three typical ones, nearest to its centroid.",
        List.of("cluster", "counties", "typical"),
        "",
        typical);
    story.finding("Metropolitan, which k-means was not told: %s of the clusters.", metropolitan);

    story.part("5. Where it breaks");
    var counted = CensusExperiments.withCounts(counties, scaling.learner());
    Labels apart = counted.best().model().labels();
    String smallest = CensusExperiments.smallest(apart, counties);
    story.figure(CensusPictures.map("The same, with counts.", counted.scores(), apart, counties));
    story.finding(
        "With counts, %s weighs most in component 1. Highest silhouette: %.2f, for %s and the"
            + " rest.",
        counted.loudest(), counted.best().silhouette(), smallest);
    KMeansCurve plane = KMeansCurve.of(learner, scores.selectColumns(0, 1), 2, 9);
    KMeansCurve full = KMeansCurve.of(learner, scaled, 2, 9);
    KMeansCurve.Point flat = CensusExperiments.best(plane);
    KMeansCurve.Point whole = CensusExperiments.best(full);
    double same = ClusterAgreement.of(whole.model().labels(), flat.model().labels()).adjustedRand();
    story.figure(CensusPictures.silhouettes(plane, curve, full));
    story.finding(
        "Silhouette %.2f in two components, %.2f in all columns; adjusted Rand index of the two"
            + " %.2f.",
        flat.silhouette(), whole.silhouette(), same);
    var lost = CensusExperiments.rebuilt(counties, scaling, pca);
    story.finding(
        "%s: %.0f %% American Indians; rebuilt from %d components %.0f %%, from two %.0f %%.",
        lost.name(), lost.share(), scores.columns(), lost.fromAll(), lost.fromTwo());
  }
}
