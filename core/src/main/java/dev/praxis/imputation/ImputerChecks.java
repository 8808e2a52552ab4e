package dev.praxis.imputation;

import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.raw.EmptyColumns;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
import java.util.Objects;

/** The refusals of the imputers. */
final class ImputerChecks {
  private ImputerChecks() {}

  /** The values of points to learn from, NaN where missing; every column has a number. */
  static double[] toLearnFrom(IncompleteMatrix points) {
    EmptyColumns.refuse(points, Integer::toString);
    return Raw.values(points);
  }

  /** The values of points to fill, NaN where missing. */
  static double[] toFill(IncompleteMatrix points, int columns) {
    Objects.requireNonNull(points, "points");
    Checks.learnedColumns(points.columns(), columns);
    return Raw.values(points);
  }

  /** Refuses a number whose square overflows in sums. */
  static double[] inRange(double[] values, int columns) {
    return Checks.within(SquareRange.MOST, values, at -> Checks.cell(at, columns));
  }

  /** Refuses a column that chained equations cannot learn. */
  static void check(Mice mice, IncompleteMatrix points) {
    for (int column : mice.twoValued()) {
      Checks.inRange("two-valued column", column, 0, points.columns() - 1);
      checkTwoValues(column, points.observed(column));
    }
    if (mice.method() == Mice.Method.BAYESIAN) {
      for (int column = 0; column < points.columns(); column++) {
        if (!mice.twoValued().contains(column)) {
          checkDegrees(column, points);
        }
      }
    }
  }

  private static void checkTwoValues(int column, double[] observed) {
    // Adding zero makes −0 the same as 0.
    long different = Arrays.stream(observed).map(value -> value + 0.0).distinct().count();
    if (different != 2) {
      throw new IllegalArgumentException(
          "column " + column + " must have 2 different values but had " + different);
    }
  }

  /** Without a degree of freedom the noise cannot be estimated. */
  private static void checkDegrees(int column, IncompleteMatrix points) {
    int numbers = points.rows() - points.missing(column);
    if (!(numbers > points.columns())) {
      throw new IllegalArgumentException(
          "column "
              + column
              + " must have at least "
              + (points.columns() + 1)
              + " numbers, one more than there are columns, to be drawn, but had "
              + numbers);
    }
  }

  /** A matrix around these values, which nothing else holds. */
  static Matrix matrix(int columns, double[] values) {
    return Raw.matrix(values.length / columns, columns, values);
  }
}
