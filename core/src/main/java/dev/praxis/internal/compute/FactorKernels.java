package dev.praxis.internal.compute;

/**
 * The arithmetic of factorization machines, across the rank: each feature has {@code rank} factors,
 * one behind the other, of which each is an output of its own.
 *
 * <p>A row is the entries {@code from … to − 1} of {@code places}, which name its features, each
 * once, and of {@code x}, their values. With {@code tₖ = vₖ · xₖ} of factor f, the factor of each
 * entry times its value:
 *
 * <pre>{@code
 * p ← fma(s, tₖ, p)    s ← s + tₖ        over the entries in this order, from p = s = 0
 * }</pre>
 *
 * <p>So s is the sum, and p that over all pairs, {@code Σ tₖ tₗ} of k < l, without a difference of
 * squares in which digits are lost: of a single entry it is exactly zero.
 *
 * <p>Implementations have the same bits. An instance owns scratch space, so it belongs to one
 * thread.
 */
public interface FactorKernels {

  /**
   * The weights of all pairs of a row, added up: the p of all factors in four chains, of those
   * whose number leaves 0, 1, 2 and 3 when it is divided by four, as {@code (a + b) + (c + d)}.
   *
   * @param sums receives the s of each factor
   */
  double pairs(
      int[] places, double[] x, int from, int to, double[] factors, int rank, double[] sums);

  /**
   * A step against the slope: {@code v ← shrink · fma(−pull · xₖ, s − t, v)}.
   *
   * @param sums those of {@link #pairs}
   */
  void step(
      int[] places,
      double[] x,
      int from,
      int to,
      double[] factors,
      int rank,
      double[] sums,
      double pull,
      double shrink);

  /**
   * A step whose length is each factor's own, after AdaGrad: {@code g = slope · xₖ · (s − t)},
   * {@code G ← fma(g, g, G)}, {@code h = rate / √(1 + G)}, {@code v ← fma(−h, g, v) / fma(h,
   * penalty, 1)}.
   *
   * @param squares the G of each factor
   */
  void ownStep(
      int[] places,
      double[] x,
      int from,
      int to,
      double[] factors,
      int rank,
      double[] sums,
      double slope,
      double rate,
      double penalty,
      double[] squares);
}
