package dev.praxis.metrics.clustering;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.data.Labels;
import dev.praxis.metrics.clustering.ClusterAgreement.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** How far two groupings of the same points agree. */
@PropertyDefaults(tries = 200)
class ClusterAgreementSpec {
  private static final List<ToDoubleFunction<ClusterAgreement>> ALL =
      List.of(
          ClusterAgreement::adjustedRand,
          ClusterAgreement::mutualInformation,
          ClusterAgreement::normalizedMutualInformation,
          ClusterAgreement::adjustedMutualInformation);

  /** Two groupings of the same points. */
  record Groupings(Labels one, Labels other) {
    ClusterAgreement agreement() {
      return ClusterAgreement.of(one, other);
    }
  }

  @Provide
  Arbitrary<Groupings> groupings() {
    return groupings(40);
  }

  @Provide
  Arbitrary<Groupings> small() {
    return groupings(7);
  }

  /** Up to six groups on each side, of which the second may follow the first. */
  private static Arbitrary<Groupings> groupings(int most) {
    return Combinators.combine(
            Arbitraries.integers().between(2, most),
            Arbitraries.integers().between(1, 6),
            Arbitraries.integers().between(1, 6),
            Arbitraries.of(0.0, 0.5, 0.9),
            Clouds.seeds())
        .as(
            (n, groups, others, follow, seed) -> {
              Random random = new Random(seed);
              int[] one = random.ints(n, 0, groups).toArray();
              int[] other =
                  Arrays.stream(one)
                      .map(
                          code ->
                              random.nextDouble() < follow ? code % others : random.nextInt(others))
                      .toArray();
              return new Groupings(Labels.ofCodes(one, groups), Labels.ofCodes(other, others));
            });
  }

  @Group
  class TheRandIndex {
    @Property
    void countsPairsOfPointsAgreedOn(@ForAll("groupings") Groupings groupings) {
      double both = pairs(groupings, (a, b) -> a && b);
      double first = pairs(groupings, (a, b) -> a);
      double second = pairs(groupings, (a, b) -> b);
      double all = pairs(groupings, (a, b) -> true);
      double expected = first * second / all;
      double most = (first + second) / 2;

      assertWithin(
          1e-12,
          most == expected ? 1 : (both - expected) / (most - expected),
          groupings.agreement().adjustedRand());
    }

    private double pairs(Groupings groupings, PairTest test) {
      int[] one = groupings.one().codes();
      int[] other = groupings.other().codes();
      long pairs = 0;
      for (int i = 0; i < one.length; i++) {
        for (int j = 0; j < i; j++) {
          pairs += test.of(one[i] == one[j], other[i] == other[j]) ? 1 : 0;
        }
      }
      return pairs;
    }
  }

  @Group
  class TheInformation {
    @Property
    void isThatOfTheFormula(@ForAll("groupings") Groupings groupings) {
      assertWithin(1e-13, naive(groupings), groupings.agreement().mutualInformation());
    }

    @Property
    void liesBetweenZeroAndTheSmallerEntropy(@ForAll("groupings") Groupings groupings) {
      double information = groupings.agreement().mutualInformation();
      double self = new Groupings(groupings.one(), groupings.one()).agreement().mutualInformation();

      assertTrue(information >= 0 && information <= self + 1e-14);
    }

    @Property
    void isNormalizedByTheMeanOfTheEntropiesAskedFor(@ForAll("groupings") Groupings groupings) {
      ClusterAgreement agreement = groupings.agreement();
      double information = naive(groupings);
      double one = naive(new Groupings(groupings.one(), groupings.one()));
      double other = naive(new Groupings(groupings.other(), groupings.other()));
      double[] means = {
        (one + other) / 2, Math.sqrt(one * other), Math.min(one, other), Math.max(one, other)
      };

      if (agreement.mutualInformation() > 1e-9) {
        for (Normalizer normalizer : Normalizer.values()) {
          assertWithin(
              1e-9,
              information / means[normalizer.ordinal()],
              agreement.normalizedMutualInformation(normalizer));
        }
      }
    }

    @Property(tries = 50)
    void isAdjustedByItsMeanOverAllWaysToDealThePoints(@ForAll("small") Groupings groupings) {
      double[] sum = {0, 0};
      permute(
          groupings.other().codes(),
          0,
          codes -> {
            sum[0] += naive(new Groupings(groupings.one(), Labels.ofCodes(codes, 6)));
            sum[1]++;
          });

      assertWithin(
          1e-12,
          sum[0] / sum[1],
          ExpectedInformation.of(groupings.one().counts(), groupings.other().counts()));
    }

    private void permute(int[] codes, int from, Consumer<int[]> action) {
      if (from == codes.length) {
        action.accept(codes);
        return;
      }
      for (int i = from; i < codes.length; i++) {
        swap(codes, from, i);
        permute(codes, from + 1, action);
        swap(codes, from, i);
      }
    }

    private void swap(int[] codes, int i, int j) {
      int code = codes[i];
      codes[i] = codes[j];
      codes[j] = code;
    }
  }

