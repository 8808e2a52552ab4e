package dev.praxis.decomposition;

import dev.praxis.data.Matrix;
import dev.praxis.internal.algebra.SymmetricEigen;
import dev.praxis.internal.algebra.Vectors;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.Panels;
import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.raw.Raw;
import dev.praxis.statistics.ColumnStatistics;
import java.util.Arrays;

/**
 * Principal components of fewer rows than columns, through the {@code n × n} Gram matrix of the
 * centred rows: if {@code XXᵀ u = σ² u}, then {@code Xᵀu / σ} is a component of variance {@code σ²
 * / (n − 1)}.
 *
 * <p>Cost: {@code O(n² d + n³)}.
 */
final class GramMatrix {
  private static final int STRIP = 32;

  private final int n;
  private final int d;
  private final double[][] rows;
  private final SymmetricEigen eigen;

  /** The model of a learner of rows that are held. */
  static Pca.Model fit(Pca learner, Matrix points) {
    int n = points.rows();
    int d = points.columns();
    learner.check(n, d);
    SquareRange.check("rows", Raw.values(points), d, 0);
    ColumnStatistics statistics = ColumnStatistics.of(points);
    double[] means = statistics.means().row(0);
    GramMatrix gram = new GramMatrix(Raw.values(points), n, means);
    double total = Components.totalVariance(statistics);
    double[] variances =
        Components.aboveRounding(
            Arrays.copyOf(gram.variances(), Math.min(n, d)), Math.max(n, d), means, total);
    int kept = learner.size().of(Matrix.ofRows(variances), total);
    Components found = new Components(gram.components(kept, variances), variances);
    return new Pca.Model(
        learner, statistics.means(), found.directions(), found.variances(), total, n);
  }

  /**
   * Decomposes the Gram matrix of row-major values.
   *
   * @param values n rows of d numbers; read only
   * @param mean of the rows
   */
  private GramMatrix(double[] values, int n, double[] mean) {
    this.n = n;
    this.d = mean.length;
    this.rows = new double[n][d];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < d; j++) {
        rows[i][j] = values[i * d + j] - mean[j];
      }
    }
    this.eigen = new SymmetricEigen(gram());
  }

  /** The variances of all components, n numbers. */
  private double[] variances() {
    double[] variances = eigen.values();
    for (int i = 0; i < n; i++) {
      variances[i] /= n - 1;
    }
    return variances;
  }

  /** The components of the {@code count} largest variances; where there is none, any. */
  private double[][] components(int count, double[] variances) {
    double[][] left = eigen.vectors(count);
    double[][] components = new double[count][d];
    Blocks.forEach(
        count,
        () ->
            k -> {
              for (int i = 0; i < n && variances[k] > 0; i++) {
                Vectors.addMultiple(components[k], left[k][i], rows[i]);
              }
            });
    Vectors.orthonormalize(components);
    return components;
  }

  private double[][] gram() {
    double[] flat = new double[n * d];
    int[] offsets = new int[n];
    for (int i = 0; i < n; i++) {
      offsets[i] = i * d;
      System.arraycopy(rows[i], 0, flat, offsets[i], d);
    }
    Panels targets = Panels.forProducts(flat, 0, n, d);
    double[][] gram = new double[n][n];
    Blocks.forEach(
        Blocks.count(n, STRIP),
        () -> {
          Kernels kernels = KernelProvider.kernels();
          double[] out = new double[n * STRIP];
          return strip -> {
            int from = strip * STRIP;
            int panel = from / Panels.WIDTH;
            int to = Math.min(targets.panels(), panel + STRIP / Panels.WIDTH);
            kernels.products(flat, offsets, n, targets, panel, to, out);
            int width = (to - panel) * Panels.WIDTH;
            for (int i = 0; i < n; i++) {
              System.arraycopy(out, i * width, gram[i], from, Math.min(width, n - from));
            }
          };
        });
    return gram;
  }
}
