package dev.praxis.internal.algebra;

import dev.praxis.internal.Checks;

/**
 * From scores to probabilities, for one row.
 *
 * <p>One score is the log-odds of class 1 against class 0: the logistic function. More are one per
 * class: the softmax. Neither overflows. {@link StrictMath}, because {@code Math.exp} may differ
 * from one machine to another.
 */
public final class Softmax {
  /** Scores that are further apart have probabilities that differ, however they are rounded. */
  private static final double CLOSE = 1e-14;

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
    int most = largest(scores, at, classes);
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

  /**
   * The probabilities of all classes for each row, {@code n × classes}.
   *
   * @param scores row by row, as many for each as {@link #scores} says
   * @throws IllegalArgumentException if these are more numbers than an array holds
   */
  public static double[] probabilities(double[] scores, int classes) {
    int each = scores(classes);
    int rows = scores.length / each;
    double[] probabilities = new double[Checks.elements(rows, classes)];
    for (int i = 0; i < rows; i++) {
      if (each < classes) {
        probabilities[2 * i] = logistic(-scores[i]);
        probabilities[2 * i + 1] = logistic(scores[i]);
      } else {
        softmax(scores, i * classes, classes, probabilities, i * classes);
      }
    }
    return probabilities;
  }

  /** The first of the most probable classes of each row, of which each has {@code each} scores. */
  public static int[] mostProbable(double[] scores, int each) {
    int[] classes = new int[scores.length / each];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = mostProbable(scores, i * each, each);
    }
    return classes;
  }

  /**
   * The first of the most probable classes: of their probabilities as they are rounded, so that
   * what is shown as equal is equal.
   *
   * @param scores where they are from {@code at} on; a single one is the log-odds of class 1
   */
  public static int mostProbable(double[] scores, int at, int count) {
    if (count == 1) {
      double score = scores[at];
      return score > CLOSE || (score > 0 && logistic(score) > logistic(-score)) ? 1 : 0;
    }
    int most = largest(scores, at, count);
    for (int k = 0; k < most; k++) {
      if (scores[at + most] - scores[at + k] < CLOSE) {
        double[] probabilities = new double[count];
        softmax(scores, at, count, probabilities, 0);
        return largest(probabilities, 0, count);
      }
    }
    return most;
  }

  /** The first of the largest numbers. */
  public static int largest(double[] numbers, int at, int count) {
    int largest = 0;
    for (int k = 1; k < count; k++) {
      if (numbers[at + k] > numbers[at + largest]) {
        largest = k;
      }
    }
    return largest;
  }
}
