package dev.praxis.neighbors;

/**
 * The same as {@link KnnClassifier}, in plain loops, by Euclidean distance.
 *
 * <pre>{@code
 * P(c | x) = Σ wᵢ [yᵢ = c] / Σ wᵢ      over the k rows xᵢ nearest to x;   wᵢ = 1, or 1 / distance(x, xᵢ)
 * }</pre>
 *
 * <p>Where votes are weighted and some rows are at distance 0, only these vote. Cost: {@code O(n ·
 * (d + k))} a query.
 */
public final class PlainKnnClassifier {
  private PlainKnnClassifier() {}

  /** The class with most votes; of classes with equally many the first. */
  public static int predict(
      double[][] points, int[] labels, int classes, double[] query, int k, boolean weighted) {
    double[] shares = probabilities(points, labels, classes, query, k, weighted);
    int most = 0;
    for (int c = 1; c < classes; c++) {
      most = shares[c] > shares[most] ? c : most;
    }
    return most;
  }

  /** The share of the votes that each class has. */
  public static double[] probabilities(
      double[][] points, int[] labels, int classes, double[] query, int k, boolean weighted) {
    int[] nearest = PlainNeighborIndex.nearest(points, query, k, PlainNeighborIndex::euclidean);
    double least = PlainNeighborIndex.euclidean(query, points[nearest[0]]);
    double[] votes = new double[classes];
    double all = 0;
    for (int row : nearest) {
      double distance = PlainNeighborIndex.euclidean(query, points[row]);
      double weight = weighted ? weight(distance, least) : 1;
      votes[labels[row]] += weight;
      all += weight;
    }
    for (int c = 0; c < classes; c++) {
      votes[c] /= all;
    }
    return votes;
  }

  /** {@code 1 / distance}; where a row is at distance 0, all others have no weight. */
  static double weight(double distance, double least) {
    if (least == 0) {
      return distance == 0 ? 1 : 0;
    }
    return 1 / distance;
  }
}
