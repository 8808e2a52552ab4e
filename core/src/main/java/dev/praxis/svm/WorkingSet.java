package dev.praxis.svm;

import java.util.Arrays;

/**
 * The coefficients that move next: those of the last set that are between their ends, up to half
 * the set, and besides them those that violate most, as many that should rise as should fall, of
 * each group.
 *
 * <p>To keep the free ones is what stops two sets from undoing each other's work. Source: Joachims,
 * "Making large-scale SVM learning practical", in Advances in Kernel Methods (1998); Wen et al.,
 * "ThunderSVM", JMLR 19 (2018).
 */
final class WorkingSet {
  private final DualState state;
  private final int most;
  private final boolean[] chosen;
  private int[] members = {};
  private int split;

  /** Of each group: the largest slope of those that may rise, the smallest of those that fall. */
  private final double[] highest;

  private final double[] lowest;

  WorkingSet(DualState state, int most) {
    this.state = state;
    this.most = Math.max(2, most);
    chosen = new boolean[state.size()];
    highest = new double[state.groups()];
    lowest = new double[state.groups()];
  }

  /** By how much the slopes at which coefficients of a group would rise and fall are apart. */
  double gap() {
    return gap(widest());
  }

  private double gap(int group) {
    return highest[group] - lowest[group];
  }

  /** The group with the largest gap, of equal ones the first. */
  private int widest() {
    return highest.length > 1 && gap(1) > gap(0) ? 1 : 0;
  }

  double highest(int group) {
    return highest[group];
  }

  double lowest(int group) {
    return lowest[group];
  }

  /** The bias of a group: in the middle of where it may be, or its end where it has but one. */
  double level(int group) {
    if (highest[group] == Double.NEGATIVE_INFINITY) {
      return lowest[group];
    }
    return lowest[group] == Double.POSITIVE_INFINITY
        ? highest[group]
        : (highest[group] + lowest[group]) / 2;
  }

  /** The first group, then the second. */
  int[] members() {
    return members;
  }

  /** How many of the members are of the first group. */
  int split() {
    return split;
  }

  /** Chooses from some coefficients, which must be all that may violate anything. */
  void choose(int[] candidates) {
    int[] next = new int[most];
    int kept = keepFree(next);
    LargestFew[] rising = few(most - kept);
    LargestFew[] falling = few(most - kept);
    Arrays.fill(highest, Double.NEGATIVE_INFINITY);
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    for (int i : candidates) {
      double slope = state.slope(i);
      int group = state.group(i);
      if (state.mayRise(i)) {
        highest[group] = Math.max(highest[group], slope);
        offer(rising[group], slope, i);
      }
      if (state.mayFall(i)) {
        lowest[group] = Math.min(lowest[group], slope);
        offer(falling[group], -slope, i);
      }
    }
    int[][] lists = new int[2 * highest.length][];
    for (int g = 0; g < highest.length; g++) {
      int group = g == 0 ? widest() : 1 - widest();
      lists[2 * g] = rising[group].drain();
      lists[2 * g + 1] = falling[group].drain();
    }
    members = sorted(Arrays.copyOf(next, fill(next, kept, lists)));
    for (int i : members) {
      chosen[i] = false;
    }
  }

  private LargestFew[] few(int many) {
    LargestFew[] few = new LargestFew[highest.length];
    Arrays.setAll(few, group -> new LargestFew(many));
    return few;
  }

  /** The same, those of the first group in front. */
  private int[] sorted(int[] some) {
    int[] sorted = new int[some.length];
    split = 0;
    for (int i : some) {
      if (state.group(i) == 0) {
        sorted[split++] = i;
      }
    }
    int at = split;
    for (int i : some) {
      if (state.group(i) == 1) {
        sorted[at++] = i;
      }
    }
    return sorted;
  }

  private int keepFree(int[] next) {
    int kept = 0;
    // The two that violate most must have room: the group they are of comes first.
    int room = Math.min(most / 2, most - 2);
    for (int i : members) {
      if (kept < room && state.mayRise(i) && state.mayFall(i)) {
        next[most - ++kept] = i;
        chosen[i] = true;
      }
    }
    return kept;
  }

  private void offer(LargestFew few, double key, int item) {
    if (!chosen[item]) {
      few.offer(key, item);
    }
  }

  /** Takes from the lists in turn; what was kept stands at the end of the array, newest last. */
  private int fill(int[] next, int kept, int[][] lists) {
    int fresh = most - kept;
    int size = 0;
    for (int rank = 0; rank < fresh; rank++) {
      for (int[] list : lists) {
        size = take(next, size, fresh, list, rank);
      }
    }
    System.arraycopy(next, most - kept, next, size, kept);
    return size + kept;
  }

  private int take(int[] next, int size, int fresh, int[] list, int rank) {
    if (rank >= list.length || size == fresh || chosen[list[rank]]) {
      return size;
    }
    next[size] = list[rank];
    chosen[list[rank]] = true;
    return size + 1;
  }
}
