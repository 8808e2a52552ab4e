package dev.praxis.demos.svm;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.metrics.classification.ConfusionMatrix;
import java.util.List;
import java.util.stream.IntStream;

/** The pictures of {@link SvmDigitsDemo}. */
final class SvmDigitsPictures {

  /** Pixels per row and per column of a digit. */
  private static final int WIDTH = 8;

  private SvmDigitsPictures() {}

  /** A curve for each C. */
  static Figure grid(double[] costs, double[] gammas, double[][] right) {
    Figure figure = Figure.of("Digits put aside that are right, at each C and γ.");
    for (int i = 0; i < costs.length; i++) {
      figure.line("C = " + label(costs[i]), gammas, right[i]);
    }
    return figure.axes("γ", "right, %").ratiosAcross();
  }

  private static String label(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  /** True digits by predicted ones. */
  static Figure confusion(ConfusionMatrix matrix) {
    int[][] counts = new int[matrix.classes()][matrix.classes()];
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts.length; j++) {
        counts[i][j] = (int) matrix.count(i, j);
      }
    }
    return Figure.of("Digits that were not learned: what was written, and what is read.")
        .counts(matrix.classNames(), matrix.classNames(), counts)
        .axes("read", "written");
  }

  /** Digits side by side, with what each is and what it is taken for. */
  static Figure hardest(Labeled<Matrix> digits, Labels predicted, int[] rows) {
    List<String> words =
        IntStream.of(rows)
            .mapToObj(row -> word(digits.labels().name(row), predicted, row))
            .toList();
    return Figure.of(
            "The digits with the smallest margins, the smallest first; below, what was written and, where"
                + " it is another, what is read.")
        .tiles(5, WIDTH, digits.points().selectRows(rows), words, 0, 1);
  }

  private static String word(String written, Labels predicted, int row) {
    String read = predicted.name(row);
    return read.equals(written) ? written : written + " as " + read;
  }

  /** What two models read of digits that are moved. */
  static Figure shifted(double[] still, double[] taught) {
    List<String> moves = List.of("not at all", "1 pixel", "2 pixels", "3 pixels");
    return Figure.of("Digits that are right, by how far they are moved to the right.")
        .bars("learned as they are", moves, still)
        .bars("with moved copies", moves, taught)
        .sideBySide()
        .axes("moved by", "right, %");
  }
}
