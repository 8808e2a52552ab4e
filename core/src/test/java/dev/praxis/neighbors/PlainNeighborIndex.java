package dev.praxis.neighbors;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;

/**
 * The same as {@link NeighborIndex}, in plain loops: measure everything, keep the nearest.
 *
 * <pre>{@code
 * euclidean √Σ (q − x)²    manhattan Σ |q − x|    chebyshev max |q − x|    cosine ½ Σ (q̂ − x̂)²
 * }</pre>
 *
 * <p>Of equally near rows the first is the nearest. Cost: {@code O(n · (d + k))} a query.
 */
public final class PlainNeighborIndex {
  private PlainNeighborIndex() {}

  /** The numbers of the k rows nearest to a query, the nearest first. */
  public static int[] nearest(
      double[][] points, double[] query, int k, ToDoubleBiFunction<double[], double[]> distance) {
    int[] nearest = new int[k];
    double[] distances = new double[k];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    for (int row = 0; row < points.length; row++) {
      double own = distance.applyAsDouble(query, points[row]);
      if (own < distances[k - 1]) {
        int rank = k - 1;
        for (; rank > 0 && own < distances[rank - 1]; rank--) {
          nearest[rank] = nearest[rank - 1];
          distances[rank] = distances[rank - 1];
        }
        nearest[rank] = row;
        distances[rank] = own;
      }
    }
    return nearest;
  }

  public static double euclidean(double[] q, double[] x) {
    return Math.sqrt(squares(q, x));
  }

  public static double manhattan(double[] q, double[] x) {
    double sum = 0;
    for (int j = 0; j < q.length; j++) {
      sum += Math.abs(q[j] - x[j]);
    }
    return sum;
  }

  public static double chebyshev(double[] q, double[] x) {
    double most = 0;
    for (int j = 0; j < q.length; j++) {
      most = Math.max(most, Math.abs(q[j] - x[j]));
    }
    return most;
  }

  public static double cosine(double[] q, double[] x) {
    return Math.min(2, squares(direction(q), direction(x)) / 2);
  }

  private static double[] direction(double[] x) {
    double[] direction = x.clone();
    double length = euclidean(x, new double[x.length]);
    for (int j = 0; j < x.length; j++) {
      direction[j] /= length;
    }
    return direction;
  }

  private static double squares(double[] q, double[] x) {
    double sum = 0;
    for (int j = 0; j < q.length; j++) {
      sum = Math.fma(q[j] - x[j], q[j] - x[j], sum);
    }
    return sum;
  }
}
