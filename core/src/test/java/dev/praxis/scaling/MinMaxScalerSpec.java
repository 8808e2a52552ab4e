package dev.praxis.scaling;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Blocky;
import dev.praxis.Clouds;
import dev.praxis.Columns;
import dev.praxis.Learner;
import dev.praxis.Tenths;
import dev.praxis.contracts.TransformerContract;
import dev.praxis.data.Matrix;
import dev.praxis.statistics.ColumnStatistics;
import java.util.Arrays;
import java.util.stream.DoubleStream;
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
import net.jqwik.api.constraints.DoubleRange;

/** Columns stretched to a range. */
@PropertyDefaults(tries = 150)
class MinMaxScalerSpec implements TransformerContract<MinMaxScaler.Model> {
  @Override
  public Learner<? super Matrix, MinMaxScaler.Model> learner() {
    return MinMaxScaler.to(-3, 5);
  }

  @Override
  @Provide
  public Arbitrary<Matrix> data() {
    return Arbitraries.oneOf(Clouds.any(), Tenths.points());
  }

  /** Ranges in tenths; of some {@code low + (high − low)} is not high, as doubles are added. */
  @Provide
  Arbitrary<MinMaxScaler> ranges() {
    return Combinators.combine(
            Arbitraries.integers().between(-30, 30), Arbitraries.integers().between(1, 40))
        .as((low, width) -> MinMaxScaler.to(low / 10.0, (low + width) / 10.0));
  }

  @Provide
  Arbitrary<double[]> tenths() {
    return Tenths.numbers(1, 40);
  }

  @Group
  class TheColumns {
    @Property
    void reachFromZeroToOne(@ForAll("data") Matrix points) {
      Matrix scaled = MinMaxScaler.toUnitRange().fit(points).transform(points);

      for (int j = 0; j < points.columns(); j++) {
        double[] column = Arrays.stream(scaled.column(j)).sorted().toArray();
        boolean constant = Arrays.stream(points.column(j)).distinct().count() == 1;
        assertEquals(0, column[0]);
        assertEquals(constant ? 0 : 1, column[column.length - 1]);
      }
    }

    @Property
    void areThoseOfThePlainLoops(
        @ForAll("data") Matrix points,
        @ForAll @DoubleRange(min = -100, max = 100) double low,
        @ForAll @DoubleRange(min = 0.01, max = 100) double width) {
      Matrix scaled = MinMaxScaler.to(low, low + width).fit(points).transform(points);
      double[][] plain = PlainMinMaxScaler.fitTransform(points.toRows(), low, low + width);

      assertArrayEquals(Matrix.ofRows(plain).toRowMajor(), scaled.toRowMajor(), 1e-13);
    }

    @Property
    void reachFromLowToHigh(
        @ForAll("data") Matrix points,
        @ForAll @DoubleRange(min = -100, max = 100) double low,
        @ForAll @DoubleRange(min = 0.01, max = 100) double width) {
      Matrix unit = MinMaxScaler.toUnitRange().fit(points).transform(points);
      Matrix scaled = MinMaxScaler.to(low, low + width).fit(points).transform(points);
      Matrix stretched = Columns.mapped(unit, y -> low + y * width);

      for (int i = 0; i < points.rows(); i++) {
        for (int j = 0; j < points.columns(); j++) {
          assertWithin(1e-13, stretched.get(i, j), scaled.get(i, j));
        }
      }
    }

    @Property
    void keepTheirOrder(@ForAll("data") Matrix points) {
      Matrix scaled = MinMaxScaler.to(-1, 1).fit(points).transform(points);

      for (int j = 0; j < points.columns(); j++) {
        for (int i = 1; i < points.rows(); i++) {
          double before = points.get(i, j) - points.get(i - 1, j);
          double after = scaled.get(i, j) - scaled.get(i - 1, j);
          assertTrue(before * after >= 0);
        }
      }
    }

