package dev.praxis.neighbors;

/**
 * How far a point x is from a query q.
 *
 * <p>Each is computed from differences of numbers, column after column, never from products, and so
 * keeps its digits however far from the origin the data lie; equal points are at distance 0.
 */
public enum Distance {
  /** {@code √Σ (qⱼ − xⱼ)²}, the length that a ruler measures. */
  EUCLIDEAN,

  /** {@code Σ |qⱼ − xⱼ|}, the way through streets that cross at right angles. */
  MANHATTAN,

  /** {@code max |qⱼ − xⱼ|}, the way of a king over a chessboard. */
  CHEBYSHEV,

  /**
   * One minus the cosine of the angle between q and x, from 0 for the same direction to 2 for the
   * opposite one. It is computed as {@code ½ Σ (q̂ⱼ − x̂ⱼ)²} of the two points divided by their
   * Euclidean lengths, and so is exact for small angles too. It is exactly 0 of points that are
   * multiples of each other as they are written, with at most 12 digits, and never above 2; between
   * them it is rounded, and a right angle may be at 0.9999999999999998. A point of zeros has no
   * direction and is refused.
   */
  COSINE;

  /*
   * A distance is a chain over the columns in ascending order, which starts at 0 and goes on by a
   * difference at a time, and a last step from the chain's end, its sum, to the distance. Neither
   * ever falls when a difference grows, rounding included: a bound that is made of the least
   * differences is a bound to the last bit. The cosine is that of rows of length 1.
   */

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
  double ofSum(double sum) {
    return switch (this) {
      case EUCLIDEAN -> Math.sqrt(sum);
      case COSINE -> Math.min(2, sum / 2);
      case MANHATTAN, CHEBYSHEV -> sum;
    };
  }

  /** The largest sum that would give a distance, up to a few roundings. */
  double toSum(double distance) {
    return switch (this) {
      case EUCLIDEAN -> distance * distance;
      case COSINE -> distance < 2 ? 2 * distance : Double.POSITIVE_INFINITY;
      case MANHATTAN, CHEBYSHEV -> distance;
    };
  }

  /** A sum above which every distance is larger than this one, however rounded. */
  double largestSum(double distance) {
    return toSum(distance) * (1 + 0x1p-50) + 2 * Double.MIN_VALUE;
  }
}
