package dev.praxis.svm;

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
 * the first. Source: Fan, Chen and Lin, "Working set selection using second order information for
 * training support vector machines", JMLR 6 (2005).
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

  /** 0 for coefficients that may rise, or fall; infinite for those that may not. */
  private final double[] mayRise;

  private final double[] mayFall;

  /** The same of the second group; those of both are open in one of the two only. */
  private final double[] secondMayRise;

  private final double[] secondMayFall;
  private final int split;
  private final double[] lowest = new double[1];

  /**
   * Coefficients that move in place.
   *
   * @param split how many are of the first group; pairs are of one group
   * @param kernel {@code count × width}: {@link #width} numbers a row
   * @param slopes v, one for each coefficient
   * @param least the lower ends of the coefficients
   * @param most their upper ends
   */
  PairSteps(
      int split, double[] kernel, double[] slopes, double[] beta, double[] least, double[] most) {
    this.split = split;
    this.kernel = kernel;
    this.beta = beta;
    this.least = least;
    this.most = most;
    width = width(beta.length);
    this.slopes = Arrays.copyOf(slopes, width);
    diagonal = new double[width];
    mayRise = new double[width];
    mayFall = new double[width];
    secondMayRise = split < beta.length ? new double[width] : new double[0];
    secondMayFall = new double[secondMayRise.length];
    Arrays.fill(mayRise, Double.NEGATIVE_INFINITY);
    Arrays.fill(mayFall, Double.POSITIVE_INFINITY);
    Arrays.fill(secondMayRise, Double.NEGATIVE_INFINITY);
    Arrays.fill(secondMayFall, Double.POSITIVE_INFINITY);
    for (int i = 0; i < beta.length; i++) {
      diagonal[i] = kernel[i * width + i];
      open(i);
    }
  }

  /** How many numbers a row of the kernel has for so many coefficients. */
  static int width(int count) {
    return (count + Panels.WIDTH - 1) / Panels.WIDTH * Panels.WIDTH;
  }

  /** Moves pairs until no slope that may rise is above one that may fall by more than a gap. */
  void run(double gap, int mostSteps) {
    int up = kernels.move(slopes, width, 0, kernel, 0, 0, mayRise);
    for (int step = 0; step < mostSteps; step++) {
      int down = partner(up, gap, mayRise, mayFall);
      if (split < beta.length) {
        int other = kernels.move(slopes, width, 0, kernel, 0, 0, secondMayRise);
        int partner = partner(other, gap, secondMayRise, secondMayFall);
        if (partner >= 0 && (down < 0 || promise(other, partner) > promise(up, down))) {
          up = other;
          down = partner;
        }
      }
      double moved = down >= 0 ? move(up, down) : 0;
      if (moved == 0) {
        return;
      }
      up = kernels.move(slopes, width, moved, kernel, up * width, down * width, mayRise);
    }
  }

  /** The partner that promises most in a group, or −1 where the gap is met. */
  private int partner(int up, double gap, double[] mayRise, double[] mayFall) {
    if (mayRise[up] != 0) {
      return -1;
    }
    int down =
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
    return down >= 0 && slopes[up] - lowest[0] > gap ? down : -1;
  }

  private double promise(int up, int down) {
    double difference = slopes[up] - slopes[down];
    return difference * difference / curvature(up, down);
  }

  private double curvature(int up, int down) {
    return Math.max(
        LEAST_CURVATURE, Math.fma(kernel[up * width + down], -2, diagonal[up] + diagonal[down]));
  }

  /**
   * Moves a pair to its optimum, or to the first end of a coefficient on the way there; returns by
   * how much, 0 if it is too little to be seen.
   */
  private double move(int up, int down) {
    double wish = (slopes[up] - slopes[down]) / curvature(up, down);
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

  private void open(int i) {
    double[] rise = i < split ? mayRise : secondMayRise;
    double[] fall = i < split ? mayFall : secondMayFall;
    rise[i] = beta[i] < most[i] ? 0 : Double.NEGATIVE_INFINITY;
    fall[i] = beta[i] > least[i] ? 0 : Double.POSITIVE_INFINITY;
  }
}
