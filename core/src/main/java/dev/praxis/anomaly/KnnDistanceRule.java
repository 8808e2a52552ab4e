package dev.praxis.anomaly;

import dev.praxis.Learner;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import dev.praxis.neighbors.Distance;
import dev.praxis.neighbors.NeighborIndex;
import dev.praxis.neighbors.Neighbors;
import dev.praxis.statistics.QuantileMethod;
import java.util.Arrays;
import java.util.Objects;

/**
 * Flags a row that is far from its nearest neighbours.
 *
 * <pre>{@code
 * score(x) = the distance from x to the k-th nearest row, or the mean over the k nearest
 * }</pre>
 *
 * <p>A row is taken as a whole, so that it is found also where each of its numbers is usual but
 * their combination is not, and nothing is assumed of how the usual rows are spread. The price: k
 * must be larger than a group of outliers that stand together, and distances add up over the
 * columns, so that these belong on one scale first.
 *
 * <p>A distance has no natural limit. The threshold is the quantile {@code 1 − contamination} of
 * the scores of the rows that are learned from, interpolated linearly: you choose beforehand what
 * share of them is flagged, {@code ⌈contamination · (n − 1)⌉} rows if no two scores are equal,
 * otherwise at most so many. A row whose score is the threshold is not flagged, and a score that is
 * above it by no more than the rounding of distances is the threshold. Each of these rows is scored
 * by its neighbours among the others; a new row by its neighbours among all.
 *
 * <p>The same bits on any number of threads. Cost: {@code O(n² · d)} to learn, {@code O(n · d)} for
 * a new row, parallel over the rows. Sources: Ramaswamy, Rastogi and Shim, "Efficient algorithms
 * for mining outliers from large data sets", SIGMOD (2000), for the k-th distance; Angiulli and
 * Pizzuti, "Fast outlier detection in high dimensional spaces", PKDD (2002), for all k.
 *
 * @param neighbors k, at least 1
 * @param score which distance is the score; that of the k-th neighbour by default
 * @param contamination the share of the rows learned from that is flagged, from 0 to 0.5; 0.1 by
 *     default
 * @param distance by which rows are near; Euclidean by default
 */
