package dev.praxis.internal.neighbors;

import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.Panels;
import java.util.Arrays;

/**
 * Nearest rows by Euclidean distance, among all of them.
 *
 * <p><b>Filter, then measure.</b> Products take half the instructions of distances: {@code ½‖q‖² −
 * ½ ‖q − x‖² = q·x − ½‖x‖²}, where the last term is what the chain of products starts with. That
 * loses digits, so it only decides whom to look at: a row is passed over if its product is too
 * small by more than the rounding can have made it. Who remains is measured by differences, and
 * only that counts. The answer is that of the naive search to the last bit, wherever the data lie;
 * around their mean, where products lose least, hardly anybody is measured in vain.
 */
public final class EuclideanSearch {
  /** Queries and rows in a block of products: 64 KiB. */
  private static final int QUERIES = 64;

  private static final int PANELS = 16;
  private static final int TARGETS = PANELS * Panels.WIDTH;
  private static final double ROUNDING = 0x1p-53;

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
   * @param points rows of d numbers; read only, and kept
   * @param origin d numbers in the midst of them
   */
  public EuclideanSearch(double[] points, int count, double[] origin) {
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

  /**
   * The k nearest rows of every query.
   *
   * @param queries rows of d numbers; read only
   * @param k at most the number of rows, less one if {@code others}
   * @param others whether query i is row i, which is then left out
   */
  public Found nearest(double[] queries, int many, int k, boolean others) {
    int[] rows = new int[Math.multiplyExact(many, k)];
    double[] distances = new double[rows.length];
    int size = blockSize(many);
    Blocks.forEach(
        Blocks.count(many, size),
        () -> {
          Worker worker = new Worker(queries, size, k, others);
          return block -> {
            int from = block * size;
            worker.search(from, Math.min(size, many - from));
            worker.drainTo(rows, distances);
          };
        });
    int[] starts = new int[many + 1];
    Arrays.setAll(starts, q -> q * k);
    return new Found(starts, rows, distances);
  }

  /** Few queries are spread over the threads; the answers do not depend on it. */
  private static int blockSize(int many) {
    return Math.max(1, Math.min(QUERIES, many / 16));
  }

  /** Searches for a block of queries, one block after the other, on one thread. */
  private final class Worker {
    private final Kernels kernels = KernelProvider.kernels();
    private final double[] queries;
    private final boolean others;
    private final int k;
    private final double[] shifted;
    private final int[] offsets;
    private final double[] squares;
    private final double[] slacks;
    private final Nearest[] nearest;
    private final double[] products;
    private final int[] hits = new int[TARGETS];
    private int first;
    private int many;

    Worker(double[] queries, int size, int k, boolean others) {
      this.queries = queries;
      this.others = others;
      this.k = k;
      this.shifted = new double[size * d];
      this.offsets = new int[size];
      this.squares = new double[size];
      this.slacks = new double[size];
      this.products = new double[size * TARGETS];
      this.nearest = new Nearest[size];
      for (int q = 0; q < size; q++) {
        offsets[q] = q * d;
        nearest[q] = new Nearest(k);
      }
    }

    void search(int first, int many) {
      this.first = first;
      this.many = many;
      for (int q = 0; q < many; q++) {
        squares[q] = squaredNorm(queries, first + q);
        for (int j = 0; j < d; j++) {
          shifted[q * d + j] = queries[(first + q) * d + j] - origin[j];
        }
      }
      for (int panel = 0; panel < targets.panels(); panel += PANELS) {
        multiply(panel, Math.min(targets.panels(), panel + PANELS));
      }
    }

    private void multiply(int panel, int to) {
      int width = (to - panel) * Panels.WIDTH;
      int target = panel * Panels.WIDTH;
      for (int q = 0; q < many; q++) {
        System.arraycopy(halves, target, products, q * width, width);
      }
      kernels.addProducts(shifted, offsets, many, targets, panel, to, products);
      for (int q = 0; q < many; q++) {
        measure(q, target, q * width, width);
      }
    }

    /** Measures those rows of a block that may be nearer than the farthest so far. */
    private void measure(int q, int target, int at, int width) {
      double norm = norms[target / TARGETS] + Math.sqrt(squares[q]);
      double slack = 8 * (d + 8) * ROUNDING * norm * norm;
      Nearest found = nearest[q];
      double limit = limit(q, found.farthest(), slack);
      int hit = kernels.atLeast(products, at, width, limit, hits);
      for (int h = 0; h < hit; h++) {
        int row = target + hits[h];
        if (row < count && products[at + hits[h]] >= limit && !(others && row == first + q)) {
          // Rooted before it is compared: two squares may differ where the distances do not.
          found.offer(distance(first + q, row), row);
          limit = limit(q, found.farthest(), slack);
        }
      }
    }

    private double distance(int query, int row) {
      return Math.sqrt(Kernels.squaredDistance(queries, query * d, points, row * d, d));
    }

    /** What a product must be for a distance of at most {@code farthest} to be possible. */
    private double limit(int q, double farthest, double slack) {
      return (squares[q] - farthest * farthest * (1 + 8 * (d + 8) * ROUNDING) - slack) / 2;
    }

    void drainTo(int[] rows, double[] distances) {
      for (int q = 0; q < many; q++) {
        nearest[q].drainTo(rows, distances, (first + q) * k);
      }
    }
  }
}
