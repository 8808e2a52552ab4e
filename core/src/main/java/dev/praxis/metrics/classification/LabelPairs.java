package dev.praxis.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import java.util.Objects;

/** The true and the predicted label of every row, ready to be counted. */
record LabelPairs(Labels truth, Labels predicted, ClassUnion union) {

  /** More would need a table of more cells than an array has. */
  private static final int MAX_CLASSES = 46_340;

  /** As for weighted rows elsewhere: no sum of weights, nor its square, comes near an overflow. */
  private static final double MOST_WEIGHT = 1e9;

  static LabelPairs of(Labels truth, Labels predicted) {
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(predicted, "predicted");
    if (predicted.size() != truth.size()) {
      throw new IllegalArgumentException(
          "predicted must be one per true label, "
              + truth.size()
              + ", but were "
              + predicted.size());
    }
    ClassUnion union =
        ClassUnion.of(
            "truth",
            truth.classNames(),
            truth.classes(),
            "predicted",
            predicted.classNames(),
            predicted.classes());
    Checks.inRange("classes", union.classes(), 1, MAX_CLASSES);
    return new LabelPairs(truth, predicted, union);
  }

  ConfusionMatrix count() {
    return matrix(
        PairCounts.of(
            Raw.codes(truth), Raw.codes(predicted), truth.classes(), predicted.classes()));
  }

  ConfusionMatrix weigh(double[] weights) {
    double[] checked = checked(Objects.requireNonNull(weights, "weights").clone());
    return matrix(
        PairWeights.of(
            Raw.codes(truth), Raw.codes(predicted), truth.classes(), predicted.classes(), checked));
  }

  private double[] checked(double[] weights) {
    if (weights.length != truth.size()) {
      throw new IllegalArgumentException(
          "weights must be one per true label, " + truth.size() + ", but were " + weights.length);
    }
    boolean heavy = false;
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] >= 0 && weights[i] <= MOST_WEIGHT)) {
        throw new IllegalArgumentException(
            "weights must be between 0 and "
                + MOST_WEIGHT
                + " but weight "
                + i
                + " was "
                + weights[i]);
      }
      heavy |= weights[i] > 0;
    }
    if (!heavy) {
      throw new IllegalArgumentException("weights must not all be 0");
    }
    return weights;
  }

  /** Counts of own codes, truth × predicted, become a square table of the classes of both. */
  private ConfusionMatrix matrix(double[] counts) {
    int classes = union.classes();
    double[] table = new double[classes * classes];
    for (int i = 0; i < truth.classes(); i++) {
      for (int j = 0; j < predicted.classes(); j++) {
        table[union.ofFirst(i) * classes + union.ofSecond(j)] +=
            counts[i * predicted.classes() + j];
      }
    }
    return new ConfusionMatrix(
        Matrix.ofRowMajor(classes, classes, table), union.names(), ZeroDivision.ZERO);
  }
}
