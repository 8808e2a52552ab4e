package dev.praxis.neighbors;

import dev.praxis.data.Matrix;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/** The plainest search: measure everything, sort. */
final class NaiveNeighbors {
  private NaiveNeighbors() {}

  /** All rows but one, by distance and then by number. */
  static int[] nearest(Matrix points, double[] query, int without) {
    return IntStream.range(0, points.rows())
        .filter(row -> row != without)
        .boxed()
        .sorted(Comparator.comparingDouble(row -> distance(points, row, query)))
        .mapToInt(row -> row)
        .toArray();
  }

  static double distance(Matrix points, int row, double[] query) {
    double sum = 0;
    for (int j = 0; j < query.length; j++) {
      double difference = query[j] - points.get(row, j);
      sum = Math.fma(difference, difference, sum);
    }
    return Math.sqrt(sum);
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
}
