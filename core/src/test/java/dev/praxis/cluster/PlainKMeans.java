package dev.praxis.cluster;

import java.util.Arrays;

/**
 * The same as {@link KMeans}, in plain loops: Lloyd's algorithm from given centroids.
 *
 * <pre>{@code
 * assign   every row to the centroid with the least ‖x − c‖²
 * move     every centroid to the mean of its rows           inertia = Σᵢ ‖xᵢ − c(xᵢ)‖²
 * }</pre>
 *
 * <p>A cluster without rows stays where it is. Cost: {@code O(n · k · d)} per iteration.
 */
public final class PlainKMeans {
  private PlainKMeans() {}

  /** The centroids when no row changes its cluster any more, or after so many iterations. */
  public static double[][] fit(double[][] points, double[][] start, int maxIterations) {
    double[][] centroids = start;
    int[] labels = assign(points, centroids);
    int[] before = {};
    for (int i = 0; i < maxIterations && !Arrays.equals(before, labels); i++) {
      centroids = move(points, labels, centroids);
      before = labels;
      labels = assign(points, centroids);
    }
    return centroids;
  }

  /** The nearest centroid of each row; of equally near ones the first. */
  public static int[] assign(double[][] points, double[][] centroids) {
    int[] labels = new int[points.length];
    for (int i = 0; i < points.length; i++) {
      double least = Double.POSITIVE_INFINITY;
      for (int c = 0; c < centroids.length; c++) {
        double squared = squaredDistance(points[i], centroids[c]);
        if (squared < least) {
          least = squared;
          labels[i] = c;
        }
      }
    }
    return labels;
  }

  /** The mean of the rows of each cluster. */
  public static double[][] move(double[][] points, int[] labels, double[][] centroids) {
    int[] sizes = new int[centroids.length];
    double[][] means = new double[centroids.length][points[0].length];
    for (int i = 0; i < points.length; i++) {
      sizes[labels[i]]++;
      for (int j = 0; j < points[i].length; j++) {
        means[labels[i]][j] += points[i][j];
      }
    }
    for (int c = 0; c < means.length; c++) {
      for (int j = 0; j < means[c].length; j++) {
        means[c][j] = sizes[c] > 0 ? means[c][j] / sizes[c] : centroids[c][j];
      }
    }
    return means;
  }

  public static double inertia(double[][] points, int[] labels, double[][] centroids) {
    double sum = 0;
    for (int i = 0; i < points.length; i++) {
      sum += squaredDistance(points[i], centroids[labels[i]]);
    }
    return sum;
  }

  public static double squaredDistance(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum = Math.fma(x[j] - y[j], x[j] - y[j], sum);
    }
    return sum;
  }
}
