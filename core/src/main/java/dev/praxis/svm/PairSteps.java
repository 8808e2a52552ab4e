package dev.praxis.svm;

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

  private final int count;
  private final double[] kernel;
  private final double[] slopes;
  private final double[] beta;
  private final double[] least;
  private final double[] most;

  /**
   * Coefficients and slopes that move in place.
   *
   * @param kernel {@code count × count}
   * @param slopes v, one for each coefficient
   * @param least the lower ends of the coefficients
   * @param most their upper ends
   */
  PairSteps(
      int count, double[] kernel, double[] slopes, double[] beta, double[] least, double[] most) {
    this.count = count;
    this.kernel = kernel;
    this.slopes = slopes;
    this.beta = beta;
    this.least = least;
    this.most = most;
  }

  /** Moves pairs until no slope that may rise is above one that may fall by more than a gap. */
  void run(double gap, int mostSteps) {
    int steps = 0;
    while (steps < mostSteps && step(gap)) {
      steps++;
    }
  }

  private boolean step(double gap) {
    int up = steepest();
    if (up < 0) {
      return false;
    }
    int row = up * count;
    double highest = slopes[up];
    double lowest = highest;
    double promise = 0;
    int down = -1;
    for (int j = 0; j < count; j++) {
      double difference = highest - slopes[j];
      if (difference > 0 && beta[j] > least[j]) {
        lowest = Math.min(lowest, slopes[j]);
        double gain = difference * difference / curvature(row, up, j);
        if (gain > promise) {
          promise = gain;
          down = j;
        }
      }
    }
    return down >= 0 && highest - lowest > gap && move(up, down);
  }

  /** The coefficient with the largest slope of those that may rise, or −1. */
  private int steepest() {
    int up = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      if (slopes[i] > highest && beta[i] < most[i]) {
        highest = slopes[i];
        up = i;
      }
    }
    return up;
  }

  private double curvature(int row, int up, int down) {
    double own = kernel[row + up] + kernel[down * count + down];
    return Math.max(LEAST_CURVATURE, own - 2 * kernel[row + down]);
  }

  /** Moves a pair to its optimum, or to the first end of a coefficient on the way there. */
  private boolean move(int up, int down) {
    int row = up * count;
    int other = down * count;
    double wish = (slopes[up] - slopes[down]) / curvature(row, up, down);
    double room = most[up] - beta[up];
    double rest = beta[down] - least[down];
    double moved = Math.min(wish, Math.min(room, rest));
    double before = beta[up];
    beta[up] = moved == room ? most[up] : beta[up] + moved;
    beta[down] = moved == rest ? least[down] : beta[down] - moved;
    for (int k = 0; k < count; k++) {
      slopes[k] = Math.fma(moved, kernel[other + k] - kernel[row + k], slopes[k]);
    }
    return beta[up] != before;
  }
}
