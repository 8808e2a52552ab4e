package dev.praxis.table;

import dev.praxis.data.Matrix;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** CSV files in memory. */
final class CsvTexts {
  private CsvTexts() {}

  /** Up to eight rows of up to five numbers of any size. */
  static Arbitrary<Matrix> matrices() {
    Arbitrary<Double> values =
        Arbitraries.oneOf(
            Arbitraries.doubles(),
            Arbitraries.of(0.0, -0.0, 5.1, Double.MIN_VALUE, -Double.MAX_VALUE));
    return Arbitraries.integers()
        .between(1, 5)
        .flatMap(
            columns ->
                values
                    .array(double[].class)
                    .ofSize(columns)
                    .array(double[][].class)
                    .ofMinSize(1)
                    .ofMaxSize(8)
                    .map(Matrix::ofRows));
  }

  /** A file called x.csv. */
  static CsvFile text(String text) {
    return CsvFile.of("x.csv", () -> new StringReader(text));
  }

  /** Cells as text: a header c0, c1, ... and below it the numbers. */
  static List<List<String>> cells(Matrix matrix) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(IntStream.range(0, matrix.columns()).mapToObj(j -> "c" + j).toList());
    for (double[] row : matrix.toRows()) {
      lines.add(Arrays.stream(row).mapToObj(Double::toString).toList());
    }
    return lines;
  }

  /** Lines of cells as one text. */
  static String join(List<List<String>> lines, char separator, String lineBreak) {
    return lines.stream()
        .map(line -> String.join(String.valueOf(separator), line))
        .collect(Collectors.joining(lineBreak));
  }

  /** The text of a file that holds a matrix. */
  static String csv(Matrix matrix) {
    return join(cells(matrix), ',', "\n");
  }
}
