package dev.praxis.neighbors;

import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.Panels;
import java.util.Arrays;

/** Decides by products in double precision which rows to measure. */
final class DoubleFilter {
  /** Panels in a block of products, with 64 queries 64 KiB. */
  private static final int PANELS = 16;

  private static final int TARGETS = PANELS * Panels.WIDTH;
  private static final double ROUNDING = 0x1p-53;

  private final Distance distance;
  private final double[] points;
  private final int count;
  private final int d;
  private final double[] origin;
  private final Panels targets;

  /** {@code −½‖x‖²} of the shifted rows; minus infinity behind the last one. */
  private final double[] halves;

  /** The largest norm of the shifted rows in each block of targets. */
  private final double[] norms;

  /**
   * Prepares the rows to search among.
   *
   * @param distance a distance made of squared differences
   * @param points rows of d numbers; read only, and kept
   * @param origin d numbers in the midst of them
   */
  DoubleFilter(Distance distance, double[] points, int count, double[] origin) {
    this.distance = distance;
    this.points = points;
    this.count = count;
    this.d = origin.length;
    this.origin = origin;
    this.targets = packed();
    this.halves = new double[targets.panels() * Panels.WIDTH];
    this.norms = new double[Blocks.count(count, TARGETS)];
    Arrays.fill(halves, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < count; i++) {
      double squares = squaredNorm(points, i);
      halves[i] = -squares / 2;
      norms[i / TARGETS] = Math.max(norms[i / TARGETS], Math.sqrt(squares));
    }
  }

  private Panels packed() {
    double[] shifted = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      shifted[i] = points[i] - origin[i % d];
    }
    return Panels.forProducts(shifted, 0, count, d);
  }

  private double squaredNorm(double[] values, int row) {
    double sum = 0;
    for (int j = 0; j < d; j++) {
      double x = values[row * d + j] - origin[j];
      sum = Math.fma(x, x, sum);
    }
    return sum;
  }

  /** The scratch space of one thread. */
  Worker worker(double[] queries, int size, boolean others) {
    return new Worker(queries, size, others);
  }

  /** Filters for one block of queries after the other. */
  final class Worker {
    private final Kernels kernels = KernelProvider.kernels();
    private final double[] queries;
    private final boolean others;
    private final double[] shifted;
    private final int[] offsets;
    private final double[] squares;
    private final double[] products;
    private final int[] hits = new int[TARGETS];

    private Worker(double[] queries, int size, boolean others) {
      this.queries = queries;
      this.others = others;
      this.shifted = new double[size * d];
      this.offsets = new int[size];
      this.squares = new double[size];
      this.products = new double[size * TARGETS];
      for (int q = 0; q < size; q++) {
        offsets[q] = q * d;
      }
    }

    /**
     * Offers the rows that may be near.
     *
     * @param fromRow the first row to look at, a multiple of 128
     */
    void search(int first, int many, Nearest[] nearest, int fromRow) {
      for (int q = 0; q < many; q++) {
        squares[q] = squaredNorm(queries, first + q);
        for (int j = 0; j < d; j++) {
          shifted[q * d + j] = queries[(first + q) * d + j] - origin[j];
        }
      }
      for (int panel = fromRow / Panels.WIDTH; panel < targets.panels(); panel += PANELS) {
        int to = Math.min(targets.panels(), panel + PANELS);
        multiply(many, panel, to);
        int width = (to - panel) * Panels.WIDTH;
        for (int q = 0; q < many; q++) {
          measure(first + q, nearest[q], squares[q], panel * Panels.WIDTH, q * width, width);
        }
      }
    }

    private void multiply(int many, int panel, int to) {
      int width = (to - panel) * Panels.WIDTH;
      for (int q = 0; q < many; q++) {
        System.arraycopy(halves, panel * Panels.WIDTH, products, q * width, width);
      }
      kernels.addProducts(shifted, offsets, many, targets, panel, to, products);
    }

    /** Measures those rows of a block that may be nearer than the farthest so far. */
    private void measure(int query, Nearest nearest, double square, int row, int at, int width) {
      double norm = norms[row / TARGETS] + Math.sqrt(square);
      // Where squares lose digits because they are tiny, every row is measured.
      double slack = 8 * (d + 8) * ROUNDING * norm * norm + Double.MIN_NORMAL;
      double limit = limit(square, nearest.farthest(), slack);
      int hit = kernels.atLeast(products, at, width, limit, hits);
      for (int h = 0; h < hit; h++) {
        int target = row + hits[h];
        if (target < count && products[at + hits[h]] >= limit && !(others && target == query)) {
          double sum = Kernels.squaredDistance(queries, query * d, points, target * d, d);
          // The distances are compared: two squares may differ where their roots do not.
          nearest.offer(distance.ofSum(sum), target);
          limit = limit(square, nearest.farthest(), slack);
        }
      }
    }

    /** The least product with which a distance of at most {@code farthest} is possible. */
    private double limit(double square, double farthest, double slack) {
      return (square - distance.toSum(farthest) * (1 + 8 * (d + 8) * ROUNDING) - slack) / 2;
    }
  }
}
