package dev.praxis.metrics.clustering;

import static dev.praxis.Nearness.assertWithin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.data.Labels;
import dev.praxis.metrics.clustering.ClusterAgreement.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
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

/** What is zero, one or open by definition, of groupings of any sizes. */
@PropertyDefaults(tries = 300)
class ClusterAgreementLimitsSpec {

  /** Two groupings of the same points. */
  record Groupings(int[] one, int[] other) {
    ClusterAgreement agreement() {
      return ClusterAgreement.of(Labels.ofCodes(one), Labels.ofCodes(other));
    }

    ClusterAgreement swapped() {
      return new Groupings(other, one).agreement();
    }
  }

  /** Of one to forty points; groups from a single one to as many as points. */
  @Provide
  Arbitrary<Groupings> groupings() {
    return groupings(1, 40);
  }

  @Provide
  Arbitrary<Groupings> tiny() {
    return groupings(1, 6);
  }

  private static Arbitrary<Groupings> groupings(int least, int most) {
    return Combinators.combine(Arbitraries.integers().between(least, most), Clouds.seeds())
        .as(
            (n, seed) -> {
              Random random = new Random(seed);
              return new Groupings(grouping(n, random), grouping(n, random));
            });
  }

  /** Some groups: random ones, of one size, one point and the rest, single points. */
  private static int[] grouping(int n, Random random) {
    int groups = 1 + random.nextInt(n);
    return switch (random.nextInt(5)) {
      case 0 -> IntStream.range(0, n).map(i -> i % groups).toArray();
      case 1 -> IntStream.range(0, n).map(i -> i == 0 ? 1 : 0).toArray();
      case 2 -> IntStream.range(0, n).toArray();
      default -> random.ints(n, 0, groups).toArray();
    };
  }

  @Group
  class AllMeasures {
    @Property
    void areOneForEqualGroupings(@ForAll("groupings") Groupings groupings) {
      int[] renamed = IntStream.of(groupings.one()).map(code -> 99 - code).toArray();

      assertAllAreOne(new Groupings(groupings.one(), groupings.one()).agreement());
      assertAllAreOne(new Groupings(groupings.one(), renamed).agreement());
    }

    private void assertAllAreOne(ClusterAgreement agreement) {
      assertEquals(1, agreement.adjustedRand());
      assertEquals(1, agreement.fowlkesMallows());
      assertEquals(1, agreement.homogeneity());
      assertEquals(1, agreement.completeness());
      assertEquals(1, agreement.purity());
      for (Normalizer normalizer : Normalizer.values()) {
        assertEquals(1, agreement.normalizedMutualInformation(normalizer));
        assertEquals(1, agreement.adjustedMutualInformation(normalizer));
      }
    }

    @Property
    void stayWithinTheirRanges(@ForAll("groupings") Groupings groupings) {
      ClusterAgreement agreement = groupings.agreement();

      assertTrue(agreement.adjustedRand() >= -0.5 && agreement.adjustedRand() <= 1);
      for (double share :
          new double[] {
            agreement.fowlkesMallows(), agreement.homogeneity(), agreement.completeness()
          }) {
        assertTrue(share >= 0 && share <= 1);
      }
      for (Normalizer normalizer : Normalizer.values()) {
        assertTrue(agreement.normalizedMutualInformation(normalizer) >= 0);
        assertTrue(agreement.normalizedMutualInformation(normalizer) <= 1);
        assertTrue(agreement.adjustedMutualInformation(normalizer) <= 1);
        assertTrue(Double.isFinite(agreement.adjustedMutualInformation(normalizer)));
      }
    }

