package dev.praxis.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;
import java.util.Objects;

/** The refusals of probabilities of classes, and of shares. */
final class ClassProbabilities {

  /** How far a row may be from adding up to 1: as far as single precision leads. */
  private static final double SLACK = 1e-5;

  private ClassProbabilities() {}

  /** Refuses probabilities that are not one row per label and one column per class. */
  static void check(Labels truth, Matrix probabilities) {
    checkShape(truth, "probabilities", probabilities);
    for (int i = 0; i < probabilities.rows(); i++) {
      checkRow(probabilities, i);
    }
  }

  /** Refuses numbers that are not one row per label and one column per class. */
  static void checkShape(Labels truth, String name, Matrix numbers) {
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(numbers, name);
    if (numbers.rows() != truth.size()) {
      throw new IllegalArgumentException(
          name
              + " must have a row per true label, "
              + truth.size()
              + ", but had "
              + numbers.rows());
    }
    if (numbers.columns() != truth.classes()) {
      throw new IllegalArgumentException(
          name
              + " must have a column per class, "
              + truth.classes()
              + ", but had "
              + numbers.columns());
    }
  }

  private static void checkRow(Matrix probabilities, int row) {
    double sum = 0;
    for (int c = 0; c < probabilities.columns(); c++) {
      double probability = probabilities.get(row, c);
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "probabilities must be between 0 and 1 but row "
                + row
                + ", column "
                + c
                + " is "
                + probability);
      }
      sum += probability;
    }
    // What is near the edge is added up as it is written: 0.5 and 0.50001 are on it.
    if (!(Math.abs(sum - 1) <= SLACK / 2)) {
      checkSum(row, Decimals.sum(probabilities.row(row)));
    }
  }

  private static void checkSum(int row, BigDecimal sum) {
    if (!(sum.subtract(BigDecimal.ONE).abs().compareTo(Decimals.of(SLACK)) <= 0)) {
      throw new IllegalArgumentException(
          "probabilities must add up to 1 in every row but row "
              + row
              + " adds up to "
              + sum.doubleValue());
    }
  }

  /** Refuses probabilities of class 1 that are not one per label. */
  static void check(Labels truth, Targets probabilities) {
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(probabilities, "probabilities");
    RankedScores.check(truth, "probabilities", probabilities.size());
    for (int i = 0; i < probabilities.size(); i++) {
      double probability = probabilities.value(i);
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "probabilities must be between 0 and 1 but probability " + i + " is " + probability);
      }
    }
  }

  /** Refuses a number that is not between 0 and 1: {@code share must be between 0 and 1 …}. */
  static void checkShare(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(name + " must be between 0 and 1 but was " + share);
    }
  }
}