    @Property
    void endExactlyAtTheEndsAndNothingLiesBeyond(
        @ForAll("data") Matrix points, @ForAll("ranges") MinMaxScaler learner) {
      Matrix scaled = learner.fit(points).transform(points);

      for (int j = 0; j < points.columns(); j++) {
        double[] sorted = Arrays.stream(scaled.column(j)).sorted().toArray();
        boolean constant = Arrays.stream(points.column(j)).distinct().count() == 1;
        assertEquals(learner.low(), sorted[0], 0);
        assertEquals(constant ? learner.low() : learner.high(), sorted[sorted.length - 1], 0);
      }
    }

    @Property
    void comeBackToTheirEndsExactly(
        @ForAll("data") Matrix points, @ForAll("ranges") MinMaxScaler learner) {
      MinMaxScaler.Model model = learner.fit(points);
      int d = points.columns();
      Matrix low = Columns.mapped(model.least(), x -> learner.low());
      Matrix high = Columns.mapped(model.least(), x -> learner.high());

      for (int j = 0; j < d; j++) {
        double most = model.most().get(0, j);
        boolean constant = most == model.least().get(0, j);
        assertEquals(model.least().get(0, j), model.inverse(low).get(0, j), 0);
        assertEquals(constant ? most + 1 : most, model.inverse(high).get(0, j), 0);
      }
      assertTrue(isWithin(model, model.inverse(model.transform(points))));
    }

    private static boolean isWithin(MinMaxScaler.Model model, Matrix points) {
      return IntStream.range(0, points.columns())
          .allMatch(
              j ->
                  Arrays.stream(points.column(j))
                      .allMatch(x -> x >= model.least().get(0, j) && x <= model.most().get(0, j)));
    }

    @Property
    void riseWithTheNumbers(
        @ForAll("tenths") double[] column, @ForAll("ranges") MinMaxScaler learner) {
      MinMaxScaler.Model model = learner.fit(Matrix.ofRowMajor(column.length, 1, column));
      double least = model.least().get(0, 0);
      double most = model.most().get(0, 0);
      double[] sorted =
          DoubleStream.concat(
                  Arrays.stream(Tenths.onAndBeside(column)),
                  DoubleStream.of(least - 1, most + 1, least - 1e9, most + 1e9))
              .sorted()
              .toArray();
      double[] scaled = model.transform(Matrix.ofRowMajor(sorted.length, 1, sorted)).column(0);

      for (int i = 0; i < sorted.length; i++) {
        assertTrue(i == 0 || scaled[i] >= scaled[i - 1]);
        assertTrue(sorted[i] > least || scaled[i] <= learner.low());
        assertTrue(sorted[i] < most || least == most || scaled[i] >= learner.high());
      }
    }

    @Property
    void comeBack(@ForAll("data") Matrix points) {
      MinMaxScaler.Model model = MinMaxScaler.to(-2, 7).fit(points);

      assertNear(points, model.inverse(model.transform(points)), points, 1e-14);
    }
  }

  @Group
  class NumbersNotLearnedFrom {
    private final Matrix learned = Matrix.ofRowMajor(2, 1, 10, 20);

    @Example
    void goBeyondTheEnds() {
      MinMaxScaler.Model model = MinMaxScaler.to(0, 2).fit(learned);

      assertArrayEquals(new double[] {-2}, model.transform(0));
      assertArrayEquals(new double[] {6}, model.transform(40));
    }

    @Example
    void areClippedIfThatIsAskedFor() {
      MinMaxScaler.Model model = MinMaxScaler.to(0, 2).withClipping().fit(learned);

      assertEquals(
          Matrix.ofRowMajor(4, 1, 0, 0.5, 2, 2),
          model.transform(Matrix.ofRowMajor(4, 1, 0, 12.5, 40, 1e300)));
      assertEquals(
          Matrix.ofRowMajor(1, 1, 20), model.inverse(model.transform(learned.selectRows(1))));
    }

    @Property
    void areClippedToTheEndsAndNoOthers(@ForAll("data") Matrix points) {
      MinMaxScaler.Model model = MinMaxScaler.to(-1, 3).fit(points.selectRows(0));
      MinMaxScaler.Model clipping = MinMaxScaler.to(-1, 3).withClipping().fit(points.selectRows(0));

      assertEquals(
          Columns.mapped(model.transform(points), y -> Math.max(-1, Math.min(3, y))),
          clipping.transform(points));
    }
  }

