package dev.praxis.demos.resampling;

import dev.praxis.Classifier;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.metrics.classification.RocCurve;
import dev.praxis.resampling.Resampled;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The pictures of {@link SmoteDemo}. */
final class SmotePictures {

  private SmotePictures() {}

  /** The tumours learned from, over what two models say of every place. */
  static List<Figure> regions(
      Labeled<Matrix> learned,
      Classifier<? super Matrix> without,
      Classifier<? super Matrix> with) {
    return List.of(
        regions("What is said of each place without new rows.", learned, without),
        regions("And with them.", learned, with));
  }

  private static Figure regions(
      String caption, Labeled<Matrix> learned, Classifier<? super Matrix> model) {
    return Figure.of(caption)
        .regions(learned.points(), model::predict)
        .points(learned.points(), learned.labels())
        .axes("mean texture", "mean smoothness");
  }

  /** New tumours on the segments between their parents. */
  static Figure tumours(Labeled<Matrix> before, Resampled resampled) {
    return segments(before, resampled, "benign", "malignant", "synthetic")
        .axes("mean texture, standardised", "mean smoothness, standardised");
  }

  /** New flowers on the segments between their parents. */
  static Figure flowers(Labeled<Matrix> before, Resampled resampled) {
    return segments(before, resampled, "versicolor", "small or large", "synthetic")
        .axes("petal length in cm", "petal width in cm");
  }

  private static Figure segments(Labeled<Matrix> before, Resampled resampled, String... names) {
    int n = resampled.data().points().rows();
    int[] codes = resampled.data().labels().codes();
    Arrays.fill(codes, resampled.kept(), n, 2);
    int[] added = IntStream.range(resampled.kept(), n).toArray();
    Matrix points = before.points();
    return Figure.of("%d new rows, each on the segment between its parents.", added.length)
        .segments(
            points.selectRows(IntStream.of(added).map(resampled::firstParent).toArray()),
            points.selectRows(IntStream.of(added).map(resampled::secondParent).toArray()),
            "from parent to parent")
        .points(resampled.data().points(), Labels.ofCodes(codes, List.of(names)));
  }

  /** The shares found and alarmed, the more rows are added. */
  static Figure ratios(List<SmoteExperiments.Outcome> outcomes) {
    double[] ratios = IntStream.rangeClosed(1, 10).mapToDouble(tenth -> tenth / 10.0).toArray();
    return Figure.of("From as they are to as many malignant rows as benign ones, by SMOTE.")
        .line(
            "malignant, found",
            ratios,
            outcomes.stream().mapToDouble(SmoteExperiments.Outcome::found).toArray())
        .line(
            "benign, alarmed",
            ratios,
            outcomes.stream().mapToDouble(SmoteExperiments.Outcome::alarmed).toArray())
        .axes("malignant rows to benign rows", "% of unseen tumours")
        .fromZero();
  }

  /** Two curves, and where one half is on each. */
  static Figure thresholds(RocCurve plain, RocCurve filled) {
    return Figure.of("All thresholds of a logistic regression, and one half marked on each curve.")
        .line("as they are", rates(plain, false), rates(plain, true))
        .line("with SMOTE", rates(filled, false), rates(filled, true))
        .ringed(Matrix.ofRows(half(plain), half(filled)), "cut at one half")
        .axes("false alarms", "found")
        .sameScale();
  }

  private static double[] rates(RocCurve curve, boolean found) {
    return curve.points().stream()
        .mapToDouble(point -> found ? point.truePositiveRate() : point.falsePositiveRate())
        .toArray();
  }

  private static double[] half(RocCurve curve) {
    RocCurve.Point half = SmoteExperiments.atHalf(curve);
    return new double[] {half.falsePositiveRate(), half.truePositiveRate()};
  }

  /** The share found in each draw: promised before the split, inside of the folds, and true. */
  static Figure trap(double[][] found) {
    int draws = found[0].length;
    String[] names = {"resampled before the split", "inside of the folds", "unseen tumours"};
    Figure figure = Figure.of("Found of the malignant in each of %d draws, sorted.", draws);
    for (int i = 0; i < names.length; i++) {
      figure.line(names[i], Numbers.upTo(draws), Numbers.sorted(found[i]));
    }
    return figure.axes("draws, the luckiest last", "found of the malignant").heights(0, 1.02);
  }
}