  @Group
  class Limits {
    @Property
    void equalGroupingsAgreePerfectly(@ForAll("groupings") Groupings groupings) {
      ClusterAgreement agreement = ClusterAgreement.of(groupings.one(), groupings.one());

      assertEquals(1, agreement.adjustedRand());
      assertEquals(1, agreement.normalizedMutualInformation());
      assertEquals(1, agreement.adjustedMutualInformation());
    }

    @Property
    void noneExceedsOne(@ForAll("groupings") Groupings groupings) {
      ClusterAgreement agreement = groupings.agreement();

      assertTrue(agreement.adjustedRand() >= -0.5 && agreement.adjustedRand() <= 1);
      assertTrue(agreement.adjustedMutualInformation() <= 1 + 1e-12);
      assertTrue(agreement.normalizedMutualInformation() >= 0);
      assertTrue(agreement.normalizedMutualInformation() <= 1 + 1e-12);
    }

    @Property(tries = 30)
    void unrelatedGroupingsAgreeAboutZero(@ForAll("seeds") long seed) {
      Random random = new Random(seed);
      Labels one = Labels.ofCodes(random.ints(5000, 0, 20).toArray(), 20);
      Labels other = Labels.ofCodes(random.ints(5000, 0, 20).toArray(), 20);
      ClusterAgreement agreement = ClusterAgreement.of(one, other);

      assertWithin(0.01, 0, agreement.adjustedRand());
      assertWithin(0.01, 0, agreement.adjustedMutualInformation());
      assertTrue(agreement.normalizedMutualInformation() > 0.005);
    }

    @Provide
    Arbitrary<Long> seeds() {
      return Clouds.seeds();
    }
  }

  @Group
  class WhatDoesNotMatter {
    @Property
    void whichGroupingIsTheFirst(@ForAll("groupings") Groupings groupings) {
      assertSame(new Groupings(groupings.other(), groupings.one()), groupings);
    }

    @Property
    void theNumbersOfTheGroups(@ForAll("groupings") Groupings groupings) {
      int groups = groupings.one().classes();
      int[] renamed =
          IntStream.of(groupings.one().codes()).map(code -> 3 * (groups - code)).toArray();

      assertSame(new Groupings(Labels.ofCodes(renamed, 99), groupings.other()), groupings);
    }

    @Property
    void theOrderOfThePoints(@ForAll("groupings") Groupings groupings) {
      int n = groupings.one().size();
      int[] backwards = IntStream.range(0, n).map(i -> n - 1 - i).toArray();

      assertEquals(
          groupings.agreement(),
          ClusterAgreement.of(
              groupings.one().select(backwards), groupings.other().select(backwards)));
    }

    private void assertSame(Groupings expected, Groupings actual) {
      for (ToDoubleFunction<ClusterAgreement> measure : ALL) {
        assertWithin(
            1e-12,
            measure.applyAsDouble(expected.agreement()),
            measure.applyAsDouble(actual.agreement()));
      }
    }
  }

  @Group
  class Equality {
    @Example
    void isThatOfTheCounts() {
      ClusterAgreement agreement =
          ClusterAgreement.of(Labels.ofCodes(0, 0, 1, 1), Labels.ofCodes(0, 1, 0, 1));
      List<ClusterAgreement> others =
          List.of(
              agreement,
              ClusterAgreement.of(Labels.ofCodes(0, 0, 1, 1), Labels.ofCodes(0, 1, 1, 1)),
              ClusterAgreement.of(Labels.ofCodes(0, 1, 1, 1), Labels.ofCodes(0, 1, 0, 1)),
              ClusterAgreement.of(Labels.ofCodes(0, 0, 1, 1), Labels.ofCodes(0, 0, 1, 1)));

      assertEquals(4, others.stream().distinct().count());
      assertEquals(4, others.stream().map(ClusterAgreement::hashCode).distinct().count());
      assertNotEquals(agreement, new Object());
    }

    @Example
    void textShowsTheAdjustedMeasures() {
      assertEquals(
          "ClusterAgreement[adjustedRand=1.0, adjustedMutualInformation=1.0]",
          ClusterAgreement.of(Labels.ofCodes(0, 1), Labels.ofCodes(1, 0)).toString());
    }
  }

  @Group
  class Refusals {
    @Example
    void bothAreOfTheSamePoints() {
      assertRefused(
          "predicted must be one per true label, 2, but were 3",
          () -> ClusterAgreement.of(Labels.ofCodes(0, 1), Labels.ofCodes(0, 1, 2)));
    }
  }

  private interface PairTest {
    boolean of(boolean togetherInOne, boolean togetherInOther);
  }

  private static double naive(Groupings groupings) {
    int n = groupings.one().size();
    int[] ones = groupings.one().counts();
    int[] others = groupings.other().counts();
    double sum = 0;
    for (int a = 0; a < ones.length; a++) {
      for (int b = 0; b < others.length; b++) {
        double common = 0;
        for (int i = 0; i < n; i++) {
          common += groupings.one().code(i) == a && groupings.other().code(i) == b ? 1 : 0;
        }
        sum += common == 0 ? 0 : common / n * Math.log(n * common / ((double) ones[a] * others[b]));
      }
    }
    return sum;
  }
}
