package dev.praxis.anomaly;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.Tenths;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Rows beyond Tukey's fences. */
@PropertyDefaults(tries = 150)
class IqrRuleSpec implements OutlierContract<IqrRule.Model> {
  @Override
  public Learner<? super Matrix, IqrRule.Model> learner() {
    return IqrRule.tukey();
  }

  @Override
  public Outliers learned(IqrRule.Model model, Matrix points) {
    return model.flag(points);
  }

  @Override
  @Provide
  public Arbitrary<Matrix> data() {
    return Arbitraries.oneOf(Clouds.any(), Tenths.points());
  }

  @Provide
  Arbitrary<Matrix> inGeneralPosition() {
    return Clouds.inGeneralPosition();
  }

  @Provide
  Arbitrary<Matrix> crowds() {
    return Arbitraries.oneOf(Clouds.round(), Clouds.tall()).filter(points -> points.rows() >= 8);
  }

  @Provide
  Arbitrary<double[]> tenths() {
    return Tenths.numbers(1, 40);
  }

  @Provide
  Arbitrary<int[]> whole() {
    return Arbitraries.integers().between(-40, 40).array(int[].class).ofMinSize(1).ofMaxSize(40);
  }

  @Provide
  Arbitrary<Double> thresholds() {
    return Arbitraries.integers().between(0, 30).map(tenth -> tenth / 10.0);
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Group
  class AScore {
    @Property
    void isThatOfThePlainLoops(@ForAll("data") Matrix points) {
      Outliers outliers = IqrRule.tukey().fit(points).flag(points);
      double[][] rows = points.toRows();

      for (int i = 0; i < rows.length; i += 1 + rows.length / 200) {
        double largest = PlainIqrRule.score(rows, rows[i]);
        assertEquals(largest, outliers.score(i));
        int column = outliers.column(i).orElseThrow();
        assertEquals(largest, PlainIqrRule.score(rows, rows[i], column));
      }
    }

    @Property
    void isAboveTheThresholdBeyondTheFences(@ForAll("inGeneralPosition") Matrix points) {
      IqrRule.Model model = IqrRule.tukey().withThreshold(0.7).fit(points);
      Matrix lower = model.lowerFences();
      Matrix upper = model.upperFences();
      Outliers outliers = model.flag(points);

      for (int i = 0; i < points.rows(); i++) {
        boolean beyond = false;
        for (int j = 0; j < points.columns(); j++) {
          double x = points.get(i, j);
          beyond |= x < lower.get(0, j) || x > upper.get(0, j);
        }
        assertEquals(beyond, outliers.isFlagged(i));
      }
    }

    @Property
    void isZeroForTheMiddleHalf(@ForAll("data") Matrix points) {
      int last = points.rows() - 1;
      for (int j = 0; j < points.columns(); j++) {
        double[] sorted = Arrays.stream(points.column(j)).sorted().toArray();
        Matrix middle =
            Matrix.ofRowMajor(2, 1, sorted[(last + 3) / 4], sorted[Math.max(3 * last / 4, 0)]);
        Outliers outliers = IqrRule.tukey().fit(points.selectColumns(j)).flag(middle);

        boolean thereIsOne = (last + 3) / 4 <= 3 * last / 4;
        assertTrue(!thereIsOne || outliers.score(0) == 0 && outliers.score(1) == 0);
      }
    }

    @Property
    void doesNotDependOnTheOrderOfTheRows(@ForAll("data") Matrix points) {
      int[] backwards = new int[points.rows()];
      Arrays.setAll(backwards, i -> backwards.length - 1 - i);

      assertEquals(IqrRule.tukey().fit(points), IqrRule.tukey().fit(points.selectRows(backwards)));
    }

    /** Numbers are taken as they are written, so that a change of units shifts the point. */
    @Property
    void isOnTheSameSideInOtherUnits(
        @ForAll("whole") int[] numbers, @ForAll("thresholds") double threshold) {
      IqrRule rule = IqrRule.tukey().withThreshold(threshold);
      int[] expected = flagged(rule, Arrays.stream(numbers).asDoubleStream());

      assertArrayEquals(expected, flagged(rule, Arrays.stream(numbers).mapToDouble(k -> k / 10.0)));
      assertArrayEquals(
          expected, flagged(rule, Arrays.stream(numbers).mapToDouble(k -> k / 1000.0)));
      assertArrayEquals(expected, flagged(rule, Arrays.stream(numbers).mapToDouble(k -> k * 1e9)));
    }

    private static int[] flagged(IqrRule rule, DoubleStream numbers) {
      double[] column = numbers.toArray();
      return rule.outliers(Matrix.ofRowMajor(column.length, 1, column)).rows();
    }

    @Property
    void isAboveTheThresholdIfAndOnlyIfBeyondAFenceThatIsShown(
        @ForAll("tenths") double[] column, @ForAll("thresholds") double threshold) {
      IqrRule.Model model = new IqrRule(threshold).fit(Matrix.ofRowMajor(column.length, 1, column));
      double lower = model.lowerFences().get(0, 0);
      double upper = model.upperFences().get(0, 0);
      double[] near =
          DoubleStream.concat(
                  Arrays.stream(column), Arrays.stream(Tenths.onAndBeside(lower, upper)))
              .toArray();
      Outliers outliers = model.flag(Matrix.ofRowMajor(near.length, 1, near));

      for (int i = 0; i < near.length; i++) {
        assertEquals(near[i] < lower || near[i] > upper, outliers.isFlagged(i));
        assertEquals(outliers.isFlagged(i), outliers.score(i) > threshold);
      }
    }

    @Property
    void doesNotChangeUpsideDown(@ForAll("inGeneralPosition") Matrix points) {
      Matrix upsideDown = times(-1, points);
      Outliers outliers = IqrRule.tukey().fit(points).flag(points);
      Outliers mirrored = IqrRule.tukey().fit(upsideDown).flag(upsideDown);

      for (int i = 0; i < points.rows(); i++) {
        double score = outliers.score(i);
        assertWithin(1e-8 * (1 + score), score, mirrored.score(i));
      }
    }

    private static Matrix times(double unit, Matrix points) {
      double[] scaled = Arrays.stream(points.toRowMajor()).map(x -> unit * x).toArray();
      return Matrix.ofRowMajor(points.rows(), points.columns(), scaled);
    }
  }

  @Group
  class Outlying {
    /** However wild they are: z-scores would not see one of them if they were an eighth. */
    @Property
    void rowsDoNotHideEachOtherIfTheyAreFewerThanAQuarter(
        @ForAll("crowds") Matrix points, @ForAll("seeds") long seed) {
      Random random = new Random(seed);
      double[][] rows = points.toRows();
      int strangers = 1 + random.nextInt((rows.length - 1) / 4);
      for (int i = 0; i < strangers; i++) {
        rows[i][random.nextInt(points.columns())] = random.nextBoolean() ? 1e6 : -1e9;
      }
      Matrix odd = Matrix.ofRows(rows);
      Outliers outliers = IqrRule.tukey().fit(odd).flag(odd);

      for (int i = 0; i < strangers; i++) {
        assertTrue(outliers.isFlagged(i));
      }
    }

    @Property
    void rowsAreAtMostAQuarterOnEitherSide(@ForAll("data") Matrix points) {
      for (int j = 0; j < points.columns(); j++) {
        Matrix column = points.selectColumns(j);
        Outliers outliers = IqrRule.tukey().withThreshold(0).fit(column).flag(column);
        assertTrue(outliers.count() <= 2 * ((points.rows() + 2) / 4));
      }
    }

    @Example
    void rowsOfANormalSampleAreSevenInAThousand() {
      Random random = new Random(3);
      double[] values = random.doubles(20_000).map(u -> random.nextGaussian()).toArray();
      Matrix normal = Matrix.ofRowMajor(values.length, 1, values);

      int flagged = IqrRule.tukey().fit(normal).flag(normal).count();

      assertTrue(flagged > 105 && flagged < 175, () -> flagged + " of 20,000");
    }

    /** 2 Φ(−4 · Φ⁻¹(¾)) of a normal sample; of an exponential one e^(−1.5 · ln 3) / 4. */
    @Example
    void rowsOfASkewedSampleAreManyMore() {
      double[] values = new Random(3).doubles(20_000).map(u -> -Math.log(1 - u)).toArray();
      Matrix skewed = Matrix.ofRowMajor(values.length, 1, values);

      int flagged = IqrRule.tukey().fit(skewed).flag(skewed).count();

      assertTrue(flagged > 860 && flagged < 1070, () -> flagged + " of 20,000");
    }
  }

  @Group
  class ARule {
    private final Matrix nine = Matrix.ofRowMajor(9, 1, 1, 2, 3, 4, 5, 6, 7, 8, 30);

    @Example
    void drawsTheFencesOfABoxPlot() {
      IqrRule.Model model = IqrRule.tukey().fit(nine);

      assertEquals(Matrix.ofRowMajor(1, 1, 3), model.lowerQuartiles());
      assertEquals(Matrix.ofRowMajor(1, 1, 7), model.upperQuartiles());
      assertEquals(Matrix.ofRowMajor(1, 1, -3), model.lowerFences());
      assertEquals(Matrix.ofRowMajor(1, 1, 13), model.upperFences());
      assertArrayEquals(new int[] {8}, model.flag(nine).rows());
      assertEquals(5.75, model.flag(nine).score(8));
    }

    @Example
    void doesNotFlagTheFenceItself() {
      IqrRule.Model model = IqrRule.tukey().fit(nine);

      assertFalse(model.isOutlier(13));
      assertFalse(model.isOutlier(-3));
      assertTrue(model.isOutlier(Math.nextUp(13.0)));
      assertTrue(model.isOutlier(-3.1));
    }

    @Example
    void holdsItsHyperparameters() {
      IqrRule rule = IqrRule.tukey().withThreshold(3);

      assertEquals(new IqrRule(1.5), IqrRule.tukey());
      assertEquals(new IqrRule(3), rule);
      assertEquals(rule, rule.fit(nine).learner());
      assertEquals(3, rule.fit(nine).threshold());
    }
  }

  @Group
  class AThresholdWithoutEnd {
    @Property
    void flagsNothing(@ForAll("data") Matrix points) {
      assertEquals(0, new IqrRule(Double.POSITIVE_INFINITY).outliers(points).count());
    }
  }

  @Group
  class AColumnWhoseQuartilesAreEqual {
    @Example
    void makesAnyOtherNumberScoreInfinity() {
      Matrix same = Matrix.ofRowMajor(5, 2, 7, 1, 7, 2, 7, 3, 7, 4, 90, 5);
      Outliers outliers = IqrRule.tukey().fit(same).flag(same);

      assertArrayEquals(new int[] {4}, outliers.rows());
      assertEquals(Double.POSITIVE_INFINITY, outliers.score(4));
      assertEquals(0, outliers.score(2));
      assertEquals(0, outliers.column(4).orElseThrow());
    }
  }

  @Group
  class Refusals {
    @Example
    void negativeThresholdsAreRefused() {
      assertRefused(
          "threshold must be at least 0.0 but was -0.5", () -> IqrRule.tukey().withThreshold(-0.5));
      assertRefused("threshold must be at least 0.0 but was NaN", () -> new IqrRule(Double.NaN));
    }

    @Example
    void aRangeAndAFenceThatOverflowAreRefused() {
      assertRefused(
          "the range between the quartiles of column 0 must be finite but overflows",
          () -> IqrRule.tukey().fit(Matrix.ofRowMajor(4, 1, -1e308, -1e308, 1e308, 1e308)));
      assertRefused(
          "row 0, column 0 must be finite but was -Infinity",
          () -> IqrRule.tukey().fit(Matrix.ofRowMajor(3, 1, -1e308, 0, 1e308)).lowerFences());
      assertRefused(
          "row 0, column 0 must be finite but was Infinity",
          () ->
              new IqrRule(Double.POSITIVE_INFINITY).fit(Matrix.ofRowMajor(1, 1, 0)).upperFences());
    }
  }
}
