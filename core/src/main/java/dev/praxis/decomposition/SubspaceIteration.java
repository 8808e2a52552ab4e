package dev.praxis.decomposition;

import dev.praxis.data.Rows;
import dev.praxis.internal.algebra.SymmetricEigen;
import dev.praxis.internal.algebra.Vectors;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.Panels;
import dev.praxis.internal.compute.RowCut;
import dev.praxis.internal.compute.RowFold;
import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.random.Draws;
import dev.praxis.internal.raw.Raw;
import dev.praxis.statistics.ColumnStatistics;
import java.util.Arrays;

/**
 * The largest principal components by subspace iteration from a random start: {@code Q ← orth(C
 * Q)}, where C is the covariance of the rows, which is never formed. Each iteration is one pass
 * over the rows, memory holds a few times {@code d × (k + 10)} numbers.
 *
 * <p>It ends when the sum of the variances within the subspace has settled to ten digits, or after
 * thirty passes. Cost: {@code O(n d k)} a pass.
 *
 * <p>Source: Halko, Martinsson and Tropp, "Finding structure with randomness", SIAM Review 53
 * (2011), algorithm 4.4.
 */
final class SubspaceIteration {
  /** Rows whose products are one chain. */
  private static final int BLOCK = RowCut.LONG / 8;

  /**
   * Components beyond those wanted: the iteration converges by the variance behind the last of
   * these.
   */
  private static final int MORE = 10;

  private static final int MOST_PASSES = 30;
  private static final double SETTLED = 1e-10;

  private final Pca learner;
  private final Rows rows;
  private final ColumnStatistics statistics;
  private final int count;
  private final double[] mean;
  private final int columns;

  private SubspaceIteration(Pca learner, Rows rows, ColumnStatistics statistics, int count) {
    this.learner = learner;
    this.rows = rows;
    this.statistics = statistics;
    this.count = count;
    this.mean = statistics.means().row(0);
    this.columns = mean.length;
  }

  /** The model of rows that are read again for every pass. */
  static Pca.Model fit(Pca learner, Rows rows) {
    String unknown = "the randomized solver must be told the number of components: use Pca.to";
    int count = learner.size().known().orElseThrow(() -> new IllegalArgumentException(unknown));
    ColumnStatistics statistics = ColumnStatistics.of(rows);
    learner.check(statistics.count(), statistics.columns());
    return new SubspaceIteration(learner, rows, statistics, count).iterate();
  }

  private Pca.Model iterate() {
    double[][] basis = start(Math.min(columns, count + MORE));
    double before = 0;
    for (int pass = 1; ; pass++) {
      double[][] image = image(basis);
      SymmetricEigen ritz = new SymmetricEigen(products(basis, image));
      double sum = sum(ritz.values(), count);
      if (pass == MOST_PASSES || Math.abs(sum - before) <= SETTLED * sum) {
        return model(basis, ritz);
      }
      before = sum;
      Vectors.orthonormalize(image);
      basis = image;
    }
  }

  /** The model of the best components within a subspace. */
  private Pca.Model model(double[][] basis, SymmetricEigen ritz) {
    double[][] components = combined(basis, ritz.vectors(count));
    Vectors.orthonormalize(components);
    double[] variances = Arrays.copyOf(ritz.values(), count);
    for (int i = 0; i < count; i++) {
      variances[i] /= statistics.count() - 1.0;
    }
    double total = Components.totalVariance(statistics);
    Components found =
        new Components(components, Components.aboveRounding(variances, columns, mean, total));
    return new Pca.Model(
        learner,
        statistics.means(),
        found.directions(),
        found.variances(),
        total,
        statistics.count());
  }

  private double[][] start(int many) {
    double[][] basis = new double[many][columns];
    for (int k = 0; k < many; k++) {
      Draws draws = Draws.seeded(learner.seed()).split(k);
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
    Panels packed = Panels.forProducts(flat, 0, basis.length, columns);
    int width = packed.panels() * Panels.WIDTH;
    RowFold<double[]> fold =
        new RowFold<>(
            columns,
            RowCut.ofLong(columns, (long) columns * width),
            () -> new Images(packed, mean),
            (earlier, later) -> {
              Vectors.addMultiple(earlier, 1, later);
              return earlier;
            });
    long[] before = {0};
    rows.forEachBlock(
        block -> {
          double[] values = Raw.values(block);
          SquareRange.check("rows", values, columns, before[0]);
          before[0] += block.rows();
          fold.add(values, block.rows());
        });
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
    double[][] combined = new double[weights.length][columns];
    for (int k = 0; k < weights.length; k++) {
      for (int l = 0; l < basis.length; l++) {
        Vectors.addMultiple(combined[k], weights[k][l], basis[l]);
      }
    }
    return combined;
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
    private final Panels basis;
    private final double[] mean;
    private final int columns;
    private final int width;
    private final double[] centered;
    private final double[] scores;
    private final double[] features;
    private final double[] unused;
    private final Panels targets;
    private final Panels scoreColumns;
    private final int[] ofRows = new int[BLOCK];
    private final int[] ofFeatures;

    Images(Panels basis, double[] mean) {
      this.basis = basis;
      this.mean = mean;
      this.columns = mean.length;
      this.width = basis.panels() * Panels.WIDTH;
      this.centered = new double[Math.multiplyExact(BLOCK, columns)];
      this.features = new double[centered.length];
      this.scores = new double[BLOCK * width];
      this.unused = new double[Math.max(columns, width)];
      this.targets = Panels.forColumns(columns, BLOCK);
      this.scoreColumns = Panels.forColumns(width, BLOCK);
      this.ofFeatures = new int[columns];
      for (int i = 0; i < BLOCK; i++) {
        ofRows[i] = i * columns;
      }
      for (int j = 0; j < columns; j++) {
        ofFeatures[j] = j * BLOCK;
      }
    }

    @Override
    public double[] of(double[] values, int firstRow, int rows) {
      double[] sum = new double[columns * width];
      double[] zeros = new double[width];
      for (int block = 0; block < rows; block += BLOCK) {
        int many = Math.min(BLOCK, rows - block);
        int from = (firstRow + block) * columns;
        center(values, from, many);
        kernels.products(centered, ofRows, many, basis, 0, basis.panels(), scores);
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
