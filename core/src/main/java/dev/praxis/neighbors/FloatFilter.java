package dev.praxis.neighbors;

import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.FloatPanels;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import java.util.Arrays;

/**
 * Decides by products in single precision which rows to measure: twice as many of them fit into a
 * register, and there are hardly more rows to measure in vain.
 *
 * <p>Rows and queries are shifted by an origin and multiplied with a power of two, so that the
 * largest number is about 1. With {@code u = 2⁻²⁴} the chain of a product {@code q·x − ½‖x‖²} is
 * off by at most {@code (d + 4) u ½ (‖q‖ + ‖x‖)²} up to smaller terms: one rounding for each
 * feature, for each factor and for the start (Higham, Accuracy and Stability of Numerical
 * Algorithms, 2002, section 3.1). Twice that is allowed for.
 */
final class FloatFilter {
  /** Most columns: the bound above needs {@code d u} to be well below 1. */
  static final int MOST_COLUMNS = 1 << 20;

  private static final double ROUNDING = 0x1p-24;

  /** Panels in a block. */
  private static final int PANELS = 8;

  private static final int ROWS = PANELS * FloatPanels.WIDTH;

  /** A query farther out than this many times the farthest row is measured against every row. */
  private static final double FARTHEST = 0x1p40;

  /** One row in so many may be measured in vain. */
  private static final int PATIENCE = 64;

  private final Distance distance;
  private final double[] points;
  private final int count;
  private final int d;
  private final double[] origin;
  private final double scale;
  private final FloatPanels targets;

  /** The largest norm of the scaled rows in each block. */
  private final double[] norms;

  FloatFilter(Distance distance, double[] points, int count, double[] origin) {
    this.distance = distance;
    this.points = points;
    this.count = count;
    this.d = origin.length;
    this.origin = origin;
    this.scale = scale();
    this.targets = new FloatPanels(count, d);
    this.norms = new double[Blocks.count(count, ROWS)];
    double[] row = new double[d];
    for (int i = 0; i < count; i++) {
      double squares = scaled(points, i, row);
      targets.put(i, row, -squares / 2);
      norms[i / ROWS] = Math.max(norms[i / ROWS], Math.sqrt(squares));
    }
  }

  /** Whether so many rows can be filtered, and it is worth it. */
  static boolean suits(int count, int d) {
    return count >= FloatPanels.WIDTH
        && d <= MOST_COLUMNS
        && ((long) count + FloatPanels.WIDTH) * d < Integer.MAX_VALUE;
  }

  private double scale() {
    double most = 0;
    for (int i = 0; i < points.length; i++) {
      most = Math.max(most, Math.abs(points[i] - origin[i % d]));
    }
    return most > 0 ? Math.scalb(1.0, -Math.getExponent(most)) : 1;
  }

  /** The shifted and scaled row, and its squared norm. */
  private double scaled(double[] rows, int row, double[] out) {
    double sum = 0;
    for (int j = 0; j < d; j++) {
      double x = (rows[row * d + j] - origin[j]) * scale;
      sum = Math.fma(x, x, sum);
      out[j] = x;
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
    private final double[] query = new double[d];
    private final double[] squares;
    private final float[] rows;
    private final float[] limits;
    private final int[] masks;
    private long wasted;

    private Worker(double[] queries, int size, boolean others) {
      // The kernel takes eight at a time.
      int room = (size + 7) / 8 * 8;
      this.queries = queries;
      this.others = others;
      this.squares = new double[room];
      this.rows = new float[room * d];
      this.limits = new float[room];
      this.masks = new int[room * PANELS];
    }

    /**
     * Offers the rows that may be near, and stops when too many were measured in vain.
     *
     * @return the first row that was not looked at, a multiple of 256, or the number of rows
     */
    int search(int first, int many, Nearest[] nearest) {
      load(first, many);
      wasted = 0;
      int size = 1;
      for (int panel = 0; panel < targets.panels(); ) {
        int to = Math.min(targets.panels(), panel + size);
        filter(first, many, nearest, panel, to);
        // The first rows are few at a time, for until k are found every row passes.
        panel = to;
        size = Math.min(PANELS, to);
        if (to == PANELS) {
          wasted = 0;
        } else if (to % PANELS == 0 && wasted > (long) to * FloatPanels.WIDTH / PATIENCE * many) {
          return Math.min(count, to * FloatPanels.WIDTH);
        }
      }
      return count;
    }

    private void load(int first, int many) {
      Arrays.fill(limits, Float.POSITIVE_INFINITY);
      for (int q = 0; q < many; q++) {
        squares[q] = scaled(queries, first + q, query);
        boolean near = squares[q] <= FARTHEST * FARTHEST;
        for (int j = 0; j < d; j++) {
          rows[q * d + j] = near ? (float) query[j] : 0;
        }
      }
    }

    private void filter(int first, int many, Nearest[] nearest, int panel, int to) {
      double norm = norms[panel / PANELS];
      for (int q = 0; q < many; q++) {
        limits[q] = limit(squares[q], norm, nearest[q].farthest());
      }
      kernels.passing(rows, (many + 7) / 8 * 8, targets, panel, to, limits, masks);
      for (int q = 0, at = 0; q < many; q++) {
        for (int p = panel; p < to; p++, at++) {
          if (masks[at] != 0) {
            measure(first + q, nearest[q], p * FloatPanels.WIDTH, masks[at]);
          }
        }
      }
    }

    private void measure(int query, Nearest nearest, int row, int mask) {
      for (int bits = mask; bits != 0; bits &= bits - 1) {
        int target = row + Integer.numberOfTrailingZeros(bits);
        if (target < count && !(others && target == query)) {
          double sum = Kernels.squaredDistance(queries, query * d, points, target * d, d);
          // The distances are compared: two squares may differ where their roots do not.
          double measured = distance.ofSum(sum);
          wasted += measured > nearest.farthest() ? 1 : 0;
          nearest.offer(measured, target);
        }
      }
    }

    /** The least product with which a distance of at most {@code farthest} is possible. */
    private float limit(double square, double norm, double farthest) {
      if (!(square <= FARTHEST * FARTHEST)) {
        return Float.NEGATIVE_INFINITY;
      }
      double both = norm + Math.sqrt(square);
      // Below the smallest numbers roundings no longer shrink with what is rounded: below the
      // smallest float those of the products, below the smallest double those of the distance.
      double slack = 2 * (d + 8) * (ROUNDING * both * both + 0x1p-149);
      double sum = distance.toSum(farthest) + (d + 8) * Double.MIN_VALUE;
      double limit = (square - sum * scale * scale - slack) / 2;
      return Math.nextDown((float) limit);
    }
  }
}
