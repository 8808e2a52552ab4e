package dev.praxis.imputation;

import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.raw.EmptyColumns;
import dev.praxis.internal.raw.Raw;

/** What the imputers have in common: their refusals. */
final class ImputerChecks {
  private ImputerChecks() {}

  /** The values of points to learn from, NaN where missing; every column has a number. */
  static double[] toLearnFrom(IncompleteMatrix points) {
    EmptyColumns.refuse(points, Integer::toString);
    return Raw.values(points);
  }

  /** The values of points to fill, NaN where missing. */
  static double[] toFill(IncompleteMatrix points, int columns) {
    Checks.learnedColumns(points.columns(), columns);
    return Raw.values(points);
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
    return Raw.matrix(values.length / columns, columns, values);
  }
}
