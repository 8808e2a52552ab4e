package dev.praxis.imputation;

import java.util.Arrays;

/**
 * The same as {@link KnnImputer}, in plain loops: a hole takes the mean of its column over the k
 * nearest rows that have a number there. NaN is a hole.
 *
 * <pre>{@code
 * distance(x, y)² = d / |S| · Σ (xⱼ − yⱼ)²  over j in S        S = columns that neither misses
 * }</pre>
 *
 * <p>Of equally near rows the first are taken; without any row that shares a column it is the mean
 * of all. Cost: {@code O(q · n · d · (d + k))} for q rows with holes.
 */
public final class PlainKnnImputer {
  private PlainKnnImputer() {}

  /** The points filled from the rows that were learned from. */
  public static double[][] impute(double[][] learned, double[][] points, int k) {
    double[][] filled = PlainSimpleImputer.impute(points, PlainSimpleImputer.means(learned));
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < points[i].length; j++) {
        if (Double.isNaN(points[i][j])) {
          int[] donors = nearest(learned, points[i], j, k);
          double sum = 0;
          for (int donor : donors) {
            sum += learned[donor][j];
          }
          filled[i][j] = donors.length > 0 ? sum / donors.length : filled[i][j];
        }
      }
    }
    return filled;
  }

  /** At most k rows that have a number in a column, the nearest first. */
  private static int[] nearest(double[][] rows, double[] x, int column, int k) {
    int[] nearest = new int[k];
    double[] distances = new double[k];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    int count = 0;
    for (int row = 0; row < rows.length; row++) {
      double distance = squaredDistance(x, rows[row]);
      if (!Double.isNaN(rows[row][column]) && distance < distances[k - 1]) {
        count = Math.min(count + 1, k);
        int rank = k - 1;
        for (; rank > 0 && distance < distances[rank - 1]; rank--) {
          nearest[rank] = nearest[rank - 1];
          distances[rank] = distances[rank - 1];
        }
        nearest[rank] = row;
        distances[rank] = distance;
      }
    }
    return Arrays.copyOf(nearest, count);
  }

  /** Infinite where the rows share no column. */
  private static double squaredDistance(double[] x, double[] y) {
    double sum = 0;
    int shared = 0;
    for (int j = 0; j < x.length; j++) {
      if (!Double.isNaN(x[j]) && !Double.isNaN(y[j])) {
        sum = Math.fma(y[j] - x[j], y[j] - x[j], sum);
        shared++;
      }
    }
    return shared > 0 ? sum / shared * x.length : Double.POSITIVE_INFINITY;
  }
}
