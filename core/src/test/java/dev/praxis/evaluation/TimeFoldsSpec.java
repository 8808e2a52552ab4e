package dev.praxis.evaluation;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Tenths;
import dev.praxis.data.Labels;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A recipe of folds in time, with gaps and rows of the same time. */
class TimeFoldsSpec {

  @Provide
  Arbitrary<TimeFolds> recipes() {
    Arbitrary<OptionalInt> some =
        Arbitraries.integers()
            .between(1, 5)
            .map(OptionalInt::of)
            .injectNull(0.3)
            .map(size -> size == null ? OptionalInt.empty() : size);
    return Combinators.combine(
            Arbitraries.integers().between(2, 4), Arbitraries.integers().between(0, 4), some, some)
        .as(TimeFolds::new);
  }

  /** Decimal times, many of them the same. */
  @Provide
  Arbitrary<double[]> times() {
    return Tenths.numbers(1, 60);
  }

  @Group
  class FoldsOfRows {

    @Property
    void endWithTheLastRowAndFollowOneAnother(
        @ForAll("recipes") TimeFolds recipe, @ForAll @IntRange(min = 30, max = 60) int rows) {
      Folds folds = recipe.over(rows);
      int size = recipe.tested().orElse(rows / (recipe.folds() + 1));

      assertEquals(recipe.folds(), folds.size());
      assertEquals(rows, folds.rows());
      for (int fold = 0; fold < folds.size(); fold++) {
        int start = rows - (recipe.folds() - fold) * size;
        assertArrayEquals(IntStream.range(start, start + size).toArray(), folds.get(fold).test());
      }
    }

    @Property
    void leaveTheGapOutAndLearnFromTheLatestBeforeIt(
        @ForAll("recipes") TimeFolds recipe, @ForAll @IntRange(min = 30, max = 60) int rows) {
      for (Split fold : recipe.over(rows)) {
        int end = fold.test()[0] - recipe.gap();
        int first = Math.max(0, end - recipe.learned().orElse(rows));
        assertArrayEquals(IntStream.range(first, end).toArray(), fold.train());
      }
    }

    @Property
    void withoutOptionsAreThoseInTime(
        @ForAll @IntRange(min = 3, max = 100) int rows,
        @ForAll @IntRange(min = 2, max = 20) int folds) {
      Assume.that(folds < rows);

      assertEquals(Folds.inTime(rows, folds), TimeFolds.of(folds).over(rows));
    }

    @Property
    void areThereAsSoonAsThereAreEnoughRows(@ForAll("recipes") TimeFolds recipe) {
      int size = recipe.tested().orElse(1);
      int rows = recipe.folds() * size + recipe.gap() + 1;
      Assume.that(recipe.tested().isPresent() || rows / (recipe.folds() + 1) == 1);

      assertEquals(1, recipe.over(rows).get(0).train().length);
      assertRefused(
          "rows must be at least "
              + rows
              + ", for "
              + recipe.folds()
              + " folds of "
              + size
              + " and a gap of "
              + recipe.gap()
              + ", but were "
              + (rows - 1),
          () -> recipe.over(rows - 1));
    }
  }

  @Group
  class FoldsOfTimes {

    @Property
    void neverTearATimeApartAndLearnFromThePastOnly(
        @ForAll("times") double[] times, @ForAll("recipes") TimeFolds recipe) {
      double[] different = Arrays.stream(times).sorted().distinct().toArray();
      int size = recipe.tested().orElse(Math.max(1, different.length / (recipe.folds() + 1)));
      if (different.length <= recipe.folds() * size + recipe.gap()) {
        return;
      }
      Folds folds = recipe.over(times);
      Folds expected = recipe.over(different.length);

      for (int fold = 0; fold < folds.size(); fold++) {
        assertArrayEquals(
            timesOf(expected.get(fold).train(), different),
            Arrays.stream(timesOf(folds.get(fold).train(), times)).sorted().distinct().toArray());
        assertArrayEquals(
            rowsOf(timesOf(expected.get(fold).test(), different), times), folds.get(fold).test());
      }
    }

    @Property
    void doNotDependOnTheUnitOrTheKindOfTimes(
        @ForAll @IntRange(min = 10, max = 40) int rows, @ForAll("recipes") TimeFolds recipe) {
      int tested = recipe.tested().orElse(Math.max(1, rows / (recipe.folds() + 1)));
      Assume.that(rows > recipe.folds() * tested + recipe.gap());
      int[] codes = IntStream.range(0, 2 * rows).map(i -> (i * 41) % rows).toArray();
      double[] hours = IntStream.of(codes).mapToDouble(code -> code / 10.0).toArray();

      assertEquals(recipe.over(Labels.ofCodes(codes)), recipe.over(hours));
    }

    private double[] timesOf(int[] rows, double[] times) {
      return IntStream.of(rows).mapToDouble(row -> times[row]).toArray();
    }

    private int[] rowsOf(double[] some, double[] times) {
      return IntStream.range(0, times.length)
          .filter(row -> Arrays.stream(some).anyMatch(time -> time == times[row]))
          .toArray();
    }
  }

  @Group
  class Recipes {

    @Example
    void leaveTheRecipeTheyCameFromAsItWas() {
      TimeFolds recipe = TimeFolds.of(3);

      assertEquals(
          new TimeFolds(3, 2, OptionalInt.of(4), OptionalInt.of(5)),
          recipe.withGap(2).withTested(4).withLearned(5));
      assertEquals(recipe, TimeFolds.of(3));
      assertTrue(recipe.tested().isEmpty() && recipe.learned().isEmpty());
    }
  }

  @Group
  class Refusals {

    @Example
    void optionsThatCannotBeMeantAreRefused() {
      assertRefused("folds must be at least 2 but was 1", () -> TimeFolds.of(1));
      assertRefused("gap must be at least 0 but was -1", () -> TimeFolds.of(2).withGap(-1));
      assertRefused("tested must be at least 1 but was 0", () -> TimeFolds.of(2).withTested(0));
      assertRefused("learned must be at least 1 but was 0", () -> TimeFolds.of(2).withLearned(0));
    }

    @Example
    void timesThatAreNoneAreRefused() {
      TimeFolds recipe = TimeFolds.of(2);

      assertRefused("rows must be at least 1 but was 0", () -> recipe.over(0));
      assertRefused("rows must be at least 1 but was 0", () -> recipe.over(new double[0]));
      assertRefused(
          "the time of row 1 must be finite but was NaN",
          () -> recipe.over(new double[] {1, Double.NaN, 3}));
    }

    @Example
    void tooFewTimesAreRefusedHoweverManyRowsThereAre() {
      assertRefused(
          "times must be at least 3, for 2 folds of 1 and a gap of 0, but were 2",
          () -> TimeFolds.of(2).over(new double[] {1, 1, 1, 2, 2, 2}));
      assertRefused(
          "rows must be at least 4294967296, for 2 folds of 1073741824 and a gap of 2147483647, but"
              + " were 5",
          () -> TimeFolds.of(2).withTested(1 << 30).withGap(Integer.MAX_VALUE).over(5));
    }
  }
}
