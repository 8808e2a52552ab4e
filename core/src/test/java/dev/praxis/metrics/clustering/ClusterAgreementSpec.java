package dev.praxis.metrics.clustering;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import org.junit.jupiter.api.function.Executable;

/** How far two groupings of the same points agree. */
@PropertyDefaults(tries = 200)
class ClusterAgreementSpec {
  private static final List<ToDoubleFunction<ClusterAgreement>> ALL =
      List.of(
          ClusterAgreement::adjustedRand,
          ClusterAgreement::fowlkesMallows,
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
    void isThatOfThePlainLoopsOverAllPairs(@ForAll("groupings") Groupings groupings) {
      double plain =
          PlainClusterAgreement.adjustedRand(groupings.one().codes(), groupings.other().codes());

      assertWithin(1e-12, plain, groupings.agreement().adjustedRand());
    }
  }

  @Group
  class FowlkesAndMallows {
    @Property
    void isThatOfThePlainLoopsOverAllPairs(@ForAll("groupings") Groupings groupings) {
      double plain =
          PlainClusterAgreement.fowlkesMallows(groupings.one().codes(), groupings.other().codes());

      assertWithin(1e-15, plain, groupings.agreement().fowlkesMallows());
    }
  }

  @Group
  class HomogeneityAndCompleteness {
    @Property
    void areThoseOfThePlainLoops(@ForAll("groupings") Groupings groupings) {
      int[] one = groupings.one().codes();
      int[] other = groupings.other().codes();
      ClusterAgreement agreement = groupings.agreement();

      assertWithin(
          1e-12, PlainClusterAgreement.homogeneity(one, other, 6, 6), agreement.homogeneity());
      assertWithin(
          1e-12, PlainClusterAgreement.homogeneity(other, one, 6, 6), agreement.completeness());
    }

    @Property
    void haveTheVMeasureAsTheirHarmonicMean(@ForAll("groupings") Groupings groupings) {
      ClusterAgreement agreement = groupings.agreement();
      double sum = agreement.homogeneity() + agreement.completeness();
      double product = agreement.homogeneity() * agreement.completeness();

      assertWithin(
          1e-15, sum == 0 ? 0 : 2 * product / sum, agreement.normalizedMutualInformation());
    }

    @Property
    void changePlacesWithTheGroupings(@ForAll("groupings") Groupings groupings) {
      ClusterAgreement swapped = ClusterAgreement.of(groupings.other(), groupings.one());

      assertEquals(groupings.agreement().homogeneity(), swapped.completeness());
    }
  }

  @Group
  class TheInformation {
    @Property
    void isThatOfThePlainLoops(@ForAll("groupings") Groupings groupings) {
      assertWithin(1e-13, plain(groupings), groupings.agreement().mutualInformation());
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
      double information = plain(groupings);
      double one = plain(new Groupings(groupings.one(), groupings.one()));
      double other = plain(new Groupings(groupings.other(), groupings.other()));
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
            sum[0] += plain(new Groupings(groupings.one(), Labels.ofCodes(codes, 6)));
            sum[1]++;
          });

      assertWithin(
          1e-12,
          sum[0] / sum[1],
          ExpectedInformation.of(groupings.one().counts(), groupings.other().counts()).mutual());
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
  class ThePurity {
    @Property
    void isTheShareOfPointsInTheCommonestClassOfTheirCluster(
        @ForAll("groupings") Groupings groupings) {
      int[][] common = new int[groupings.other().classes()][groupings.one().classes()];
      for (int i = 0; i < groupings.one().size(); i++) {
        common[groupings.other().code(i)][groupings.one().code(i)]++;
      }
      double right = Arrays.stream(common).mapToInt(row -> IntStream.of(row).max().orElse(0)).sum();

      assertEquals(right / groupings.one().size(), groupings.agreement().purity());
    }

    @Property
    void isAtLeastTheShareOfTheLargestClassAndAtMostOne(@ForAll("groupings") Groupings groupings) {
      double largest = IntStream.of(groupings.one().counts()).max().orElseThrow();
      double purity = groupings.agreement().purity();

      assertTrue(purity >= largest / groupings.one().size() && purity <= 1);
    }

    @Property
    void doesNotFallWhenAClusterIsDivided(
        @ForAll("groupings") Groupings groupings, @ForAll("bits") long bits) {
      Random random = new Random(bits);
      int clusters = groupings.other().classes();
      int[] divided =
          IntStream.of(groupings.other().codes())
              .map(code -> random.nextBoolean() ? code : code + clusters)
              .toArray();
      Labels finer = Labels.ofCodes(divided, 2 * clusters);

      assertTrue(
          new Groupings(groupings.one(), finer).agreement().purity()
              >= groupings.agreement().purity());
    }

    @Property
    void isOneWhereEveryPointIsAlone(@ForAll("groupings") Groupings groupings) {
      Labels alone = Labels.ofCodes(IntStream.range(0, groupings.one().size()).toArray());

      assertEquals(1, ClusterAgreement.of(groupings.one(), alone).purity());
    }

    @Property
    void doesNotDependOnTheNumbersOfTheGroups(@ForAll("groupings") Groupings groupings) {
      int groups = groupings.one().classes();
      int clusters = groupings.other().classes();
      int[] classes = IntStream.of(groupings.one().codes()).map(c -> 3 * (groups - c)).toArray();
      int[] renamed = IntStream.of(groupings.other().codes()).map(c -> clusters - c).toArray();

      assertEquals(
          groupings.agreement().purity(),
          ClusterAgreement.of(Labels.ofCodes(classes, 99), Labels.ofCodes(renamed, clusters + 1))
              .purity());
    }

    @Property
    void doesNotDependOnTheOrderOfThePoints(@ForAll("groupings") Groupings groupings) {
      int n = groupings.one().size();
      int[] backwards = IntStream.range(0, n).map(i -> n - 1 - i).toArray();

      assertEquals(
          groupings.agreement().purity(),
          ClusterAgreement.of(
                  groupings.one().select(backwards), groupings.other().select(backwards))
              .purity());
    }

    @Provide
    Arbitrary<Long> bits() {
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
        assertEquals(
            measure.applyAsDouble(expected.agreement()), measure.applyAsDouble(actual.agreement()));
      }
      for (Normalizer normalizer : Normalizer.values()) {
        assertEquals(
            expected.agreement().normalizedMutualInformation(normalizer),
            actual.agreement().normalizedMutualInformation(normalizer));
        assertEquals(
            expected.agreement().adjustedMutualInformation(normalizer),
            actual.agreement().adjustedMutualInformation(normalizer));
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

    @Example
    @SuppressWarnings("NullAway") // What is refused.
    void nothingIsNull() {
      Labels labels = Labels.ofCodes(0, 1);
      ClusterAgreement agreement = ClusterAgreement.of(labels, labels);

      assertNamed("truth", () -> ClusterAgreement.of(null, labels));
      assertNamed("predicted", () -> ClusterAgreement.of(labels, null));
      assertNamed("normalizer", () -> agreement.normalizedMutualInformation(null));
      assertNamed("normalizer", () -> agreement.adjustedMutualInformation(null));
    }

    private void assertNamed(String name, Executable action) {
      assertEquals(name, assertThrows(NullPointerException.class, action).getMessage());
    }
  }

  private static double plain(Groupings groupings) {
    return PlainClusterAgreement.mutualInformation(
        groupings.one().codes(),
        groupings.other().codes(),
        groupings.one().classes(),
        groupings.other().classes());
  }
}
