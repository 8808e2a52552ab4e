package dev.praxis.demos.image;

import dev.praxis.Classifier;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.demos.playground.Scores;
import dev.praxis.evaluation.Split;
import dev.praxis.image.Augmentation;
import dev.praxis.image.ImageStep;
import dev.praxis.neighbors.KnnClassifier;
import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The experiments of {@link AugmentationDemo}, with one nearest neighbour. */
final class AugmentationExperiments {

  /** Random choices of the digits to learn from. */
  static final int CHOICES = 10;

  private AugmentationExperiments() {}

  /**
   * The accuracy on all other digits of what is learned from some and from their copies, in per
   * cent; the mean over several choices of these.
   */
  static double percentRight(Labeled<Matrix> digits, int size, Augmentation recipe, int copies) {
    int n = digits.labels().size();
    return IntStream.range(0, CHOICES)
        .mapToObj(seed -> Split.of(n, 1 - (double) size / n, seed))
        .mapToDouble(
            split -> {
              Labeled<Matrix> few = digits.select(split.train());
              Labeled<Matrix> others = digits.select(split.test());
              return percentRight(recipe.augment(few, copies).data(), others);
            })
        .average()
        .orElseThrow();
  }

  private static double percentRight(Labeled<Matrix> train, Labeled<Matrix> test) {
    return 100 * Scores.accuracyOf(KnnClassifier.nearest(1).fit(train), test);
  }

  /** The points of accuracy that eight copies by each recipe add to a hundred digits. */
  static double[] gains(Labeled<Matrix> digits, Collection<Augmentation> recipes) {
    double alone = percentRight(digits, 100, Augmentation.of(8, 8), 0);
    return recipes.stream()
        .mapToDouble(recipe -> percentRight(digits, 100, recipe, 8) - alone)
        .toArray();
  }

  /** The accuracy of a model on digits as they are, and moved by a pixel each way, in per cent. */
  static double[] robust(Classifier<Matrix> model, Labeled<Matrix> test) {
    return Stream.of(
            ImageStep.shiftBy(0, 0),
            ImageStep.shiftBy(0, 1),
            ImageStep.shiftBy(0, -1),
            ImageStep.shiftBy(1, 0),
            ImageStep.shiftBy(-1, 0))
        .map(step -> Augmentation.of(8, 8).then(step).apply(test.points(), 0))
        .mapToDouble(moved -> 100 * Scores.accuracyOf(model, new Labeled<>(moved, test.labels())))
        .toArray();
  }

  /** The share of the changed pictures of a digit that are taken for another one, in per cent. */
  static double taken(
      int digit, int another, Augmentation change, Classifier<Matrix> model, Labeled<Matrix> test) {
    Matrix changed = change.apply(test.points().selectRows(rows(test, digit)), 0);
    return 100.0 * model.predict(changed).counts()[another] / changed.rows();
  }

  /** The rows of a digit. */
  static int[] rows(Labeled<Matrix> digits, int digit) {
    return IntStream.range(0, digits.labels().size())
        .filter(row -> digits.labels().code(row) == digit)
        .toArray();
  }

  /** The accuracy on test rows if two hundred digits are copied and then split: a leak. */
  static double copiedThenSplit(Labeled<Matrix> digits, Augmentation recipe) {
    return IntStream.range(0, CHOICES)
        .mapToDouble(
            seed -> {
              Labeled<Matrix> all = recipe.augment(twoHundred(digits, seed), 8).data();
              Split split = Split.of(all.labels().size(), 0.25, seed);
              return percentRight(all.select(split.train()), all.select(split.test()));
            })
        .average()
        .orElseThrow();
  }

  /** The same if they are split and then those to learn from are copied. */
  static double splitThenCopied(Labeled<Matrix> digits, Augmentation recipe) {
    return IntStream.range(0, CHOICES)
        .mapToDouble(
            seed -> {
              Labeled<Matrix> few = twoHundred(digits, seed);
              Split split = Split.of(few.labels().size(), 0.25, seed);
              Labeled<Matrix> train = recipe.augment(few.select(split.train()), 8).data();
              return percentRight(train, few.select(split.test()));
            })
        .average()
        .orElseThrow();
  }

  private static Labeled<Matrix> twoHundred(Labeled<Matrix> digits, int seed) {
    int n = digits.labels().size();
    return digits.select(Split.of(n, 200.0 / n, seed).test());
  }
}
