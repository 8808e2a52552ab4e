package dev.praxis.binning;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Columns;
import dev.praxis.Learner;
import dev.praxis.Tenths;
import dev.praxis.contracts.TransformerContract;
import dev.praxis.data.Matrix;
import dev.praxis.statistics.QuantileMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Numbers replaced by bins of about equally many rows. */
@PropertyDefaults(tries = 150)
class QuantileBinningSpec implements TransformerContract<QuantileBinning.Model> {
  @Override
  public Learner<? super Matrix, QuantileBinning.Model> learner() {
    return QuantileBinning.into(5);
  }

  @Override
  @Provide
  public Arbitrary<Matrix> data() {
    return Arbitraries.oneOf(Clouds.any(), Clouds.tallOnALattice(), Tenths.points());
  }

  @Provide
  Arbitrary<Matrix> tenths() {
    return Tenths.points();
  }

  /** Clouds in which no number of a column is there twice. */
  @Provide
  Arbitrary<Matrix> distinct() {
    return Clouds.inGeneralPosition();
  }

  @Group
  class Bins {
    @Property
    void areAsEquallyFilledAsCanBe(
        @ForAll("distinct") Matrix points, @ForAll @IntRange(min = 2, max = 12) int bins) {
      int n = points.rows();
      QuantileBinning.Model model = QuantileBinning.into(bins).fit(points);
      Matrix codes = model.transform(points);

      for (int j = 0; j < points.columns() && n >= 2 * bins; j++) {
        assertEquals(bins, model.bins(j));
        for (int bin = 0; bin < bins; bin++) {
          int code = bin;
          long rows = Arrays.stream(codes.column(j)).filter(c -> c == code).count();
          assertTrue(rows == n / bins || rows == (n + bins - 1) / bins);
        }
      }
    }

    @Property
    void keepTheOrderOfTheNumbers(
        @ForAll("data") Matrix points,
        @ForAll QuantileMethod method,
        @ForAll @IntRange(min = 2, max = 12) int bins) {
      Matrix codes = QuantileBinning.into(bins).withMethod(method).fit(points).transform(points);

      for (int j = 0; j < points.columns(); j++) {
        for (int i = 1; i < points.rows(); i++) {
          double before = points.get(i, j) - points.get(i - 1, j);
          double after = codes.get(i, j) - codes.get(i - 1, j);
          assertTrue(before == 0 ? after == 0 : before > 0 ? after >= 0 : after <= 0);
        }
      }
    }

    @Property
    void holdTheNumbersBetweenTheirEdges(
        @ForAll("data") Matrix points, @ForAll @IntRange(min = 2, max = 12) int bins) {
      QuantileBinning.Model model = QuantileBinning.into(bins).fit(points);

      Binned.assertBetweenEdges(points, model.edges(), model.transform(points));
    }

    @Property
    void areThoseOfTheQuantiles(
        @ForAll("data") Matrix points,
        @ForAll QuantileMethod method,
        @ForAll @IntRange(min = 2, max = 12) int bins) {
      QuantileBinning.Model model = QuantileBinning.into(bins).withMethod(method).fit(points);

      for (int j = 0; j < points.columns(); j++) {
        double[] quantiles =
            Arrays.stream(method.dividing(points.selectColumns(j), bins).row(0))
                .distinct()
                .toArray();
        if (quantiles.length != 2) {
          assertArrayEquals(quantiles, model.edges().get(j).row(0));
          assertEquals(Math.max(1, quantiles.length - 1), model.bins(j));
        }
      }
    }

    /** What merging loses is never everything. */
    @Property
    void areTwoAtLeastUnlessAColumnIsConstant(
        @ForAll("tenths") Matrix points,
        @ForAll QuantileMethod method,
        @ForAll @IntRange(min = 2, max = 12) int bins) {
      QuantileBinning.Model model = QuantileBinning.into(bins).withMethod(method).fit(points);
      Matrix codes = model.transform(points);

      for (int j = 0; j < points.columns(); j++) {
        double[] sorted = Arrays.stream(points.column(j)).sorted().distinct().toArray();
        assertEquals(sorted.length > 1, model.bins(j) > 1);
        assertEquals(sorted.length > 1, Arrays.stream(codes.column(j)).distinct().count() > 1);
        double[] edges = model.edges().get(j).row(0);
        assertEquals(sorted[0], edges[0], 0);
        assertEquals(sorted[sorted.length - 1], edges[edges.length - 1], 0);
      }
    }

