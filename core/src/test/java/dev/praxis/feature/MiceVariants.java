package dev.praxis.feature;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Chained equations of every method, in several orders. */
final class MiceVariants {
  private MiceVariants() {}

  static Arbitrary<Mice> any() {
    return Arbitraries.of(
        Mice.mostLikely(),
        Mice.mostLikely().withinRange().withOrder(Mice.Order.RANDOM),
        Mice.bayesian(2).withRounds(3),
        Mice.matching(2).withRounds(3),
        Mice.matching(1).withDonors(1).withOrder(Mice.Order.DESCENDING).withRounds(2));
  }
}
