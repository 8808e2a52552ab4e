package dev.praxis.neighbors;

/**
 * How far a point x is from a query q.
 *
 * <p>Each is computed from differences of numbers, column after column, never from products, and so
 * keeps its digits however far from the origin the data lie; equal points are at distance 0.
 */
public enum Distance {
  /** {@code √Σ (qⱼ − xⱼ)²}, what a ruler measures. */
  EUCLIDEAN(Measure.EUCLIDEAN),

  /** {@code Σ |qⱼ − xⱼ|}, the way through streets that cross at right angles. */
  MANHATTAN(Measure.MANHATTAN),

  /** {@code max |qⱼ − xⱼ|}, the way of a king over a chessboard. */
  CHEBYSHEV(Measure.CHEBYSHEV),

  /**
   * One less the cosine of the angle between q and x, from 0 for the same direction to 2 for the
   * opposite one. It is computed as {@code ½ Σ (q̂ⱼ − x̂ⱼ)²} of the two points divided by their
   * Euclidean lengths, and so is exact for small angles too. A point of zeros has no direction and
   * is refused.
   */
  COSINE(Measure.COSINE);

  final Measure measure;

  Distance(Measure measure) {
    this.measure = measure;
  }
}
