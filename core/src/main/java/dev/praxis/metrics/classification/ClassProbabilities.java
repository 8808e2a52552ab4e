package dev.praxis.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;

/** The refusals of probabilities of classes. */
final class ClassProbabilities {

  /** How far a row may be from adding up to 1: as far as single precision leads. */
  private static final double SLACK = 1e-5;

  private ClassProbabilities() {}

  /** Refuses probabilities that are not one row per label and one column per class. */
  static void check(Labels truth, Matrix probabilities) {
    if (probabilities.rows() != truth.size()) {
      throw new IllegalArgumentException(
          "probabilities must have a row per true label, "
              + truth.size()
              + ", but had "
              + probabilities.rows());
    }
    if (probabilities.columns() != truth.classes()) {
      throw new IllegalArgumentException(
          "probabilities must have a column per class, "
              + truth.classes()
              + ", but had "
              + probabilities.columns());
    }
    for (int i = 0; i < probabilities.rows(); i++) {
      checkRow(probabilities, i);
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
    if (!(Math.abs(sum - 1) <= SLACK)) {
      throw new IllegalArgumentException(
          "probabilities must add up to 1 in every row but row " + row + " adds up to " + sum);
    }
  }

  /** Refuses probabilities of class 1 that are not one per label. */
  static void check(Labels truth, Targets probabilities) {
    RankedScores.check(truth, "probabilities", probabilities);
    for (int i = 0; i < probabilities.size(); i++) {
      double probability = probabilities.value(i);
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "probabilities must be between 0 and 1 but probability " + i + " is " + probability);
      }
    }
  }
}