    @Property
    void takeTheNumbersOnTheirEdgesAndNoneBeside(
        @ForAll("tenths") Matrix points,
        @ForAll QuantileMethod method,
        @ForAll @IntRange(min = 2, max = 12) int bins) {
      Matrix column = points.selectColumns(0);
      QuantileBinning.Model model = QuantileBinning.into(bins).withMethod(method).fit(column);
      double[] beside = Tenths.onAndBeside(model.edges().get(0).row(0));
      Matrix near =
          Matrix.ofRowMajor(beside.length - 2, 1, Arrays.copyOfRange(beside, 1, beside.length - 1));

      Binned.assertBetweenEdges(near, model.edges(), model.transform(near));
    }

    @Example
    void tellTwoNumbersApartThatHaveNoDoubleBetweenThem() {
      double next = Math.nextUp(0.1);
      Matrix three = Matrix.ofRowMajor(3, 1, next, 0.1, 0.1);
      QuantileBinning.Model model = QuantileBinning.into(2).fit(three);

      assertEquals(List.of(Matrix.ofRowMajor(1, 3, 0.1, next, next)), model.edges());
      assertEquals(Matrix.ofRowMajor(3, 1, 1, 0, 0), model.transform(three));
    }

    @Property
    void areThoseOfThePlainLoops(
        @ForAll("data") Matrix points, @ForAll @IntRange(min = 2, max = 12) int bins) {
      QuantileBinning.Model model = QuantileBinning.into(bins).fit(points);
      Matrix codes = model.transform(points);

      for (int j = 0; j < points.columns(); j++) {
        double[] edges = PlainQuantileBinning.edges(points.column(j), bins);
        assertArrayEquals(edges, model.edges().get(j).row(0));
        for (int i = 0; i < points.rows(); i++) {
          assertEquals(PlainQuantileBinning.bin(edges, points.get(i, j)), codes.get(i, j));
        }
      }
    }

    @Property
    void doNotDependOnTheScale(@ForAll("distinct") Matrix points) {
      Matrix larger = Columns.mapped(points, x -> 4 * x);

      assertEquals(
          QuantileBinning.into(4).fit(points).transform(points),
          QuantileBinning.into(4).fit(larger).transform(larger));
    }

    @Property
    void doNotDependOnTheOrderOfTheRows(@ForAll("data") Matrix points) {
      int n = points.rows();
      int[] backwards = new int[n];
      Arrays.setAll(backwards, i -> n - 1 - i);

      assertEquals(
          QuantileBinning.into(7).fit(points),
          QuantileBinning.into(7).fit(points.selectRows(backwards)));
    }
  }

  @Group
  class OneHotColumns {
    @Property
    void haveAOneWhereTheCodesSay(
        @ForAll("data") Matrix points, @ForAll @IntRange(min = 2, max = 12) int bins) {
      QuantileBinning learner = QuantileBinning.into(bins);

      Binned.assertOneHot(
          learner.fit(points).edges(),
          learner.fit(points).transform(points),
          learner.oneHot().fit(points).transform(points));
    }

    @Example
    void areNamedByTheirIntervals() {
      Matrix points = Matrix.ofRowMajor(4, 3, 1, 5, 0.5, 2, 5, 1.5, 3, 5, 2.5, 4, 5, 3.5);
      List<String> names = List.of("age", "same", "price");

      assertEquals(
          List.of("age below 2.5", "age from 2.5", "same any", "price below 2", "price from 2"),
          QuantileBinning.into(2).oneHot().fit(points).columnNames(names));
      assertEquals(
          List.of("age below 1.5", "age 1.5 to 2.5", "age 2.5 to 3.5", "age from 3.5"),
          QuantileBinning.into(4).oneHot().fit(points).columnNames(names).subList(0, 4));
      assertEquals(names, QuantileBinning.into(4).fit(points).columnNames(names));
    }
  }

