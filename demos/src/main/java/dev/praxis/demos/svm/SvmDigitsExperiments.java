package dev.praxis.demos.svm;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Scores;
import dev.praxis.image.Augmentation;
import dev.praxis.image.ImageStep;
import dev.praxis.svm.SvmClassifier;
import dev.praxis.svm.SvmKernel;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The experiments of {@link SvmDigitsDemo}. */
final class SvmDigitsExperiments {

  private SvmDigitsExperiments() {}

  /** The digits with every pixel times a factor. */
  static Labeled<Matrix> scaled(Labeled<Matrix> digits, double factor) {
    Matrix points = digits.points();
    double[] pixels = Arrays.stream(points.toRowMajor()).map(pixel -> pixel * factor).toArray();
    return new Labeled<>(
        Matrix.ofRowMajor(points.rows(), points.columns(), pixels), digits.labels());
  }

  /** For each C, and in it for each γ, the validation rows that are right, in per cent. */
  static double[][] grid(
      Labeled<Matrix> train, Labeled<Matrix> validation, double[] costs, double[] gammas) {
    double[][] right = new double[costs.length][gammas.length];
    for (int i = 0; i < costs.length; i++) {
      for (int j = 0; j < gammas.length; j++) {
        SvmClassifier learner = SvmClassifier.with(SvmKernel.rbf(gammas[j])).withCost(costs[i]);
        right[i][j] = 100 * Scores.accuracyOf(learner.fit(train), validation);
      }
    }
    return right;
  }

  /** The row with the highest number; of equal ones the first. */
  static int bestRow(double[][] right) {
    return Numbers.highest(
        Arrays.stream(right).mapToDouble(row -> row[Numbers.highest(row)]).toArray());
  }

  /**
   * By how much the true class of each row wins against the other that comes nearest: negative
   * where it loses to one.
   */
  static double[] margins(SvmClassifier.Model model, Labeled<Matrix> data) {
    Matrix decisions = model.decisionValues(data.points());
    Labels labels = data.labels();
    return IntStream.range(0, labels.size())
        .mapToDouble(row -> margin(decisions.row(row), labels.code(row), model.classes()))
        .toArray();
  }

  private static double margin(double[] decisions, int own, int classes) {
    double least = Double.POSITIVE_INFINITY;
    int machine = 0;
    for (int first = 0; first < classes; first++) {
      for (int second = first + 1; second < classes; second++) {
        double decision = decisions[machine++];
        if (own == first || own == second) {
          least = Math.min(least, own == second ? decision : -decision);
        }
      }
    }
    return least;
  }

  /** How many rows win against all others, in per cent: of the widest margins, and of the rest. */
  static double[] rightOfTheClearest(double[] margins, double share) {
    double[] sorted = Numbers.sorted(margins);
    int cut = (int) Math.round((1 - share) * sorted.length);
    return new double[] {
      won(Arrays.copyOfRange(sorted, cut, sorted.length)), won(Arrays.copyOf(sorted, cut))
    };
  }

  private static double won(double[] margins) {
    return 100.0 * Arrays.stream(margins).filter(margin -> margin > 0).count() / margins.length;
  }

  /** The rows that are right where they are, and moved right by one pixel, two and three. */
  static double[] shifted(SvmClassifier.Model model, Labeled<Matrix> test) {
    return IntStream.rangeClosed(0, 3)
        .mapToObj(pixels -> Augmentation.of(8, 8).then(ImageStep.shiftBy(0, pixels)))
        .map(step -> new Labeled<>(step.apply(test.points(), 0), test.labels()))
        .mapToDouble(moved -> 100 * Scores.accuracyOf(model, moved))
        .toArray();
  }
}
