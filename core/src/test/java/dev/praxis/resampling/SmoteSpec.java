package dev.praxis.resampling;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Nearness.largest;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.random.Draws;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** SMOTE fills up classes by points between neighbours, and touches nothing else. */
@PropertyDefaults(tries = 100)
class SmoteSpec {
  private static final int NEIGHBORS = 3;
  private static final Smote SMOTE = Smote.neighbors(NEIGHBORS);

  @Provide
  Arbitrary<Labeled<Matrix>> unequal() {
    return Minorities.ofAtLeast(NEIGHBORS + 1);
  }

  @Provide
  Arbitrary<Labeled<Matrix>> distinct() {
    return Minorities.on(Clouds.tall(), 30)
        .filter(data -> Arrays.stream(data.labels().counts()).distinct().count() > 1);
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Group
  class Promises implements ResamplerContract {
    @Override
    public Resampler resampler() {
      return SMOTE;
    }

    @Override
    @Provide
    public Arbitrary<Labeled<Matrix>> data() {
      return Minorities.ofAtLeast(NEIGHBORS + 1);
    }
  }

  @Group
  class EverySyntheticPoint {
    @Property
    void liesOnTheSegmentBetweenItsParents(@ForAll("unequal") Labeled<Matrix> data) {
      Resampled resampled = SMOTE.resample(data);

      for (int i = resampled.kept(); i < resampled.data().points().rows(); i++) {
        double[] a = data.points().row(resampled.firstParent(i));
        double[] b = data.points().row(resampled.secondParent(i));
        double share = resampled.share(i);
        assertTrue(share >= 0 && share < 1);
        for (int j = 0; j < a.length; j++) {
          double expected = (1 - share) * a[j] + share * b[j];
          double slack = 0x1p-51 * largest(a[j], b[j]);
          assertWithin(slack, expected, resampled.data().points().get(i, j));
        }
      }
    }

    @Property
    void hasTwoNeighborsOfTheSameClassAsParents(@ForAll("unequal") Labeled<Matrix> data) {
      Resampled resampled = SMOTE.resample(data);
      int last = resampled.data().points().rows() - 1;

      for (int i = resampled.kept(); i <= last; i += 1 + last / 50) {
        int code = resampled.data().labels().code(i);
        int[] rows = Minorities.rows(data.labels(), code);
        int first = Arrays.binarySearch(rows, resampled.firstParent(i));
        int second = Arrays.binarySearch(rows, resampled.secondParent(i));
        int[] near = PlainSmote.nearestOthers(Minorities.points(data, code), first, NEIGHBORS);
        assertTrue(Arrays.stream(near).anyMatch(place -> place == second));
      }
    }

    @Property
    void isInsideTheBoundingBoxOfItsClass(@ForAll("unequal") Labeled<Matrix> data) {
      Labeled<Matrix> all = SMOTE.resample(data).data();

      for (int code = 0; code < data.labels().classes(); code++) {
        Matrix before = data.points().selectRows(Minorities.rows(data.labels(), code));
        Matrix after = all.points().selectRows(Minorities.rows(all.labels(), code));
        for (int j = 0; j < before.columns(); j++) {
          double[] box = Arrays.stream(before.column(j)).sorted().toArray();
          for (double value : after.column(j)) {
            assertTrue(box[0] <= value && value <= box[box.length - 1]);
          }
        }
      }
    }

    @Property
    void isThatOfThePlainLoopsToTheLastBit(
        @ForAll("unequal") Labeled<Matrix> data, @ForAll("seeds") long seed) {
      int[] counts = data.labels().counts();
      int most = Arrays.stream(counts).max().getAsInt();
      int[] more = Arrays.stream(counts).map(count -> Math.min(most - count, 9)).toArray();
      Map<String, Integer> asked = new HashMap<>();
      for (int code = 0; code < counts.length; code++) {
        asked.put(Integer.toString(code), counts[code] + more[code]);
      }
      Smote some = SMOTE.withSeed(seed).withStrategy(SamplingStrategy.counts(asked));
      double[][] plain =
          IntStream.range(0, counts.length)
              .mapToObj(code -> plain(data, code, more[code], seed))
              .flatMap(Arrays::stream)
              .toArray(double[][]::new);

      double[][] rows = some.resample(data).data().points().toRows();
      assertArrayEquals(plain, Arrays.copyOfRange(rows, data.points().rows(), rows.length));
    }

    private double[][] plain(Labeled<Matrix> data, int code, int count, long seed) {
      double[][] rows = Minorities.points(data, code);
      int[] places = IntStream.range(0, rows.length).toArray();
      Draws draws = Draws.seeded(seed).split(code);
      return SmoteDraws.of(count, places, NEIGHBORS, draws).added(rows, NEIGHBORS);
    }
  }

  @Group
  class TheNumberOfRows {
    @Property
    void isThatOfTheLargestClassInEveryClass(@ForAll("unequal") Labeled<Matrix> data) {
      int most = Arrays.stream(data.labels().counts()).max().getAsInt();

      for (int count : SMOTE.resample(data).data().labels().counts()) {
        assertEquals(most, count);
      }
    }

    @Property
    void isAtLeastARatioOfTheLargest(
        @ForAll("unequal") Labeled<Matrix> data,
        @ForAll @DoubleRange(min = 0.01, max = 1) double ratio) {
      int[] before = data.labels().counts();
      int most = Arrays.stream(before).max().getAsInt();
      Smote some = SMOTE.withStrategy(SamplingStrategy.ratio(ratio));
      int[] after = some.resample(data).data().labels().counts();

      for (int code = 0; code < before.length; code++) {
        assertEquals(Math.max(before[code], Math.rint(ratio * most)), after[code]);
      }
    }

    @Example
    void isWhatIsAskedForEachClass() {
      Labels labels = Labels.ofNames(List.of("a", "b", "b", "c", "c", "c", "c"));
      Labeled<Matrix> data = new Labeled<>(Matrix.ofRowMajor(7, 1, 1, 2, 3, 4, 5, 6, 7), labels);
      Smote one = Smote.neighbors(1);
      var counts = SamplingStrategy.counts(Map.of("b", 5, "c", 9));

      Labels after = one.withStrategy(counts).resample(data).data().labels();
      assertArrayEquals(new int[] {1, 5, 9}, after.counts());
      assertEquals(List.of("a", "b", "c"), after.classNames());
    }

    @Example
    void staysZeroWhereAClassHasNoRow() {
      Labels labels = Labels.ofCodes(new int[] {0, 0, 0, 2, 2}, 4);
      Labeled<Matrix> data = new Labeled<>(Matrix.ofRowMajor(5, 1, 1, 2, 3, 4, 5), labels);

      Labels after = Smote.neighbors(1).resample(data).data().labels();
      assertArrayEquals(new int[] {3, 0, 3, 0}, after.counts());
    }

    @Property
    void staysWhereClassesAreEqual(@ForAll("unequal") Labeled<Matrix> data) {
      Labeled<Matrix> balanced = SMOTE.resample(data).data();
      Resampled again = SMOTE.resample(balanced);

      assertEquals(balanced, again.data());
      assertEquals(balanced.points().rows(), again.kept());
    }
  }

  @Group
  class WhatIsDrawn {
    @Property
    void dependsOnTheRowsOfTheClassAlone(@ForAll("unequal") Labeled<Matrix> data) {
      int n = data.points().rows();
      int largest = largestClass(data.labels());
      IntStream large =
          IntStream.range(0, n).map(i -> n - 1 - i).filter(i -> data.labels().code(i) == largest);
      IntStream others = IntStream.range(0, n).filter(i -> data.labels().code(i) != largest);
      Labeled<Matrix> apart = data.select(IntStream.concat(large, others).toArray());

      assertEquals(
          Minorities.newRows(SMOTE.resample(data)), Minorities.newRows(SMOTE.resample(apart)));
    }

    @Property
    void beginsWithWhatIsDrawnForFewerRows(@ForAll("unequal") Labeled<Matrix> data) {
      Labeled<Matrix> few = SMOTE.withStrategy(SamplingStrategy.ratio(0.5)).resample(data).data();
      Labeled<Matrix> all = SMOTE.resample(data).data();

      for (int code = 0; code < data.labels().classes(); code++) {
        int[] rows = Minorities.rows(few.labels(), code);
        int[] more = Arrays.copyOf(Minorities.rows(all.labels(), code), rows.length);
        assertEquals(few.points().selectRows(rows), all.points().selectRows(more));
      }
    }

    @Property(tries = 20)
    void isAnotherWithAnotherSeed(
        @ForAll("distinct") Labeled<Matrix> data, @ForAll("seeds") long seed) {
      Smote other = SMOTE.withSeed(seed + 1);

      assertNotEquals(other.resample(data), SMOTE.withSeed(seed).resample(data));
    }

    @Property
    void scalesWithTheData(@ForAll("unequal") Labeled<Matrix> data) {
      Labeled<Matrix> eight = new Labeled<>(times(8, data.points()), data.labels());

      assertEquals(
          times(8, SMOTE.resample(data).data().points()), SMOTE.resample(eight).data().points());
    }

    @Example
    void usesEveryPairAndTheWholeSegmentAlike() {
      Labels labels = Labels.ofCodes(IntStream.range(0, 60_003).map(i -> i < 3 ? 1 : 0).toArray());
      double[] line = IntStream.range(0, labels.size()).asDoubleStream().toArray();
      Matrix points = Matrix.ofRowMajor(line.length, 1, line);
      Resampled resampled = Smote.neighbors(2).resample(new Labeled<>(points, labels));
      int[] pairs = new int[9];
      double[] shares = new double[9];
      for (int i = resampled.kept(); i < 120_000; i++) {
        int pair = 3 * resampled.firstParent(i) + resampled.secondParent(i);
        pairs[pair]++;
        shares[pair] += resampled.share(i);
      }

      // 59,997 draws of six pairs: the standard deviation of a count is 91, of a mean share 0.0029.
      for (int pair = 0; pair < 9; pair++) {
        boolean itself = pair % 4 == 0;
        assertWithin(itself ? 0 : 450, itself ? 0 : 59_997 / 6.0, pairs[pair]);
        assertWithin(itself ? 0 : 0.015, itself ? 0 : 0.5, itself ? 0 : shares[pair] / pairs[pair]);
      }
    }

    private int largestClass(Labels labels) {
      int[] counts = labels.counts();
      int most = Arrays.stream(counts).max().getAsInt();
      return IntStream.range(0, counts.length)
          .filter(c -> counts[c] == most)
          .findFirst()
          .getAsInt();
    }

    private Matrix times(double factor, Matrix points) {
      double[] values = Arrays.stream(points.toRowMajor()).map(x -> factor * x).toArray();
      return Matrix.ofRowMajor(points.rows(), points.columns(), values);
    }
  }

  @Group
  class Refusals {
    private final Labeled<Matrix> data =
        new Labeled<>(
            Matrix.ofRowMajor(8, 1, 1, 2, 3, 4, 5, 6, 7, 8),
            Labels.ofNames(List.of("no", "no", "no", "no", "no", "rare", "rare", "once")));

    @Example
    void aClassWithTooFewRowsIsRefused() {
      Smote rare = Smote.neighbors(5).withStrategy(SamplingStrategy.counts(Map.of("rare", 5)));

      assertRefused(
          "class \"rare\" must have at least 6 rows, each with 5 neighbours, but has 2: ask for at"
              + " most 1, or copy rows by RandomOversampling",
          () -> rare.resample(data));
      assertRefused(
          "class \"once\" must have at least 2 rows, each with 1 neighbour, but has 1: copy rows by"
              + " RandomOversampling",
          () -> Smote.neighbors(1).resample(data));
    }

    @Example
    void countsThatDoNotFitTheClassesAreRefused() {
      assertRefused(
          "class \"no\" must have at least 5 rows afterwards, as many as before, but 4 were asked"
              + " for",
          () -> resample("no", 4));
      assertRefused(
          "the strategy must name classes that there are but named \"nobody\" where there are 3"
              + " [no, once, rare]",
          () -> resample("nobody", 4));
      assertRefused(
          "resampled data must have at most 2147483639 elements but 2147483648 rows of 1 columns"
              + " were asked for",
          () -> resample("rare", 2_147_483_642));
      Labeled<Matrix> coded =
          new Labeled<>(data.points(), Labels.ofCodes(data.labels().codes(), 4));
      var strategy = SamplingStrategy.counts(Map.of("3", 9));
      assertRefused(
          "class 3 must have a row to start from but has none",
          () -> SMOTE.withStrategy(strategy).resample(coded));
    }

    private void resample(String name, int rows) {
      SMOTE.withStrategy(SamplingStrategy.counts(Map.of(name, rows))).resample(data);
    }

    @Example
    void illegalStrategiesAreRefused() {
      assertRefused(
          "ratio must be above 0 and at most 1 but was 0.0", () -> SamplingStrategy.ratio(0));
      assertRefused(
          "ratio must be above 0 and at most 1 but was NaN",
          () -> SamplingStrategy.ratio(Double.NaN));
      assertRefused(
          "ratio must be above 0 and at most 1 but was 1.5", () -> SamplingStrategy.ratio(1.5));
      assertRefused(
          "rows of class \"a\" must be at least 1 but was 0",
          () -> SamplingStrategy.counts(Map.of("b", 1, "a", 0)));
    }

    @Example
    void fewerThanOneNeighborIsRefused() {
      assertRefused("neighbors must be at least 1 but was 0", () -> Smote.neighbors(0));
    }

    @Example
    void numbersWhoseSquaresOverflowInAnyRowAreRefused() {
      Matrix points = Matrix.ofRowMajor(3, 1, 1, 2, -1e141);
      assertRefused(
          "points must lie within ±1.0E140, beyond which squared distances overflow, but row 2,"
              + " column 0 is -1.0E141",
          () -> SMOTE.resample(new Labeled<>(points, Labels.ofCodes(0, 1, 0))));
    }

    @Example
    void rowsThatDoNotExistAreRefused() {
      Resampled resampled =
          Smote.neighbors(1)
              .withStrategy(SamplingStrategy.counts(Map.of("rare", 3)))
              .resample(data);

      assertEquals("Resampled[kept=8, added=1]", resampled.toString());
      assertRefused("row must be between 0 and 8 but was 9", () -> resampled.isSynthetic(9));
      assertRefused("row must be between 0 and 8 but was -1", () -> resampled.share(-1));
      assertRefused("row must be between 0 and 8 but was 9", () -> resampled.firstParent(9));
      assertRefused("row must be between 0 and 8 but was 9", () -> resampled.secondParent(9));
    }
  }
}
