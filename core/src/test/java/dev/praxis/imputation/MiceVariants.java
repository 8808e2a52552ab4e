package dev.praxis.imputation;

import dev.praxis.Holes;
import dev.praxis.data.IncompleteMatrix;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Chained equations of every method, in several orders, and the points that all can be fitted to.
 */
final class MiceVariants {
  private MiceVariants() {}

  /** Every method. */
  static Arbitrary<Mice> any() {
    return Arbitraries.of(
        Mice.mostLikely(),
        Mice.mostLikely().withinRange().withOrder(Mice.Order.RANDOM),
        Mice.bayesian(2).withRounds(3),
        Mice.matching(2).withRounds(3),
        Mice.matching(1).withDonors(1).withOrder(Mice.Order.DESCENDING).withRounds(2));
  }

  /** Any points of which every column has enough numbers to be drawn. */
  static Arbitrary<IncompleteMatrix> enough() {
    return Holes.any()
        .filter(
            points ->
                IntStream.range(0, points.columns())
                    .allMatch(j -> points.observed(j).length > points.columns() + 1));
  }
}
