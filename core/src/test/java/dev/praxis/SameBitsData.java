package dev.praxis;

import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.NumberColumn;
import dev.praxis.table.Table;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The data that {@link SameBits} learns from, made of whole random numbers and sums of fractions
 * alone, so that they are the same everywhere.
 *
 * <p>Their shapes lead to every way of computing: more rows than a block has, columns that fill no
 * vector, ties, holes, columns on wild scales, and groups so tight that single precision cannot
 * tell their rows apart.
 */
final class SameBitsData {
  private static final List<String> SHIRTS = List.of("small", "large", "huge", "tiny");

  private SameBitsData() {}

  /** 3000 points of five overlapping clouds, 7 columns. */
  static Matrix points() {
    return clouds(3000, 7, 5, 1);
  }

  /** 700 other points of the same clouds. */
  static Matrix queries() {
    return clouds(700, 7, 5, 2);
  }

  /** 2500 points in three columns, enough for a tree. */
  static Matrix flat() {
    return clouds(2500, 3, 5, 3);
  }

  /** Few rows of many columns, 70 × 300. */
  static Matrix wide() {
    return clouds(70, 300, 3, 4);
  }

  /** More rows and columns than a block of either has, 2200 × 110. */
  static Matrix large() {
    return clouds(2200, 110, 9, 5);
  }

  /** Small whole numbers: ties everywhere. */
  static Matrix lattice() {
    return matrix(1500, 5, 6, random -> random.nextInt(4));
  }

  /** Each column on a scale of its own, from 10⁻⁶ to 10⁶, and far from the origin. */
  static Matrix wild() {
    double[] scales = {1e-6, 1e-3, 1, 1e3, 1e6};
    Matrix even = matrix(2600, 5, 7, SameBitsData::bell);
    return mapped(even, (column, value) -> (value + 1000) * scales[column]);
  }

