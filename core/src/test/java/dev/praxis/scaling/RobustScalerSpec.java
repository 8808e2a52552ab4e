package dev.praxis.scaling;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.contracts.TransformerContract;
import dev.praxis.data.Matrix;
import dev.praxis.statistics.QuantileMethod;
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

/** Columns of median 0 whose quartiles are 1 apart. */
@PropertyDefaults(tries = 150)
class RobustScalerSpec implements TransformerContract<RobustScaler.Model> {
  @Override
  public Learner<? super Matrix, RobustScaler.Model> learner() {
    return RobustScaler.byQuartiles();
  }

  @Override
  @Provide
  public Arbitrary<Matrix> data() {
    return Clouds.any();
  }

  @Provide
  Arbitrary<Matrix> varying() {
    return Arbitraries.oneOf(Clouds.round(), Clouds.separated(), Clouds.tall())
        .filter(points -> points.rows() >= 9);
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Group
  class TheColumns {
    @Property
    void haveMedianZeroAndQuartilesOneApart(@ForAll("varying") Matrix points) {
      Matrix scaled = RobustScaler.byQuartiles().fit(points).transform(points);

      for (int j = 0; j < points.columns(); j++) {
        double[] column = scaled.column(j);
        double lower = QuantileMethod.LINEAR.of(0.25, column);
        assertWithin(1e-13, 0, QuantileMethod.LINEAR.of(0.5, column));
        assertWithin(1e-12, 1, QuantileMethod.LINEAR.of(0.75, column) - lower);
      }
    }

    @Property
    void areScaledByTheQuantilesAskedFor(@ForAll("data") Matrix points) {
      RobustScaler.Model model = RobustScaler.byQuartiles().withRange(0.1, 0.8).fit(points);

      for (int j = 0; j < points.columns(); j++) {
        double[] column = points.column(j);
        double range =
            QuantileMethod.LINEAR.of(0.8, column) - QuantileMethod.LINEAR.of(0.1, column);
        assertEquals(range > 0 ? range : 1, model.scales().get(0, j));
        assertEquals(QuantileMethod.LINEAR.of(0.5, column), model.medians().get(0, j));
      }
    }

    @Property
    void hardlyChangeWithAFewOutliers(
        @ForAll("varying") Matrix points, @ForAll("seeds") long seed) {
      double[][] rows = points.toRows();
      int outlier = new Random(seed).nextInt(rows.length);
      Arrays.fill(rows[outlier], 1e12);
      Matrix odd = Matrix.ofRows(rows);
      RobustScaler.Model model = RobustScaler.byQuartiles().fit(odd);

      for (int j = 0; j < points.columns(); j++) {
        double range =
            Arrays.stream(points.column(j)).max().orElseThrow()
                - Arrays.stream(points.column(j)).min().orElseThrow();
        assertWithin(range, points.get(0, j), model.medians().get(0, j));
        assertWithin(range, range / 2, model.scales().get(0, j));
      }
    }

    @Property
    void doNotDependOnTheOrderOfTheRows(@ForAll("data") Matrix points) {
      int n = points.rows();
      int[] backwards = new int[n];
      Arrays.setAll(backwards, i -> n - 1 - i);

      assertEquals(
          RobustScaler.byQuartiles().fit(points),
          RobustScaler.byQuartiles().fit(points.selectRows(backwards)));
    }

    @Property
    void comeBack(@ForAll("data") Matrix points) {
      RobustScaler.Model model = RobustScaler.byQuartiles().fit(points);

      assertNear(points, model.inverse(model.transform(points)), points, 1e-15);
    }
  }

  @Group
  class Choices {
    private final Matrix five = Matrix.ofRowMajor(5, 1, 10, 11, 12, 14, 100);

    @Example
    void withoutCenteringOnlyDivide() {
      RobustScaler.Model model = RobustScaler.byQuartiles().withoutCentering().fit(five);

      assertArrayEquals(new double[] {2}, model.transform(6));
      assertEquals(Matrix.ofRowMajor(1, 1, 0), model.medians());
    }

    @Example
    void withoutScalingOnlySubtract() {
      RobustScaler.Model model = RobustScaler.byQuartiles().withoutScaling().fit(five);

      assertArrayEquals(new double[] {-6}, model.transform(6));
      assertEquals(Matrix.ofRowMajor(1, 1, 1), model.scales());
    }

    @Example
    void areRemembered() {
      RobustScaler learner = RobustScaler.byQuartiles().withoutScaling().withRange(0, 1);

      assertEquals(new RobustScaler(0.25, 0.75, true, true), RobustScaler.byQuartiles());
      assertEquals(new RobustScaler(0, 1, true, false), learner);
      assertEquals(
          new RobustScaler(0.1, 0.5, false, true),
          RobustScaler.byQuartiles().withRange(0.1, 0.5).withoutCentering());
      assertEquals(learner, learner.fit(five).learner());
    }
  }

  @Group
  class AColumnWhoseQuartilesAreEqual {
    @Example
    void isDividedByOne() {
      Matrix same = Matrix.ofRowMajor(5, 1, 7, 7, 7, 7, 90);

      assertEquals(
          Matrix.ofRowMajor(5, 1, 0, 0, 0, 0, 83),
          RobustScaler.byQuartiles().fit(same).transform(same));
    }
  }

  @Group
  class Refusals {
    @Example
    void quantilesAreInOrder() {
      assertRefused(
          "lower and upper must lie between 0 and 1 in this order but were 0.75 and 0.25",
          () -> RobustScaler.byQuartiles().withRange(0.75, 0.25));
      assertRefused(
          "lower and upper must lie between 0 and 1 in this order but were -0.1 and 0.5",
          () -> RobustScaler.byQuartiles().withRange(-0.1, 0.5));
      assertRefused(
          "lower and upper must lie between 0 and 1 in this order but were 0.1 and 1.5",
          () -> RobustScaler.byQuartiles().withRange(0.1, 1.5));
      assertRefused(
          "lower and upper must lie between 0 and 1 in this order but were 0.5 and 0.5",
          () -> RobustScaler.byQuartiles().withRange(0.5, 0.5));
    }

    @Example
    void theRangeIsFinite() {
      assertRefused(
          "the range between the quantiles of column 0 must be finite but overflows",
          () ->
              RobustScaler.byQuartiles()
                  .withRange(0, 1)
                  .fit(Matrix.ofRowMajor(2, 1, -1e308, 1e308)));
    }

    @Example
    void numbersThatOverflowAreNamed() {
      RobustScaler.Model model = RobustScaler.byQuartiles().fit(Matrix.ofRowMajor(2, 1, 0, 1e-10));

      assertRefused("row 0, column 0 overflows when it is scaled", () -> model.transform(1e300));
      assertRefused(
          "points must have 1 columns, as those that were learned from, but had 2",
          () -> model.inverse(Matrix.ofRowMajor(1, 2, 0, 0)));
    }
  }
}
