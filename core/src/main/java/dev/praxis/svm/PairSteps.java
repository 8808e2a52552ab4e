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
  private final int split;
  private final double[] kernel;
  private final double[] slopes;
  private final double[] beta;
  private final double[] least;
  private final double[] most;

  /** The best pair so far, and what it promises. */
  private int up;

  private int down;
  private double promise;

  /**
   * Coefficients and slopes that move in place.
   *
   * @param split how many are of the first group; pairs are of one group
   * @param kernel {@code count × count}
   * @param slopes v, one for each coefficient
   * @param least the lower ends of the coefficients
   * @param most their upper ends
   */
  PairSteps(
      int count,
      int split,
      double[] kernel,
      double[] slopes,
      double[] beta,
      double[] least,
      double[] most) {
    this.count = count;
    this.split = split;
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
    promise = 0;
    look(0, split, gap);
    look(split, count, gap);
    return promise > 0 && move(up, down);
  }

  /** Looks for a pair that promises more in a group, if that has a gap. */
  private void look(int from, int to, double gap) {
    int first = steepest(from, to);
    if (first < 0) {
      return;
    }
    int row = first * count;
    double highest = slopes[first];
    double lowest = highest;
    double best = 0;
    int second = -1;
    for (int j = from; j < to; j++) {
      double difference = highest - slopes[j];
      if (difference > 0 && beta[j] > least[j]) {
        lowest = Math.min(lowest, slopes[j]);
        double gain = difference * difference / curvature(row, first, j);
        if (gain > best) {
          best = gain;
          second = j;
        }
      }
    }
    if (highest - lowest > gap && best > promise) {
      promise = best;
      up = first;
      down = second;
    }
  }

  /** The coefficient of a group with the largest slope of those that may rise, or −1. */
  private int steepest(int from, int to) {
    int first = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      if (slopes[i] > highest && beta[i] < most[i]) {
        highest = slopes[i];
        first = i;
      }
    }
    return first;
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
