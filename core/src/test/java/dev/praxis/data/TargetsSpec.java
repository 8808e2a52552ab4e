package dev.praxis.data;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TargetsSpec {

  @Provide
  Arbitrary<double[]> values() {
    return Arbitraries.oneOf(
            Arbitraries.doubles(), Arbitraries.of(0.0, -0.0, Double.MAX_VALUE, Double.MIN_VALUE))
        .array(double[].class)
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  @Group
  class Values {

    @Property
    void comeBackAsTheyWere(@ForAll("values") double[] values) {
      Targets targets = Targets.of(values);

      assertArrayEquals(values, targets.toArray());
      assertEquals(values.length, targets.size());
      for (int i = 0; i < values.length; i++) {
        assertEquals(values[i], targets.value(i));
      }
    }

    @Property
    void mayComeInAList(@ForAll("values") double[] values) {
      assertEquals(Targets.of(values), Targets.ofList(Arrays.stream(values).boxed().toList()));
    }

    @Property
    void areSelectedInTheOrderAskedFor(
        @ForAll("values") double[] values, @ForAll("picks") int[] picks) {
      int[] selection = Arrays.stream(picks).map(pick -> pick % values.length).toArray();

      assertArrayEquals(
          Arrays.stream(selection).mapToDouble(i -> values[i]).toArray(),
          Targets.of(values).select(selection).toArray());
    }

    @Provide
    Arbitrary<int[]> picks() {
      return Arbitraries.integers().between(0, 99).array(int[].class).ofMinSize(1).ofMaxSize(9);
    }
  }

  @Group
  class TheMean {

    @Property
    void liesBetweenTheLeastAndTheGreatestUpToRounding(@ForAll("values") double[] values) {
      double mean = Targets.of(values).mean();
      double least = Arrays.stream(values).min().orElseThrow();
      double greatest = Arrays.stream(values).max().orElseThrow();
      double slack = 1e-14 * Math.max(Math.abs(least), Math.abs(greatest)) + Double.MIN_NORMAL;

      assertTrue(mean >= least - slack && mean <= greatest + slack);
    }

    @Property
    void ofWholeNumbersIsExact(@ForAll("small") int[] values) {
      double[] numbers = Arrays.stream(values).asDoubleStream().toArray();

      assertEquals(
          (double) Arrays.stream(values).sum() / values.length, Targets.of(numbers).mean());
    }

    @Provide
    Arbitrary<int[]> small() {
      return Arbitraries.integers().between(-9, 9).array(int[].class).ofMinSize(1).ofMaxSize(30);
    }

    @Example
    void isFiniteWhereTheSumIsNot() {
      assertEquals(Double.MAX_VALUE, Targets.of(Double.MAX_VALUE, Double.MAX_VALUE).mean());
      assertEquals(-1e308, Targets.of(-1e308, -1e308).mean());
    }
  }

  @Group
  class Immutability {

    @Property
    void changingArraysOnTheWayInOrOutChangesNothing(@ForAll("values") double[] values) {
      double[] before = values.clone();
      Targets targets = Targets.of(values);
      Arrays.fill(values, 7);
      Arrays.fill(targets.toArray(), 7);

      assertArrayEquals(before, targets.toArray());
    }
  }

  @Group
  class Equality {

    @Property
    void isThatOfTheBits(
        @ForAll("values") double[] values, @ForAll @IntRange(min = 0, max = 99) int where) {
      double[] changed = values.clone();
      int at = where % values.length;
      changed[at] = changed[at] == 0 ? -changed[at] : -changed[at] / 2;

      assertEquals(Targets.of(values), Targets.of(values.clone()));
      assertEquals(Targets.of(values).hashCode(), Targets.of(values.clone()).hashCode());
      assertNotEquals(Targets.of(values), Targets.of(changed));
      assertNotEquals(Targets.of(values), new Object());
    }
  }

  @Group
  class Text {

    @Example
    void showsTheSizeAndTheFirstTen() {
      assertEquals("1 [3.5]", Targets.of(3.5).toString());
      assertEquals("2 [3.5, -1.0]", Targets.of(3.5, -1).toString());
      assertEquals(
          "10 [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0]",
          Targets.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).toString());
      assertEquals(
          "11 [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, ...]",
          Targets.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).toString());
    }
  }

  @Group
  class BadInput {

    @Example
    void noTargetsAreRefused() {
      String sentence = "targets must hold at least 1 number but hold none";

      assertRefused(sentence, () -> Targets.of());
      assertRefused(sentence, () -> Targets.ofList(List.of()));
      assertRefused(sentence, () -> Targets.of(1).select());
    }

    @Property
    void aTargetThatIsNotFiniteIsRefusedWithItsPlace(
        @ForAll("values") double[] values,
        @ForAll @IntRange(min = 0, max = 99) int where,
        @ForAll("notFinite") double bad) {
      int at = where % values.length;
      values[at] = bad;

      assertRefused("target " + at + " must be finite but was " + bad, () -> Targets.of(values));
    }

    @Provide
    Arbitrary<Double> notFinite() {
      return Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    @Example
    void targetsThatDoNotExistAreRefused() {
      Targets targets = Targets.of(1, 2);
      String sentence = "index must be between 0 and 1 but was ";

      assertRefused(sentence + "2", () -> targets.value(2));
      assertRefused(sentence + "-1", () -> targets.value(-1));
      assertRefused(sentence + "2", () -> targets.select(0, 2));
    }
  }
}
