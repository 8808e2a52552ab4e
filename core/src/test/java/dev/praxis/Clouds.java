package dev.praxis;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Clouds of points for the specs of all concepts, each kind with the trait that its name says.
 *
 * <p>A cloud is drawn from its shape and a seed, so that large ones cost nothing to make and a
 * failing one shrinks to few rows and columns.
 */
public final class Clouds {
  private static final int FEW_ROWS = 60;
  private static final int MANY_ROWS = 2500;
  private static final int COLUMNS = 6;

  private Clouds() {}

  /** Every kind of cloud, of a few rows or of many. */
  public static Arbitrary<Matrix> any() {
    return Arbitraries.frequencyOf(Tuple.of(8, few()), Tuple.of(1, tall()));
  }

  /** Every kind of cloud, of a few rows. */
  public static Arbitrary<Matrix> few() {
    return Arbitraries.oneOf(
        round(),
        separated(),
        withDuplicates(),
        withConstantColumns(),
        onALattice(),
        farFromOrigin(),
        wildScales(),
        single(),
        Tenths.points());
  }

  /** Clouds in which equal distances are practically impossible. */
  public static Arbitrary<Matrix> inGeneralPosition() {
    return Arbitraries.oneOf(round(), separated(), tall());
  }

  /** One round blob: independent standard normal features. */
  public static Arbitrary<Matrix> round() {
    return few(Clouds::normal);
  }

  /** Blobs of width 2 with gaps of more than 30 between them. */
  public static Arbitrary<Matrix> separated() {
    return blobs().map(Labeled::points);
  }

  /**
   * Separated blobs, each point labelled with its blob; at most five, none empty, the first point
   * of each first.
   */
  public static Arbitrary<Labeled<Matrix>> blobs() {
    return Combinators.combine(
            rows(1, FEW_ROWS), columns(), Arbitraries.integers().between(1, 5), seeds())
        .as(Clouds::blobs);
  }

  /** Few distinct rows, most of them several times. */
  public static Arbitrary<Matrix> withDuplicates() {
    return few(
        (random, n, d) -> {
          double[][] distinct = normal(random, Math.max(1, n / 4), d);
          return rows(n, i -> distinct[random.nextInt(distinct.length)]);
        });
  }

  /** At least one column that says nothing. */
  public static Arbitrary<Matrix> withConstantColumns() {
    return few(
        (random, n, d) -> {
          double[][] rows = normal(random, n, d);
          int first = random.nextInt(d);
          for (int j = first; j < d; j += 2) {
            setColumn(rows, j, 100 * random.nextGaussian());
          }
          return rows;
        });
  }

  /** Small whole numbers: duplicates and exactly equal distances everywhere. */
  public static Arbitrary<Matrix> onALattice() {
    return few(
        (random, n, d) ->
            rows(n, i -> IntStream.range(0, d).mapToDouble(j -> random.nextInt(4)).toArray()));
  }

  /** A round blob at 10⁸ in every feature. */
  public static Arbitrary<Matrix> farFromOrigin() {
    return few(
        (random, n, d) -> {
          double[][] rows = normal(random, n, d);
          return rows(n, i -> Arrays.stream(rows[i]).map(x -> x + 1e8).toArray());
        });
  }

  /** Every column on a scale of its own, from 10⁻¹⁰⁰ to 10¹⁰⁰. */
  public static Arbitrary<Matrix> wildScales() {
    return few(
        (random, n, d) -> {
          double[][] rows = normal(random, n, d);
          for (int j = 0; j < d; j++) {
            double scale = Math.pow(10, random.nextInt(201) - 100);
            for (double[] row : rows) {
              row[j] *= scale;
            }
          }
          return rows;
        });
  }

  /** A single point. */
  public static Arbitrary<Matrix> single() {
    return cloud(Arbitraries.just(1), Clouds::normal);
  }

  /** So many rows that they are worked on in several blocks, by several threads. */
  public static Arbitrary<Matrix> tall() {
    return cloud(rows(FEW_ROWS, MANY_ROWS), Clouds::normal);
  }

