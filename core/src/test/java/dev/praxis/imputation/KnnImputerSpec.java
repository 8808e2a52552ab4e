package dev.praxis.imputation;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Holes;
import dev.praxis.Learner;
import dev.praxis.Nearness;
import dev.praxis.Tenths;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.internal.decimals.Decimals;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The mean of the nearest rows that have a number. */
@PropertyDefaults(tries = 100)
class KnnImputerSpec implements ImputerContract<KnnImputer.Model> {
  private static final double NONE = Double.NaN;

  @Override
  public Learner<IncompleteMatrix, KnnImputer.Model> learner() {
    return KnnImputer.nearest(3);
  }

  @Provide
  Arbitrary<IncompleteMatrix> few() {
    return Holes.in(Clouds.few());
  }

  @Provide
  Arbitrary<IncompleteMatrix> round() {
    return Holes.in(Clouds.round());
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Property
  void aHoleTakesTheMeanThatThePlainLoopsFind(
      @ForAll("few") IncompleteMatrix points, @ForAll @IntRange(min = 1, max = 8) int neighbors) {
    Matrix filled = KnnImputer.nearest(neighbors).fit(points).transform(points);
    double[][] rows = Holes.toRows(points);
    Matrix plain = Matrix.ofRows(PlainKnnImputer.impute(rows, rows, neighbors));

    for (int j = 0; j < points.columns(); j++) {
      double slack = 1e-14 * Nearness.largest(points.observed(j));
      assertArrayEquals(plain.column(j), filled.column(j), slack);
    }
  }

  @Property(tries = 20)
  void manyRowsAreSearchedInBlocks(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    double[] values = random.doubles(1500 * 3).map(u -> u < 0.1 ? NONE : u).toArray();
    IncompleteMatrix points = IncompleteMatrix.ofRowMajor(1500, 3, values);
    Matrix filled = KnnImputer.nearest(4).fit(points).transform(points);

    double[][] rows = Holes.toRows(points);
    for (int i = 0; i < 1500; i += 37) {
      double[][] plain = PlainKnnImputer.impute(rows, new double[][] {rows[i]}, 4);
      assertArrayEquals(plain[0], filled.row(i), 1e-14);
    }
  }

  @Property
  void oneNeighbourGivesNumbersThatHaveBeenSeen(@ForAll("data") IncompleteMatrix points) {
    Matrix filled = KnnImputer.nearest(1).fit(points).transform(points);

    for (int j = 0; j < points.columns(); j++) {
      double[] seen = Arrays.copyOf(points.observed(j), points.observed(j).length + 1);
      seen[seen.length - 1] = SimpleImputer.mean().fit(points).fillings().get(0, j);
      for (double value : filled.column(j)) {
        assertTrue(Arrays.stream(seen).anyMatch(x -> x == value));
      }
    }
  }

  @Property
  void inDeviationsTheUnitsDoNotMatter(
      @ForAll("round") IncompleteMatrix points, @ForAll("seeds") long seed) {
    // Powers of two that make numbers larger: what has few decimals keeps them, what ties ties.
    int[] powers = new Random(seed).ints(points.columns(), 0, 10).toArray();
    Matrix filled = KnnImputer.nearest(3).inDeviations().fit(points).transform(points);
    double[][] rows = points.holes().toRows();
    double[][] back = filled.toRows();
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < powers.length; j++) {
        back[i][j] = Math.scalb(back[i][j], powers[j]);
        rows[i][j] = rows[i][j] == 1 ? NONE : Math.scalb(points.get(i, j), powers[j]);
      }
    }
    IncompleteMatrix others = IncompleteMatrix.ofRows(rows);
    Matrix otherFilled = KnnImputer.nearest(3).inDeviations().fit(others).transform(others);

