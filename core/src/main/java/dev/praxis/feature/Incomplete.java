package dev.praxis.feature;

import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Access;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.SquareRange;
import java.util.function.IntFunction;

/** What the imputers have in common: their refusals. */
final class Incomplete {
  private Incomplete() {}

  /** The values of points to learn from, NaN where missing; every column has a number. */
  static double[] toLearnFrom(IncompleteMatrix points) {
    requireNumbers(points, Integer::toString);
    return Access.incompleteValues(points);
  }

  /** Refuses a column without a number, which is called by its name. */
  static void requireNumbers(IncompleteMatrix points, IntFunction<String> name) {
    for (int j = 0; j < points.columns(); j++) {
      if (points.missing(j) == points.rows()) {
        throw new IllegalArgumentException(
            "column "
                + name.apply(j)
                + " must have at least 1 number but is missing in all "
                + points.rows()
                + " rows: leave it out");
      }
    }
  }

  /** The values of points to fill, NaN where missing. */
  static double[] toFill(IncompleteMatrix points, int columns) {
    Checks.learnedColumns(points.columns(), columns);
    return Access.incompleteValues(points);
  }

  /** Refuses a number whose square overflows in sums. */
  static double[] inRange(double[] values, int columns) {
    for (int at = 0; at < values.length; at++) {
      if (Math.abs(values[at]) > SquareRange.MOST) {
        throw new IllegalArgumentException(
            "row "
                + at / columns
                + ", column "
                + at % columns
                + " must lie within ±"
                + SquareRange.MOST
                + " but was "
                + values[at]);
      }
    }
    return values;
  }

  /** A matrix around these values, which nobody else holds. */
  static Matrix matrix(int columns, double[] values) {
    return Access.matrix(Matrix.class, values.length / columns, columns, values);
  }
}
