package dev.praxis.cluster;

import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * k-means as the textbook has it: nested loops, no kernels, no blocks, no bounds. The twin that
 * every shortcut is held against.
 */
final class NaiveKMeans {
  private final double[][] points;
  private double[][] centroids;
  private int[] labels;
  private boolean emptied;

  NaiveKMeans(Matrix points, Matrix start) {
    this.points = points.toRows();
    this.centroids = start.toRows();
    this.labels = nearest(points, start);
  }

  /** Lloyd's algorithm until no row changes its cluster. */
  NaiveKMeans run() {
    boolean changed = true;
    while (changed) {
      emptied |= Arrays.stream(labels).distinct().count() < centroids.length;
      centroids = means(points, labels, centroids);
      int[] next = nearest(Matrix.ofRows(points), centroids());
      changed = !Arrays.equals(labels, next);
      labels = next;
    }
    return this;
  }

  Matrix centroids() {
    return Matrix.ofRows(centroids);
  }

  int[] labels() {
    return labels.clone();
  }

  /** Whether a cluster had no rows at some time; textbooks do not say what then. */
  boolean emptied() {
    return emptied;
  }

  /** The nearest centroid of each point; of equally near ones the first. */
  static int[] nearest(Matrix points, Matrix centroids) {
    double[][] targets = centroids.toRows();
    return Arrays.stream(points.toRows()).mapToInt(x -> nearest(x, targets)).toArray();
  }

  private static int nearest(double[] x, double[][] targets) {
    int nearest = 0;
    for (int c = 1; c < targets.length; c++) {
      if (squaredDistance(x, targets[c]) < squaredDistance(x, targets[nearest])) {
        nearest = c;
      }
    }
    return nearest;
  }

  /** The definition, feature by feature, each square added in one rounding. */
  static double squaredDistance(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      double difference = x[j] - y[j];
      sum = Math.fma(difference, difference, sum);
    }
    return sum;
  }

  /** The sum of squared distances of the points to the centroids of their clusters. */
  static double inertia(Matrix points, Matrix centroids, int[] labels) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum += squaredDistance(points.row(i), centroids.row(labels[i]));
    }
    return sum;
  }

  /** The mean of the rows of each cluster; that of a cluster without rows stays where it was. */
  static double[][] means(double[][] points, int[] labels, double[][] centroids) {
    double[][] means = new double[centroids.length][];
    for (int c = 0; c < centroids.length; c++) {
      int cluster = c;
      int[] rows = IntStream.range(0, labels.length).filter(i -> labels[i] == cluster).toArray();
      means[c] = rows.length == 0 ? centroids[c] : mean(points, rows);
    }
    return means;
  }

  private static double[] mean(double[][] points, int[] rows) {
    double[] mean = new double[points[0].length];
    for (int row : rows) {
      for (int j = 0; j < mean.length; j++) {
        // Divided first: a sum of many rows far from the origin need not fit.
        mean[j] += points[row][j] / rows.length;
      }
    }
    return mean;
  }

  /**
   * The labels after every empty cluster has taken over a row: those at a positive distance from
   * their centroid, the farthest first and of equally far ones the first, unless a row is the last
   * of its cluster.
   */
  static int[] fillEmptyClusters(Matrix points, Matrix centroids, int[] labels) {
    int[] filled = labels.clone();
    int[] members = new int[centroids.rows()];
    for (int label : labels) {
      members[label]++;
    }
    List<Integer> farthestFirst =
        IntStream.range(0, labels.length)
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                        (Integer i) -> -squaredDistance(points.row(i), centroids.row(labels[i])))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    int row = 0;
    for (int cluster = 0; cluster < members.length; cluster++) {
      while (members[cluster] == 0) {
        int i = farthestFirst.get(row++);
        if (members[filled[i]] > 1) {
          members[filled[i]]--;
          filled[i] = cluster;
          members[cluster]++;
        }
      }
    }
    return filled;
  }
}
