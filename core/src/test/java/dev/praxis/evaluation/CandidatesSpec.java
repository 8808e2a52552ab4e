package dev.praxis.evaluation;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What a search may try. */
class CandidatesSpec {
  record Choice(int degree, String kernel) {}

  @Group
  class Grids {
    @Example
    void haveEveryPairTheSecondChangingFastest() {
      assertEquals(
          List.of(new Choice(1, "a"), new Choice(1, "b"), new Choice(2, "a"), new Choice(2, "b")),
          Candidates.grid(List.of(1, 2), List.of("a", "b"), Choice::new));
    }

    @Example
    void ofMapsHaveEveryCombinationInTheOrderOfTheNames() {
      List<Map<String, Double>> grid =
          Candidates.grid(Map.of("b", List.of(3.0, 4.0), "a", List.of(1.0, 2.0), "c", List.of(9.)));

      assertEquals(
          List.of(
              Map.of("a", 1.0, "b", 3.0, "c", 9.0),
              Map.of("a", 1.0, "b", 4.0, "c", 9.0),
              Map.of("a", 2.0, "b", 3.0, "c", 9.0),
              Map.of("a", 2.0, "b", 4.0, "c", 9.0)),
          grid);
      assertEquals(List.of("a", "b", "c"), List.copyOf(grid.get(0).keySet()));
      assertThrows(UnsupportedOperationException.class, () -> grid.get(0).clear());
    }

    @Example
    void withoutValuesAreRefused() {
      assertRefused(
          "first values must hold at least 1 value but hold none",
          () -> Candidates.grid(List.of(), List.of("a"), Choice::new));
      assertRefused(
          "second values must hold at least 1 value but hold none",
          () -> Candidates.grid(List.of(1), List.of(), Choice::new));
      assertRefused(
          "hyperparameters must hold at least 1 hyperparameter but hold none",
          () -> Candidates.grid(Map.of()));
      assertRefused(
          "values of a must hold at least 1 value but hold none",
          () -> Candidates.grid(Map.of("a", List.of())));
    }
  }

  @Group
  class RandomDraws {
    @Property
    void areTheSameForTheSameSeedAndBeginAsShorterLists(
        @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int count) {
      List<Double> few = Candidates.random(count, seed, draw -> draw.uniform(0, 1));
      List<Double> many = Candidates.random(count + 5, seed, draw -> draw.uniform(0, 1));

      assertEquals(few, many.subList(0, count));
      assertNotEquals(few, Candidates.random(count, seed + 1, draw -> draw.uniform(0, 1)));
    }

    @Property
    void stayWithinTheirRanges(@ForAll long seed, @ForAll @IntRange(min = -9, max = 9) int from) {
      for (double x : Candidates.random(50, seed, draw -> draw.uniform(from, from + 0.5))) {
        assertTrue(x >= from && x < from + 0.5);
      }
      for (int x : Candidates.random(50, seed, draw -> draw.whole(from, from + 3))) {
        assertTrue(x >= from && x <= from + 3);
      }
      for (double x : Candidates.random(50, seed, draw -> draw.logUniform(1e-6, 1e3))) {
        assertTrue(x >= 1e-6 && x <= 1e3);
      }
    }

    @Example
    void ofNarrowRangesStayInThem() {
      double next = Math.nextUp(1.0);

      assertEquals(
          Set.of(1.0), Set.copyOf(Candidates.random(50, 1, draw -> draw.uniform(1, next))));
      assertEquals(List.of(4), Candidates.random(1, 1, draw -> draw.whole(4, 4)));
    }

    @Property
    void ofRangesWhoseLogarithmsAreTheSameStayInThem(
        @ForAll @IntRange(min = -300, max = 300) int power,
        @ForAll @IntRange(min = 1, max = 5) int steps,
        @ForAll long seed) {
      double from = Double.parseDouble("1.7e" + power);
      double to = from;
      for (int step = 0; step < steps; step++) {
        to = Math.nextUp(to);
      }
      double most = to;
      for (double x : Candidates.random(20, seed, draw -> draw.logUniform(from, most))) {
        assertTrue(x >= from && x <= most);
      }
    }

