package dev.praxis.demos.svm;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.demos.playground.Standardised;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.metrics.classification.Auc;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The experiments of {@link GammaAndCDemo}. */
final class GammaAndCExperiments {

  private GammaAndCExperiments() {}

  /** Powers of four, from one exponent to another. */
  static List<Double> powersOfFour(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(k -> StrictMath.scalb(1.0, 2 * k)).toList();
  }

  /** The classes as numbers, which decision values are compared with. */
  static Targeted<Matrix> asNumbers(Labeled<Matrix> data) {
    double[] codes = Arrays.stream(data.labels().codes()).asDoubleStream().toArray();
    return new Targeted<>(data.points(), Targets.of(codes));
  }

  /** The area under the ROC curve in each of five folds. */
  static CrossValidation<Targets> areas(GammaAndC knobs, Labeled<Matrix> data) {
    Folds folds = Folds.stratified(data.labels(), 5, 1);
    return CrossValidation.of(knobs.ranking(), asNumbers(data), folds, GammaAndCExperiments::area);
  }

  private static double area(Targets truth, Targets decisions) {
    int[] codes = Arrays.stream(truth.toArray()).mapToInt(y -> (int) y).toArray();
    return Auc.of(Labels.ofCodes(codes, 2), decisions);
  }

  /** The area on some rows of a machine that learned from others. */
  static double area(GammaAndC knobs, Labeled<Matrix> learned, Labeled<Matrix> asked) {
    var model = knobs.ranking().fit(asNumbers(learned));
    return Auc.of(asked.labels(), model.predict(asked.points()));
  }

  /** The share of the rows learned that are support vectors. */
  static double counting(GammaAndC knobs, Labeled<Matrix> data) {
    var model = knobs.machine().fit(Standardised.data(data));
    return model.supportRows().size() / (double) data.labels().size();
  }

  /** The areas on the rows learned, row by row of a table as a grid lists its candidates. */
  static double[] learnedAreas(List<GammaAndC> grid, Labeled<Matrix> data) {
    return grid.stream().mapToDouble(knobs -> area(knobs, data, data)).toArray();
  }

  /** The mean areas on the rows left out in turn, in the same order. */
  static double[] leftOutAreas(List<GammaAndC> grid, Labeled<Matrix> data) {
    return grid.stream().mapToDouble(knobs -> areas(knobs, data).mean()).toArray();
  }

  /** The shares of support vectors, in the same order. */
  static double[] counting(List<GammaAndC> grid, Labeled<Matrix> data) {
    return grid.stream().mapToDouble(knobs -> counting(knobs, data)).toArray();
  }

  /** All benign tumours, and so many of the malignant ones. */
  static Labeled<Matrix> rare(Labeled<Matrix> tumours, int malignant, int code) {
    int[] all = IntStream.range(0, tumours.labels().size()).toArray();
    IntStream benign = Arrays.stream(all).filter(i -> tumours.labels().code(i) != code);
    IntStream few = Arrays.stream(all).filter(i -> tumours.labels().code(i) == code);
    return tumours.select(IntStream.concat(benign, few.limit(malignant)).toArray());
  }

  /** How many rows of a class a machine finds among all. */
  static int found(GammaAndC knobs, Labeled<Matrix> learned, Labeled<Matrix> asked, int code) {
    Labels said = knobs.scaled().fit(learned).predict(asked.points());
    return (int)
        IntStream.range(0, said.size())
            .filter(i -> said.code(i) == code && asked.labels().code(i) == code)
            .count();
  }
}
