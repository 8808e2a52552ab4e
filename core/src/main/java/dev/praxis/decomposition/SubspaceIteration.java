package dev.praxis.decomposition;

import dev.praxis.internal.algebra.SymmetricEigen;
import dev.praxis.internal.algebra.Vectors;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.Panels;
import dev.praxis.internal.compute.RowCut;
import dev.praxis.internal.compute.RowFold;
import dev.praxis.internal.random.Draws;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The largest principal axes by subspace iteration from a random start: {@code Q ← orth(C Q)},
 * where C is the covariance of the rows, which is never formed. Each iteration is one pass over the
 * rows, memory holds a few times {@code d × (k + 10)} numbers.
 *
 * <p>It ends when the sum of the variances within the subspace has settled to ten digits, or after
 * thirty passes. Cost: {@code O(n d k)} a pass.
 *
 * <p>Source: Halko, Martinsson and Tropp, "Finding structure with randomness", SIAM Review 53
 * (2011), algorithm 4.4.
 */
final class SubspaceIteration {
  /** Rows whose products are one chain. */
  private static final int LEAF = RowCut.LONG / 8;

  /** Axes beyond those wanted: the iteration converges by the variance behind the last of these. */
  private static final int MORE = 10;

  private static final int MOST_PASSES = 30;
  private static final double SETTLED = 1e-10;

  private final double[] mean;
  private final int columns;
  private final double divisor;
  private final Consumer<BiConsumer<double[], Integer>> rows;

  /**
   * Of rows of known mean.
   *
   * @param count the number of rows, at least 2
   * @param rows hands out all rows as row-major blocks and the number of rows in each; every time
   *     the same
   */
  SubspaceIteration(double[] mean, long count, Consumer<BiConsumer<double[], Integer>> rows) {
    this.mean = mean;
    this.columns = mean.length;
    this.divisor = count - 1.0;
    this.rows = rows;
  }

  /** The axes of the {@code count} largest variances, at most d. */
  Axes axes(int count, long seed) {
    double[][] basis = start(Math.min(columns, count + MORE), seed);
    double before = 0;
    for (int pass = 1; ; pass++) {
      double[][] image = image(basis);
      SymmetricEigen ritz = new SymmetricEigen(products(basis, image));
      double[] values = ritz.values();
      double sum = sum(values, count);
      if (pass == MOST_PASSES || Math.abs(sum - before) <= SETTLED * sum) {
        double[][] axes = combined(basis, ritz.vectors(count));
        Vectors.orthonormalize(axes);
        double[] variances = new double[count];
        for (int i = 0; i < count; i++) {
          variances[i] = Math.max(0, values[i]) / divisor;
        }
        return new Axes(variances, axes);
      }
      before = sum;
      Vectors.orthonormalize(image);
      basis = image;
    }
  }

  private double[][] start(int many, long seed) {
    double[][] basis = new double[many][columns];
    for (int k = 0; k < many; k++) {
      Draws draws = Draws.seeded(seed).split(k);
      for (int j = 0; j < columns; j++) {
        basis[k][j] = 2 * draws.nextDouble() - 1;
      }
    }
    Vectors.orthonormalize(basis);
    return basis;
  }

  /** {@code Σ (x − m)(x − m)ᵀ q} for every q, in one pass. */
  private double[][] image(double[][] basis) {
    double[] flat = new double[basis.length * columns];
    for (int k = 0; k < basis.length; k++) {
      System.arraycopy(basis[k], 0, flat, k * columns, columns);
    }
    Panels axes = Panels.forProducts(flat, 0, basis.length, columns);
    int width = axes.panels() * Panels.WIDTH;
    RowFold<double[]> fold =
        new RowFold<>(
            columns,
            RowCut.ofLong(columns, (long) columns * width),
            () -> new Images(axes, mean),
            (earlier, later) -> {
              Vectors.addMultiple(earlier, 1, later);
              return earlier;
            });
    rows.accept(fold::add);
    double[] sum = fold.finish();
    double[][] image = new double[basis.length][columns];
    for (int j = 0; j < columns; j++) {
      for (int k = 0; k < basis.length; k++) {
        image[k][j] = sum[j * width + k];
      }
    }
    return image;
  }

  private static double[][] products(double[][] basis, double[][] image) {
    double[][] products = new double[basis.length][basis.length];
    for (int k = 0; k < basis.length; k++) {
      for (int l = 0; l <= k; l++) {
        products[k][l] = Vectors.dot(basis[k], image[l]);
        products[l][k] = products[k][l];
      }
    }
    return products;
  }

  private double[][] combined(double[][] basis, double[][] weights) {
    double[][] axes = new double[weights.length][columns];
    for (int k = 0; k < weights.length; k++) {
      for (int l = 0; l < basis.length; l++) {
        Vectors.addMultiple(axes[k], weights[k][l], basis[l]);
      }
    }
    return axes;
  }

  private static double sum(double[] values, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    return sum;
  }

  /** Sums {@code (x − m)(x − m)ᵀ Q} over one chunk after the other, on one thread. */
  private static final class Images implements RowFold.ChunkSum<double[]> {
    private final Kernels kernels = KernelProvider.kernels();
    private final Panels axes;
    private final double[] mean;
    private final int columns;
    private final int width;
    private final double[] centered;
    private final double[] scores;
    private final double[] features;
    private final double[] unused;
    private final Panels targets;
    private final Panels scoreColumns;
    private final int[] ofRows = new int[LEAF];
    private final int[] ofFeatures;

    Images(Panels axes, double[] mean) {
      this.axes = axes;
      this.mean = mean;
      this.columns = mean.length;
      this.width = axes.panels() * Panels.WIDTH;
      this.centered = new double[Math.multiplyExact(LEAF, columns)];
      this.features = new double[centered.length];
      this.scores = new double[LEAF * width];
      this.unused = new double[Math.max(columns, width)];
      this.targets = Panels.forColumns(columns, LEAF);
      this.scoreColumns = Panels.forColumns(width, LEAF);
      this.ofFeatures = new int[columns];
      for (int i = 0; i < LEAF; i++) {
        ofRows[i] = i * columns;
      }
      for (int j = 0; j < columns; j++) {
        ofFeatures[j] = j * LEAF;
      }
    }

    @Override
    public double[] of(double[] values, int firstRow, int rows) {
      double[] sum = new double[columns * width];
      double[] zeros = new double[width];
      for (int leaf = 0; leaf < rows; leaf += LEAF) {
        int many = Math.min(LEAF, rows - leaf);
        int from = (firstRow + leaf) * columns;
        center(values, from, many);
        kernels.products(centered, ofRows, many, axes, 0, axes.panels(), scores);
        targets.packColumns(values, from, many, mean, unused);
        targets.unpack(features);
        scoreColumns.packColumns(scores, 0, many, zeros, unused);
        kernels.addProducts(
            features, ofFeatures, columns, scoreColumns, 0, scoreColumns.panels(), sum);
      }
      return sum;
    }

    private void center(double[] values, int from, int rows) {
      for (int i = 0; i < rows; i++) {
        int at = i * columns;
        for (int j = 0; j < columns; j++) {
          centered[at + j] = values[from + at + j] - mean[j];
        }
      }
    }
  }
}
