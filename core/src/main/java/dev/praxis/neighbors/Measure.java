package dev.praxis.neighbors;

/**
 * The formulas of distances: a chain over the columns in ascending order that starts at zero, and a
 * last step. Both never fall when a difference grows, rounding included, so that a bound made of
 * the least differences is a bound to the last bit.
 */
enum Measure {
  /** {@code s ← fma(x − y, x − y, s)}, at last {@code √s}. */
  EUCLIDEAN,
  /** {@code s ← s + |x − y|}. */
  MANHATTAN,
  /** {@code s ← max(s, |x − y|)}. */
  CHEBYSHEV,
  /** {@code s ← fma(x − y, x − y, s)}, at last {@code s / 2}: of rows of length 1. */
  COSINE;

  /** Whether the chain adds squares. */
  boolean isOfSquares() {
    return this == EUCLIDEAN || this == COSINE;
  }

  /** One step of the chain. */
  double onward(double sum, double difference) {
    return switch (this) {
      case EUCLIDEAN, COSINE -> Math.fma(difference, difference, sum);
      case MANHATTAN -> sum + Math.abs(difference);
      case CHEBYSHEV -> Math.max(sum, Math.abs(difference));
    };
  }

  /** The distance at the end of a chain. */
  double distance(double sum) {
    return switch (this) {
      case EUCLIDEAN -> Math.sqrt(sum);
      case COSINE -> sum / 2;
      case MANHATTAN, CHEBYSHEV -> sum;
    };
  }

  /** The sum that would give a distance, up to a few roundings. */
  double sum(double distance) {
    return switch (this) {
      case EUCLIDEAN -> distance * distance;
      case COSINE -> 2 * distance;
      case MANHATTAN, CHEBYSHEV -> distance;
    };
  }

  /** A sum above which every distance is larger than this one, however rounded. */
  double most(double distance) {
    return sum(distance) * (1 + 0x1p-50) + 2 * Double.MIN_VALUE;
  }
}
