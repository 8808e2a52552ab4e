package dev.praxis.anomaly;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Blocky;
import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.data.Matrix;
import dev.praxis.statistics.Divisor;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Rows more than three standard deviations from a mean. */
@PropertyDefaults(tries = 150)
class ZScoreRuleSpec implements OutlierContract<ZScoreRule.Model> {
  @Override
  public Learner<? super Matrix, ZScoreRule.Model> learner() {
    return ZScoreRule.standard();
  }

  @Override
  public Outliers learned(ZScoreRule.Model model, Matrix points) {
    return model.flag(points);
  }

  @Override
  @Provide
  public Arbitrary<Matrix> data() {
    return Clouds.any();
  }

  @Provide
  Arbitrary<Matrix> varying() {
    return Arbitraries.oneOf(Clouds.round(), Clouds.separated(), Clouds.tall())
        .filter(points -> points.rows() >= 3);
  }

  /** Clouds whose means are not rounded to more than a little of their spread. */
  @Provide
  Arbitrary<Matrix> near() {
    return Arbitraries.oneOf(
        Clouds.round(),
        Clouds.separated(),
        Clouds.withDuplicates(),
        Clouds.onALattice(),
        Clouds.wildScales(),
        Clouds.single());
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Group
  class AScore {
    @Property
    void isThatOfThePlainLoops(@ForAll("varying") Matrix points, @ForAll Divisor divisor) {
      Outliers outliers = ZScoreRule.standard().withDivisor(divisor).fit(points).flag(points);
      double[][] rows = points.toRows();
      int count = divisor == Divisor.N ? rows.length : rows.length - 1;

      for (int i = 0; i < rows.length; i += 1 + rows.length / 200) {
        double largest = PlainZScoreRule.score(rows, rows[i], count);
        int column = outliers.column(i).orElseThrow();
        assertWithin(1e-9 * (1 + largest), largest, outliers.score(i));
        assertWithin(1e-9, largest, PlainZScoreRule.score(rows, rows[i], column, count));
      }
    }

    @Property
    void ofARowLearnedFromIsAtMostTheRootOfTheOthers(@ForAll("data") Matrix points) {
      double bound = Math.sqrt(points.rows() - 1);
      ZScoreRule.Model model = ZScoreRule.standard().fit(points);

      for (double score : model.flag(points).scores()) {
        assertTrue(score <= bound + 1e-9 * (1 + bound) + roundingOfTheMeans(model));
      }
    }

    /** The last digit of a mean, in standard deviations: far from zero it is a large one. */
    private static double roundingOfTheMeans(ZScoreRule.Model model) {
      double most = 0;
      for (int j = 0; j < model.means().columns(); j++) {
        double deviation = model.deviations().get(0, j);
        double digit = Math.ulp(model.means().get(0, j));
        most = Math.max(most, deviation > 0 ? digit / deviation : 0);
      }
      return most;
    }

    @Property
    void isThatBoundForOneStrangerAmongEquals(
        @ForAll @IntRange(min = 2, max = 300) int n,
        @ForAll @IntRange(min = -3, max = 9) int power) {
      double[] values = new double[n];
      values[n / 2] = Math.pow(10, power);
      Matrix points = Matrix.ofRowMajor(n, 1, values);

      Outliers outliers = ZScoreRule.standard().fit(points).flag(points);

      assertWithin(1e-9 * n, Math.sqrt(n - 1), outliers.score(n / 2));
      assertEquals(n > 10, outliers.isFlagged(n / 2));
    }

    @Property
    void isOfTheFirstColumnOfSeveralThatAreAsStrange(@ForAll("varying") Matrix points) {
      int d = points.columns();
      int[] twice = new int[2 * d];
      Arrays.setAll(twice, j -> j % d);
      Matrix doubled = points.selectColumns(twice);
      Outliers outliers = ZScoreRule.standard().fit(doubled).flag(doubled);

      for (int i = 0; i < points.rows(); i++) {
        assertTrue(outliers.column(i).orElseThrow() < d);
      }
    }

    @Property
    void doesNotChangeWithTheUnit(
        @ForAll("varying") Matrix points, @ForAll @IntRange(min = -20, max = 20) int power) {
      double unit = Math.scalb(1.0, power);
      double[] scaled = Arrays.stream(points.toRowMajor()).map(x -> -unit * x).toArray();
      Matrix inOtherUnits = Matrix.ofRowMajor(points.rows(), points.columns(), scaled);

      assertEquals(
          ZScoreRule.standard().fit(points).flag(points),
          ZScoreRule.standard().fit(inOtherUnits).flag(inOtherUnits));
    }

    @Property
    void doesNotChangeWhenEveryRowIsThereTwice(@ForAll("varying") Matrix points) {
      int n = points.rows();
      int[] twice = new int[2 * n];
      Arrays.setAll(twice, i -> i % n);
      ZScoreRule.Model model = ZScoreRule.standard().fit(points.selectRows(twice));

      assertArrayEquals(
          ZScoreRule.standard().fit(points).flag(points).scores(),
          model.flag(points).scores(),
          1e-9);
      assertEquals(2 * n, model.count());
    }

    @Property
    void isTheSameFromAStream(@ForAll("data") Matrix points, @ForAll("seeds") long seed) {
      assertEquals(
          ZScoreRule.standard().fit(points), ZScoreRule.standard().fit(Blocky.cut(points, seed)));
    }
  }

  @Group
  class ARule {
    @Property
    void neverFlagsAmongTenRows(
        @ForAll("seeds") long seed, @ForAll @IntRange(min = 1, max = 10) int n) {
      Random random = new Random(seed);
      double[] values = random.doubles(n).map(u -> Math.exp(40 * u)).toArray();
      Matrix points = Matrix.ofRowMajor(n, 1, values);

      assertEquals(0, ZScoreRule.standard().fit(points).flag(points).count());
    }

    /** One alone is seen; a second and a third, far out as well, hide it and themselves. */
    @Example
    void isBlindedByTheOutliersItLearnsFrom() {
      double[] one = new double[20];
      Arrays.setAll(one, i -> i % 5);
      double[] three = one.clone();
      one[7] = 1000;
      Arrays.fill(three, 7, 10, 1000);
      Matrix alone = Matrix.ofRowMajor(20, 1, one);
      Matrix together = Matrix.ofRowMajor(20, 1, three);

      assertArrayEquals(new int[] {7}, ZScoreRule.standard().fit(alone).flag(alone).rows());
      assertArrayEquals(new int[0], ZScoreRule.standard().fit(together).flag(together).rows());
    }

    @Example
    void judgesNewRowsByWhatItHasLearned() {
      Matrix points = Matrix.ofRowMajor(4, 2, 1, 10, 1, 30, 3, 10, 3, 30);
      ZScoreRule.Model model = ZScoreRule.standard().fit(points);
      Outliers outliers = model.flag(Matrix.ofRowMajor(3, 2, 2, 20, -2, 55, 6, 50));

      assertEquals(Matrix.ofRowMajor(1, 2, 2, 20), model.means());
      assertEquals(Matrix.ofRowMajor(1, 2, 1, 10), model.deviations());
      assertArrayEquals(new double[] {0, 4, 4}, outliers.scores());
      assertEquals(0, outliers.column(1).orElseThrow());
      assertEquals(0, outliers.column(2).orElseThrow());
      assertTrue(model.isOutlier(2, 51));
      assertEquals(1, model.flag(Matrix.ofRowMajor(1, 2, 2, 51)).column(0).orElseThrow());
      assertFalse(model.isOutlier(5, 50));
    }

    @Example
    void holdsItsHyperparameters() {
      ZScoreRule rule = ZScoreRule.standard().withThreshold(2.5).withDivisor(Divisor.N_MINUS_ONE);

      assertEquals(new ZScoreRule(3, Divisor.N), ZScoreRule.standard());
      assertEquals(new ZScoreRule(2.5, Divisor.N_MINUS_ONE), rule);
      assertEquals(rule, ZScoreRule.standard().withDivisor(Divisor.N_MINUS_ONE).withThreshold(2.5));
      assertEquals(rule, rule.fit(Matrix.ofRowMajor(2, 1, 1, 2)).learner());
      assertEquals(2.5, rule.fit(Matrix.ofRowMajor(2, 1, 1, 2)).threshold());
    }
  }

  @Group
  class AConstantColumn {
    @Example
    void makesAnyOtherNumberScoreInfinity() {
      ZScoreRule.Model model =
          ZScoreRule.standard().fit(Matrix.ofRowMajor(3, 2, 0.1, 1, 0.1, 2, 0.1, 3));

      assertEquals(0, model.flag(Matrix.ofRowMajor(1, 2, 0.1, 2)).score(0));
      Outliers beside = model.flag(Matrix.ofRowMajor(1, 2, 0.2, 90));
      assertEquals(Double.POSITIVE_INFINITY, beside.score(0));
      assertEquals(0, beside.column(0).orElseThrow());
    }

    @Example
    void mayBeTheOnlyRow() {
      ZScoreRule.Model model = ZScoreRule.standard().fit(Matrix.ofRowMajor(1, 1, 7));

      assertFalse(model.isOutlier(7));
      assertTrue(model.isOutlier(7.5));
    }
  }

  @Group
  class Refusals {
    @Example
    void negativeThresholdsAreRefused() {
      assertRefused(
          "threshold must be at least 0.0 but was -1.0",
          () -> ZScoreRule.standard().withThreshold(-1));
      assertRefused(
          "threshold must be at least 0.0 but was NaN",
          () -> ZScoreRule.standard().withThreshold(Double.NaN));
    }

    @Example
    void oneRowIsRefusedWhereTwoAreNeeded() {
      assertRefused(
          "rows must be at least 2 but was 1",
          () ->
              ZScoreRule.standard()
                  .withDivisor(Divisor.N_MINUS_ONE)
                  .fit(Matrix.ofRowMajor(1, 1, 7)));
    }

    @Example
    void numbersWhoseSquaresVanishOrOverflowAreRefused() {
      assertRefused(
          "the standard deviation of column 1 must be above 0 but underflows: its numbers go from"
              + " 0.0 to 1.0E-200",
          () -> ZScoreRule.standard().fit(Matrix.ofRowMajor(2, 2, 1, 0, 2, 1e-200)));
      assertRefused(
          "the variance of column 0 must be finite but overflows: its numbers go from 0.0 to"
              + " 1.0E200",
          () -> ZScoreRule.standard().fit(Matrix.ofRowMajor(2, 1, 0, 1e200)));
    }
  }
}
