package dev.praxis.metrics.clustering;

/**
 * The same as {@link Silhouette}, in plain loops.
 *
 * <pre>{@code
 * s(i) = (b − a) / max(a, b)
 * a = mean distance from point i to the other points of its cluster
 * b = least, over the other clusters, of the mean distance from point i to their points
 * }</pre>
 *
 * <p>0 for a point alone in its cluster, and where a = b = 0. Cost: {@code O(n² · d)}.
 */
public final class PlainSilhouette {
  private PlainSilhouette() {}

  /** The silhouette of each point. */
  public static double[] values(double[][] points, int[] labels, int clusters) {
    int[] sizes = new int[clusters];
    for (int label : labels) {
      sizes[label]++;
    }
    double[] values = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      double[] distances = new double[clusters];
      for (int j = 0; j < points.length; j++) {
        distances[labels[j]] += distance(points[i], points[j]);
      }
      values[i] = silhouette(distances, sizes, labels[i]);
    }
    return values;
  }

  /** From the sums of the distances to each cluster. */
  private static double silhouette(double[] distances, int[] sizes, int own) {
    double a = distances[own] / (sizes[own] - 1);
    double b = Double.POSITIVE_INFINITY;
    for (int c = 0; c < distances.length; c++) {
      if (c != own && sizes[c] > 0) {
        b = Math.min(b, distances[c] / sizes[c]);
      }
    }
    return sizes[own] == 1 || a == b ? 0 : (b - a) / Math.max(a, b);
  }

  /** The mean over all points. */
  public static double mean(double[][] points, int[] labels, int clusters) {
    double sum = 0;
    for (double value : values(points, labels, clusters)) {
      sum += value;
    }
    return sum / points.length;
  }

  private static double distance(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += (x[j] - y[j]) * (x[j] - y[j]);
    }
    return Math.sqrt(sum);
  }
}
