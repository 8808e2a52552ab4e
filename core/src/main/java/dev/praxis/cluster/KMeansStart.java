package dev.praxis.cluster;

import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.random.Draws;
import dev.praxis.internal.raw.Raw;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** How k-means chooses its first centroids. */
@SuppressWarnings("exports") // WeightedPoints is what the learners of this package choose from
public sealed interface KMeansStart {
  /**
   * Greedy k-means++, the default: rows far from each other. Every next centroid is the best of
   * {@code 2 + ⌊ln k⌋} rows drawn with probability proportional to the squared distance to the
   * nearest centroid so far.
   *
   * <p>Source: Arthur and Vassilvitskii, "k-means++: the advantages of careful seeding", SODA 2007.
   */
  static KMeansStart plusPlus() {
    return new PlusPlus();
  }

  /** Rows drawn uniformly without replacement (Forgy). */
  static KMeansStart uniform() {
    return new Uniform();
  }

  /** Given centroids, {@code k × d}. */
  static KMeansStart at(Matrix centroids) {
    return new Given(centroids);
  }

  /**
   * The first centroids, {@code k × d}: those that {@link KMeans} with this seed starts from, the
   * first time if it restarts.
   *
   * @param points {@code n × d}
   * @param clusters k, from 1 to the number of distinct rows
   * @param seed determines every random draw
   * @throws IllegalArgumentException if k is not in its range, if given centroids are not k in
   *     number or have another number of columns, or if a value is beyond ±1e140
   */
  default Matrix choose(Matrix points, int clusters, long seed) {
    Objects.requireNonNull(points, "points");
    Checks.atLeast("clusters", clusters, 1);
    WeightedPoints all = new WeightedPoints(points);
    all.check(clusters);
    given().ifPresent(given -> given.check(clusters, points.columns()));
    return choose(all, clusters, seed, 0);
  }

  /** As {@link #choose(Matrix, int, long)}, for a restart, from 0, and points that were checked. */
  Matrix choose(WeightedPoints points, int clusters, long seed, int restart);

  /** The given centroids, if these are not drawn. */
  default Optional<Given> given() {
    return Optional.empty();
  }

  /** See {@link #plusPlus()}. */
  record PlusPlus() implements KMeansStart {
    @Override
    public Matrix choose(WeightedPoints points, int clusters, long seed, int restart) {
      Draws draws = Draws.seeded(seed).split(restart);
      return points.select(KMeansPlusPlus.rows(points, clusters, draws));
    }
  }

  /** See {@link #uniform()}. */
  record Uniform() implements KMeansStart {
    @Override
    public Matrix choose(WeightedPoints points, int clusters, long seed, int restart) {
      Draws draws = Draws.seeded(seed).split(restart);
      Set<Integer> rows = new LinkedHashSet<>();
      while (rows.size() < clusters) {
        int row = (int) draws.nextBelow(points.count());
        if (points.weight(row) > 0) {
          rows.add(row);
        }
      }
      return points.select(rows.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  /** See {@link #at}. */
  record Given(Matrix centroids) implements KMeansStart {
    /** Centroids, k of them. */
    public Given {
      Objects.requireNonNull(centroids, "centroids");
    }

    @Override
    public Matrix choose(WeightedPoints points, int clusters, long seed, int restart) {
      return centroids;
    }

    @Override
    public Optional<Given> given() {
      return Optional.of(this);
    }

    /** Refuses another number of clusters. */
    void check(int clusters) {
      if (centroids.rows() != clusters) {
        throw new IllegalArgumentException(
            "start must have as many centroids as clusters, "
                + clusters
                + ", but had "
                + centroids.rows());
      }
    }

    /** Refuses points of another dimension, and centroids too large to be squared. */
    void check(int clusters, int columns) {
      check(clusters);
      if (centroids.columns() != columns) {
        throw new IllegalArgumentException(
            "start must have as many columns as the points, "
                + columns
                + ", but had "
                + centroids.columns());
      }
      SquareRange.check("start", Raw.values(centroids), columns, 0);
    }
  }
}
