package dev.praxis.imputation;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Columns;
import dev.praxis.Holes;
import dev.praxis.Learner;
import dev.praxis.Nearness;
import dev.praxis.Tenths;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.internal.decimals.Decimals;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** The same number for every hole of a column. */
@PropertyDefaults(tries = 150)
class SimpleImputerSpec implements ImputerContract<SimpleImputer.Model> {
  private static final double NONE = Double.NaN;

  @Override
  public Learner<IncompleteMatrix, SimpleImputer.Model> learner() {
    return SimpleImputer.mean();
  }

  @Property
  void everyStrategyIsThatOfThePlainLoops(@ForAll("data") IncompleteMatrix points) {
    double[][] rows = Holes.toRows(points);
    Matrix medians = SimpleImputer.median().fit(points).fillings();
    Matrix frequent = SimpleImputer.mostFrequent().fit(points).fillings();
    SimpleImputer.Model mean = SimpleImputer.mean().fit(points);
    double[] means = PlainSimpleImputer.means(rows);

    double[] middles = PlainSimpleImputer.medians(rows);
    assertArrayEquals(PlainSimpleImputer.mostFrequent(rows), frequent.row(0));
    for (int j = 0; j < means.length; j++) {
      double slack = 1e-14 * Nearness.largest(points.observed(j));
      Nearness.assertWithin(slack, means[j], mean.fillings().get(0, j));
      Nearness.assertWithin(slack, middles[j], medians.get(0, j));
      assertEquals(medianByHand(points.observed(j)), medians.get(0, j));
    }
    double[][] plain = PlainSimpleImputer.impute(rows, mean.fillings().row(0));
    assertEquals(Matrix.ofRows(plain), mean.transform(points));
  }

  @Property
  void theMeanIsThatOfTheNumbersThatAreThere(@ForAll("data") IncompleteMatrix points) {
    Matrix means = SimpleImputer.mean().fit(points).fillings();

    for (int j = 0; j < points.columns(); j++) {
      double[] observed = points.observed(j);
      Nearness.assertWithin(
          1e-15 * Nearness.largest(observed), Columns.mean(observed), means.get(0, j));
    }
  }

  @Property
  void asManyNumbersAreBelowTheMedianAsAbove(@ForAll("data") IncompleteMatrix points) {
    Matrix medians = SimpleImputer.median().fit(points).fillings();

    for (int j = 0; j < points.columns(); j++) {
      double median = medians.get(0, j);
      double[] observed = points.observed(j);
      long below = Arrays.stream(observed).filter(x -> x < median).count();
      long above = Arrays.stream(observed).filter(x -> x > median).count();
      assertTrue(2 * below <= observed.length && 2 * above <= observed.length);
    }
  }

  @Property
  void noNumberIsMoreFrequentThanTheMostFrequent(@ForAll("data") IncompleteMatrix points) {
    Matrix modes = SimpleImputer.mostFrequent().fit(points).fillings();

    for (int j = 0; j < points.columns(); j++) {
      double mode = modes.get(0, j);
      double[] observed = points.observed(j);
      long times = times(observed, mode);
      for (int i = 0; i < Math.min(observed.length, 100); i++) {
        long others = times(observed, observed[i]);
        assertTrue(others < times || (others == times && observed[i] >= mode));
      }
    }
  }

  private static long times(double[] values, double wanted) {
    return Arrays.stream(values).filter(x -> x == wanted).count();
  }

  @Provide
  Arbitrary<double[]> tenths() {
    return Tenths.numbers(1, 60);
  }

  @Property
  void meanAndMedianAreThoseFoundByHand(@ForAll("tenths") double[] numbers) {
    double[] column = Arrays.copyOf(numbers, numbers.length + 1);
    column[numbers.length] = Double.NaN;
    IncompleteMatrix points = IncompleteMatrix.ofRowMajor(column.length, 1, column);

    assertEquals(
        Decimals.mean(numbers) + 0.0, SimpleImputer.mean().fit(points).fillings().get(0, 0) + 0.0);
    assertEquals(medianByHand(numbers), SimpleImputer.median().fit(points).fillings().get(0, 0));
  }

  private static double medianByHand(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return Decimals.mean(sorted[(sorted.length - 1) / 2], sorted[sorted.length / 2]) + 0.0;
  }

  @Group
  class Examples {
    private final IncompleteMatrix points =
        IncompleteMatrix.ofRowMajor(5, 2, 1, NONE, 3, 7, NONE, 7, 3, NONE, 4, -8);

    @Example
    void everyHoleOfAColumnIsFilledWithTheSameNumber() {
      assertArrayEquals(
          new double[] {2.75, 2}, SimpleImputer.mean().fit(points).transform(NONE, NONE));
      assertArrayEquals(
          new double[] {3, 7}, SimpleImputer.median().fit(points).transform(NONE, NONE));
      assertArrayEquals(
          new double[] {3, 7}, SimpleImputer.mostFrequent().fit(points).transform(NONE, NONE));
      assertArrayEquals(
          new double[] {-1, 9}, SimpleImputer.constant(-1).fit(points).transform(NONE, 9));
    }

    @Example
    void ofEquallyFrequentNumbersItIsTheSmallest() {
      IncompleteMatrix pairs = IncompleteMatrix.ofRowMajor(5, 1, 8, 2, 8, 2, 5);

      assertEquals(2, SimpleImputer.mostFrequent().fit(pairs).fillings().get(0, 0));
    }

    @Example
    void zeroIsPositive() {
      IncompleteMatrix zeros = IncompleteMatrix.ofRowMajor(2, 1, -0.0, Double.NaN);

      for (SimpleImputer learner : List.of(SimpleImputer.median(), SimpleImputer.mostFrequent())) {
        assertEquals(0.0, learner.fit(zeros).transform(zeros).get(1, 0));
      }
    }

    @Example
    void theMedianOfHugeNumbersIsFinite() {
      IncompleteMatrix huge = IncompleteMatrix.ofRowMajor(2, 1, 1.5e308, 1.7e308);

      assertEquals(1.6e308, SimpleImputer.median().fit(huge).fillings().get(0, 0));
    }
  }

  @Group
  class Refusals {
    @Example
    void anIllegalConstantIsRefused() {
      assertRefused("constant must be finite but was NaN", () -> SimpleImputer.constant(NONE));
      assertRefused(
          "constant must be 0 where holes take another number but was 2.0",
          () -> new SimpleImputer(SimpleImputer.Strategy.MEDIAN, 2));
    }

    @Example
    void aMeanOfNumbersThatOverflowIsRefused() {
      assertRefused(
          "row 1, column 0 must lie within ±1.0E140 but was -1.0E150",
          () -> SimpleImputer.mean().fit(IncompleteMatrix.ofRowMajor(2, 1, 1, -1e150)));
    }
  }
}
