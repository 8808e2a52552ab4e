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
 * <p>Both are exactly 0 for perfect predictions and least, on average, for the true probabilities.
 * The log loss has no upper bound: a confident mistake costs the more, the more confident it is;
 * but a probability below 2.22e-16 counts as that much, so that one row costs at most 36. The Brier
 * score is at most 1, or 2 with more than two classes. The terms are added up exactly, those of
 * short decimals as they are written, so the order of the rows changes no bit. Rules as in
 * scikit-learn 1.9.1 (where a perfect prediction has a log loss of 2.22e-16). Cost: {@code O(n ·
 * classes)}.
 *
 * @param logLoss the mean of −ln of the probability of the true class, in nats
 * @param brier the mean squared error of the probabilities
 */
public record ProbabilityErrors(double logLoss, double brier) {

  /** The distance from 1.0 to the next double. */
  private static final double LEAST = Math.ulp(1.0);

  /** A power of two above every loss of a row, −ln of {@link #LEAST} being 36.04. */
  private static final double ABOVE_LOSSES = 64;

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
    UnitSum losses = new UnitSum();
    UnitSum squares = new UnitSum();
    for (int i = 0; i < truth.size(); i++) {
      int code = truth.code(i);
      losses.add(loss(probabilities.get(i, code)));
      for (int c = 0; c < truth.classes(); c++) {
        double probability = probabilities.get(i, c);
        squares.addSquare(c == code ? UnitSum.complement(probability) : probability);
      }
    }
    long size = truth.size();
    return of(losses, size, squares, truth.classes() == 2 ? 2 * size : size);
  }

  /**
   * The errors of probabilities of the positive class.
   *
   * @param truth n labels of two classes, of which class 1, the second name, is the positive one;
   *     {@link OneVersusRest} chooses another
   * @param probabilities n probabilities of class 1
   * @throws IllegalArgumentException if there are not as many probabilities as labels, more than
   *     two classes, one class with a name, or a probability is not between 0 and 1
   */
  public static ProbabilityErrors of(Labels truth, Targets probabilities) {
    ClassProbabilities.check(truth, probabilities);
    UnitSum losses = new UnitSum();
    UnitSum squares = new UnitSum();
    for (int i = 0; i < truth.size(); i++) {
      double positive = probabilities.value(i);
      double negative = UnitSum.complement(positive);
      boolean isPositive = truth.code(i) == 1;
      losses.add(loss(isPositive ? positive : negative));
      squares.addSquare(isPositive ? negative : positive);
    }
    return of(losses, truth.size(), squares, truth.size());
  }

  private static ProbabilityErrors of(UnitSum losses, long rows, UnitSum squares, long terms) {
    return new ProbabilityErrors(losses.over(rows) * ABOVE_LOSSES, squares.over(terms));
  }

  /** As a part of {@link #ABOVE_LOSSES}. StrictMath gives the same bits on every machine. */
  private static double loss(double probability) {
    return (0 - StrictMath.log(Math.max(probability, LEAST))) / ABOVE_LOSSES;
  }
}
