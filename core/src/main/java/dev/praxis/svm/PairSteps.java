package dev.praxis.svm;

import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.PairKernels;
import dev.praxis.internal.compute.Panels;
import java.util.Arrays;

/**
 * Sequential minimal optimisation of a few coefficients, all others fixed: the pair that promises
 * most moves, again and again.
 *
 * <p>The first of a pair is the one that may rise and has the largest slope v; the second, of those
 * that may fall, the one with the largest {@code (vᵢ − vⱼ)² / (Kᵢᵢ + Kⱼⱼ − 2 Kᵢⱼ)}; of equal ones
 * the first. Pairs are of one group; of the groups the one whose pair promises most moves. Source:
 * Fan, Chen and Lin, "Working set selection using second order information for training support
 * vector machines", JMLR 6 (2005).
 */
final class PairSteps {
  /** The curvature of pairs that have none, such as equal rows. */
  private static final double LEAST_CURVATURE = 1e-12;

  private final PairKernels kernels = KernelProvider.kernels().pairs();

  /** The number of coefficients, rounded up to whole panels; the others may not move. */
  private final int width;

  private final double[] kernel;
  private final double[] diagonal;
  private final double[] slopes;
  private final double[] beta;
  private final double[] least;
  private final double[] most;

  private final Group[] groups;
  private final double[] lowest = new double[1];

  /**
   * Coefficients that move in place.
   *
   * @param split how many are of the first group
   * @param kernel {@code count × width}: {@link #width} numbers a row
   * @param slopes v, one for each coefficient
   * @param least the lower ends of the coefficients
   * @param most their upper ends
   */
  PairSteps(
      int split, double[] kernel, double[] slopes, double[] beta, double[] least, double[] most) {
    this.kernel = kernel;
    this.beta = beta;
    this.least = least;
    this.most = most;
    width = width(beta.length);
    this.slopes = Arrays.copyOf(slopes, width);
    diagonal = new double[width];
    for (int i = 0; i < beta.length; i++) {
      diagonal[i] = kernel[i * width + i];
    }
    groups =
        split == beta.length
            ? new Group[] {new Group(0, split)}
            : new Group[] {new Group(0, split), new Group(split, beta.length)};
  }

  /** How many numbers a row of the kernel has for so many coefficients. */
  static int width(int count) {
    return Blocks.count(count, Panels.WIDTH) * Panels.WIDTH;
  }

  /**
   * Moves pairs until no slope that may rise is above one that may fall by more than a gap, in any
   * group; returns how many have been looked for.
   */
  int run(double gap, int mostSteps) {
    spread(0, 0, 0);
    double moved = 1;
    int steps = 0;
    for (; steps < mostSteps && moved > 0; steps++) {
      double promise = 0;
      Group best = groups[0];
      for (Group group : groups) {
        double own = group.promise(gap);
        if (own > promise) {
          promise = own;
          best = group;
        }
      }
      moved = promise > 0 ? best.move() : 0;
      spread(moved, best.up, best.down);
    }
    return steps;
  }

  /** Brings the slopes up to date with a move, and finds the steepest of each group. */
  private void spread(double moved, int up, int down) {
    double rest = moved;
    for (Group group : groups) {
      group.up = kernels.move(slopes, width, rest, kernel, up * width, down * width, group.mayRise);
      rest = 0;
    }
  }

  private double curvature(int up, int down) {
    return Math.max(LEAST_CURVATURE, bend(up, down));
  }

  private double bend(int up, int down) {
    return Math.fma(kernel[up * width + down], -2, diagonal[up] + diagonal[down]);
  }

  /** Coefficients whose sum stays. */
  private final class Group {
    /** 0 for coefficients that may rise, or fall; infinite for those that may not. */
    private final double[] mayRise = new double[width];

    private final double[] mayFall = new double[width];

    /** The pair. */
    private int up;

    private int down;

    Group(int from, int to) {
      Arrays.fill(mayRise, Double.NEGATIVE_INFINITY);
      Arrays.fill(mayFall, Double.POSITIVE_INFINITY);
      for (int i = from; i < to; i++) {
        open(i);
      }
    }

    private void open(int i) {
      mayRise[i] = beta[i] < most[i] ? 0 : Double.NEGATIVE_INFINITY;
      mayFall[i] = beta[i] > least[i] ? 0 : Double.POSITIVE_INFINITY;
    }

    /** Finds the partner of the steepest; 0 if there is none, or if the gap is small enough. */
    double promise(double gap) {
      if (mayRise[up] != 0) {
        return 0;
      }
      int partner =
          kernels.partner(
              slopes,
              width,
              slopes[up],
              diagonal[up],
              LEAST_CURVATURE,
              kernel,
              up * width,
              diagonal,
              mayFall,
              lowest);
      double difference = slopes[up] - lowest[0];
      if (partner < 0 || !(difference > gap)) {
        return 0;
      }
      down = partner;
      double own = slopes[up] - slopes[down];
      return own * own / curvature(up, down);
    }

    /**
     * Moves the pair to its optimum, or to the first end of a coefficient on the way there; returns
     * by how much, 0 if it is too little to be seen. Without curvature, as of equal rows, there is
     * no optimum on the way, however far the end is.
     */
    double move() {
      double bend = bend(up, down);
      double wish =
          bend > 0 ? (slopes[up] - slopes[down]) / curvature(up, down) : Double.POSITIVE_INFINITY;
      double room = most[up] - beta[up];
      double rest = beta[down] - least[down];
      double moved = Math.min(wish, Math.min(room, rest));
      double before = beta[up];
      beta[up] = moved == room ? most[up] : beta[up] + moved;
      beta[down] = moved == rest ? least[down] : beta[down] - moved;
      open(up);
      open(down);
      return beta[up] == before ? 0 : moved;
    }
  }
}
