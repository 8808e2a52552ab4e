package dev.praxis.resampling;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** SMOTE-NC draws numbers from segments, and takes categories from neighbours. */
@PropertyDefaults(tries = 60)
class SmoteNcSpec {
  private static final int NEIGHBORS = 3;

  /** The first column and the last are categories. */
  @Provide
  Arbitrary<Labeled<Matrix>> mixed() {
    return Minorities.ofAtLeast(NEIGHBORS + 1)
        .flatMap(data -> Clouds.seeds().map(seed -> withCategories(data, seed)));
  }

  private static Labeled<Matrix> withCategories(Labeled<Matrix> data, long seed) {
    Random random = new Random(seed);
    int d = data.points().columns();
    double[][] rows = new double[data.points().rows()][d + 2];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(data.points().row(i), 0, rows[i], 1, d);
      rows[i][0] = random.nextInt(3) - 1.5;
      rows[i][d + 1] = new double[] {0.0, -0.0, 1.0}[random.nextInt(3)];
    }
    return new Labeled<>(Matrix.ofRows(rows), data.labels());
  }

  private static SmoteNc smote(Labeled<Matrix> data) {
    return SmoteNc.ofCategories(0, data.points().columns() - 1).withNeighbors(NEIGHBORS);
  }

  /** Numbers, then for each category a column that is σ/√2 or 0; the class alone. */
  private static Labeled<Matrix> encoded(Labeled<Matrix> data, int code) {
    Labeled<Matrix> own = data.select(Minorities.rows(data.labels(), code));
    int d = own.points().columns();
    int[] numeric = IntStream.range(1, d - 1).toArray();
    double[] kinds =
        IntStream.of(0, d - 1).boxed().flatMap(j -> kinds(own, j)).mapToDouble(x -> x).toArray();
    int first = (int) kinds(own, 0).count();
    double price = price(own.points().selectColumns(numeric)) / Math.sqrt(2);
    double[][] rows = new double[own.points().rows()][];
    for (int i = 0; i < rows.length; i++) {
      double[] numbers = own.points().selectColumns(numeric).row(i);
      rows[i] = Arrays.copyOf(numbers, numbers.length + kinds.length);
      for (int c = 0; c < kinds.length; c++) {
        double category = own.points().get(i, c < first ? 0 : d - 1);
        rows[i][numbers.length + c] = category == kinds[c] ? price : 0;
      }
    }
    return new Labeled<>(Matrix.ofRows(rows), own.labels());
  }

  private static Stream<Double> kinds(Labeled<Matrix> own, int column) {
    return Arrays.stream(own.points().column(column)).map(x -> x + 0.0).sorted().distinct().boxed();
  }

  /** The median standard deviation, by its definition. */
  private static double price(Matrix numbers) {
    double[] deviations =
        IntStream.range(0, numbers.columns())
            .mapToDouble(
                j -> {
                  // From the first number, so that a column of equal numbers has none at all.
                  double first = numbers.get(0, j);
                  double[] column = Arrays.stream(numbers.column(j)).map(x -> x - first).toArray();
                  double mean = Arrays.stream(column).average().getAsDouble();
                  double squares = Arrays.stream(column).map(x -> (x - mean) * (x - mean)).sum();
                  return Math.sqrt(squares / column.length);
                })
            .sorted()
            .toArray();
    int half = deviations.length / 2;
    return deviations.length % 2 == 1
        ? deviations[half]
        : (deviations[half - 1] + deviations[half]) / 2;
  }

  @Group
  class Promises implements ResamplerContract {
    @Override
    public Resampler resampler() {
      return data -> smote(data).resample(data);
    }

    @Override
    @Provide
    public Arbitrary<Labeled<Matrix>> data() {
      return mixed();
    }
  }

  @Property
  void parentsAreNearestByNumbersAndThePriceOfDifferences(@ForAll("mixed") Labeled<Matrix> data) {
    Resampled resampled = smote(data).resample(data);
    int n = resampled.data().points().rows();

    for (int i = resampled.kept(); i < n; i += 1 + n / 20) {
      int code = resampled.data().labels().code(i);
      int[] rows = Minorities.rows(data.labels(), code);
      double price = price(data.points().selectRows(rows).selectColumns(numeric(data)));
      int a = resampled.firstParent(i);
      double[] distances =
          Arrays.stream(rows)
              .filter(row -> row != a)
              .mapToDouble(row -> distance(data, a, row, price))
              .sorted()
              .toArray();
      double distance = distance(data, a, resampled.secondParent(i), price);
      assertTrue(distance <= distances[NEIGHBORS - 1] * (1 + 1e-7));
    }
  }

  private static int[] numeric(Labeled<Matrix> data) {
    return IntStream.range(1, data.points().columns() - 1).toArray();
  }

  /** As the source defines it. */
  private static double distance(Labeled<Matrix> data, int a, int b, double price) {
    double sum = 0;
    for (int j = 0; j < data.points().columns(); j++) {
      boolean numeric = j > 0 && j < data.points().columns() - 1;
      double difference = data.points().get(a, j) - data.points().get(b, j);
      sum += numeric ? difference * difference : difference != 0 ? price * price : 0;
    }
    return Math.sqrt(sum);
  }

  @Property
  void numbersAreBetweenThoseOfTheParents(@ForAll("mixed") Labeled<Matrix> data) {
    Resampled resampled = smote(data).resample(data);

    for (int i = resampled.kept(); i < resampled.data().points().rows(); i++) {
      double[] a = data.points().row(resampled.firstParent(i));
      double[] b = data.points().row(resampled.secondParent(i));
      double[] expected = PlainSmote.between(a, b, resampled.share(i));
      double[] actual = resampled.data().points().row(i);
      int last = a.length - 1;
      assertArrayEquals(Arrays.copyOfRange(expected, 1, last), Arrays.copyOfRange(actual, 1, last));
    }
  }

  @Property
  void theCategoryOfMostNeighborsIsTakenAndAmongEqualsThatOfTheNearest(
      @ForAll("mixed") Labeled<Matrix> data) {
    Resampled resampled = smote(data).resample(data);
    int n = resampled.data().points().rows();

    for (int i = resampled.kept(); i < n; i += 1 + n / 20) {
      int code = resampled.data().labels().code(i);
      Labeled<Matrix> encoded = encoded(data, code);
      int[] rows = Minorities.rows(data.labels(), code);
      int place = Arrays.binarySearch(rows, resampled.firstParent(i));
      int[] near = PlainSmote.nearestOthers(encoded.points().toRows(), place, NEIGHBORS);
      for (int column : new int[] {0, data.points().columns() - 1}) {
        double[] values =
            Arrays.stream(near).mapToDouble(at -> data.points().get(rows[at], column)).toArray();
        double voted = values[1] == values[2] ? values[1] : values[0];
        assertTrue(voted == resampled.data().points().get(i, column));
      }
    }
  }

  @Property
  void everyClassBecomesAsLargeAsTheLargest(@ForAll("mixed") Labeled<Matrix> data) {
    int most = Arrays.stream(data.labels().counts()).max().getAsInt();

    for (int count : smote(data).resample(data).data().labels().counts()) {
      assertEquals(most, count);
    }
  }

  /** Categories that are all equal are no columns at all. */
  @Property
  void aSingleCategoryChangesNothing(@ForAll("unequal") Labeled<Matrix> data) {
    int d = data.points().columns();
    double[][] rows =
        Arrays.stream(data.points().toRows())
            .map(row -> Arrays.copyOf(row, d + 1))
            .toArray(double[][]::new);
    Labeled<Matrix> more = new Labeled<>(Matrix.ofRows(rows), data.labels());
    Matrix mixed = SmoteNc.ofCategories(d).withNeighbors(3).resample(more).data().points();

    Matrix plain = Smote.neighbors(3).resample(data).data().points();
    assertEquals(plain, mixed.selectColumns(IntStream.range(0, d).toArray()));
  }

  @Provide
  Arbitrary<Labeled<Matrix>> unequal() {
    return Minorities.on(Clouds.round(), NEIGHBORS + 1);
  }

  /**
   * The class has numbers 0, 3, 6, 9 (deviation √11.25 = 3.354) of categories 1, 2, 2, 1: from 0
   * the nearest are 3 (distance √(9 + 11.25) = 4.5), 6 (√(36 + 11.25) = 6.87), 9 (9).
   */
  @Example
  void aDifferentCategoryIsFartherByTheMedianDeviation() {
    Matrix points =
        Matrix.ofRowMajor(9, 2, 0, 1, 3, 2, 6, 2, 9, 1, 50, 1, 60, 1, 70, 1, 80, 1, 90, 1);
    Labeled<Matrix> data = new Labeled<>(points, Labels.ofCodes(1, 1, 1, 1, 0, 0, 0, 0, 0));
    var strategy = SamplingStrategy.counts(Map.of("1", 200, "0", 5));
    SmoteNc smote = SmoteNc.ofCategories(1).withNeighbors(1).withStrategy(strategy);
    Resampled resampled = smote.resample(data);

    // The nearest of 0 is 3, of 3 is 6 (distance 3), of 6 is 3, of 9 is 6 (4.5, and 0 is 9 away).
    int[] partner = {1, 2, 1, 2};
    for (int i = 9; i < 205; i++) {
      assertEquals(partner[resampled.firstParent(i)], resampled.secondParent(i));
      assertEquals(2, resampled.data().points().get(i, 1));
    }
    assertNear(3.3541, price(Matrix.ofRowMajor(4, 1, 0, 3, 6, 9)), 1e-4);
  }

  @Property(tries = 20)
  void anotherSeedGivesOtherRows(@ForAll("mixed") Labeled<Matrix> data) {
    SmoteNc one = smote(data).withSeed(1);

    assertEquals(one.resample(data), smote(data).withSeed(1).resample(data));
    boolean someAreNew = one.resample(data).kept() < one.resample(data).data().points().rows();
    assertEquals(!someAreNew, one.resample(data).equals(one.withSeed(2).resample(data)));
  }

  @Group
  class Refusals {
    private final Labeled<Matrix> data =
        new Labeled<>(Matrix.ofRowMajor(3, 2, 1, 2, 3, 4, 5, 6), Labels.ofCodes(0, 1, 1));

    @Example
    void columnsThatDoNotExistAreRefused() {
      assertRefused(
          "categorical column must be between 0 and 1 but was 2",
          () -> SmoteNc.ofCategories(0, 2).resample(data));
      assertRefused(
          "categorical column must be at least 0 but was -1", () -> SmoteNc.ofCategories(0, -1));
      assertRefused(
          "categorical columns must differ but \"3\" is there twice",
          () -> SmoteNc.ofCategories(3, 1, 3));
      assertRefused(
          "categorical columns must be at least 1 but was 0", () -> SmoteNc.ofCategories());
    }

    @Example
    void dataWithoutNumbersAreRefused() {
      assertRefused(
          "numeric columns must be at least 1 but was 0",
          () -> SmoteNc.ofCategories(0, 1).resample(data));
    }

    @Example
    void aClassWithTooFewRowsIsRefused() {
      assertRefused(
          "class 0 must have at least 2 rows, each with 1 neighbour, but has 1: copy rows by"
              + " RandomOversampling",
          () -> SmoteNc.ofCategories(1).withNeighbors(1).resample(data));
      assertRefused(
          "neighbors must be at least 1 but was 0", () -> SmoteNc.ofCategories(1).withNeighbors(0));
    }
  }

  @Example
  void columnsAreKeptInAscendingOrder() {
    assertEquals(List.of(1, 3, 9), SmoteNc.ofCategories(9, 1, 3).categorical());
    assertEquals(5, SmoteNc.ofCategories(9, 1, 3).neighbors());
  }
}
