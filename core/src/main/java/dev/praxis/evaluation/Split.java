package dev.praxis.evaluation;

import dev.praxis.data.Labels;
import dev.praxis.internal.Checks;
import dev.praxis.internal.decimals.Decimals;
import dev.praxis.internal.random.Draws;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
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
   * @param testShare the share of test rows, above 0 and below 1; n times the share as it is
   *     written is rounded to the nearest whole number, a half upwards, that leaves a row on each
   *     side: 0.29 of 50 rows are 14.5, so 15
   * @param seed the same seed splits the same way
   * @throws IllegalArgumentException if there are fewer than 2 rows or the share is not between 0
   *     and 1
   */
  public static Split of(int rows, double testShare, long seed) {
    Checks.atLeast("rows", rows, 2);
    int tested = tested(rows, testShare);
    int[] order = Draws.seeded(seed).shuffled(IntStream.range(0, rows).toArray());
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
   * <p>As many rows are tested as {@link #of} would test: the shares of the classes, exact
   * decimals, are rounded down, and the rows still missing come from the classes that lost most, at
   * random among equals. A class gives its last row only where the others have none left to give.
   *
   * @param labels the class of each row; classes without rows are passed over
   * @param testShare the share of test rows, above 0 and below 1
   * @param seed the same seed splits the same way
   * @throws IllegalArgumentException if a class has a single row, which cannot be on both sides
   *     ({@code class setosa must have at least 2 rows but has 1}), or as {@link #of}
   */
  public static Split stratified(Labels labels, double testShare, long seed) {
    Strata strata = Strata.of("labels", labels);
    strata.requireRows(2);
    int missing = tested(labels.size(), testShare);
    int[] shares = new int[strata.classes()];
    BigDecimal[] lost = new BigDecimal[shares.length];
    for (int c = 0; c < shares.length; c++) {
      BigDecimal exact = part(strata.rows(c).length, testShare);
      shares[c] = exact.intValue();
      lost[c] = exact.subtract(BigDecimal.valueOf(shares[c]));
      missing -= shares[c];
    }
    Draws draws = Draws.seeded(seed);
    int[] classes = draws.shuffled(IntStream.range(0, shares.length).toArray());
    // Classes that lost nothing come last, and always enough of the others come before them.
    boolean[] spares = new boolean[shares.length];
    for (int c = 0; c < shares.length; c++) {
      spares[c] = lost[c].signum() > 0 && strata.rows(c).length - shares[c] > 1;
    }
    Comparator<Integer> bySparing = Comparator.comparing(c -> spares[c]);
    IntStream.of(classes)
        .boxed()
        .sorted(bySparing.thenComparing(c -> lost[c]).reversed())
        .limit(missing)
        .forEach(c -> shares[c]++);
    boolean[] test = new boolean[labels.size()];
    for (int c = 0; c < shares.length; c++) {
      int[] order = draws.shuffled(strata.rows(c));
      for (int i = 0; i < shares[c]; i++) {
        test[order[i]] = true;
      }
    }
    return where(test);
  }

  /**
   * A random split that never tears a group apart, for rows that belong together, as {@link
   * Folds#grouped}.
   *
   * <p>The groups are gone through in random order, and a group is tested if that brings the number
   * of test rows nearer to what {@link #of} would test; the last group left to learn from is kept.
   * If there is none of the kind, because each is too large, the smallest is tested, the first of
   * equals. To keep the shares of classes too, take one of {@link Folds#stratifiedGrouped}.
   *
   * @param groups the group of each row, at least two; groups without rows are passed over
   * @param testShare the share of test rows, not of groups, above 0 and below 1
   * @param seed the same seed splits the same way
   * @throws IllegalArgumentException if there is one group only, or as {@link #of}
   */
  public static Split grouped(Labels groups, double testShare, long seed) {
    Strata strata = Strata.of("groups", groups);
    int wanted = tested(groups.size(), testShare);
    int[] order = strata.shuffledClasses(Draws.seeded(seed));
    Checks.atLeast("groups", order.length, 2);
    boolean[] test = new boolean[groups.size()];
    int tested = 0;
    for (int group : order) {
      int size = strata.rows(group).length;
      if (size < 2L * (wanted - tested) && tested + size < test.length) {
        tested += take(strata.rows(group), test);
      }
    }
    if (tested == 0) {
      take(strata.rows(smallest(order, strata)), test);
    }
    return where(test);
  }

  private static int smallest(int[] groups, Strata strata) {
    int smallest = groups[0];
    for (int group : groups) {
      smallest = strata.rows(group).length < strata.rows(smallest).length ? group : smallest;
    }
    return smallest;
  }

  /** Puts rows on the test side, and says how many they are. */
  private static int take(int[] rows, boolean[] test) {
    for (int row : rows) {
      test[row] = true;
    }
    return rows.length;
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
    Checks.notEmpty("train rows", "row", Objects.requireNonNull(train, "train").length);
    Checks.notEmpty("test rows", "row", Objects.requireNonNull(test, "test").length);
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

  private static int tested(int rows, double testShare) {
    if (!(testShare > 0 && testShare < 1)) {
      throw new IllegalArgumentException(
          "testShare must be above 0 and below 1 but was " + testShare);
    }
    int nearest = part(rows, testShare).setScale(0, RoundingMode.HALF_UP).intValueExact();
    return Math.max(1, Math.min(rows - 1, nearest));
  }

  /** A share of rows, exactly: 0.29 of 100 are 29, not a little less. */
  private static BigDecimal part(int rows, double share) {
    return Decimals.of(share).multiply(BigDecimal.valueOf(rows));
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
