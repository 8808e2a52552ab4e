package dev.praxis.statistics;

import static dev.praxis.Nearness.assertWithin;

import dev.praxis.Clouds;
import dev.praxis.data.Matrix;
import dev.praxis.decomposition.Spread;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Points that have a covariance, and how the specs say that it is the right one. */
final class Covariances {
  private Covariances() {}

  /** Every kind of cloud, of two rows at least. */
  static Arbitrary<Matrix> clouds() {
    return Arbitraries.oneOf(Clouds.any(), broad()).filter(points -> points.rows() >= 2);
  }

  /** Every number of columns that a strip of columns may end with. */
  static Arbitrary<Matrix> broad() {
    return Spread.normal(2, 300, 1, 100);
  }

  /** So many rows that threads share them. */
  static Arbitrary<Matrix> large() {
    return Spread.normal(2049, 12_000, 30, 40);
  }

  /** Asserts that covariances agree up to a fraction of the deviations of both columns. */
  static void assertCovariance(Matrix points, Covariance actual, double fraction) {
    assertCovariance(points, actual.matrix(), fraction);
  }

  /** Asserts that covariances agree up to a fraction of the deviations of both columns. */
  static void assertCovariance(Matrix points, Matrix actual, double fraction) {
    assertCovariance(actual, Matrix.ofRows(PlainCovariance.matrix(points.toRows())), 1, fraction);
  }

  /** Asserts that covariances are others times a factor, up to such a fraction. */
  static void assertCovariance(Matrix actual, Matrix expected, double factor, double fraction) {
    for (int i = 0; i < expected.rows(); i++) {
      for (int j = 0; j < expected.columns(); j++) {
        double unit = Math.sqrt(expected.get(i, i)) * Math.sqrt(expected.get(j, j));
        assertWithin(fraction * unit, factor * expected.get(i, j), actual.get(i, j));
      }
    }
  }
}
