package dev.praxis.neighbors;

import dev.praxis.data.Matrix;
import dev.praxis.internal.decimals.FewDecimals;
import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** What is asked of neighbours, and of the plain loops. */
final class Queries {
  private Queries() {}

  /** Some of the points, some between two of them, some a little beside. */
  static Matrix around(Matrix points, long seed) {
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

  /** The plain loop of a distance. */
  static ToDoubleBiFunction<double[], double[]> plain(Distance distance) {
    return switch (distance) {
      case EUCLIDEAN -> PlainNeighborIndex::euclidean;
      case MANHATTAN -> PlainNeighborIndex::manhattan;
      case CHEBYSHEV -> PlainNeighborIndex::chebyshev;
      case COSINE -> (q, x) -> PlainNeighborIndex.cosine(upToOne(q), upToOne(x));
    };
  }

  /** A row divided by its largest number, as whole numbers if it has few decimals and digits. */
  private static double[] upToOne(double[] row) {
    int places = FewDecimals.places(row, 0, row.length, 1);
    double largest = Arrays.stream(row).map(Math::abs).max().orElseThrow();
    boolean written = places != FewDecimals.NONE && FewDecimals.whole(largest, places) < 1e12;
    double divisor = written ? FewDecimals.whole(largest, places) : largest;
    return Arrays.stream(row)
        .map(x -> (written ? FewDecimals.whole(x, places) : x) / divisor)
        .toArray();
  }
}
