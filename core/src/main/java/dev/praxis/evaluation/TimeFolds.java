package dev.praxis.evaluation;

import dev.praxis.data.Labels;
import dev.praxis.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A recipe of folds in time: each tests what comes after all that it learns from, and the last ends
 * with the last row.
 *
 * <pre>{@code
 * Folds weeks = TimeFolds.of(4).withTested(7).withGap(2).over(rows);
 * Folds days = TimeFolds.of(5).over(table.targets("day").toArray());
 * }</pre>
 *
 * <p>Everything is counted in points in time: those are rows, the oldest first, or the different
 * times of rows in any order, of which several may share one. Rows of one time are never torn
 * apart. The first times are never tested. As scikit-learn's {@code TimeSeriesSplit}.
 *
 * @param folds how many folds to make, k, at least 2
 * @param gap how many times between those learned from and those tested are left out, because what
 *     is to be predicted is not known that early, or because neighbours in time know each other; by
 *     default none
 * @param tested how many times each fold tests; by default n / (k + 1) of n times, rounded down
 * @param learned how many times a fold learns from at most, the latest; by default all before
 */
public record TimeFolds(int folds, int gap, OptionalInt tested, OptionalInt learned) {

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if there are fewer than 2 folds, a gap below 0, or nothing to
   *     test or to learn from
   */
  public TimeFolds {
    Checks.atLeast("folds", folds, 2);
    Checks.atLeast("gap", gap, 0);
    Objects.requireNonNull(tested, "tested").ifPresent(most -> Checks.atLeast("tested", most, 1));
    Objects.requireNonNull(learned, "learned")
        .ifPresent(most -> Checks.atLeast("learned", most, 1));
  }

  /**
   * So many folds, with the defaults.
   *
   * @throws IllegalArgumentException if there are fewer than 2
   */
  public static TimeFolds of(int folds) {
    return new TimeFolds(folds, 0, OptionalInt.empty(), OptionalInt.empty());
  }

  /** These folds with another gap. */
  public TimeFolds withGap(int gap) {
    return new TimeFolds(folds, gap, tested, learned);
  }

  /** These folds with another number of times to test. */
  public TimeFolds withTested(int tested) {
    return new TimeFolds(folds, gap, OptionalInt.of(tested), learned);
  }

  /** These folds with another number of times to learn from at most. */
  public TimeFolds withLearned(int learned) {
    return new TimeFolds(folds, gap, tested, OptionalInt.of(learned));
  }

  /**
   * The folds of rows in the order of time.
   *
   * @param rows how many rows there are, n, the oldest first
   * @throws IllegalArgumentException if there are too few: {@code rows must be at least 12, for 5
   *     folds of 2 and a gap of 1, but were 10}
   */
  public Folds over(int rows) {
    Checks.atLeast("rows", rows, 1);
    return over("rows", rows, IntStream.range(0, rows).toArray());
  }

  /**
   * The folds of rows whose times are known, in any order.
   *
   * @param times the time of each row in any unit; rows of equal times stay together
   * @throws IllegalArgumentException if a time is NaN or infinite, or if there are too few
   *     different ones
   */
  public Folds over(double[] times) {
    // Adding 0 takes the sign of a zero away.
    double[] numbers = Arrays.stream(times(times)).map(time -> time + 0.0).toArray();
    double[] different = DoubleStream.of(numbers).sorted().distinct().toArray();
    int[] timeOf =
        DoubleStream.of(numbers).mapToInt(time -> Arrays.binarySearch(different, time)).toArray();
    return over("times", different.length, timeOf);
  }

  private static double[] times(double[] times) {
    Checks.atLeast("rows", Objects.requireNonNull(times, "times").length, 1);
    return Checks.finite(times, row -> "the time of row " + row);
  }

  /**
   * The folds of rows whose times have names.
   *
   * @param times the time of each row, rising with its code, as it does for {@link Labels#ofNames}
   *     of dates that begin with the year; rows of one code stay together
   * @throws IllegalArgumentException if there are too few different ones
   */
  public Folds over(Labels times) {
    int[] codes = Objects.requireNonNull(times, "times").codes();
    return over(IntStream.of(codes).asDoubleStream().toArray());
  }

  /**
   * The folds of some times.
   *
   * @param what what the times are called
   * @param timeOf the number of the time of each row
   */
  private Folds over(String what, int times, int[] timeOf) {
    int size = tested.orElse(Math.max(1, times / (folds + 1)));
    long needed = (long) folds * size + gap + 1;
    if (!(times >= needed)) {
      throw new IllegalArgumentException(
          what
              + " must be at least "
              + needed
              + ", for "
              + folds
              + " folds of "
              + size
              + " and a gap of "
              + gap
              + ", but were "
              + times);
    }
    List<Split> splits = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      int start = times - (folds - fold) * size;
      int end = start - gap;
      int first = Math.max(0, end - learned.orElse(end));
      splits.add(
          new Split(
              timeOf.length,
              rowsBetween(first, end, timeOf),
              rowsBetween(start, start + size, timeOf)));
    }
    return Folds.ofSplits(splits);
  }

  private static int[] rowsBetween(int from, int to, int[] timeOf) {
    return IntStream.range(0, timeOf.length)
        .filter(row -> timeOf[row] >= from && timeOf[row] < to)
        .toArray();
  }
}
