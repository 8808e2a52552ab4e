package dev.praxis.cluster;

import dev.praxis.Clouds;
import dev.praxis.Nearness;
import dev.praxis.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What k-means can be asked to do: points, and a number of clusters that their distinct rows allow.
 */
record Task(Matrix points, int clusters, long seed) {
  /** Tasks on every kind of cloud. */
  static Arbitrary<Task> any() {
    return on(Clouds.any());
  }

  /** Tasks of at most ten clusters on these clouds. */
  static Arbitrary<Task> on(Arbitrary<Matrix> clouds) {
    return on(clouds, 10);
  }

  /** Tasks on these clouds. */
  static Arbitrary<Task> on(Arbitrary<Matrix> clouds, int mostClusters) {
    return clouds.flatMap(
        points ->
            Combinators.combine(
                    Arbitraries.integers()
                        .between(1, Math.min(mostClusters, Clouds.distinctRows(points))),
                    Clouds.seeds())
                .as((clusters, seed) -> new Task(points, clusters, seed)));
  }

  /** k-means with the defaults. */
  KMeans learner() {
    return KMeans.into(clusters).withSeed(seed);
  }

  /** k-means that starts at {@link #firstDistinctRows} and goes on until no row moves. */
  KMeans learnerFromGivenStart() {
    return learner().withStart(KMeansStart.at(firstDistinctRows())).withTolerance(0);
  }

  /** The first k rows that differ. */
  Matrix firstDistinctRows() {
    Stream<Matrix> rows = Arrays.stream(points.toRows()).map(Matrix::ofRows).distinct();
    return Matrix.ofRows(rows.limit(clusters).map(row -> row.row(0)).toList());
  }

  /** What an observer of the fit sees. */
  static List<KMeans.Step> steps(KMeans learner, Matrix points) {
    List<KMeans.Step> steps = new ArrayList<>();
    learner.fit(points, steps::add);
    return steps;
  }

  /** What the inertia gains when every mean is rounded in every feature. */
  static double crumbs(Matrix points) {
    double crumb = 4 * Math.ulp(Nearness.largest(points.toRowMajor()));
    return points.rows() * points.columns() * crumb * crumb;
  }
}
