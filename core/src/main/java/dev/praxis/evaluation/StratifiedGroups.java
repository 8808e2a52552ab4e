package dev.praxis.evaluation;

import dev.praxis.data.Labels;
import dev.praxis.internal.Checks;
import dev.praxis.internal.random.Draws;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Groups of rows and the classes in them, dealt to folds as {@link Folds#stratifiedGrouped} says.
 *
 * <p>Shares of different classes are compared exactly: as whole numbers, multiplied by the least
 * common multiple of the sizes of the classes.
 */
final class StratifiedGroups {

  /** How many orders are tried, the first one sorted. */
  private static final int ORDERS = 100;

  private final Strata groups;
  private final int rows;

  /** The classes in each group, and the rows of each of them. */
  private final int[][] classesIn;

  private final int[][] rowsIn;

  /** In how many groups each class is. */
  private final int[] groupsOf;

  /** What a squared row of each class weighs: the squared share of the class that it is. */
  private final BigInteger[] weights;

  private StratifiedGroups(Labels labels, Strata groups) {
    this.groups = groups;
    rows = labels.size();
    classesIn = new int[groups.classes()][];
    rowsIn = new int[groups.classes()][];
    groupsOf = new int[labels.classes()];
    for (int g = 0; g < classesIn.length; g++) {
      int[] codes = IntStream.of(groups.rows(g)).map(labels::code).sorted().toArray();
      classesIn[g] = IntStream.of(codes).distinct().toArray();
      rowsIn[g] = countsOf(classesIn[g], codes);
      IntStream.of(classesIn[g]).forEach(c -> groupsOf[c]++);
    }
    weights = weights(labels.counts());
  }

  static StratifiedGroups of(Labels labels, Labels groups) {
    Objects.requireNonNull(labels, "labels");
    Strata strata = Strata.of("groups", groups);
    if (groups.size() != labels.size()) {
      throw new IllegalArgumentException(
          "groups must be of "
              + labels.size()
              + " rows, as the labels, but are of "
              + groups.size());
    }
    StratifiedGroups all = new StratifiedGroups(labels, strata);
    for (int c = 0; c < labels.classes(); c++) {
      if (all.groupsOf[c] == 1) {
        throw new IllegalArgumentException(
            "class " + labels.className(c) + " must be in at least 2 groups but is in 1");
      }
    }
    return all;
  }

  /** How often each class occurs among sorted codes. */
  private static int[] countsOf(int[] classes, int[] codes) {
    int[] counts = new int[classes.length];
    int at = 0;
    for (int code : codes) {
      at += classes[at] == code ? 0 : 1;
      counts[at]++;
    }
    return counts;
  }

  private static BigInteger[] weights(int[] sizes) {
    BigInteger multiple = BigInteger.ONE;
    for (int size : sizes) {
      BigInteger of = BigInteger.valueOf(Math.max(1, size));
      multiple = multiple.divide(multiple.gcd(of)).multiply(of);
    }
    BigInteger[] weights = new BigInteger[sizes.length];
    for (int c = 0; c < sizes.length; c++) {
      weights[c] = multiple.divide(BigInteger.valueOf(Math.max(1, sizes[c]))).pow(2);
    }
    return weights;
  }

  /** The fold of each row. */
  int[] deal(int folds, Draws draws) {
    int[] shuffled = groups.shuffledClasses(draws);
    Checks.atLeast("groups for " + folds + " folds", shuffled.length, folds);
    int[] order = heaviestFirst(shuffled);
    for (int tried = 0; tried < ORDERS; tried++) {
      int[] foldOf = new int[rows];
      if (new Deal(folds).puts(order, foldOf)) {
        return foldOf;
      }
      order = draws.shuffled(order);
    }
    throw new IllegalArgumentException(
        "folds must learn from every class each, but none of "
            + ORDERS
            + " orders of the groups led to "
            + folds
            + " such folds: take another number of folds, or Folds.grouped");
  }

  private int[] heaviestFirst(int[] shuffled) {
    BigInteger[] weightOf = new BigInteger[classesIn.length];
    Arrays.setAll(weightOf, g -> shared(g, c -> countIn(g, c)));
    return IntStream.of(shuffled)
        .boxed()
        .sorted(Comparator.comparing((Integer g) -> weightOf[g]).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int countIn(int group, int code) {
    return rowsIn[group][Arrays.binarySearch(classesIn[group], code)];
  }

  /** Some number of rows of each class. */
  private interface Counts {
    int of(int code);
  }

  /** The sum over classes of the share in a group times the share in something else. */
  private BigInteger shared(int group, Counts others) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < classesIn[group].length; i++) {
      int code = classesIn[group][i];
      long product = (long) rowsIn[group][i] * others.of(code);
      if (product > 0) {
        sum = sum.add(weights[code].multiply(BigInteger.valueOf(product)));
      }
    }
    return sum;
  }

  /** Folds while they are filled. */
  private final class Deal {
    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final int[][] filled;
    private final int[] sizes;

    /** How many groups of each class are still to be dealt. */
    private final int[] left = groupsOf.clone();

    /** The only fold that each class is in so far, or {@link #NONE}, or {@link #SEVERAL}. */
    private final int[] only = new int[left.length];

    Deal(int folds) {
      filled = new int[folds][left.length];
      sizes = new int[folds];
      Arrays.fill(only, NONE);
    }

    /** Deals all groups and notes the fold of each row; false if a group fits nowhere. */
    boolean puts(int[] order, int[] foldOf) {
      for (int group : order) {
        int fold = bestFor(group);
        if (fold == NONE) {
          return false;
        }
        put(group, fold);
        for (int row : groups.rows(group)) {
          foldOf[row] = fold;
        }
      }
      return true;
    }

    private int bestFor(int group) {
      int best = NONE;
      BigInteger least = BigInteger.ZERO;
      for (int fold = 0; fold < sizes.length; fold++) {
        if (isAllOfAClass(group, fold)) {
          continue;
        }
        int[] in = filled[fold];
        BigInteger shared = shared(group, code -> in[code]);
        int compared = best == NONE ? -1 : shared.compareTo(least);
        if (compared < 0 || (compared == 0 && sizes[fold] < sizes[best])) {
          best = fold;
          least = shared;
        }
      }
      return best;
    }

    /** Whether a fold with this group would have all rows of a class, and no other fold any. */
    private boolean isAllOfAClass(int group, int fold) {
      return IntStream.of(classesIn[group]).anyMatch(c -> left[c] == 1 && only[c] == fold);
    }

    private void put(int group, int fold) {
      for (int i = 0; i < classesIn[group].length; i++) {
        int code = classesIn[group][i];
        filled[fold][code] += rowsIn[group][i];
        sizes[fold] += rowsIn[group][i];
        left[code]--;
        only[code] = only[code] == NONE || only[code] == fold ? fold : SEVERAL;
      }
    }
  }
}
