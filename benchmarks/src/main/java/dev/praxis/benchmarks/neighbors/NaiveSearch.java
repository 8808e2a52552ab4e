package dev.praxis.benchmarks.neighbors;

import java.util.Comparator;
import java.util.PriorityQueue;

/** The nearest rows as one writes the search without a library: measure all, keep the best. */
final class NaiveSearch {
  private NaiveSearch() {}

  private record Candidate(int row, double distance) {}

  /** The row numbers of the k nearest of each query, the nearest first. */
  static int[][] nearest(double[][] points, double[][] queries, int k) {
    int[][] found = new int[queries.length][];
    for (int q = 0; q < queries.length; q++) {
      found[q] = nearest(points, queries[q], k);
    }
    return found;
  }

  private static int[] nearest(double[][] points, double[] query, int k) {
    Comparator<Candidate> farthestFirst = Comparator.comparingDouble(c -> -c.distance);
    PriorityQueue<Candidate> best = new PriorityQueue<>(farthestFirst);
    for (int row = 0; row < points.length; row++) {
      double distance = distance(points[row], query);
      if (best.size() < k) {
        best.add(new Candidate(row, distance));
      } else if (distance < best.element().distance) {
        best.remove();
        best.add(new Candidate(row, distance));
      }
    }
    int[] rows = new int[k];
    for (int rank = k - 1; rank >= 0; rank--) {
      rows[rank] = best.remove().row;
    }
    return rows;
  }

  private static double distance(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      double difference = x[j] - y[j];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}
