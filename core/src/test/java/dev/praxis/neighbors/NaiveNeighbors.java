package dev.praxis.neighbors;

import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/** The plainest search: measure everything, sort. */
final class NaiveNeighbors {
  private NaiveNeighbors() {}

  /** All rows but one, by distance and then by number. */
  static int[] nearest(Matrix points, double[] query, int without) {
    return nearest(Distance.EUCLIDEAN, points, query, without);
  }

  /** All rows but one, by some distance and then by number. */
  static int[] nearest(Distance distance, Matrix points, double[] query, int without) {
    double[] distances =
        Arrays.stream(points.toRows()).mapToDouble(x -> between(distance, query, x)).toArray();
    return IntStream.range(0, points.rows())
        .filter(row -> row != without)
        .boxed()
        .sorted(Comparator.comparingDouble(row -> distances[row]))
        .mapToInt(row -> row)
        .toArray();
  }

  static double distance(Matrix points, int row, double[] query) {
    return between(Distance.EUCLIDEAN, query, points.row(row));
  }

  /** The formula of each distance as its docstring gives it. */
  static double between(Distance distance, double[] q, double[] x) {
    return switch (distance) {
      case EUCLIDEAN -> Math.sqrt(squares(q, x));
      case MANHATTAN -> {
        double sum = 0;
        for (int j = 0; j < q.length; j++) {
          sum += Math.abs(q[j] - x[j]);
        }
        yield sum;
      }
      case CHEBYSHEV ->
          IntStream.range(0, q.length).mapToDouble(j -> Math.abs(q[j] - x[j])).max().orElseThrow();
      case COSINE -> squares(direction(q), direction(x)) / 2;
    };
  }

  private static double squares(double[] q, double[] x) {
    double sum = 0;
    for (int j = 0; j < q.length; j++) {
      double difference = q[j] - x[j];
      sum = Math.fma(difference, difference, sum);
    }
    return sum;
  }

  private static double[] direction(double[] x) {
    double length = Math.sqrt(squares(x, new double[x.length]));
    return Arrays.stream(x).map(value -> value / length).toArray();
  }

  /** Some of the points, some between two of them, some a little beside. */
  static Matrix queriesAround(Matrix points, long seed) {
    Random random = new Random(seed);
    double[][] queries = new double[1 + random.nextInt(20)][];
    for (int q = 0; q < queries.length; q++) {
      double[] a = points.row(random.nextInt(points.rows()));
      double[] b = points.row(random.nextInt(points.rows()));
      double share = random.nextInt(3) / 2.0;
      queries[q] =
          IntStream.range(0, a.length).mapToDouble(j -> a[j] + share * (b[j] - a[j])).toArray();
    }
    return Matrix.ofRows(queries);
  }

  /** Standard normal queries, which are at different distances from all points. */
  static Matrix anywhere(int rows, int columns, long seed) {
    Random random = new Random(seed);
    double[] values = new double[rows * columns];
    Arrays.setAll(values, i -> random.nextGaussian());
    return Matrix.ofRowMajor(rows, columns, values);
  }

  /** All numbers times a power of two. */
  static Matrix scaled(Matrix points, int power) {
    double factor = Math.scalb(1.0, power);
    return Matrix.ofRowMajor(
        points.rows(),
        points.columns(),
        Arrays.stream(points.toRowMajor()).map(x -> x * factor).toArray());
  }

  /** The points without rows of zeros, which have no direction. */
  static Matrix directed(Matrix points) {
    double[][] rows = points.toRows();
    for (double[] row : rows) {
      row[0] = Arrays.stream(row).allMatch(x -> x == 0) ? 1 : row[0];
    }
    return Matrix.ofRows(rows);
  }
}
