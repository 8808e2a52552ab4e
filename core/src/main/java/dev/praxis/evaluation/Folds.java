package dev.praxis.evaluation;

import dev.praxis.data.Labels;
import dev.praxis.internal.Checks;
import dev.praxis.internal.random.Draws;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several splits of the same rows, one after the other, for cross-validation.
 *
 * <p>Of the k folds of {@link #of}, {@link #stratified}, {@link #grouped} and {@link
 * #stratifiedGrouped} each tests its part of the rows and learns from all others: every row is
 * tested exactly once. The folds of {@link #inTime} and {@link TimeFolds} never learn from what
 * comes after the test. Immutable.
 */
public final class Folds implements Iterable<Split> {

  private final List<Split> splits;

  private Folds(List<Split> splits) {
    this.splits = splits;
  }

  /**
   * Random folds whose sizes differ by at most one row.
   *
   * @param rows how many rows there are, n
   * @param folds how many folds to make, k, from 2 to n
   * @param seed the same seed makes the same folds
   * @throws IllegalArgumentException if there are fewer than 2 folds or more than rows
   */
  public static Folds of(int rows, int folds, long seed) {
    Checks.atLeast("rows", rows, 2);
    Checks.inRange("folds", folds, 2, rows);
    int[] order = Draws.seeded(seed).shuffled(IntStream.range(0, rows).toArray());
    int[] foldOf = new int[rows];
    for (int i = 0; i < rows; i++) {
      foldOf[order[i]] = i % folds;
    }
    return byFold(foldOf, folds);
  }

  /**
   * Random folds that keep the share of each class: the sizes of the folds differ by at most one
   * row, and so do the rows of each class in them.
   *
   * @param labels the class of each row; classes without rows are passed over
   * @param folds how many folds to make, k, from 2 to the rows of the smallest class
   * @param seed the same seed makes the same folds
   * @throws IllegalArgumentException if there are fewer than 2 folds, or more than a class has rows
   *     ({@code class setosa must have at least 10 rows but has 7})
   */
  public static Folds stratified(Labels labels, int folds, long seed) {
    Checks.atLeast("folds", folds, 2);
    Strata strata = Strata.of("labels", labels);
    strata.requireRows(folds);
    Draws draws = Draws.seeded(seed);
    int[] foldOf = new int[labels.size()];
    int dealt = 0;
    for (int c = 0; c < strata.classes(); c++) {
      // Dealing goes on where the last class ended, so that remainders do not all go to one fold.
      for (int row : draws.shuffled(strata.rows(c))) {
        foldOf[row] = dealt++ % folds;
      }
    }
    return byFold(foldOf, folds);
  }

  /**
   * Folds that never tear a group apart, for rows that belong together: several measurements of one
   * patient, several frames of one film. A model that knows the patient would be no news.
   *
   * <p>The groups, the largest first and at random among equals, go to the fold that has the fewest
   * rows so far. Nothing is known of classes: a fold may learn from none of the rows of a rare one,
   * where {@link #stratifiedGrouped} would not.
   *
   * @param groups the group of each row; groups without rows are passed over
   * @param folds how many folds to make, k, from 2 to the number of groups
   * @param seed the same seed makes the same folds
   * @throws IllegalArgumentException if there are fewer than 2 folds or more than groups
   */
  public static Folds grouped(Labels groups, int folds, long seed) {
    Checks.atLeast("folds", folds, 2);
    Strata strata = Strata.of("groups", groups);
    int[] order =
        IntStream.of(strata.shuffledClasses(Draws.seeded(seed)))
            .boxed()
            .sorted(Comparator.comparingInt(group -> -strata.rows(group).length))
            .mapToInt(Integer::intValue)
            .toArray();
    Checks.atLeast("groups for " + folds + " folds", order.length, folds);
    int[] foldOf = new int[groups.size()];
    int[] sizes = new int[folds];
    for (int group : order) {
      int smallest =
          IntStream.range(0, folds)
              .reduce(0, (best, fold) -> sizes[fold] < sizes[best] ? fold : best);
      sizes[smallest] += strata.rows(group).length;
      for (int row : strata.rows(group)) {
        foldOf[row] = smallest;
      }
    }
    return byFold(foldOf, folds);
  }

  /**
   * Folds that never tear a group apart, as {@link #grouped}, and keep the shares of the classes as
   * far as the groups allow.
   *
   * <p>Every fold learns from every class: the last group of a class never joins the fold that has
   * all others. Within that, the groups, those first that hold most of their classes, at random
   * among equals, go to the fold that has least of what they bring, {@code Σ share of class c in
   * the fold · share of class c in the group}, so that the squares of the shares, and with them the
   * variances between the folds, grow least; of equal folds to the one with the fewest rows, then
   * the first. The shares are of the rows of the class, and exact. (So scikit-learn's {@code
   * StratifiedGroupKFold} sees it too, with standard deviations, and without that promise.) If a
   * group fits nowhere, up to a hundred random orders are tried.
   *
   * @param labels the class of each row; classes without rows are passed over
   * @param groups the group of each row, as many; groups without rows are passed over
   * @param folds how many folds to make, k, from 2 to the number of groups
   * @param seed the same seed makes the same folds
   * @throws IllegalArgumentException if there are fewer than 2 folds or more than groups, if the
   *     groups are of another number of rows, if a class is in one group only ({@code class setosa
   *     must be in at least 2 groups but is in 1}), or if no order serves
   */
  public static Folds stratifiedGrouped(Labels labels, Labels groups, int folds, long seed) {
    Checks.atLeast("folds", folds, 2);
    return byFold(StratifiedGroups.of(labels, groups).deal(folds, Draws.seeded(seed)), folds);
  }

  /**
   * Folds for rows in the order of time: each tests the same number of rows, n / (k + 1) rounded
   * down, right after all those it learns from, and the last ends at the last row.
   *
   * <p>As scikit-learn's {@code TimeSeriesSplit}. The first rows are never tested. {@link
   * TimeFolds} have a gap before the test, another size, and rows of the same time.
   *
   * @param rows how many rows there are, n, the oldest first
   * @param folds how many folds to make, k, from 2 to n − 1
   * @throws IllegalArgumentException if there are fewer than 3 rows, fewer than 2 folds or more
   *     than n − 1
   */
  public static Folds inTime(int rows, int folds) {
    Checks.atLeast("rows", rows, 3);
    Checks.inRange("folds", folds, 2, rows - 1);
    return TimeFolds.of(folds).over(rows);
  }

  /**
   * Folds of one's own making.
   *
   * @param splits at least one, all of the same number of rows
   * @throws IllegalArgumentException if there is none or their rows differ ({@code split 1 must
   *     have 150 rows, as split 0, but has 149})
   */
  public static Folds ofSplits(List<Split> splits) {
    List<Split> all = Checks.copy("splits", splits);
    Checks.notEmpty("splits", "split", all.size());
    int rows = all.get(0).rows();
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).rows() != rows) {
        throw new IllegalArgumentException(
            "split "
                + i
                + " must have "
                + rows
                + " rows, as split 0, but has "
                + all.get(i).rows());
      }
    }
    return new Folds(all);
  }

  private static Folds byFold(int[] foldOf, int folds) {
    List<Split> splits = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      boolean[] test = new boolean[foldOf.length];
      for (int i = 0; i < test.length; i++) {
        test[i] = foldOf[i] == fold;
      }
      splits.add(Split.where(test));
    }
    return new Folds(List.copyOf(splits));
  }

  /** The number of folds, k. */
  public int size() {
    return splits.size();
  }

  /** How many rows were split, n. */
  public int rows() {
    return splits.get(0).rows();
  }

  /**
   * One fold, counted from 0.
   *
   * @throws IllegalArgumentException if there is no such fold
   */
  public Split get(int fold) {
    Checks.inRange("fold", fold, 0, splits.size() - 1);
    return splits.get(fold);
  }

  /** The folds in their order. */
  @Override
  public Iterator<Split> iterator() {
    return splits.iterator();
  }

  /** Whether the folds are the same, in the same order. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Folds that && splits.equals(that.splits);
  }

  @Override
  public int hashCode() {
    return splits.hashCode();
  }

  @Override
  public String toString() {
    return "Folds" + splits;
  }
}
