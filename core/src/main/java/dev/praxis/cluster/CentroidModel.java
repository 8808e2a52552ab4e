package dev.praxis.cluster;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.NearestSearch;
import dev.praxis.internal.compute.Panels;
import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.raw.Raw;
import java.util.Objects;

/** A clustering that is described by its k centroids: a point belongs to the nearest one. */
public interface CentroidModel {
  /** The centroids, {@code k × d}; the row number is the cluster. */
  Matrix centroids();

  /**
   * The cluster of each point: the nearest centroid by Euclidean distance, of equally near ones the
   * first.
   *
   * <p>Cost: {@code O(n · k · d)}, parallel over the points.
   *
   * @param points {@code n × d}
   * @throws IllegalArgumentException if the points have another number of columns than the
   *     centroids, or a value beyond ±1e140
   */
  default Labels predict(Matrix points) {
    double[] values = checked(points);
    int[] labels = new int[points.rows()];
    NearestSearch.searchAll(values, points.rows(), panels(), labels, new double[points.rows()]);
    return Raw.labels(labels, centroids().rows());
  }

  /**
   * The cluster of one point, as {@link #predict(Matrix)}.
   *
   * @param point d numbers
   */
  default int predict(double... point) {
    Objects.requireNonNull(point, "point");
    return predict(Matrix.ofRows(point)).code(0);
  }

  /**
   * The Euclidean distances (not squared) of each point to each centroid, {@code n × k}.
   *
   * @param points {@code n × d}
   * @throws IllegalArgumentException as {@link #predict(Matrix)}, or if these are more numbers than
   *     a {@link Matrix} holds
   */
  default Matrix distances(Matrix points) {
    double[] values = checked(points);
    int d = points.columns();
    int k = centroids().rows();
    int block = 64;
    double[] distances = new double[Checks.elements(points.rows(), k)];
    Panels panels = panels();
    Blocks.forEach(
        Blocks.count(points.rows(), block),
        () -> {
          Kernels kernels = KernelProvider.kernels();
          int width = panels.panels() * Panels.WIDTH;
          int[] offsets = new int[block];
          double[] out = new double[block * width];
          return b -> {
            int n = Math.min(block, points.rows() - b * block);
            for (int i = 0; i < n; i++) {
              offsets[i] = (b * block + i) * d;
            }
            kernels.squaredDistances(values, offsets, n, panels, 0, panels.panels(), out);
            for (int i = 0; i < n; i++) {
              for (int c = 0; c < k; c++) {
                distances[(b * block + i) * k + c] = Math.sqrt(out[i * width + c]);
              }
            }
          };
        });
    return Raw.matrix(points.rows(), k, distances);
  }

  private Panels panels() {
    Matrix centroids = centroids();
    return Panels.forDistances(Raw.values(centroids), 0, centroids.rows(), centroids.columns());
  }

  private double[] checked(Matrix points) {
    Objects.requireNonNull(points, "points");
    int d = centroids().columns();
    Checks.columns("points", points.columns(), d, "as the centroids have");
    double[] values = Raw.values(points);
    SquareRange.check("points", values, d, 0);
    return values;
  }
}
