package dev.praxis.table;

import dev.praxis.data.SparseMatrix;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Sparse points, and their files in memory. */
final class SvmlightTexts {
  private SvmlightTexts() {}

  /** Up to eight rows of up to six columns, with numbers of any size and rows of zeros. */
  static Arbitrary<SparseMatrix> points() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 8),
            Arbitraries.integers().between(1, 6),
            Arbitraries.longs())
        .as(SvmlightTexts::points);
  }

  private static SparseMatrix points(int rows, int columns, long seed) {
    Random random = new Random(seed);
    SparseMatrix.Builder builder = SparseMatrix.ofColumns(columns);
    for (int i = 0; i < rows; i++) {
      builder.row();
      for (int j = 0; j < columns; j++) {
        builder.put(j, random.nextBoolean() ? 0 : number(random));
      }
    }
    return builder.build();
  }

  /** A finite number: any double, one of few digits, or a whole one. */
  static double number(Random random) {
    double any = Double.longBitsToDouble(random.nextLong());
    return switch (random.nextInt(3)) {
      case 0 -> Double.isFinite(any) ? any : -0.0;
      case 1 -> (random.nextInt(2001) - 1000) / 100.0;
      default -> random.nextInt(7) - 3;
    };
  }

  /** As many numbers, as {@link #number}. */
  static double[] numbers(int count, long seed) {
    Random random = new Random(seed);
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = number(random);
    }
    return numbers;
  }

  /** A file called x.svm. */
  static SvmlightFile text(String text) {
    return SvmlightFile.of("x.svm", () -> new StringReader(text));
  }

  /** What is written to a text. */
  static String written(Writing writing) {
    StringBuilder text = new StringBuilder();
    try {
      writing.to(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes to a text. */
  interface Writing {
    void to(StringBuilder text) throws IOException;
  }
}
