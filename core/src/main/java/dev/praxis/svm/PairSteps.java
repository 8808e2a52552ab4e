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
  private final double[] lowest = new double[1];

  /**
   * Coefficients that move in place.
   *
   * @param kernel {@code count × width}: {@link #width} numbers a row
   * @param slopes v, one for each coefficient
   * @param least the lower ends of the coefficients
   * @param most their upper ends
   */
  PairSteps(double[] kernel, double[] slopes, double[] beta, double[] least, double[] most) {
    this.kernel = kernel;
    this.beta = beta;
    this.least = least;
    this.most = most;
    width = width(beta.length);
    this.slopes = Arrays.copyOf(slopes, width);
    diagonal = new double[width];
    mayRise = new double[width];
    mayFall = new double[width];
    Arrays.fill(mayRise, Double.NEGATIVE_INFINITY);
    Arrays.fill(mayFall, Double.POSITIVE_INFINITY);
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
    for (int step = 0; step < mostSteps && mayRise[up] == 0; step++) {
      int row = up * width;
      int down =
          kernels.partner(
              slopes,
              width,
              slopes[up],
              diagonal[up],
              LEAST_CURVATURE,
              kernel,
              row,
              diagonal,
              mayFall,
              lowest);
      double moved = down >= 0 && slopes[up] - lowest[0] > gap ? move(up, down) : 0;
      if (moved == 0) {
        return;
      }
      up = kernels.move(slopes, width, moved, kernel, row, down * width, mayRise);
    }
  }

  /**
   * Moves a pair to its optimum, or to the first end of a coefficient on the way there; returns by
   * how much, 0 if it is too little to be seen.
   */
  private double move(int up, int down) {
    double curvature =
        Math.max(
            LEAST_CURVATURE,
            Math.fma(kernel[up * width + down], -2, diagonal[up] + diagonal[down]));
    double wish = (slopes[up] - slopes[down]) / curvature;
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
    mayRise[i] = beta[i] < most[i] ? 0 : Double.NEGATIVE_INFINITY;
    mayFall[i] = beta[i] > least[i] ? 0 : Double.POSITIVE_INFINITY;
  }
}
