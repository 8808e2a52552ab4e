package dev.praxis.cluster;

import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.random.Draws;
import dev.praxis.internal.raw.Raw;
import java.util.LinkedHashSet;
import java.util.Set;

/** The first centroids, chosen as a {@link KMeansStart} says. */
final class Starts {
  private Starts() {}

  /** k · d numbers, the first centroids row by row. */
  static double[] of(KMeansStart start, int clusters, WeightedPoints points, Draws draws) {
    if (start instanceof KMeansStart.Given given) {
      return Raw.values(given.centroids()).clone();
    }
    int[] rows =
        start instanceof KMeansStart.Uniform
            ? uniform(points, clusters, draws)
            : PlusPlus.rows(points, clusters, draws);
    int d = points.dimension();
    double[] centroids = new double[Math.multiplyExact(clusters, d)];
    for (int c = 0; c < clusters; c++) {
      System.arraycopy(points.values(), points.start(rows[c]), centroids, c * d, d);
    }
    return centroids;
  }

  private static int[] uniform(WeightedPoints points, int clusters, Draws draws) {
    Set<Integer> rows = new LinkedHashSet<>();
    while (rows.size() < clusters) {
      int row = (int) draws.nextBelow(points.count());
      if (points.weight(row) > 0) {
        rows.add(row);
      }
    }
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Refuses given centroids that are not k in number. */
  static void checkCount(KMeansStart start, int clusters) {
    if (start instanceof KMeansStart.Given given && given.centroids().rows() != clusters) {
      throw new IllegalArgumentException(
          "start must have as many centroids as clusters, "
              + clusters
              + ", but had "
              + given.centroids().rows());
    }
  }

  /** Refuses given centroids of another dimension than the points, or too large to be squared. */
  static void checkGiven(KMeansStart start, int dimension) {
    if (start instanceof KMeansStart.Given given) {
      int d = given.centroids().columns();
      if (d != dimension) {
        throw new IllegalArgumentException(
            "start must have as many columns as the points, " + dimension + ", but had " + d);
      }
      SquareRange.check("start", Raw.values(given.centroids()), d, 0);
    }
  }
}
