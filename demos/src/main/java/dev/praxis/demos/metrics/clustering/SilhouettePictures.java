package dev.praxis.demos.metrics.clustering;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.metrics.clustering.Silhouette;
import java.util.List;
import java.util.stream.IntStream;

/** The pictures of {@link SilhouetteDemo}. */
final class SilhouettePictures {

  private SilhouettePictures() {}

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

  /** Silhouette plots: a bar per point, sorted within each cluster, and the mean as a line. */
  static List<Figure> outlines(List<Labels> clusterings, List<Silhouette> silhouettes) {
    return IntStream.range(0, clusterings.size())
        .mapToObj(i -> outline(silhouettes.get(i), clusterings.get(i)))
        .toList();
  }

  private static Figure outline(Silhouette silhouette, Labels clusters) {
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

  private static double[] sorted(Silhouette silhouette, Labels clusters, int cluster) {
    return IntStream.range(0, clusters.size())
        .filter(i -> clusters.code(i) == cluster)
        .mapToDouble(silhouette::value)
        .sorted()
        .toArray();
  }
}
