package dev.praxis.binning;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Nearness.largest;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Blocky;
import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.Tenths;
import dev.praxis.contracts.TransformerContract;
import dev.praxis.data.Matrix;
import dev.praxis.statistics.ColumnStatistics;
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

/** Numbers replaced by bins of equal width. */
@PropertyDefaults(tries = 150)
class EqualWidthBinningSpec implements TransformerContract<EqualWidthBinning.Model> {
  @Override
  public Learner<? super Matrix, EqualWidthBinning.Model> learner() {
    return EqualWidthBinning.into(5);
  }

  @Override
  @Provide
  public Arbitrary<Matrix> data() {
    return Arbitraries.oneOf(Clouds.any(), Clouds.tallOnALattice(), Tenths.points());
  }

  @Provide
  Arbitrary<double[]> tenths() {
    return Tenths.numbers(1, 40);
  }

  @Group
  class Bins {
    @Property
    void areEquallyWide(
        @ForAll("data") Matrix points, @ForAll @IntRange(min = 2, max = 12) int bins) {
      EqualWidthBinning.Model model = EqualWidthBinning.into(bins).fit(points);
      ColumnStatistics statistics = ColumnStatistics.of(points);

      for (int j = 0; j < points.columns(); j++) {
        double[] edges = model.edges().get(j).row(0);
        double least = statistics.least().get(0, j);
        double most = statistics.most().get(0, j);
        double slack = 1e-15 * largest(least, most);
        assertEquals(least, edges[0]);
        assertEquals(most, edges[edges.length - 1]);
        for (int k = 0; k < edges.length && least < most; k++) {
          assertWithin(slack, least + k * (most - least) / bins, edges[k]);
        }
        assertEquals(least < most ? bins : 1, model.bins(j));
      }
    }

    @Property
    void areThoseOfThePlainLoops(
        @ForAll("data") Matrix points, @ForAll @IntRange(min = 2, max = 12) int bins) {
      EqualWidthBinning.Model model = EqualWidthBinning.into(bins).fit(points);
      Matrix codes = model.transform(points);

      for (int j = 0; j < points.columns(); j++) {
        double[] edges = PlainEqualWidthBinning.edges(points.column(j), bins);
        assertArrayEquals(edges, model.edges().get(j).row(0));
        for (int i = 0; i < points.rows(); i++) {
          assertEquals(PlainEqualWidthBinning.bin(edges, points.get(i, j)), codes.get(i, j));
        }
      }
    }

    @Property
    void holdTheNumbersBetweenTheirEdges(
        @ForAll("data") Matrix points, @ForAll @IntRange(min = 2, max = 12) int bins) {
      EqualWidthBinning.Model model = EqualWidthBinning.into(bins).fit(points);

      Binned.assertBetweenEdges(points, model.edges(), model.transform(points));
    }

    @Property
    void haveColumnsOfTheirOwnIfThatIsAskedFor(@ForAll("data") Matrix points) {
      EqualWidthBinning learner = EqualWidthBinning.into(3);

      Binned.assertOneHot(
          learner.fit(points).edges(),
          learner.fit(points).transform(points),
          learner.oneHot().fit(points).transform(points));
    }

    @Property
    void areLearnedFromAStreamToo(@ForAll("data") Matrix points) {
      EqualWidthBinning learner = EqualWidthBinning.into(6);

      assertEquals(learner.fit(points), learner.fit(Blocky.cut(points, 3)));
    }

    /** A whole number of tenths between two others: found by a division of whole numbers. */
    @Property
    void beginWhereOneFindsByHand(
        @ForAll @IntRange(min = -1000, max = 1000) int least,
        @ForAll @IntRange(min = 1, max = 2000) int range,
        @ForAll @IntRange(min = 2, max = 100) int bins) {
      int most = least + range;
      double[] found =
          EqualWidthBinning.into(bins)
              .fit(Matrix.ofRowMajor(2, 1, least / 10.0, most / 10.0))
              .edges()
              .get(0)
              .row(0);

      for (int k = 0; k <= bins; k++) {
        assertEquals((least * (bins - k) + most * k) / (10.0 * bins), found[k]);
      }
    }

    @Property
    void takeTheNumbersOnTheirEdgesAndNoneBeside(
        @ForAll("tenths") double[] column, @ForAll @IntRange(min = 2, max = 40) int bins) {
      EqualWidthBinning.Model model =
          EqualWidthBinning.into(bins).fit(Matrix.ofRowMajor(column.length, 1, column));
      double[] beside = Tenths.onAndBeside(model.edges().get(0).row(0));
      Matrix points =
          Matrix.ofRowMajor(beside.length - 2, 1, Arrays.copyOfRange(beside, 1, beside.length - 1));

      Binned.assertBetweenEdges(points, model.edges(), model.transform(points));
    }

