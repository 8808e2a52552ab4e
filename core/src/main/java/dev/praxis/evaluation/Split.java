package dev.praxis.evaluation;

import dev.praxis.data.Labels;
import dev.praxis.internal.Checks;
import dev.praxis.internal.random.Draws;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows to learn from and other rows to test on, by their numbers: no row is on both sides, and
 * neither side is empty.
 *
 * <pre>{@code
 * Split split = Split.stratified(iris.labels(), 0.25, 7);
 * model = learner.fit(iris.select(split.train()));
 * model.predict(iris.points().selectRows(split.test()));
 * }</pre>
 *
 * <p>A model is judged by rows that it has not seen; on those that it learned from, a model that
 * merely remembers looks perfect. Each side is in ascending order. Immutable; arrays are copied.
 */
public final class Split {

  private final int rows;
  private final int[] train;
  private final int[] test;

  /** Takes the arrays over, which are in ascending order and share no row. */
  Split(int rows, int[] train, int[] test) {
    this.rows = rows;
    this.train = train;
    this.test = test;
  }

  /**
   * A random split: every choice of test rows is equally likely.
   *
   * @param rows how many rows there are, n, at least 2
   * @param testShare the share of test rows, above 0 and below 1; n times it is rounded to the
   *     nearest whole number that leaves a row on each side
   * @param seed the same seed splits the same way
   * @throws IllegalArgumentException if there are fewer than 2 rows or the share is not between 0
   *     and 1
   */
  public static Split of(int rows, double testShare, long seed) {
    Checks.atLeast("rows", rows, 2);
    int tested = tested(rows, testShare);
    int[] order = shuffled(IntStream.range(0, rows).toArray(), Draws.seeded(seed));
    boolean[] test = new boolean[rows];
    for (int i = 0; i < tested; i++) {
      test[order[i]] = true;
    }
    return where(test);
  }

  /**
   * A random split that keeps the share of each class: the test rows of a class are the share of
   * its rows, up to less than one row.
   *
   * <p>As many rows are tested as {@link #of} would test: the shares of the classes are rounded
   * down, and the rows still missing come from the classes that lost most, at random among equals.
   *
   * @param labels the class of each row; classes without rows are passed over
   * @param testShare the share of test rows, above 0 and below 1
   * @param seed the same seed splits the same way
   * @throws IllegalArgumentException if a class has a single row, which cannot be on both sides
   *     ({@code class setosa must have at least 2 rows but has 1}), or as {@link #of}
   */
  public static Split stratified(Labels labels, double testShare, long seed) {
    Strata strata = Strata.of(labels);
    strata.requireRows(2);
    int missing = tested(labels.size(), testShare);
    int[] shares = new int[labels.classes()];
    double[] lost = new double[labels.classes()];
    for (int c = 0; c < shares.length; c++) {
      double exact = testShare * strata.rows(c).length;
      shares[c] = (int) exact;
      lost[c] = exact - shares[c];
      missing -= shares[c];
    }
    Draws draws = Draws.seeded(seed);
    int[] classes = shuffled(IntStream.range(0, shares.length).toArray(), draws);
    IntStream.of(classes)
        .boxed()
        .sorted((a, b) -> Double.compare(lost[b], lost[a]))
        .limit(missing)
        .forEach(c -> shares[c]++);
    boolean[] test = new boolean[labels.size()];
    for (int c = 0; c < shares.length; c++) {
      int[] order = shuffled(strata.rows(c), draws);
      for (int i = 0; i < shares[c]; i++) {
        test[order[i]] = true;
      }
    }
    return where(test);
  }

  /**
   * A split of one's own making, for example by date.
   *
   * @param rows how many rows there are, n, at least 2
   * @param train the rows to learn from, at least one, in any order
   * @param test the rows to test on, at least one, in any order; rows may be on neither side
   * @throws IllegalArgumentException if a side is empty, if there is no such row, or if a row is
   *     there twice ({@code row 3 must be on one side only, once, but is there twice})
   */
  public static Split at(int rows, int[] train, int[] test) {
    Checks.atLeast("rows", rows, 2);
    Checks.atLeast("train", train.length, 1);
    Checks.atLeast("test", test.length, 1);
    boolean[] taken = new boolean[rows];
    IntStream.concat(IntStream.of(train), IntStream.of(test))
        .forEach(
            row -> {
              Checks.inRange("row", row, 0, rows - 1);
              if (taken[row]) {
                throw new IllegalArgumentException(
                    "row " + row + " must be on one side only, once, but is there twice");
              }
              taken[row] = true;
            });
    return new Split(rows, sorted(train), sorted(test));
  }

  /** The rows that are tested, and all others to learn from. */
  static Split where(boolean[] test) {
    int[] rows = IntStream.range(0, test.length).toArray();
    return new Split(
        test.length,
        IntStream.of(rows).filter(row -> !test[row]).toArray(),
        IntStream.of(rows).filter(row -> test[row]).toArray());
  }

  /** Shuffles in place; every order is equally likely. */
  static int[] shuffled(int[] rows, Draws draws) {
    for (int i = rows.length - 1; i > 0; i--) {
      int j = (int) draws.nextBelow(i + 1L);
      int row = rows[i];
      rows[i] = rows[j];
      rows[j] = row;
    }
    return rows;
  }

  private static int tested(int rows, double testShare) {
    if (!(testShare > 0 && testShare < 1)) {
      throw new IllegalArgumentException(
          "testShare must be above 0 and below 1 but was " + testShare);
    }
    return (int) Math.max(1, Math.min(rows - 1, Math.round(testShare * rows)));
  }

  private static int[] sorted(int[] rows) {
    int[] copy = rows.clone();
    Arrays.sort(copy);
    return copy;
  }

  /** How many rows were split, n; numbers on both sides are below it. */
  public int rows() {
    return rows;
  }

  /** The rows to learn from, in ascending order; a copy. */
  public int[] train() {
    return train.clone();
  }

  /** The rows to test on, in ascending order; a copy. */
  public int[] test() {
    return test.clone();
  }

  /** Whether the same rows of as many are on the same sides. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Split that
        && rows == that.rows
        && Arrays.equals(train, that.train)
        && Arrays.equals(test, that.test);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * rows + Arrays.hashCode(train)) + Arrays.hashCode(test);
  }

  @Override
  public String toString() {
    return "Split[train=" + train.length + ", test=" + test.length + "]";
  }
}
