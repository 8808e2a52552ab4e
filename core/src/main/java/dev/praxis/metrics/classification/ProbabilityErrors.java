package dev.praxis.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;

/**
 * How far predicted probabilities are from the outcomes.
 *
 * <pre>{@code
 * log loss = −(1/n) Σᵢ ln p(i, class of i)
 * Brier score = (1/n) Σᵢ Σ_c (p(i, c) − [i is of class c])²      halved if there are two classes
 * }</pre>
 *
 * <p>Both are 0 for perfect predictions and least, on average, for the true probabilities. The log
 * loss has no upper bound: a confident mistake costs the more, the more confident it is; but a
 * probability below 2.22e-16 counts as that much, so that one row costs at most 36. The Brier score
 * is at most 1, or 2 with more than two classes. Rules as in scikit-learn 1.9.1. Cost: {@code O(n ·
 * classes)}.
 *
 * @param logLoss the mean of −ln of the probability of the true class, in nats
 * @param brier the mean squared error of the probabilities
 */
public record ProbabilityErrors(double logLoss, double brier) {

  /** The distance from 1.0 to the next double. */
  private static final double LEAST = Math.ulp(1.0);

  /**
   * The errors of probabilities of all classes.
   *
   * @param truth n labels
   * @param probabilities n × classes, every row adding up to 1 (to 1e-5)
   * @throws IllegalArgumentException if the shape is another, a probability is not between 0 and 1
   *     or a row does not add up to 1
   */
  public static ProbabilityErrors of(Labels truth, Matrix probabilities) {
    ClassProbabilities.check(truth, probabilities);
    double logs = 0;
    double squares = 0;
    for (int i = 0; i < truth.size(); i++) {
      int code = truth.code(i);
      logs += log(probabilities.get(i, code));
      for (int c = 0; c < truth.classes(); c++) {
        squares += square(probabilities.get(i, c) - (c == code ? 1 : 0));
      }
    }
    double perRow = truth.classes() == 2 ? 2.0 * truth.size() : truth.size();
    return new ProbabilityErrors(0 - logs / truth.size(), squares / perRow);
  }

  /**
   * The errors of probabilities of the positive class.
   *
   * @param truth n labels of two classes, 1 being the positive one
   * @param probabilities n probabilities of class 1
   * @throws IllegalArgumentException if there are not as many probabilities as labels, more than
   *     two classes, or a probability is not between 0 and 1
   */
  public static ProbabilityErrors of(Labels truth, Targets probabilities) {
    ClassProbabilities.check(truth, probabilities);
    double logs = 0;
    double squares = 0;
    for (int i = 0; i < truth.size(); i++) {
      double positive = probabilities.value(i);
      double ofTruth = truth.code(i) == 1 ? positive : 1 - positive;
      logs += log(ofTruth);
      squares += square(1 - ofTruth);
    }
    return new ProbabilityErrors(0 - logs / truth.size(), squares / truth.size());
  }

  /** StrictMath gives the same bits on every machine. */
  private static double log(double probability) {
    return StrictMath.log(Math.min(Math.max(probability, LEAST), 1 - LEAST));
  }

  private static double square(double x) {
    return x * x;
  }
}
