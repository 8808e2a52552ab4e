package dev.praxis.table;

import dev.praxis.internal.Checks;
import java.util.Arrays;
import java.util.Objects;

/** A column of finite numbers, of which some may be missing. Immutable; arrays are copied. */
public final class NumberColumn implements Column {

  /** NaN where missing, which is never shown. */
  private final double[] values;

  private NumberColumn(double[] values) {
    this.values = values;
  }

  /**
   * A column of these numbers.
   *
   * @param values at least one; NaN where the number is missing
   * @throws IllegalArgumentException if there is none or one is infinite ({@code row 3 must be
   *     finite but was Infinity})
   */
  public static NumberColumn of(double... values) {
    Checks.atLeast("rows", Objects.requireNonNull(values, "values").length, 1);
    double[] copy = values.clone();
    for (int row = 0; row < copy.length; row++) {
      if (Double.isInfinite(copy[row])) {
        throw new IllegalArgumentException("row " + row + " must be finite but was " + copy[row]);
      }
    }
    return new NumberColumn(copy);
  }

  @Override
  public Kind kind() {
    return Kind.NUMBERS;
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public boolean isMissing(int row) {
    Checks.inRange("row", row, 0, values.length - 1);
    return Double.isNaN(values[row]);
  }

  /**
   * One number.
   *
   * @throws IllegalArgumentException if there is no such row or its number is missing
   */
  public double value(int row) {
    if (isMissing(row)) {
      throw new IllegalArgumentException("row " + row + " must be a number but is missing");
    }
    return values[row];
  }

  @Override
  public NumberColumn select(int... rows) {
    Checks.atLeast("rows", Objects.requireNonNull(rows, "rows").length, 1);
    double[] some = new double[rows.length];
    for (int i = 0; i < some.length; i++) {
      Checks.inRange("row", rows[i], 0, values.length - 1);
      some[i] = values[rows[i]];
    }
    return new NumberColumn(some);
  }

  /** Whether the other has bitwise the same numbers, and the same cells are missing. */
  @Override
  public boolean equals(Object other) {
    return other instanceof NumberColumn that && Arrays.equals(values, that.values);
  }

  /** A hash of all numbers. */
  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  /** The range and what is missing: {@code numbers from 32.1 to 59.6, 2 missing}. */
  @Override
  public String toString() {
    int missing = missing();
    if (missing == values.length) {
      return "numbers, all missing";
    }
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    String range = "numbers from " + least + " to " + most;
    return missing == 0 ? range : range + ", " + missing + " missing";
  }
}
