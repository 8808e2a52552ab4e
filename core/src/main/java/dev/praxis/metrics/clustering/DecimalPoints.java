package dev.praxis.metrics.clustering;

import dev.praxis.data.Matrix;
import dev.praxis.internal.raw.Raw;

/**
 * Points in units of their last decimal, if they are written with few: 0.1 and 0.25 are 10 and 25
 * hundredths.
 *
 * <p>The doubles that are shown as 0.1, 0.2 and 0.3 are not equally far apart, the whole numbers
 * are. So sums are exact, and centres and distances are equal that are equal on paper. No measure
 * depends on the unit.
 */
final class DecimalPoints {
  /**
   * Numbers with more decimals are taken for measured ones, which have all the digits there are.
   */
  private static final int MOST_DECIMALS = 9;

  /** Whole numbers up to here are told apart surely; sums of them are exact. */
  private static final double MOST = 0x1p52;

  private final double[] values;
  private final double parts;
  private final boolean exact;

  private DecimalPoints(double[] values, double parts, boolean exact) {
    this.values = values;
    this.parts = parts;
    this.exact = exact;
  }

  static DecimalPoints of(Matrix points) {
    double[] values = Raw.values(points);
    int decimals = decimals(values);
    double power = power(decimals);
    if (decimals < 0 || !(largest(values) * power * points.rows() <= MOST)) {
      return new DecimalPoints(values, 1, false);
    }
    if (areBinary(values, decimals)) {
      return new DecimalPoints(values, 1, true);
    }
    double[] units = new double[values.length];
    for (int i = 0; i < units.length; i++) {
      units[i] = Math.rint(values[i] * power);
    }
    return new DecimalPoints(units, power, true);
  }

  /** The most decimals of a number, negative if one has too many. */
  private static int decimals(double[] values) {
    int decimals = 0;
    double power = 1;
    for (double value : values) {
      while (!(Math.rint(value * power) / power == value)) {
        decimals++;
        power *= 10;
        if (decimals > MOST_DECIMALS) {
          return -1;
        }
      }
    }
    return decimals;
  }

  private static double power(int decimals) {
    double power = 1;
    for (int i = 0; i < decimals; i++) {
      power *= 10;
    }
    return power;
  }

  /** Whether numbers with some decimals, like 0.5 and 0.25, are doubles exactly. */
  private static boolean areBinary(double[] values, int decimals) {
    for (double value : values) {
      double halved = Math.scalb(value, decimals);
      if (halved != Math.rint(halved)) {
        return false;
      }
    }
    return true;
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** The row-major values in these units, to be read only. */
  double[] values() {
    return values;
  }

  /** How many units make 1. */
  double parts() {
    return parts;
  }

  /** Whether differences and sums of the values are exact. */
  boolean areExact() {
    return exact;
  }
}
