package dev.praxis.cluster;

import dev.praxis.data.Matrix;
import java.util.Objects;

/** How k-means chooses its first centroids. */
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

  /** See {@link #plusPlus()}. */
  record PlusPlus() implements KMeansStart {}

  /** See {@link #uniform()}. */
  record Uniform() implements KMeansStart {}

  /** See {@link #at}. */
  record Given(Matrix centroids) implements KMeansStart {
    /** Centroids, k of them. */
    public Given {
      Objects.requireNonNull(centroids, "centroids");
    }
  }
}