  /** As many rows as {@link #tall}, in at most forty round blobs that overlap. */
  public static Arbitrary<Matrix> tallBlobs() {
    return cloud(
        rows(FEW_ROWS, MANY_ROWS),
        (random, n, d) -> {
          double[][] centres = normal(random, 40, d);
          return rows(
              n,
              i -> {
                double[] centre = centres[random.nextInt(40)];
                return Arrays.stream(centre).map(x -> x + random.nextGaussian() / 4).toArray();
              });
        });
  }

  /** As many rows as {@link #tall}, of few distinct values. */
  public static Arbitrary<Matrix> tallOnALattice() {
    return cloud(
        rows(FEW_ROWS, MANY_ROWS),
        (random, n, d) ->
            rows(n, i -> IntStream.range(0, d).mapToDouble(j -> random.nextInt(4)).toArray()));
  }

  /** Whole numbers from 0 to 99 in one column: ties, and triangles that are flat. */
  public static Arbitrary<Matrix> onALine() {
    return Combinators.combine(rows(FEW_ROWS, MANY_ROWS), seeds())
        .as(
            (n, seed) -> {
              double[] values = new Random(seed).ints(n, 0, 100).asDoubleStream().toArray();
              return Matrix.ofRowMajor(n, 1, values);
            });
  }

  /**
   * Clouds in any clusters, so many that they can be compared: from 2 to n − 1 that have points.
   */
  public static Arbitrary<Labeled<Matrix>> clusterings(Arbitrary<Matrix> clouds) {
    return clouds
        .filter(points -> points.rows() >= 3)
        .flatMap(
            points ->
                Combinators.combine(
                        Arbitraries.integers().between(2, Math.min(8, points.rows() - 1)), seeds())
                    .as((classes, seed) -> new Labeled<>(points, labels(points, classes, seed))));
  }

  /** Random labels, the first of each class in any case. */
  private static Labels labels(Matrix points, int classes, long seed) {
    Random random = new Random(seed);
    int[] codes =
        IntStream.range(0, points.rows())
            .map(i -> i < classes ? i : random.nextInt(classes))
            .toArray();
    return Labels.ofCodes(codes, classes);
  }

  /** The seeds of random draws. */
  public static Arbitrary<Long> seeds() {
    return Arbitraries.longs().withoutEdgeCases().dontShrink();
  }

  /** The numbers of n rows in any order. */
  public static int[] shuffledRows(int n, long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  /** How many different rows there are. */
  public static int distinctRows(Matrix points) {
    return (int) Arrays.stream(points.toRows()).map(Matrix::ofRows).distinct().count();
  }

  private static Arbitrary<Integer> rows(int least, int most) {
    return Arbitraries.integers().between(least, most);
  }

  private static Arbitrary<Integer> columns() {
    return Arbitraries.integers().between(1, COLUMNS);
  }

  private static Arbitrary<Matrix> few(Kind kind) {
    return cloud(rows(1, FEW_ROWS), kind);
  }

  private static Arbitrary<Matrix> cloud(Arbitrary<Integer> rows, Kind kind) {
    return Combinators.combine(rows, columns(), seeds())
        .as((n, d, seed) -> Matrix.ofRows(kind.draw(new Random(seed), n, d)));
  }

  private static double[][] normal(Random random, int n, int d) {
    return rows(n, i -> random.doubles(d).map(u -> random.nextGaussian()).toArray());
  }

  private static Labeled<Matrix> blobs(int n, int d, int blobs, long seed) {
    Random random = new Random(seed);
    int[] codes = new int[n];
    double[][] rows =
        rows(
            n,
            i -> {
              codes[i] = i % Math.min(blobs, n);
              double[] row = random.doubles(d, -1, 1).toArray();
              // Neighbouring blobs are 40 apart, along one axis after the other.
              row[codes[i] % d] += 40.0 * (codes[i] + 1);
              return row;
            });
    return new Labeled<>(Matrix.ofRows(rows), Labels.ofCodes(codes));
  }

  private static void setColumn(double[][] rows, int column, double value) {
    for (double[] row : rows) {
      row[column] = value;
    }
  }

  private static double[][] rows(int n, java.util.function.IntFunction<double[]> row) {
    return IntStream.range(0, n).mapToObj(row).toArray(double[][]::new);
  }

  /** Draws n rows of d numbers. */
  private interface Kind {
    double[][] draw(Random random, int n, int d);
  }
}
