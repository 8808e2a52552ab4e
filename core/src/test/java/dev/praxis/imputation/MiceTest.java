package dev.praxis.imputation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Columns;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MiceTest {
  private final IncompleteMatrix air = NewYork.air();

  /**
   * scikit-learn 1.2.1, IterativeImputer(LinearRegression(), max_iter=10, tol=0). Its regression
   * has no ridge, which is why ours has a small one here.
   */
  @Test
  void theHolesOfNewYorkAreThoseOfScikitLearn() {
    Matrix filled = Mice.mostLikely().withRidge(1e-12).fit(air).transform(air);

    assertArrayEquals(
        new double[] {-11.456648580518177, 127.88217250288449, 14.3, 56}, filled.row(4), 1e-8);
    assertArrayEquals(new double[] {28, 189.0517973767008, 14.9, 66}, filled.row(5), 1e-8);
    assertArrayEquals(new double[] {32.04227364144296, 194, 8.6, 69}, filled.row(9), 1e-8);
    assertArrayEquals(
        new double[] {9.061137820273103, 115.59642170909268, 8, 57}, filled.row(26), 1e-8);
    assertEquals(41.87301053872319, Columns.mean(filled.column(0)), 1e-9);
    assertEquals(184.76578782789653, Columns.mean(filled.column(1)), 1e-9);
  }

  /** scikit-learn 1.2.1, the same with max_iter=2 and imputation_order. */
  @Test
  void theOrderOfTheColumnsIsThatOfScikitLearn() {
    Mice two = Mice.mostLikely().withRidge(1e-12).withRounds(2);

    assertDayFour(ASCENDING, two);
    assertDayFour(DESCENDING, two.withOrder(Mice.Order.DESCENDING));
    assertDayFour(DESCENDING, two.withOrder(Mice.Order.LEFT_TO_RIGHT));
    assertDayFour(ASCENDING, two.withOrder(Mice.Order.RIGHT_TO_LEFT));
  }

  private static final double[] ASCENDING = {-11.24321915836596, 131.19766423675742, 14.3, 56};
  private static final double[] DESCENDING = {-11.178112478893297, 128.23577645759886, 14.3, 56};

  private void assertDayFour(double[] expected, Mice mice) {
    assertArrayEquals(expected, mice.fit(air).transform(air).row(4), 1e-8);
  }

  /** scikit-learn 1.2.1, the same with min_value and max_value, the range of each column. */
  @Test
  void rangesAreThoseOfScikitLearn() {
    Mice two = Mice.mostLikely().withRidge(1e-12).withRounds(2).withinRange();
    Matrix filled = two.fit(air).transform(air);

    assertArrayEquals(new double[] {1, 141.87844817683734, 14.3, 56}, filled.row(4), 1e-8);
    assertArrayEquals(new double[] {1, 66, 16.6, 57}, filled.row(24), 1e-8);
  }

  /** scikit-learn 1.2.1, IterativeImputer as above, fit to the first 100 days, all transformed. */
  @Test
  void laterDaysAreFilledByTheEquationsOfEarlierOnes() {
    IncompleteMatrix earlier = air.selectRows(NewYork.firstDays(100));
    Matrix filled = Mice.mostLikely().withRidge(1e-12).fit(earlier).transform(air);

    assertArrayEquals(
        new double[] {-6.3939874332263145, 126.47903094662709, 14.3, 56}, filled.row(4), 1e-8);
    assertArrayEquals(new double[] {30.26926469517099, 145, 13.2, 77}, filled.row(149), 1e-8);
    assertEquals(42.147563766288606, Columns.mean(filled.column(0)), 1e-9);
  }

  /**
   * By hand: four rows with both numbers lie on y = 2 x + 1, so the fifth, x = 5, has y = 11; the
   * sixth, y = 5, has x = 2.
   */
  @Test
  void aLineIsContinued() {
    IncompleteMatrix line =
        IncompleteMatrix.ofRowMajor(6, 2, 0, 1, 1, 3, 3, 7, 4, 9, 5, Double.NaN, Double.NaN, 5);
    Matrix filled = Mice.mostLikely().withRounds(60).fit(line).transform(line);

    assertEquals(11, filled.get(4, 1), 1e-6);
    assertEquals(2, filled.get(5, 0), 1e-6);
  }

  /**
   * What drawing should tell: the spread of ozone that is really there, which the means have not.
   */
  @Test
  void drawnOzoneVariesAsOzoneDoes() {
    double spread = Columns.deviation(air.observed(0));
    double likely = Columns.deviation(Mice.mostLikely().fit(air).transform(air).column(0));
    List<Matrix> drawn = Mice.bayesian(20).fit(air).completions(air);
    double mean =
        drawn.stream().mapToDouble(m -> Columns.deviation(m.column(0))).average().orElseThrow();

    assertTrue(likely < 0.97 * spread);
    assertEquals(spread, mean, 0.05 * spread);
    assertTrue(
        Mice.matching(5).fit(air).completions(air).stream()
            .allMatch(m -> Arrays.stream(m.column(0)).min().orElseThrow() >= 1));
  }
}