  @Group
  class NumbersNotLearnedFrom {
    private final QuantileBinning.Model model =
        QuantileBinning.into(2).fit(Matrix.ofRowMajor(4, 1, 1, 2, 3, 4));

    @Example
    void areInTheFirstOrTheLastBin() {
      assertArrayEquals(new double[] {0}, model.transform(-1e300));
      assertArrayEquals(new double[] {0}, model.transform(0.99));
      assertArrayEquals(new double[] {1}, model.transform(1e300));
    }

    @Example
    void onAnEdgeAreInTheBinAboveIt() {
      assertArrayEquals(new double[] {0}, model.transform(Math.nextDown(2.5)));
      assertArrayEquals(new double[] {1}, model.transform(2.5));
      assertArrayEquals(new double[] {1}, model.transform(4));
    }
  }

  @Group
  class AConstantColumn {
    @Example
    void isOneBin() {
      Matrix same = Matrix.ofRowMajor(3, 1, 7, 7, 7);
      QuantileBinning.Model model = QuantileBinning.into(4).fit(same);

      assertEquals(1, model.bins(0));
      assertEquals(List.of(Matrix.ofRowMajor(1, 1, 7)), model.edges());
      assertEquals(Matrix.ofRowMajor(3, 1, 0, 0, 0), model.transform(same));
      assertEquals(
          Matrix.ofRowMajor(3, 1, 1, 1, 1),
          QuantileBinning.into(4).oneHot().fit(same).transform(same));
      assertArrayEquals(new double[] {0}, model.transform(8));
    }
  }

  @Group
  class TheModel {
    @Example
    void remembersItsLearnerAndCannotBeChanged() {
      QuantileBinning learner = QuantileBinning.into(3).withMethod(QuantileMethod.LINEAR).oneHot();
      QuantileBinning.Model model = learner.fit(Matrix.ofRowMajor(3, 1, 1, 2, 3));

      assertEquals(new QuantileBinning(3, QuantileMethod.LINEAR, BinOutput.ONE_HOT), learner);
      assertEquals(
          new QuantileBinning(3, QuantileMethod.AVERAGED_INVERTED_CDF, BinOutput.CODE),
          QuantileBinning.into(3));
      assertEquals(
          new QuantileBinning(3, QuantileMethod.HAZEN, BinOutput.ONE_HOT),
          QuantileBinning.into(3).oneHot().withMethod(QuantileMethod.HAZEN));
      assertEquals(learner, model.learner());
      assertThrows(UnsupportedOperationException.class, () -> model.edges().clear());
      List<Matrix> edges = new ArrayList<>(model.edges());
      QuantileBinning.Model copy = new QuantileBinning.Model(learner, edges);
      edges.clear();
      assertEquals(model, copy);
    }
  }

  @Group
  class Refusals {
    private final Matrix points = Matrix.ofRowMajor(2, 2, 1, 2, 3, 4);

    @Example
    void thereAreAtLeastTwoBins() {
      assertRefused("bins must be between 2 and 1000000 but was 1", () -> QuantileBinning.into(1));
      assertRefused(
          "bins must be between 2 and 1000000 but was 1000001",
          () -> QuantileBinning.into(1_000_001));
    }

    @Example
    void namesAreAsManyAsColumns() {
      assertRefused(
          "columns must be 2 names but were 1",
          () -> QuantileBinning.into(2).fit(points).columnNames(List.of("age")));
    }

    @Example
    void columnsAreThoseThatWereLearnedFrom() {
      assertRefused(
          "column must be between 0 and 1 but was 2",
          () -> QuantileBinning.into(2).fit(points).bins(2));
    }

    @Example
    void thereAreNotTooManyOnes() {
      int d = 1000;
      double[] values = new double[3000 * d];
      Arrays.setAll(values, i -> i);
      Matrix wide = Matrix.ofRowMajor(3000, d, values);
      QuantileBinning.Model model = QuantileBinning.into(1000).oneHot().fit(wide);

      assertRefused(
          "3000 rows of 1000000 columns are 3000000000 elements; a Matrix holds at most 2147483639:"
              + " stream the rows instead",
          () -> model.transform(wide));
    }
  }
}
