package dev.praxis.imputation;

import java.util.Arrays;

/**
 * The same as {@link SimpleImputer}, in plain loops: every hole of a column takes the mean, the
 * median or the most frequent of the numbers that are there. NaN is a hole.
 *
 * <p>Cost: {@code O(n · d)} for the mean, {@code O(n · log n · d)} for the others.
 */
public final class PlainSimpleImputer {
  private PlainSimpleImputer() {}

  /** The points with every hole filled with the number of its column. */
  public static double[][] impute(double[][] points, double[] fillings) {
    double[][] filled = new double[points.length][fillings.length];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < fillings.length; j++) {
        filled[i][j] = Double.isNaN(points[i][j]) ? fillings[j] : points[i][j];
      }
    }
    return filled;
  }

  public static double[] means(double[][] points) {
    double[] means = new double[points[0].length];
    for (int j = 0; j < means.length; j++) {
      double sum = 0;
      double[] known = known(points, j);
      for (double number : known) {
        sum += number;
      }
      means[j] = sum / known.length;
    }
    return means;
  }

  /** The middle number of each column, or the mean of the two in the middle. */
  public static double[] medians(double[][] points) {
    double[] medians = new double[points[0].length];
    for (int j = 0; j < medians.length; j++) {
      double[] known = known(points, j);
      medians[j] = (known[(known.length - 1) / 2] + known[known.length / 2]) / 2;
    }
    return medians;
  }

  /** The number that is there most often in each column; of several the smallest. */
  public static double[] mostFrequent(double[][] points) {
    double[] frequent = new double[points[0].length];
    for (int j = 0; j < frequent.length; j++) {
      int most = 0;
      int times = 0;
      double[] known = known(points, j);
      for (int i = 0; i < known.length; i++) {
        times = i > 0 && known[i] == known[i - 1] ? times + 1 : 1;
        frequent[j] = times > most ? known[i] : frequent[j];
        most = Math.max(most, times);
      }
    }
    return frequent;
  }

  /** The numbers of a column that are there, in ascending order. */
  private static double[] known(double[][] points, int column) {
    double[] numbers = new double[points.length];
    int count = 0;
    for (double[] point : points) {
      if (!Double.isNaN(point[column])) {
        numbers[count++] = point[column];
      }
    }
    Arrays.sort(numbers, 0, count);
    return Arrays.copyOf(numbers, count);
  }
}
