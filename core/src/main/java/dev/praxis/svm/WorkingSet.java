package dev.praxis.svm;

import java.util.Arrays;

/**
 * The coefficients that move next: those of the last set that are between their ends, up to half
 * the set, and besides them those that violate most, as many that should rise as should fall.
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

  /** The largest slope of those that may rise, and the smallest of those that may fall. */
  private double highest;

  private double lowest;

  WorkingSet(DualState state, int most) {
    this.state = state;
    this.most = Math.max(2, most);
    chosen = new boolean[state.size()];
  }

  /** By how much the slopes at which coefficients would rise and fall are apart. */
  double gap() {
    return highest - lowest;
  }

  double highest() {
    return highest;
  }

  double lowest() {
    return lowest;
  }

  int[] members() {
    return members;
  }

  /** Chooses from some coefficients, which must be all that may violate anything. */
  void choose(int[] candidates) {
    int[] next = new int[most];
    int kept = keepFree(next);
    LargestFew rising = new LargestFew(most - kept);
    LargestFew falling = new LargestFew(most - kept);
    highest = Double.NEGATIVE_INFINITY;
    lowest = Double.POSITIVE_INFINITY;
    for (int i : candidates) {
      double slope = state.slope(i);
      if (state.mayRise(i)) {
        highest = Math.max(highest, slope);
        offer(rising, slope, i);
      }
      if (state.mayFall(i)) {
        lowest = Math.min(lowest, slope);
        offer(falling, -slope, i);
      }
    }
    int size = fill(next, kept, rising.drain(), falling.drain());
    members = Arrays.copyOf(next, size);
    for (int i : members) {
      chosen[i] = false;
    }
  }

  private int keepFree(int[] next) {
    int kept = 0;
    // The two that violate most must have room.
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

  /** Takes from both lists in turn; what was kept stands at the end of the array, newest last. */
  private int fill(int[] next, int kept, int[] rising, int[] falling) {
    int fresh = most - kept;
    int size = 0;
    for (int rank = 0; rank < fresh; rank++) {
      size = take(next, size, fresh, rising, rank);
      size = take(next, size, fresh, falling, rank);
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