  /** Ten groups, ten million times farther apart than they are wide. */
  static Matrix tight() {
    Matrix even = matrix(1200, 9, 8, SameBitsData::bell);
    double[] values = even.toRowMajor();
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i] * 1e-7 + i / 9 % 10;
    }
    return Matrix.ofRowMajor(even.rows(), even.columns(), values);
  }

  /** Three overlapping classes of 1200 points, of which the last has one in twenty-five. */
  static Labeled<Matrix> classes() {
    Matrix points = clouds(1200, 6, 3, 9);
    return new Labeled<>(points, Labels.ofCodes(codes(1200), List.of("often", "less", "rare")));
  }

  /** The same with whole numbers in the columns 4 and 5, which stand for categories. */
  static Labeled<Matrix> mixed() {
    Labeled<Matrix> classes = classes();
    Matrix points = mapped(classes.points(), (column, value) -> column < 4 ? value : whole(value));
    return new Labeled<>(points, classes.labels());
  }

  /** Two of those classes. */
  static Labeled<Matrix> twoClasses() {
    Labeled<Matrix> data = classes();
    int[] rows =
        IntStream.range(0, data.labels().size()).filter(i -> data.labels().code(i) < 2).toArray();
    return new Labeled<>(
        data.points().selectRows(rows), Labels.ofCodes(data.labels().select(rows).codes(), 2));
  }

  /** Numbers that depend on the points, bent and with noise. */
  static Targeted<Matrix> targets() {
    Matrix points = points();
    Random random = new Random(10);
    return new Targeted<>(
        points,
        targets(
            points.rows(),
            i -> 3 * points.get(i, 0) - points.get(i, 1) * points.get(i, 2) + bell(random)));
  }

  /** Scores that tell one class from the other more often than not, with ties. */
  static Targets scores(Labels truth) {
    Random random = new Random(11);
    return targets(truth.size(), i -> (truth.code(i) * 20 + random.nextInt(65)) / 128.0);
  }

  /** A guess at each class, right four times of five. */
  static Labels guesses(Labels truth) {
    Random random = new Random(12);
    int[] codes = IntStream.of(truth.codes()).map(c -> random.nextInt(5) > 0 ? c : 0).toArray();
    return Labels.ofCodes(codes, truth.classNames());
  }

  /** 900 points, a fifth of whose numbers are missing. */
  static IncompleteMatrix holes() {
    return holes(clouds(900, 6, 3, 13));
  }

  /** The same, with a column of two values. */
  static IncompleteMatrix holesOfTwoValues() {
    return holes(
        mapped(clouds(900, 6, 3, 13), (column, value) -> column == 2 ? value > 2 ? 1 : 0 : value));
  }

  private static IncompleteMatrix holes(Matrix points) {
    Random random = new Random(14);
    double[] values = points.toRowMajor();
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(5) == 0 ? Double.NaN : values[i];
    }
    return IncompleteMatrix.ofRowMajor(points.rows(), points.columns(), values);
  }

  /** Numbers, numbers with holes, and categories; whether the customer came back is to be told. */
  static Labeled<Table> customers() {
    return table().labeled("came_back");
  }

  /** 600 customers. */
  static Table table() {
    Random random = new Random(15);
    IncompleteMatrix numbers = holes(clouds(600, 2, 2, 16));
    int[] shirts = IntStream.range(0, 600).map(i -> random.nextInt(4) * (i % 3) / 2).toArray();
    int[] back = IntStream.range(0, 600).map(i -> (i + random.nextInt(2)) % 2).toArray();
    return Table.of("age", column(numbers, 0))
        .with("income", column(numbers, 1))
        .with("shirt", CategoryColumn.ofCodes(shirts, SHIRTS))
        .with("came_back", CategoryColumn.ofCodes(back, List.of("no", "yes")));
  }

  private static NumberColumn column(IncompleteMatrix points, int column) {
    return NumberColumn.of(
        IntStream.range(0, points.rows())
            .mapToDouble(i -> points.isMissing(i, column) ? Double.NaN : points.get(i, column))
            .toArray());
  }

  /** 60 pictures of 12 × 9 pixels. */
  static Labeled<Matrix> pictures() {
    Matrix pixels = matrix(60, 12 * 9, 17, Random::nextDouble);
    return new Labeled<>(pixels, Labels.ofCodes(IntStream.range(0, 60).map(i -> i % 3).toArray()));
  }

  /** Rows around so many centres, the clouds having the widths 1, 2, 3 and so on. */
  private static Matrix clouds(int rows, int columns, int clouds, long seed) {
    Matrix centres = matrix(clouds, columns, 99, random -> 5 * random.nextDouble());
    Random random = new Random(seed);
    double[] values = new double[rows * columns];
    for (int i = 0; i < values.length; i++) {
      int cloud = i / columns % clouds;
      values[i] = centres.get(cloud, i % columns) + (1 + cloud) * bell(random) / 2;
    }
    return Matrix.ofRowMajor(rows, columns, values);
  }

  private static int[] codes(int rows) {
    Random random = new Random(18);
    return IntStream.range(0, rows)
        .map(i -> random.nextInt(25))
        .map(r -> r == 0 ? 2 : r < 8 ? 1 : 0)
        .toArray();
  }

  private static Matrix matrix(int rows, int columns, long seed, Drawn drawn) {
    Random random = new Random(seed);
    double[] values = new double[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = drawn.from(random);
    }
    return Matrix.ofRowMajor(rows, columns, values);
  }

  private static Matrix mapped(Matrix points, Change change) {
    double[] values = points.toRowMajor();
    for (int i = 0; i < values.length; i++) {
      values[i] = change.of(i % points.columns(), values[i]);
    }
    return Matrix.ofRowMajor(points.rows(), points.columns(), values);
  }

  private static Targets targets(int rows, IntToDoubleFunction value) {
    return Targets.of(IntStream.range(0, rows).mapToDouble(value).toArray());
  }

  /** Nearly normal: a sum of fractions, without logarithms. */
  private static double bell(Random random) {
    double sum = -3;
    for (int i = 0; i < 6; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }

  private static double whole(double value) {
    return Math.floor(value / 2);
  }

  /** Draws a number. */
  private interface Drawn {
    double from(Random random);
  }

  /** Makes another number of one in a column. */
  private interface Change {
    double of(int column, double value);
  }
}