public record KnnDistanceRule(int neighbors, Score score, double contamination, Distance distance)
    implements Learner<Matrix, KnnDistanceRule.Model>, OutlierRule {

  /** A few roundings, of those that a distance is made with. */
  private static final double ROUNDINGS = 0x1p-46;

  /** Which distance to the nearest neighbours is the score. */
  public enum Score {
    /** The distance of the k-th. */
    FARTHEST,

    /** The mean distance of all k. */
    MEAN
  }

  /**
   * A legal rule.
   *
   * @throws IllegalArgumentException if k is below 1, or if the contamination is not between 0 and
   *     0.5
   */
  public KnnDistanceRule {
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(distance, "distance");
    Checks.atLeast("neighbors", neighbors, 1);
    if (!(contamination >= 0 && contamination <= 0.5)) {
      throw new IllegalArgumentException(
          "contamination must be between 0 and 0.5 but was " + contamination);
    }
  }

  /** The rule by the Euclidean distance of the k-th nearest neighbour, a tenth being flagged. */
  public static KnnDistanceRule nearest(int neighbors) {
    return new KnnDistanceRule(neighbors, Score.FARTHEST, 0.1, Distance.EUCLIDEAN);
  }

  /** This learner with the mean distance of all k neighbours, which depends less on k. */
  public KnnDistanceRule byMeanDistance() {
    return new KnnDistanceRule(neighbors, Score.MEAN, contamination, distance);
  }

  /**
   * This learner with another share of the rows learned from that is flagged; 0 if all of them are
   * usual.
   *
   * @throws IllegalArgumentException if the share is not between 0 and 0.5
   */
  public KnnDistanceRule withContamination(double contamination) {
    return new KnnDistanceRule(neighbors, score, contamination, distance);
  }

  /** This learner with another distance. */
  public KnnDistanceRule withDistance(Distance distance) {
    return new KnnDistanceRule(neighbors, score, contamination, distance);
  }

  /**
   * Scores each row by its neighbours, and finds the threshold.
   *
   * @param points {@code n × d}, n above k
   * @throws IllegalArgumentException if there are not more than k points, if a value is beyond
   *     ±1e140, or if the distance is the cosine and a row is all zeros
   */
  @Override
  public Model fit(Matrix points) {
    NeighborIndex index = index(points);
    double[] scores = scores(index.nearestOthers(neighbors));
    Targeted<Matrix> scored = new Targeted<>(points, Raw.targets(scores));
    return new Model(this, scored, threshold(scores), index);
  }

  private NeighborIndex index(Matrix points) {
    if (!(neighbors < points.rows())) {
      throw new IllegalArgumentException(
          "neighbors must be below "
              + points.rows()
              + ", the number of points, but was "
              + neighbors);
    }
    return NeighborIndex.of(points, distance);
  }

  private double threshold(double[] scores) {
    // The quantile 1 − contamination, from above: 1 − 0.1 need not be rounded.
    double[] fromAbove = Arrays.stream(scores).map(score -> -score).toArray();
    return 0.0 - QuantileMethod.LINEAR.of(contamination, fromAbove);
  }

  /**
   * Scores, with those on the threshold that are above it by no more than the rounding of distances
   * between numbers up to a size.
   */
  private Outliers settled(double[] scores, double threshold, double largest) {
    double unit = distance == Distance.COSINE ? 1 : largest;
    double doubt = threshold * ROUNDINGS + 4 * Math.ulp(unit);
    for (int i = 0; i < scores.length; i++) {
      boolean above = scores[i] > threshold && scores[i] <= threshold + doubt;
      scores[i] = above ? threshold : scores[i];
    }
    return new Outliers(scores, new int[0], threshold);
  }

  private double[] scores(Neighbors near) {
    double[] scores = new double[near.queries()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score == Score.MEAN ? mean(near, i) : near.distance(i, neighbors - 1);
    }
    return scores;
  }

  private double mean(Neighbors near, int query) {
    double sum = 0;
    for (int rank = 0; rank < neighbors; rank++) {
      sum += near.distance(query, rank);
    }
    return sum / neighbors;
  }

  /**
   * The scores of rows, each by its neighbours among the others, and which of them are flagged: the
   * {@link Model#outliers} of the model.
   *
   * @param points {@code n × d}, n above k
   * @throws IllegalArgumentException as {@link #fit}
   */
  @Override
  public Outliers outliers(Matrix points) {
    return fit(points).outliers();
  }

  /** The points learned from and their scores. The index that is searched is made of them anew. */
  public static final class Model implements OutlierModel {
    private final KnnDistanceRule learner;
    private final Targeted<Matrix> scored;
    private final double threshold;
    private final transient NeighborIndex index;

    /**
     * A model, ready to be searched.
     *
     * @param learner the rule
     * @param scored the points learned from, {@code n × d}, and the score of each, n, by its
     *     neighbours among the others
     * @param threshold the distance above which a row is flagged, at least 0
     * @throws IllegalArgumentException as {@link KnnDistanceRule#fit}, or if the threshold is
     *     negative or NaN
     */
    public Model(KnnDistanceRule learner, Targeted<Matrix> scored, double threshold) {
      this(learner, scored, threshold, learner.index(scored.points()));
    }

    private Model(
        KnnDistanceRule learner, Targeted<Matrix> scored, double threshold, NeighborIndex index) {
      Checks.atLeast("threshold", threshold, 0.0);
      this.learner = learner;
      this.scored = scored;
      this.threshold = threshold;
      this.index = index;
    }

    /** The rule. */
    public KnnDistanceRule learner() {
      return learner;
    }

    /** The points learned from, and the score of each by its neighbours among the others. */
    public Targeted<Matrix> scored() {
      return scored;
    }

    /** The distance above which a row is flagged. */
    @Override
    public double threshold() {
      return threshold;
    }

    /**
     * This model with another threshold: a distance that is known to be too far, say.
     *
     * @throws IllegalArgumentException if the threshold is negative or NaN
     */
    public Model withThreshold(double threshold) {
      return new Model(learner, scored, threshold, index);
    }

    /** The scores of the points learned from, and which of them are flagged. */
    public Outliers outliers() {
      return learner.settled(Raw.values(scored.targets()).clone(), threshold, largest());
    }

    /**
     * The scores of new rows by their neighbours among those that were learned from. Here one of
     * these is its own nearest neighbour, at distance 0; its score among the others is in {@link
     * #outliers()}.
     *
     * @param points {@code m × d}
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     were learned from, if a value is beyond ±1e140, or if the distance is the cosine and a
     *     row is all zeros
     */
    @Override
    public Outliers flag(Matrix points) {
      Checks.learnedColumns(points.columns(), scored.points().columns());
      double[] scores = learner.scores(index.nearest(points, learner.neighbors));
      return learner.settled(scores, threshold, largest());
    }

    /** The largest number in size of those that were learned from. */
    private double largest() {
      double largest = 0;
      for (double x : Raw.values(scored.points())) {
        largest = Math.max(largest, Math.abs(x));
      }
      return largest;
    }

    /** Whether the other has the same learner and bitwise the same points, scores and threshold. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Model that
          && learner.equals(that.learner)
          && scored.equals(that.scored)
          && Double.compare(threshold, that.threshold) == 0;
    }

    @Override
    public int hashCode() {
      return Objects.hash(learner, scored, threshold);
    }

    @Override
    public String toString() {
      return "Model[learner=" + learner + ", scored=" + scored + ", threshold=" + threshold + "]";
    }
  }
}
