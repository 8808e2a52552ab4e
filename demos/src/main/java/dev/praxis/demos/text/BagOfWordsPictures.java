package dev.praxis.demos.text;

import dev.praxis.demos.gallery.Figure;
import dev.praxis.metrics.classification.ConfusionMatrix;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** The pictures of {@link BagOfWordsDemo}. */
final class BagOfWordsPictures {

  private BagOfWordsPictures() {}

  /** The most telling words of each class. */
  static List<Figure> telling(List<Telling> classes) {
    return classes.stream()
        .map(
            telling ->
                Figure.of("The words that tell %s from the other eras.", telling.name())
                    .lyingBars("ratio", telling.words(), telling.times())
                    .axes("times as frequent", ""))
        .toList();
  }

  /** How many passages are right by each kind, in two ways to split them. */
  static Figure kinds(double[] passages, double[] speeches, double most) {
    List<String> names = List.of("multinomial", "complement", "Bernoulli", "majority");
    return Figure.of("Accuracy by naive Bayes of three kinds, in two kinds of folds.")
        .bars("passages left out", names, with(most, passages))
        .bars("whole speeches left out", names, with(most, speeches))
        .sideBySide()
        .axes("", "right, %");
  }

  private static double[] with(double last, double... values) {
    return DoubleStream.concat(DoubleStream.of(values), DoubleStream.of(last)).toArray();
  }

  /** Eras as they are and as they are predicted. */
  static Figure confused(ConfusionMatrix matrix) {
    int[][] counts = new int[matrix.classes()][matrix.classes()];
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts.length; j++) {
        counts[i][j] = (int) matrix.count(i, j);
      }
    }
    return Figure.of("Passages: their era, and the era that was predicted.")
        .counts(matrix.classNames(), matrix.classNames(), counts)
        .axes("predicted", "true");
  }

  /** How often predictions are right, against how sure they are. */
  static Figure calibration(List<Sureness> tenths) {
    double[] ends = {0.4, 1};
    return Figure.of("How sure the model was, and how often it was right, by tenths.")
        .line("naive Bayes", column(tenths, Sureness::sure), column(tenths, Sureness::right))
        .reference("as sure as right", ends, ends)
        .axes("mean probability", "share right");
  }

  private static double[] column(List<Sureness> tenths, ToDoubleFunction<Sureness> value) {
    return tenths.stream().mapToDouble(value).toArray();
  }
}
