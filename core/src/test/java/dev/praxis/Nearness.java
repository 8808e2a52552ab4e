package dev.praxis;

import static org.junit.jupiter.api.Assertions.fail;

import dev.praxis.data.Matrix;

/** How the specs say that numbers agree up to rounding. */
public final class Nearness {
  private Nearness() {}

  /** Asserts that two numbers differ by at most a fraction of the expected one. */
  public static void assertNear(double expected, double actual, double fraction) {
    assertWithin(Math.abs(expected) * fraction, expected, actual);
  }

  /** Asserts that two numbers differ by at most {@code slack}. */
  public static void assertWithin(double slack, double expected, double actual) {
    if (!(Math.abs(actual - expected) <= slack)) {
      fail("expected " + expected + " up to " + slack + " but was " + actual);
    }
  }

  /**
   * Asserts that all numbers of two matrices differ by at most a fraction of the largest number of
   * their column in {@code scale}.
   */
  public static void assertNear(Matrix expected, Matrix actual, Matrix scale, double fraction) {
    for (int j = 0; j < expected.columns(); j++) {
      double slack = largest(scale.column(j)) * fraction;
      for (int i = 0; i < expected.rows(); i++) {
        assertWithin(slack, expected.get(i, j), actual.get(i, j));
      }
    }
  }

  /** The largest absolute value. */
  public static double largest(double... values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
