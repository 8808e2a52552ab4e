package dev.praxis.neighbors;

import java.util.Arrays;

/**
 * The k nearest rows seen so far within some reach: by distance, and of equal distances by row
 * number.
 *
 * <p>A heap whose top is the farthest of them. A search compares with {@link #farthest} before it
 * offers a row, for most rows are no nearer.
 */
final class Nearest {
  private static final int FEW = 16;

  private final int k;
  private final double reach;
  private double[] distances;
  private int[] rows;
  private int size;

  /**
   * Nothing yet.
   *
   * @param k most rows to keep
   * @param reach the largest distance of a row to keep
   */
  Nearest(int k, double reach) {
    this.k = k;
    this.reach = reach;
    distances = new double[Math.min(k, FEW)];
    rows = new int[distances.length];
  }

  int size() {
    return size;
  }

  /** The distance beyond which a row is not among the nearest. */
  double farthest() {
    return size < k ? reach : distances[0];
  }

  /** Whether no row from this one on is among the nearest, if it is at least so far away. */
  boolean excludes(double distance, int row) {
    return distance > reach || (size == k && !isBehind(distances[0], rows[0], distance, row));
  }

  /** Takes a row, if it is among the nearest. */
  void offer(double distance, int row) {
    if (excludes(distance, row)) {
      return;
    }
    if (size == k) {
      sink(0, size, distance, row);
      return;
    }
    if (size == rows.length) {
      int more = (int) Math.min(k, 2L * size);
      distances = Arrays.copyOf(distances, more);
      rows = Arrays.copyOf(rows, more);
    }
    rise(size++, distance, row);
  }

  /** Writes the rows and distances in order, the nearest first, and forgets them. */
  void drainTo(int[] rowsOut, double[] distancesOut, int at) {
    for (int last = size - 1; last >= 0; last--) {
      rowsOut[at + last] = rows[0];
      distancesOut[at + last] = distances[0];
      sink(0, last, distances[last], rows[last]);
    }
    size = 0;
  }

  private void rise(int from, double distance, int row) {
    int at = from;
    while (at > 0) {
      int parent = (at - 1) / 2;
      if (!isBehind(distance, row, distances[parent], rows[parent])) {
        break;
      }
      put(at, distances[parent], rows[parent]);
      at = parent;
    }
    put(at, distance, row);
  }

  private void sink(int from, int end, double distance, int row) {
    int at = from;
    for (int child = 2 * at + 1; child < end; child = 2 * at + 1) {
      int other = child + 1;
      if (other < end && isBehind(distances[other], rows[other], distances[child], rows[child])) {
        child = other;
      }
      if (!isBehind(distances[child], rows[child], distance, row)) {
        break;
      }
      put(at, distances[child], rows[child]);
      at = child;
    }
    if (end > 0) {
      put(at, distance, row);
    }
  }

  private void put(int at, double distance, int row) {
    distances[at] = distance;
    rows[at] = row;
  }

  private static boolean isBehind(double distance, int row, double other, int otherRow) {
    return distance > other || (distance == other && row > otherRow);
  }
}