    @Property
    void areTheSameToTheBitForPointsAndNamesInAnyOrder(
        @ForAll("groupings") Groupings groupings, @ForAll long seed) {
      int n = groupings.one().length;
      int[] order = Clouds.shuffledRows(n, seed);
      int[] names = Clouds.shuffledRows(n + 1, seed + 1);
      Groupings others =
          new Groupings(
              IntStream.of(order).map(i -> names[groupings.one()[i]]).toArray(),
              IntStream.of(order).map(i -> names[groupings.other()[i]]).toArray());

      assertEquals(symmetric(groupings.agreement()), symmetric(others.agreement()));
      assertEquals(symmetric(groupings.agreement()), symmetric(others.swapped()));
      assertEquals(groupings.agreement().homogeneity(), others.agreement().homogeneity());
      assertEquals(groupings.agreement().completeness(), others.swapped().homogeneity());
    }

    private List<Double> symmetric(ClusterAgreement agreement) {
      return List.of(
          agreement.adjustedRand(),
          agreement.fowlkesMallows(),
          agreement.mutualInformation(),
          agreement.normalizedMutualInformation(Normalizer.ARITHMETIC),
          agreement.normalizedMutualInformation(Normalizer.GEOMETRIC),
          agreement.normalizedMutualInformation(Normalizer.LEAST),
          agreement.normalizedMutualInformation(Normalizer.GREATEST),
          agreement.adjustedMutualInformation(Normalizer.ARITHMETIC),
          agreement.adjustedMutualInformation(Normalizer.GEOMETRIC),
          agreement.adjustedMutualInformation(Normalizer.LEAST),
          agreement.adjustedMutualInformation(Normalizer.GREATEST));
    }
  }

  @Group
  class TheInformation {
    @Property
    void isZeroExactlyWhereGroupsAreIndependent(@ForAll("groupings") Groupings groupings) {
      ClusterAgreement agreement = groupings.agreement();
      boolean independent = areIndependent(groupings);

      assertEquals(independent, agreement.mutualInformation() == 0);
      if (independent) {
        assertEquals(groups(groupings.one()) == 1 ? 1 : 0, agreement.homogeneity());
        assertEquals(groups(groupings.other()) == 1 ? 1 : 0, agreement.completeness());
      }
    }

    @Property
    void ofIndependentGroupsOfAnySizesIsZero(
        @ForAll("sizes") List<Integer> ones, @ForAll("sizes") List<Integer> others) {
      int[] first = new int[sum(ones) * sum(others)];
      int[] second = new int[first.length];
      int at = 0;
      for (int a = 0; a < ones.size(); a++) {
        for (int b = 0; b < others.size(); b++) {
          int common = ones.get(a) * others.get(b);
          Arrays.fill(first, at, at + common, a);
          Arrays.fill(second, at, at + common, b);
          at += common;
        }
      }
      ClusterAgreement agreement = new Groupings(first, second).agreement();
      boolean bothAreOneGroup = ones.size() == 1 && others.size() == 1;

      assertEquals(0, agreement.mutualInformation());
      for (Normalizer normalizer : Normalizer.values()) {
        assertEquals(bothAreOneGroup ? 1 : 0, agreement.normalizedMutualInformation(normalizer));
      }
    }

    @Provide
    Arbitrary<List<Integer>> sizes() {
      return Arbitraries.integers().between(1, 7).list().ofMinSize(1).ofMaxSize(4);
    }

    @Property
    void ofAFinerGroupingIsAllThatTheCoarserOneHas(@ForAll("groupings") Groupings groupings) {
      int[] finer =
          IntStream.range(0, groupings.one().length)
              .map(i -> 100 * groupings.one()[i] + groupings.other()[i])
              .toArray();
      ClusterAgreement agreement = new Groupings(groupings.one(), finer).agreement();

      assertEquals(1, agreement.homogeneity());
      if (groups(groupings.one()) > 1) {
        assertEquals(1, agreement.normalizedMutualInformation(Normalizer.LEAST));
      }
    }

