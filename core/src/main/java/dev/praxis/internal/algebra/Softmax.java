package dev.praxis.internal.algebra;

/**
 * From scores to probabilities, for one row.
 *
 * <p>One score is the log-odds of class 1 against class 0: the logistic function. More are one per
 * class: the softmax. Neither overflows. {@link StrictMath}, because {@code Math.exp} may differ
 * from one machine to another.
 */
public final class Softmax {
  private Softmax() {}

  /** How many scores there are for a number of classes. */
  public static int scores(int classes) {
    return classes == 2 ? 1 : classes;
  }

  /** The probability of class 1 for its log-odds, {@code 1 / (1 + e⁻ˢ)}. */
  public static double logistic(double score) {
    double e = StrictMath.exp(-Math.abs(score));
    return (score < 0 ? e : 1) / (1 + e);
  }

  /**
   * The probabilities of all classes, {@code eˢᵏ / Σ eˢ}.
   *
   * @param scores where they are from {@code at} on
   * @param probabilities where they are put from {@code to} on
   * @return by how much {@code log Σ eˢ} is above the largest score
   */
  public static double softmax(
      double[] scores, int at, int classes, double[] probabilities, int to) {
    int most = 0;
    for (int k = 1; k < classes; k++) {
      if (scores[at + k] > scores[at + most]) {
        most = k;
      }
    }
    double others = 0;
    for (int k = 0; k < classes; k++) {
      probabilities[to + k] = StrictMath.exp(scores[at + k] - scores[at + most]);
      others += k == most ? 0 : probabilities[to + k];
    }
    for (int k = 0; k < classes; k++) {
      probabilities[to + k] /= 1 + others;
    }
    return StrictMath.log1p(others);
  }
}
