package dev.praxis.cluster;

import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.Chunks;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.Panels;
import dev.praxis.internal.random.Draws;
import java.util.Arrays;

/**
 * Greedy k-means++: every next centroid is the best of {@code 2 + ⌊ln k⌋} candidate rows, each
 * drawn with probability proportional to {@code w · D²}, the weighted squared distance to the
 * nearest centroid so far; the best is the one that leaves the least {@code Σ w · D²}.
 *
 * <p>Cost: {@code O(n · k · ln k · d)} time, {@code O(n)} memory. Source: Arthur and Vassilvitskii,
 * "k-means++: the advantages of careful seeding", SODA 2007, section 5 for the greedy form.
 */
final class KMeansPlusPlus {
  private final WeightedPoints points;
  private final int clusters;
  private final Draws draws;
  private final Chunks chunks;
  private final int candidates;
  private final double[] nearest;
  private final double[] potential;
  private final double[][] measured;

  private KMeansPlusPlus(WeightedPoints points, int clusters, Draws draws) {
    this.points = points;
    this.clusters = clusters;
    this.draws = draws;
    this.chunks = Chunks.ofBlocks(points.count(), Assignment.BLOCK, 1);
    this.candidates = 2 + (int) StrictMath.log(clusters);
    this.nearest = new double[points.count()];
    this.potential = new double[chunks.count()];
    this.measured = new double[chunks.count()][0];
  }

  /**
   * The numbers of the chosen rows.
   *
   * @throws IllegalArgumentException if there are fewer distinct rows of positive weight than
   *     clusters
   */
  static int[] rows(WeightedPoints points, int clusters, Draws draws) {
    return new KMeansPlusPlus(points, clusters, draws).choose();
  }

  private int[] choose() {
    int[] chosen = new int[clusters];
    chosen[0] = first();
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    measure(new int[] {chosen[0]});
    take(0);
    for (int c = 1; c < clusters; c++) {
      if (!(total(potential) > 0)) {
        throw EmptyClusters.tooFewDistinctRows(c, clusters);
      }
      int[] rows = new int[candidates];
      Arrays.setAll(rows, i -> draw());
      int best = leastOf(measure(rows));
      chosen[c] = rows[best];
      take(best);
    }
    return chosen;
  }

  /** Drawn in proportion to the weights alone. */
  private int first() {
    Arrays.fill(nearest, 1);
    Blocks.forEach(chunks.count(), () -> chunk -> potential[chunk] = potentialOf(chunk));
    return draw();
  }

  private static int leastOf(double[] values) {
    int least = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] < values[least]) {
        least = i;
      }
    }
    return least;
  }

  /**
   * A row, with probability proportional to {@code w · D²}: first its chunk, then the row within
   * it.
   */
  private int draw() {
    double rest = draws.nextDouble() * total(potential);
    int chunk = 0;
    while (chunk < potential.length - 1 && rest >= potential[chunk]) {
      rest -= potential[chunk++];
    }
    int last = -1;
    for (int row = chunks.from(chunk); row < chunks.to(chunk); row++) {
      double share = points.weight(row) * nearest[row];
      if (share > 0) {
        last = row;
        if (rest < share) {
          return row;
        }
        rest -= share;
      }
    }
    // Rounding may leave a crumb behind the last row of the chunk.
    return last >= 0 ? last : lastWithShare();
  }

  private int lastWithShare() {
    int row = points.count() - 1;
    while (!(points.weight(row) * nearest[row] > 0)) {
      row--;
    }
    return row;
  }

  /** Measures all rows to the candidates; what each candidate would leave of {@code Σ w · D²}. */
  private double[] measure(int[] rows) {
    Panels panels = panelsOf(rows);
    int width = panels.panels() * Panels.WIDTH;
    double[][] partial = new double[chunks.count()][width];
    Blocks.forEach(
        chunks.count(),
        () -> {
          Kernels kernels = KernelProvider.kernels();
          int[] offsets = new int[chunks.to(0)];
          return chunk -> {
            int from = chunks.from(chunk);
            int n = chunks.to(chunk) - from;
            for (int i = 0; i < n; i++) {
              offsets[i] = points.start(from + i);
            }
            double[] out = spaceFor(chunk, n * width);
            kernels.squaredDistances(points.values(), offsets, n, panels, 0, panels.panels(), out);
            addNearer(from, n, out, partial[chunk]);
          };
        });
    double[] sums = new double[rows.length];
    for (double[] part : partial) {
      for (int i = 0; i < rows.length; i++) {
        sums[i] += part[i];
      }
    }
    return sums;
  }

  private double[] spaceFor(int chunk, int size) {
    if (measured[chunk].length != size) {
      measured[chunk] = new double[size];
    }
    return measured[chunk];
  }

  private void addNearer(int from, int n, double[] out, double[] sums) {
    int width = sums.length;
    for (int i = 0; i < n; i++) {
      double least = nearest[from + i];
      double weight = points.weight(from + i);
      for (int c = 0; c < width; c++) {
        sums[c] = Math.fma(weight, Math.min(least, out[i * width + c]), sums[c]);
      }
    }
  }

  private Panels panelsOf(int[] rows) {
    int d = points.dimension();
    double[] values = new double[rows.length * d];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(points.values(), points.start(rows[i]), values, i * d, d);
    }
    return Panels.forDistances(values, 0, rows.length, d);
  }

  /** Makes one of the candidates last measured a centroid. */
  private void take(int candidate) {
    Blocks.forEach(
        chunks.count(),
        () ->
            chunk -> {
              int from = chunks.from(chunk);
              int n = chunks.to(chunk) - from;
              int width = measured[chunk].length / n;
              for (int i = 0; i < n; i++) {
                double squared = measured[chunk][i * width + candidate];
                nearest[from + i] = Math.min(nearest[from + i], squared);
              }
              potential[chunk] = potentialOf(chunk);
            });
  }

  private double potentialOf(int chunk) {
    double sum = 0;
    for (int row = chunks.from(chunk); row < chunks.to(chunk); row++) {
      sum += points.weight(row) * nearest[row];
    }
    return sum;
  }

  private static double total(double[] parts) {
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return sum;
  }
}
