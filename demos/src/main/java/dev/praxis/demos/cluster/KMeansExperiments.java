package dev.praxis.demos.cluster;

import dev.praxis.cluster.KMeans;
import dev.praxis.data.Matrix;
import java.util.stream.IntStream;

/** The experiments of {@link KMeansDemo}. */
final class KMeansExperiments {

  private KMeansExperiments() {}

  /** The inertia at which k-means comes to rest from the starts of a hundred seeds. */
  static double[] ends(KMeans learner, Matrix points) {
    return IntStream.range(0, 100)
        .mapToDouble(seed -> learner.withSeed(seed).fit(points).inertia())
        .toArray();
  }
}
