package dev.praxis.neighbors;

/**
 * The same as {@link KnnRegressor}, in plain loops, by Euclidean distance.
 *
 * <pre>{@code
 * ŷ(x) = Σ wᵢ yᵢ / Σ wᵢ      over the k rows xᵢ nearest to x;   wᵢ = 1, or 1 / distance(x, xᵢ)
 * }</pre>
 *
 * <p>Where neighbours are weighted and some are at distance 0, only these count. Cost: {@code O(n ·
 * (d + k))} a query.
 */
public final class PlainKnnRegressor {
  private PlainKnnRegressor() {}

  /** The mean target of the neighbours. */
  public static double predict(
      double[][] points, double[] targets, double[] query, int k, boolean weighted) {
    int[] nearest = PlainNeighborIndex.nearest(points, query, k, PlainNeighborIndex::euclidean);
    double least = PlainNeighborIndex.euclidean(query, points[nearest[0]]);
    double sum = 0;
    double all = 0;
    for (int row : nearest) {
      double distance = PlainNeighborIndex.euclidean(query, points[row]);
      double weight = weighted ? PlainKnnClassifier.weight(distance, least) : 1;
      sum += weight * targets[row];
      all += weight;
    }
    return sum / all;
  }
}
