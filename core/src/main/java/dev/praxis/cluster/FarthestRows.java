package dev.praxis.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The rows farthest from their centroids, a bounded number of them: those that may become the
 * centroid of an empty cluster. Of equally far rows the one with the smaller number is farther.
 */
final class FarthestRows {
  /**
   * One row: its number, its cluster, its squared distance to that cluster's centroid, and a copy
   * of it.
   */
  @SuppressWarnings("ArrayRecordComponent") // never leaves the package's algorithms, never compared
  record Row(long number, int cluster, double squared, double[] values) {}

  private static final Comparator<Row> NEARER_FIRST =
      Comparator.comparingDouble(Row::squared)
          .thenComparing(Comparator.comparingLong(Row::number).reversed());

  private final int capacity;
  private final PriorityQueue<Row> rows = new PriorityQueue<>(NEARER_FIRST);

  /** Keeps at most {@code capacity} rows. */
  FarthestRows(int capacity) {
    this.capacity = capacity;
  }

  /** Offers a row that starts at {@code at}. */
  void offer(long number, int cluster, double squared, double[] points, int at, int d) {
    Row least = rows.peek();
    if (least != null && rows.size() == capacity && !(squared > least.squared())) {
      return;
    }
    double[] values = java.util.Arrays.copyOfRange(points, at, at + d);
    rows.add(new Row(number, cluster, squared, values));
    if (rows.size() > capacity) {
      rows.poll();
    }
  }

  /** The rows kept, the farthest first. */
  List<Row> descending() {
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(NEARER_FIRST.reversed());
    return sorted;
  }
}
