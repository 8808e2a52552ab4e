package dev.praxis.svm;

/** The items with the largest keys of all that are offered; of equal keys the smaller items. */
final class LargestFew {
  private final double[] keys;
  private final int[] items;
  private int size;

  LargestFew(int most) {
    keys = new double[most];
    items = new int[most];
  }

  /** Takes an item, if it is one of the largest so far. The smallest of these is at the root. */
  void offer(double key, int item) {
    if (size < keys.length) {
      rise(size++, key, item);
    } else if (isBehind(keys[0], items[0], key, item)) {
      sink(key, item);
    }
  }

  private void rise(int from, double key, int item) {
    int at = from;
    for (int above = (at - 1) / 2; at > 0; above = (at - 1) / 2) {
      if (!isBehind(key, item, keys[above], items[above])) {
        break;
      }
      keys[at] = keys[above];
      items[at] = items[above];
      at = above;
    }
    keys[at] = key;
    items[at] = item;
  }

  private void sink(double key, int item) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      int right = child + 1;
      if (right < size && isBehind(keys[right], items[right], keys[child], items[child])) {
        child = right;
      }
      if (!isBehind(keys[child], items[child], key, item)) {
        break;
      }
      keys[at] = keys[child];
      items[at] = items[child];
      at = child;
    }
    keys[at] = key;
    items[at] = item;
  }

  private static boolean isBehind(double key, int item, double otherKey, int otherItem) {
    return key < otherKey || (key == otherKey && item > otherItem);
  }

  /** The items, the largest key first; nothing is left. */
  int[] drain() {
    int[] sorted = new int[size];
    while (size > 0) {
      sorted[size - 1] = items[0];
      size--;
      sink(keys[size], items[size]);
    }
    return sorted;
  }
}
