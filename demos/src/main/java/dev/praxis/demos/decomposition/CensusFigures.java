package dev.praxis.demos.decomposition;

import dev.praxis.cluster.KMeans;
import dev.praxis.cluster.KMeansCurve;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.decomposition.Pca;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.metrics.clustering.ClusterAgreement;
import dev.praxis.statistics.ColumnStatistics;
import dev.praxis.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The numbers, tables and pictures of {@link CensusDemo}. */
final class CensusFigures {

  private CensusFigures() {}

  /** How each two columns go together. */
  static Figure correlations(Matrix correlations) {
    return Figure.of("Correlations: blue where two columns rise together, orange where one falls.")
        .signed(Counties.SHARES, Counties.SHARES, correlations, correlations, "");
  }

  /** How many pairs of different columns have a correlation beyond a bound, whichever its sign. */
  static int pairsBeyond(Matrix correlations, double bound) {
    int pairs = 0;
    for (int i = 0; i < correlations.rows(); i++) {
      for (int j = 0; j < i; j++) {
        pairs += Math.abs(correlations.get(i, j)) > bound ? 1 : 0;
      }
    }
    return pairs;
  }

  /** What the components are made of. */
  static Figure components(Pca.Model model) {
    int columns = model.components().columns();
    int size = model.components().rows();
    double[][] weights = new double[columns][];
    for (int j = 0; j < columns; j++) {
      weights[j] = model.components().column(j);
    }
    List<String> names = IntStream.rangeClosed(1, size).mapToObj(i -> text("%d", i)).toList();
    Matrix table = Matrix.ofRows(weights);
    return Figure.of("What the components are made of: the weight of each column in each.")
        .signed(Counties.SHARES, names, table, table, "%.1f")
        .axes("component", "");
  }

  /** For each component what it explains, and the counties with the lowest and highest scores. */
  static List<List<String>> ends(Pca.Model model, Matrix scores, Table counties) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < scores.columns(); i++) {
      double[] score = scores.column(i);
      int[] lowest = lowest(score, 2);
      int[] highest = lowest(Arrays.stream(score).map(value -> -value).toArray(), 2);
      String share = text("%.1f", 100 * model.varianceRatios().get(0, i));
      rows.add(
          List.of(text("%d", i + 1), share, names(counties, lowest), names(counties, highest)));
    }
    return rows;
  }

  /** The places of the lowest values, the lowest first. */
  private static int[] lowest(double[] values, int count) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static String names(Table counties, int... rows) {
    return Arrays.stream(rows)
        .mapToObj(row -> Counties.name(counties, row))
        .collect(Collectors.joining("; "));
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

  /** The point of a curve with the highest silhouette. */
  static KMeansCurve.Point best(KMeansCurve curve) {
    return curve.points().stream()
        .filter(point -> point.clusters() == curve.bestBySilhouette())
        .findFirst()
        .orElseThrow();
  }

  /** Counties by their first two scores, in the colours of their clusters. */
  static Figure map(String caption, Matrix scores, Labels clusters, Table counties) {
    return Figure.of("%s", caption)
        .points(scores.selectColumns(0, 1), clusters, Counties.names(counties))
        .axes("component 1", "component 2");
  }

  /** What the counties of each cluster are like in the original columns. */
  static Figure profiles(Matrix scaled, Matrix shares, Labels clusters) {
    int k = clusters.classes();
    List<String> names = new ArrayList<>();
    double[][] tints = new double[shares.columns()][k + 1];
    double[][] means = new double[shares.columns()][k + 1];
    for (int cluster = 0; cluster <= k; cluster++) {
      int[] members = cluster < k ? members(clusters, cluster) : all(shares);
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

  private static int[] members(Labels clusters, int cluster) {
    return IntStream.range(0, clusters.size()).filter(i -> clusters.code(i) == cluster).toArray();
  }

  /** For each cluster its size, and three counties in its middle. */
  static List<List<String>> typical(KMeans.Model model, Matrix scores, Table counties) {
    List<List<String>> rows = new ArrayList<>();
    for (int cluster = 0; cluster < model.centroids().rows(); cluster++) {
      int[] members = members(model.labels(), cluster);
      double[] distances = model.distances(scores.selectRows(members)).column(cluster);
      int[] nearest = Arrays.stream(lowest(distances, 3)).map(i -> members[i]).toArray();
      rows.add(List.of(text("%d", cluster), text("%d", members.length), names(counties, nearest)));
    }
    return rows;
  }

  /** Which share of the counties of each cluster is metropolitan. */
  static String metropolitan(Labels clusters, Table counties) {
    double[] metropolitan = counties.matrix("inmetro").toRowMajor();
    return IntStream.range(0, clusters.classes())
        .mapToObj(cluster -> Arrays.stream(members(clusters, cluster)))
        .map(members -> members.mapToDouble(i -> metropolitan[i]).average().orElseThrow())
        .map(share -> text("%.0f %%", 100 * share))
        .collect(Collectors.joining(", "));
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

  /** How much higher the silhouette is in two components, and how alike the clusters are. */
  static String flattery(KMeansCurve plane, KMeansCurve full) {
    KMeansCurve.Point flat = best(plane);
    KMeansCurve.Point whole = best(full);
    double alike =
        ClusterAgreement.of(whole.model().labels(), flat.model().labels()).adjustedRand();
    return text(
        "Silhouette %.2f in two components, %.2f in all columns; adjusted Rand index of the two %.2f.",
        flat.silhouette(), whole.silhouette(), alike);
  }

  /** The row of the largest number of a column. */
  static int highest(double[] column) {
    return lowest(Arrays.stream(column).map(value -> -value).toArray(), 1)[0];
  }

  /** The names of the members of the smallest cluster. */
  static String smallest(Labels clusters, Table counties) {
    int[] sizes = clusters.counts();
    int smallest = 0;
    for (int i = 1; i < sizes.length; i++) {
      smallest = sizes[i] < sizes[smallest] ? i : smallest;
    }
    return names(counties, members(clusters, smallest));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
