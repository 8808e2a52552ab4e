package dev.praxis.metrics.classification;

/**
 * The same as {@link ProbabilityErrors}, in plain loops.
 *
 * <pre>{@code
 * log loss = −(1/n) Σᵢ ln p(i, class of i)
 * Brier score = (1/n) Σᵢ Σ_c (p(i, c) − [i is of class c])²      halved if there are two classes
 * }</pre>
 *
 * <p>A probability below ε = 2⁻⁵² counts as ε. Cost: {@code O(n · classes)}.
 */
public final class PlainProbabilityErrors {
  private PlainProbabilityErrors() {}

  /** The mean of −ln of the probability of the true class. */
  public static double logLoss(int[] truth, double[][] probabilities) {
    double sum = 0;
    for (int i = 0; i < truth.length; i++) {
      sum -= Math.log(Math.max(probabilities[i][truth[i]], Math.ulp(1.0)));
    }
    return sum / truth.length;
  }

  /** The mean squared error of the probabilities. */
  public static double brier(int[] truth, double[][] probabilities) {
    int classes = probabilities[0].length;
    double sum = 0;
    for (int i = 0; i < truth.length; i++) {
      for (int c = 0; c < classes; c++) {
        double error = probabilities[i][c] - (truth[i] == c ? 1 : 0);
        sum += error * error;
      }
    }
    return sum / truth.length / (classes == 2 ? 2 : 1);
  }
}
