package dev.praxis.demos.decomposition;

import dev.praxis.cluster.KMeansCurve;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.decomposition.Pca;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.statistics.ColumnStatistics;
import dev.praxis.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The pictures of {@link CensusDemo}. */
final class CensusPictures {

  private CensusPictures() {}

  /** The correlation of each two columns. */
  static Figure correlations(Matrix correlations) {
    return Figure.of("Correlations: blue where two columns rise together, orange where one falls.")
        .signed(Counties.SHARES, Counties.SHARES, correlations, correlations, "");
  }

  /** The weights of the columns in the components. */
  static Figure components(Pca.Model model) {
    int columns = model.components().columns();
    int size = model.components().rows();
    double[][] weights = new double[columns][];
    for (int j = 0; j < columns; j++) {
      weights[j] = model.components().column(j);
    }
    List<String> names = IntStream.rangeClosed(1, size).mapToObj(Integer::toString).toList();
    Matrix table = Matrix.ofRows(weights);
    return Figure.of("What the components are made of: the weight of each column in each.")
        .signed(Counties.SHARES, names, table, table, "%.1f")
        .axes("component", "");
  }

  /** The inertia of each k. */
  static Figure inertia(KMeansCurve curve) {
    return Figure.of("The inertia: it bends a little, nowhere clearly.")
        .line("inertia", clusters(curve), of(curve, KMeansCurve.Point::inertia))
        .axes("clusters k", "inertia")
        .fromZero();
  }

  /** The mean silhouette of each k. */
  static Figure silhouette(KMeansCurve curve) {
    return Figure.of("The mean silhouette: highest at k = %d.", curve.bestBySilhouette())
        .line("silhouette", clusters(curve), of(curve, KMeansCurve.Point::silhouette))
        .axes("clusters k", "mean silhouette")
        .fromZero();
  }

  private static double[] clusters(KMeansCurve curve) {
    return of(curve, KMeansCurve.Point::clusters);
  }

  private static double[] of(KMeansCurve curve, ToDoubleFunction<KMeansCurve.Point> part) {
    return curve.points().stream().mapToDouble(part).toArray();
  }

  /** Counties by their first two scores, in the colours of their clusters. */
  static Figure map(String caption, Matrix scores, Labels clusters, Table counties) {
    return Figure.of("%s", caption)
        .points(scores.selectColumns(0, 1), clusters, Counties.allNames(counties))
        .axes("component 1", "component 2");
  }

  /** The means of the original columns over the counties of each cluster. */
  static Figure profiles(Matrix scaled, Matrix shares, Labels clusters) {
    int k = clusters.classes();
    List<String> names = new ArrayList<>();
    double[][] tints = new double[shares.columns()][k + 1];
    double[][] means = new double[shares.columns()][k + 1];
    for (int cluster = 0; cluster <= k; cluster++) {
      int[] members = cluster < k ? CensusExperiments.members(clusters, cluster) : all(shares);
      names.add(cluster < k ? "cluster " + cluster : "all counties");
      Matrix tint = ColumnStatistics.of(scaled.selectRows(members)).means();
      Matrix mean = ColumnStatistics.of(shares.selectRows(members)).means();
      for (int j = 0; j < shares.columns(); j++) {
        tints[j][cluster] = tint.get(0, j);
        means[j][cluster] = mean.get(0, j);
      }
    }
    return Figure.of(
            "The mean of each column, in per cent; blue where it is above that of all counties,"
                + " orange where it is below.")
        .signed(Counties.SHARES, names, Matrix.ofRows(tints), Matrix.ofRows(means), "%.1f");
  }

  private static int[] all(Matrix points) {
    return IntStream.range(0, points.rows()).toArray();
  }

  /** The silhouettes in two components, in those that were kept, and in all columns. */
  static Figure silhouettes(KMeansCurve plane, KMeansCurve kept, KMeansCurve full) {
    return Figure.of("The mean silhouette of k clusters: the fewer components, the higher.")
        .line("two components", clusters(plane), of(plane, KMeansCurve.Point::silhouette))
        .line("those kept", clusters(kept), of(kept, KMeansCurve.Point::silhouette))
        .line("all columns", clusters(full), of(full, KMeansCurve.Point::silhouette))
        .axes("clusters k", "mean silhouette")
        .fromZero();
  }
}
