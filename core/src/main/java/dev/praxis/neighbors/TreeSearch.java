package dev.praxis.neighbors;

import java.util.Arrays;
import java.util.concurrent.ForkJoinTask;

/**
 * Nearest rows of few columns, by a tree of boxes (a k-d tree): a query goes down into the nearer
 * box first, and passes over every box that cannot hold a near row.
 *
 * <p>Each box is cut in the middle of its rows, across its longest side. The rows in a box are at
 * least as far away as its nearest corner or side, whose distance is computed by the very chain of
 * the distance itself: with smaller differences it is not larger, however rounded. The answer is
 * that of the plain search to the last bit.
 */
final class TreeSearch extends Search {
  /** A box of so few rows is not cut. */
  private static final int LEAF = 12;

  /** A box of so many rows is cut by two threads. */
  private static final int FORK = 1 << 13;

  private final Distance distance;
  private final int d;
  private final int count;
  private final int inner;

  /** The rows in the order of their boxes, and their numbers. */
  private final double[] points;

  private final int[] rows;

  /** The least and the largest number of each column in each box, and its least row number. */
  private final double[] boxes;

  private final int[] firsts;

  TreeSearch(Distance distance, double[] points, int count, int d) {
    this.distance = distance;
    this.d = d;
    this.count = count;
    int depth = 0;
    while (count >> depth > LEAF) {
      depth++;
    }
    this.inner = (1 << depth) - 1;
    this.points = points.clone();
    this.rows = new int[count];
    Arrays.setAll(rows, row -> row);
    this.boxes = new double[(2 * inner + 1) * 2 * d];
    this.firsts = new int[2 * inner + 1];
    cut(0, 0, count);
  }

  private void cut(int box, int from, int to) {
    if (box >= inner) {
      firsts[box] = Arrays.stream(rows, from, to).min().orElseThrow();
      enclose(box, from, to);
      return;
    }
    enclose(box, from, to);
    int middle = (from + to) >>> 1;
    select(longestSide(box), from, to - 1, middle);
    int left = 2 * box + 1;
    if (to - from > FORK) {
      ForkJoinTask.invokeAll(
          ForkJoinTask.adapt(() -> cut(left, from, middle)),
          ForkJoinTask.adapt(() -> cut(left + 1, middle, to)));
    } else {
      cut(left, from, middle);
      cut(left + 1, middle, to);
    }
    firsts[box] = Math.min(firsts[left], firsts[left + 1]);
  }

  private void enclose(int box, int from, int to) {
    int at = box * 2 * d;
    for (int j = 0; j < d; j++) {
      double least = points[from * d + j];
      double most = least;
      for (int i = from + 1; i < to; i++) {
        double x = points[i * d + j];
        least = Math.min(least, x);
        most = Math.max(most, x);
      }
      boxes[at + j] = least;
      boxes[at + d + j] = most;
    }
  }

  private int longestSide(int box) {
    int at = box * 2 * d;
    int longest = 0;
    for (int j = 1; j < d; j++) {
      if (boxes[at + d + j] - boxes[at + j] > boxes[at + d + longest] - boxes[at + longest]) {
        longest = j;
      }
    }
    return longest;
  }

  /** Sorts the rows as far as is needed to have the smaller ones before a place (quickselect). */
  private void select(int column, int first, int last, int place) {
    int from = first;
    int to = last;
    while (from < to) {
      double pivot = points[((from + to) >>> 1) * d + column];
      int i = from;
      int j = to;
      while (i <= j) {
        while (points[i * d + column] < pivot) {
          i++;
        }
        while (points[j * d + column] > pivot) {
          j--;
        }
        if (i <= j) {
          swap(i++, j--);
        }
      }
      if (place <= j) {
        to = j;
      } else if (place >= i) {
        from = i;
      } else {
        return;
      }
    }
  }

  private void swap(int a, int b) {
    int row = rows[a];
    rows[a] = rows[b];
    rows[b] = row;
    for (int j = 0; j < d; j++) {
      double x = points[a * d + j];
      points[a * d + j] = points[b * d + j];
      points[b * d + j] = x;
    }
  }

  @Override
  Worker worker(double[] queries, int size, boolean others) {
    return (first, many, nearest) -> {
      for (int q = 0; q < many; q++) {
        int left = others ? first + q : -1;
        new Descent(queries, (first + q) * d, left, nearest[q]).into(0, 0, count);
      }
    };
  }

  /** The way of one query through the boxes. */
  private final class Descent {
    private final double[] queries;
    private final int at;
    private final int leftOut;
    private final Nearest nearest;

    /** A sum above this one is of a row that is too far away. */
    private double most;

    Descent(double[] queries, int at, int leftOut, Nearest nearest) {
      this.queries = queries;
      this.at = at;
      this.leftOut = leftOut;
      this.nearest = nearest;
      this.most = distance.largestSum(nearest.farthest());
    }

    void into(int box, int from, int to) {
      if (box >= inner) {
        measureAll(from, to);
        return;
      }
      int middle = (from + to) >>> 1;
      int left = 2 * box + 1;
      double toLeft = sumTo(left);
      double toRight = sumTo(left + 1);
      if (toLeft <= toRight) {
        visit(left, toLeft, from, middle);
        visit(left + 1, toRight, middle, to);
      } else {
        visit(left + 1, toRight, middle, to);
        visit(left, toLeft, from, middle);
      }
    }

    private void visit(int box, double sum, int from, int to) {
      if (sum <= most && !nearest.excludes(distance.ofSum(sum), firsts[box])) {
        into(box, from, to);
      }
    }

    /** The chain of the nearest place of a box. */
    private double sumTo(int box) {
      int low = box * 2 * d;
      double sum = 0;
      for (int j = 0; j < d; j++) {
        double x = queries[at + j];
        double gap = Math.max(0, Math.max(boxes[low + j] - x, x - boxes[low + d + j]));
        sum = distance.onward(sum, gap);
      }
      return sum;
    }

    private void measureAll(int from, int to) {
      for (int i = from; i < to; i++) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
          sum = distance.onward(sum, queries[at + j] - points[i * d + j]);
        }
        if (sum <= most && rows[i] != leftOut) {
          nearest.offer(distance.ofSum(sum), rows[i]);
          most = distance.largestSum(nearest.farthest());
        }
      }
    }
  }
}
