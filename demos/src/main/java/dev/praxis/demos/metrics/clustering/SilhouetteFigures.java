package dev.praxis.demos.metrics.clustering;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.metrics.clustering.Silhouette;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The pictures and tables of {@link SilhouetteDemo}. */
final class SilhouetteFigures {

  private SilhouetteFigures() {}

  /** The points with the lowest silhouettes, the lowest first. */
  static int[] lowest(Silhouette silhouette, int count) {
    return IntStream.range(0, silhouette.values().length)
        .boxed()
        .sorted(Comparator.comparingDouble(silhouette::value))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Points shaded by their silhouettes, some of them ringed. */
  static Figure map(Matrix points, Silhouette silhouette, int[] ringed) {
    return Figure.of(
            "%d flowers by their petals, shaded by silhouette. The %d lowest are ringed: most lie"
                + " where two clusters touch.",
            points.rows(), ringed.length)
        .shaded(points, silhouette.values(), "silhouette")
        .ringed(points.selectRows(ringed), ringed.length + " lowest")
        .axes("petal length, cm", "petal width, cm");
  }

  /** One table row for each of some points: number, class, cluster, silhouette. */
  static List<List<String>> rows(
      int[] points, Labels classes, Labels clusters, Silhouette silhouette) {
    return Arrays.stream(points)
        .mapToObj(
            i ->
                List.of(
                    Integer.toString(i),
                    classes.name(i),
                    clusters.name(i),
                    String.format(Locale.ROOT, "%.3f", silhouette.value(i))))
        .toList();
  }

  /** The silhouette plot: a bar per point, sorted within each cluster, and the mean as a line. */
  static Figure outline(Silhouette silhouette, Labels clusters) {
    Figure figure =
        Figure.of("k = %d: mean silhouette %.3f", clusters.classes(), silhouette.mean())
            .axes("silhouette", "")
            .between(-0.1, 1);
    int from = 0;
    for (int cluster = clusters.classes() - 1; cluster >= 0; cluster--) {
      double[] sorted = sorted(silhouette, clusters, cluster);
      figure.lyingBars("cluster " + cluster, cluster, from, sorted);
      from += sorted.length + 3;
    }
    return figure.upright(silhouette.mean(), "mean");
  }

  /** Points by label, with the mean silhouette of that labelling. */
  static Figure named(String name, Matrix points, Labels labels, Silhouette silhouette) {
    return Figure.of("%s: mean silhouette %.3f", name, silhouette.mean())
        .points(points, labels)
        .sameScale();
  }

  /** The mean silhouette of some points. */
  static double mean(Silhouette silhouette, int... points) {
    return Arrays.stream(points).mapToDouble(silhouette::value).average().orElseThrow();
  }

  private static double[] sorted(Silhouette silhouette, Labels clusters, int cluster) {
    return IntStream.range(0, clusters.size())
        .filter(i -> clusters.code(i) == cluster)
        .mapToDouble(silhouette::value)
        .sorted()
        .toArray();
  }
}