    @Example
    void ofTheLargestAndTheSmallestNumbersStayInTheirRanges() {
      double next = Math.nextUp(1e300);

      assertEquals(StrictMath.log(1e300), StrictMath.log(next));
      assertEquals(
          Set.of(1e300),
          Set.copyOf(Candidates.random(50, 1, draw -> draw.logUniform(1e300, next))));
      for (double x :
          Candidates.random(200, 1, draw -> draw.logUniform(Double.MIN_VALUE, Double.MAX_VALUE))) {
        assertTrue(x > 0 && x <= Double.MAX_VALUE);
      }
    }

    @Example
    void fillTheirRangesEvenly() {
      List<Double> uniform = Candidates.random(10_000, 7, draw -> draw.uniform(-2, 2));
      List<Double> log = Candidates.random(10_000, 7, draw -> draw.logUniform(1e-2, 1e2));
      List<Integer> whole = Candidates.random(10_000, 7, draw -> draw.whole(1, 4));
      List<String> one = Candidates.random(10_000, 7, draw -> draw.oneOf(List.of("a", "b", "c")));

      // Binomial counts of standard deviation 50 at most; five of those.
      assertTrue(Math.abs(uniform.stream().filter(x -> x < -1).count() - 2500) < 250);
      assertTrue(Math.abs(uniform.stream().filter(x -> x < 1).count() - 7500) < 250);
      assertTrue(Math.abs(log.stream().filter(x -> x < 0.1).count() - 2500) < 250);
      assertTrue(Math.abs(log.stream().filter(x -> x < 10).count() - 7500) < 250);
      assertTrue(Math.abs(whole.stream().filter(x -> x == 4).count() - 2500) < 250);
      assertTrue(Math.abs(whole.stream().filter(x -> x == 1).count() - 2500) < 250);
      assertTrue(Math.abs(one.stream().filter("c"::equals).count() - 3333) < 250);
      assertTrue(Math.abs(one.stream().filter("a"::equals).count() - 3333) < 250);
    }

    @Example
    void ofSeveralValuesDifferFromEachOther() {
      for (double[] pair :
          Candidates.random(20, 3, draw -> new double[] {draw.uniform(0, 1), draw.uniform(0, 1)})) {
        assertNotEquals(pair[0], pair[1]);
      }
    }

    @Example
    void thatCannotBeMeantAreRefused() {
      assertRefused("count must be at least 1 but was 0", () -> Candidates.random(0, 1, d -> d));
      refused(
          "from must be below to, both finite, but they were 1.0 and 1.0", d -> d.uniform(1, 1));
      refused(
          "from must be below to, both finite, but they were 0.0 and Infinity",
          d -> d.uniform(0, Double.POSITIVE_INFINITY));
      refused(
          "from must be below to, both finite, but they were NaN and 1.0",
          d -> d.uniform(Double.NaN, 1));
      refused(
          "from must be below to, both finite, but they were -Infinity and 1.0",
          d -> d.uniform(Double.NEGATIVE_INFINITY, 1));
      refused("from must be above 0 but was 0.0", d -> d.logUniform(0, 1));
      refused("from must be above 0 but was NaN", d -> d.logUniform(Double.NaN, 1));
      refused(
          "from must be below to, both finite, but they were 2.0 and 1.0", d -> d.logUniform(2, 1));
      refused("to must be at least 2 but was 1", d -> d.whole(2, 1));
      refused("values must hold at least 1 value but hold none", d -> d.oneOf(List.of()));
    }

    private void refused(String sentence, Function<Candidates.Draw, Object> draw) {
      assertRefused(sentence, () -> Candidates.random(1, 1, draw));
    }
  }
}