  @Group
  class TheModel {
    @Property
    void isThatOfTheStreamAndOfTheStatistics(@ForAll("data") Matrix points) {
      MinMaxScaler learner = MinMaxScaler.toUnitRange();
      ColumnStatistics statistics = ColumnStatistics.of(points);
      MinMaxScaler.Model model = learner.fit(points);

      assertEquals(model, learner.fit(Blocky.cut(points, 5)));
      assertEquals(
          new MinMaxScaler.Model(learner, statistics.least(), statistics.most()),
          learner.fit(statistics));
      assertEquals(model, learner.fit(statistics));
    }

    @Example
    void remembersItsLearner() {
      assertEquals(new MinMaxScaler(0, 1, false), MinMaxScaler.toUnitRange());
      assertEquals(new MinMaxScaler(-1, 1, true), MinMaxScaler.to(-1, 1).withClipping());
      assertEquals(
          MinMaxScaler.to(4, 5), MinMaxScaler.to(4, 5).fit(Matrix.ofRowMajor(1, 1, 8)).learner());
    }
  }

  @Group
  class AConstantColumn {
    @Example
    void goesToTheLowEnd() {
      Matrix same = Matrix.ofRowMajor(2, 1, 7, 7);
      MinMaxScaler.Model model = MinMaxScaler.to(-1, 1).fit(same);

      assertEquals(Matrix.ofRowMajor(2, 1, -1, -1), model.transform(same));
      assertEquals(same, model.inverse(model.transform(same)));
      assertArrayEquals(new double[] {1}, model.transform(8)); // as in scikit-learn
    }
  }

  @Group
  class AColumnOfTinyOrHugeNumbers {
    @Example
    void reachesBothEndsThoughItsRangeVanishesWhenItIsDivided() {
      Matrix tiny = Matrix.ofRowMajor(3, 1, 0, 5 * Double.MIN_VALUE, 15 * Double.MIN_VALUE);
      MinMaxScaler.Model model = MinMaxScaler.to(0, 30).fit(tiny);

      assertEquals(Matrix.ofRowMajor(3, 1, 0, 10, 30), model.transform(tiny));
      assertEquals(tiny, model.inverse(model.transform(tiny)));
    }

    @Example
    void reachesBothEndsThoughItsRangeOverflowsWhenItIsDivided() {
      Matrix huge = Matrix.ofRowMajor(3, 1, 0, 4e307, 1.6e308);
      MinMaxScaler.Model model = MinMaxScaler.to(0, 0x1p-4).fit(huge);

      assertEquals(Matrix.ofRowMajor(3, 1, 0, 0x1p-6, 0x1p-4), model.transform(huge));
      assertEquals(huge, model.inverse(model.transform(huge)));
    }
  }

  @Group
  class Refusals {
    @Example
    void highIsAboveLow() {
      assertRefused(
          "high must be above low, 1.0, by a finite number but was 1.0",
          () -> MinMaxScaler.to(1, 1));
      assertRefused(
          "high must be above low, 1.0, by a finite number but was NaN",
          () -> MinMaxScaler.to(1, Double.NaN));
      assertRefused(
          "high must be above low, -1.0E308, by a finite number but was 1.0E308",
          () -> MinMaxScaler.to(-1e308, 1e308));
    }

    @Example
    void theRangeOfAColumnIsFinite() {
      assertRefused(
          "the range of column 1 must be finite but overflows",
          () -> MinMaxScaler.toUnitRange().fit(Matrix.ofRowMajor(2, 2, 0, 1e308, 0, -1e308)));
    }

    @Example
    void numbersThatOverflowAreNamed() {
      MinMaxScaler.Model model = MinMaxScaler.toUnitRange().fit(Matrix.ofRowMajor(2, 1, 0, 1e-10));

      assertRefused("row 0, column 0 overflows when it is scaled", () -> model.transform(1e300));
      assertRefused(
          "points must have 1 columns, as those that were learned from, but had 2",
          () -> model.inverse(Matrix.ofRowMajor(1, 2, 0, 0)));
    }
  }
}