    // A mean of decimals that are too large to add up exactly is rounded in another place.
    Matrix expected = Matrix.ofRows(back);
    Nearness.assertNear(expected, otherFilled, expected, 1e-14);
  }

  @Property
  void weightsBringTheMeanNearerToTheNearest(@ForAll("round") IncompleteMatrix points) {
    Matrix nearest = KnnImputer.nearest(1).fit(points).transform(points);
    Matrix even = KnnImputer.nearest(2).fit(points).transform(points);
    Matrix weighted = KnnImputer.nearest(2).weightedByDistance().fit(points).transform(points);

    for (int i = 0; i < points.rows(); i++) {
      for (int j = 0; j < points.columns(); j++) {
        double most = Math.abs(even.get(i, j) - nearest.get(i, j));
        double slack = 1e-13 + most;
        Nearness.assertWithin(slack, nearest.get(i, j), weighted.get(i, j));
      }
    }
  }

  @Provide
  Arbitrary<double[]> tenths() {
    return Tenths.numbers(1, 20);
  }

  @Group
  class Rows {
    private final IncompleteMatrix points =
        IncompleteMatrix.ofRowMajor(4, 2, 0, 5, 0, 7, 3, 90, NONE, 6);

    @Example
    void atNoDistanceCountAlone() {
      KnnImputer.Model model = KnnImputer.nearest(3).weightedByDistance().fit(points);

      assertArrayEquals(new double[] {0, 6}, model.transform(0, NONE));
    }

    @Example
    void thatAreEquallyNearAreTakenInTheirOrder() {
      assertArrayEquals(new double[] {0, 5}, KnnImputer.nearest(1).fit(points).transform(0, NONE));
    }

    /** In deviations 1 is 0.33333333333333326 from 2/3, which is 0.3333333333333333 from 1/3. */
    @Example
    void thatAreEquallyNearAreTakenInTheirOrderInDeviationsToo() {
      for (int last = 4; last < 40; last++) {
        IncompleteMatrix line = IncompleteMatrix.ofRowMajor(4, 2, 3, 5, 1, 6, 7, 7, last + 8, 8);

        assertArrayEquals(
            new double[] {2, 5}, KnnImputer.nearest(1).inDeviations().fit(line).transform(2, NONE));
      }
    }

    @Property
    void thatCountTheSameHaveTheMeanThatIsFoundByHand(
        @ForAll("tenths") double[] numbers, @ForAll boolean weighted) {
      double[] values = new double[2 * numbers.length];
      for (int i = 0; i < numbers.length; i++) {
        values[2 * i + 1] = numbers[i];
      }
      KnnImputer learner = KnnImputer.nearest(numbers.length);
      double[] filled =
          (weighted ? learner.weightedByDistance() : learner)
              .fit(IncompleteMatrix.ofRowMajor(numbers.length, 2, values))
              .transform(0, NONE);

      assertEquals(Decimals.mean(numbers) + 0.0, filled[1] + 0.0);
    }

    @Example
    void withoutASharedColumnAreNoDonors() {
      IncompleteMatrix apart = IncompleteMatrix.ofRowMajor(3, 2, 1, NONE, 2, NONE, NONE, 8);

      assertArrayEquals(new double[] {1.5, 8}, KnnImputer.nearest(2).fit(apart).transform(NONE, 8));
    }

    @Example
    void withoutAnyNumberBecomeTheMeans() {
      assertArrayEquals(
          new double[] {1, 27}, KnnImputer.nearest(2).fit(points).transform(NONE, NONE));
    }

    @Example
    void areAllAveragedWhereThereAreFewerThanAskedFor() {
      assertArrayEquals(new double[] {1, 34}, KnnImputer.nearest(9).fit(points).transform(1, NONE));
    }
  }

  @Group
  class Refusals {
    @Example
    void thereIsAtLeastOneNeighbour() {
      assertRefused("neighbors must be at least 1 but was 0", () -> KnnImputer.nearest(0));
    }

    @Example
    void numbersWhoseSquaresOverflowAreRefused() {
      String sentence = "row 0, column 1 must lie within ±1.0E140 but was 1.0E141";
      KnnImputer.Model model = KnnImputer.nearest(1).fit(IncompleteMatrix.ofRowMajor(1, 2, 1, 2));

      assertRefused(
          sentence, () -> KnnImputer.nearest(1).fit(IncompleteMatrix.ofRowMajor(1, 2, 1, 1e141)));
      assertRefused(sentence, () -> model.transform(NONE, 1e141));
    }
  }
}