    @Property
    void doNotDependOnTheOrderOfTheRows(
        @ForAll("tenths") double[] column, @ForAll @IntRange(min = 2, max = 40) int bins) {
      double[] sorted = Arrays.stream(column).sorted().toArray();
      int n = column.length;

      assertEquals(
          EqualWidthBinning.into(bins).fit(Matrix.ofRowMajor(n, 1, sorted)),
          EqualWidthBinning.into(bins).fit(Matrix.ofRowMajor(n, 1, column)));
    }

    @Example
    void tellTwoNumbersApartThatHaveNoDoubleBetweenThem() {
      double next = Math.nextUp(0.1);
      Matrix two = Matrix.ofRowMajor(2, 1, next, 0.1);
      EqualWidthBinning.Model model = EqualWidthBinning.into(5).fit(two);

      assertEquals(List.of(Matrix.ofRowMajor(1, 3, 0.1, next, next)), model.edges());
      assertEquals(2, model.bins(0));
      assertEquals(Matrix.ofRowMajor(2, 1, 1, 0), model.transform(two));
    }

    @Example
    void ofAColumnOfZerosOfEitherSignAreOne() {
      Matrix zeros = Matrix.ofRowMajor(2, 1, -0.0, 0.0);

      assertEquals(
          List.of(Matrix.ofRowMajor(1, 1, 0)), EqualWidthBinning.into(3).fit(zeros).edges());
    }

    @Example
    void reachAsFarAsNumbersGo() {
      EqualWidthBinning.Model model =
          EqualWidthBinning.into(4).fit(Matrix.ofRowMajor(3, 1, 10, 20, 50));

      assertEquals(List.of(Matrix.ofRowMajor(1, 5, 10, 20, 30, 40, 50)), model.edges());
      assertArrayEquals(new double[] {0}, model.transform(-100));
      assertArrayEquals(new double[] {1}, model.transform(20));
      assertArrayEquals(new double[] {3}, model.transform(50));
      assertArrayEquals(new double[] {3}, model.transform(1000));
    }

    @Example
    void areFewerWhereThereAreNotSoManyNumbers() {
      Matrix close = Matrix.ofRowMajor(2, 1, 1, 1 + 2 * Math.ulp(1.0));
      EqualWidthBinning.Model model = EqualWidthBinning.into(8).fit(close);

      assertEquals(2, model.bins(0));
      assertEquals(Matrix.ofRowMajor(2, 1, 0, 1), model.transform(close));
    }
  }

  @Group
  class TheModel {
    @Example
    void remembersItsLearnerAndItsNames() {
      EqualWidthBinning learner = EqualWidthBinning.into(2).oneHot();
      EqualWidthBinning.Model model = learner.fit(Matrix.ofRowMajor(2, 1, -1, 1));
      List<Matrix> edges = new ArrayList<>(model.edges());
      EqualWidthBinning.Model copy = new EqualWidthBinning.Model(learner, edges);
      edges.clear();

      assertEquals(new EqualWidthBinning(2, BinOutput.ONE_HOT), learner);
      assertEquals(new EqualWidthBinning(2, BinOutput.CODE), EqualWidthBinning.into(2));
      assertEquals(model, copy);
      assertEquals(learner, model.learner());
      assertEquals(List.of("x below 0", "x from 0"), model.columnNames(List.of("x")));
    }
  }

  @Group
  class Refusals {
    @Example
    void thereAreAtLeastTwoBins() {
      assertRefused(
          "bins must be between 2 and 1000000 but was 1", () -> EqualWidthBinning.into(1));
      assertRefused(
          "bins must be between 2 and 1000000 but was 1000001",
          () -> EqualWidthBinning.into(1_000_001));
    }

    @Example
    void theRangeIsFinite() {
      assertRefused(
          "the range of column 0 must be finite but overflows",
          () -> EqualWidthBinning.into(2).fit(Matrix.ofRowMajor(2, 1, -1e308, 1e308)));
    }

    @Example
    void columnsAreThoseThatWereLearnedFrom() {
      EqualWidthBinning.Model model = EqualWidthBinning.into(2).fit(Matrix.ofRowMajor(1, 1, 3));

      assertRefused("column must be between 0 and 0 but was -1", () -> model.bins(-1));
      assertRefused("columns must be 1 names but were 0", () -> model.columnNames(List.of()));
    }
  }
}