    private boolean areIndependent(Groupings groupings) {
      int[] one = groupings.one();
      int[] other = groupings.other();
      for (int a : one) {
        for (int b : other) {
          long inA = IntStream.of(one).filter(code -> code == a).count();
          long inB = IntStream.of(other).filter(code -> code == b).count();
          long common =
              IntStream.range(0, one.length).filter(i -> one[i] == a && other[i] == b).count();
          if (common * one.length != inA * inB) {
            return false;
          }
        }
      }
      return true;
    }
  }

  @Group
  class UnrelatedGroupings {
    @Property(tries = 30)
    void agreeAboutZero(@ForAll("seeds") long seed) {
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
  class WhatIsBeyondChance {
    /** Over all ways to deal the points, with the counts themselves for the information. */
    @Property(tries = 100)
    void isExactlyZeroWhereAllGroupingsWithTheseSizesAreAlike(@ForAll("tiny") Groupings groupings) {
      Set<List<Integer>> tables = new HashSet<>();
      permute(groupings.one(), groupings.other().clone(), 0, tables);
      ClusterAgreement agreement = groupings.agreement();
      boolean equal = agreement.normalizedMutualInformation() == 1;

      if (tables.size() == 1) {
        assertEquals(equal ? 1 : 0, agreement.adjustedRand());
      }
      for (Normalizer normalizer : Normalizer.values()) {
        double adjusted = agreement.adjustedMutualInformation(normalizer);
        if (tables.size() == 1) {
          assertEquals(equal ? 1 : 0, adjusted);
        } else {
          assertTrue(equal || adjusted != 0);
        }
      }
    }

    /** Counts above 1, in their order: others add no information. */
    private void permute(int[] one, int[] other, int from, Set<List<Integer>> tables) {
      if (from == other.length) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < one.length; i++) {
          counts.merge(100 * one[i] + other[i], 1, Integer::sum);
        }
        tables.add(counts.values().stream().filter(c -> c > 1).sorted().toList());
        return;
      }
      for (int i = from; i < other.length; i++) {
        swap(other, from, i);
        permute(one, other, from + 1, tables);
        swap(other, from, i);
      }
    }

    private void swap(int[] codes, int i, int j) {
      int code = codes[i];
      codes[i] = codes[j];
      codes[j] = code;
    }

    @Property
    void isZeroForOneGroupOrSinglePointsAgainstOthers(@ForAll("groupings") Groupings groupings) {
      int n = groupings.one().length;
      for (int[] trivial : new int[][] {new int[n], IntStream.range(0, n).toArray()}) {
        Groupings pair = new Groupings(groupings.one(), trivial);
        boolean equal = groups(groupings.one()) == groups(trivial);
        for (ClusterAgreement agreement : List.of(pair.agreement(), pair.swapped())) {
          assertEquals(equal ? 1 : 0, agreement.adjustedRand());
          for (Normalizer normalizer : Normalizer.values()) {
            assertEquals(equal ? 1 : 0, agreement.adjustedMutualInformation(normalizer));
          }
        }
      }
    }

    @Example
    void isRightForNearlySinglePoints() {
      int n = 100_000;
      int[] halves = IntStream.range(0, n).map(i -> i % 2).toArray();
      int[] together = IntStream.range(0, n).map(i -> i == 2 ? 0 : i).toArray();
      int[] apart = IntStream.range(0, n).map(i -> i == 1 ? 0 : i).toArray();
      // The only pair is in one half with probability p, and 1 − 1/p where it is not.
      double p = (n / 2.0 - 1) / (n - 1);

      assertEquals(
          1,
          new Groupings(halves, together).agreement().adjustedMutualInformation(Normalizer.LEAST));
      assertEquals(
          1 - 1 / (1 - p),
          new Groupings(halves, apart).agreement().adjustedMutualInformation(Normalizer.LEAST),
          1e-12);
    }
  }

  private static int groups(int[] codes) {
    return new TreeSet<>(IntStream.of(codes).boxed().toList()).size();
  }

  private static int sum(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }
}
