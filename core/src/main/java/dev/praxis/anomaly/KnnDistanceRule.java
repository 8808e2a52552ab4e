package dev.praxis.anomaly;

import dev.praxis.Learner;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.columns.OrderStatistics;
import dev.praxis.neighbors.Distance;
import dev.praxis.neighbors.NeighborIndex;
import dev.praxis.neighbors.Neighbors;
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
 * the scores of the rows that are learned from, interpolated linearly: it is told beforehand which
 * share of them is to be flagged, {@code ⌈contamination · (n − 1)⌉} rows if no two scores are
 * equal, otherwise at most so many. Each of these rows is scored by its neighbours among the
 * others; a new row by its neighbours among all.
 *
 * <p>The same bits on any number of threads. Cost: {@code O(n² · d)} to learn, {@code O(n · d)} for
 * a new row, parallel over the rows. Sources: Ramaswamy, Rastogi and Shim, "Efficient algorithms
 * for mining outliers from large data sets", SIGMOD (2000), for the k-th distance; Angiulli and
 * Pizzuti, "Fast outlier detection in high dimensional spaces", PKDD (2002), for all k.
 *
 * @param neighbors k, at least 1
 * @param score what is measured; the distance of the k-th neighbour by default
 * @param contamination the share of the rows learned from that is flagged, from 0 to 0.5; 0.1 by
 *     default
 * @param distance what is near; Euclidean by default
 */
public record KnnDistanceRule(int neighbors, Score score, double contamination, Distance distance)
    implements Learner<Matrix, KnnDistanceRule.Model>, OutlierRule {

  /** What is measured to the nearest neighbours. */
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

  /** By the Euclidean distance of the k-th nearest neighbour, a tenth being flagged. */
  public static KnnDistanceRule nearest(int neighbors) {
    return new KnnDistanceRule(neighbors, Score.FARTHEST, 0.1, Distance.EUCLIDEAN);
  }

  /** The same by the mean distance of all k neighbours, which is less at the mercy of k. */
  public KnnDistanceRule byMeanDistance() {
    return new KnnDistanceRule(neighbors, Score.MEAN, contamination, distance);
  }

  /**
   * The same with another share of the rows learned from that is flagged; 0 if all of them are
   * usual.
   *
   * @throws IllegalArgumentException if the share is not between 0 and 0.5
   */
  public KnnDistanceRule withContamination(double contamination) {
    return new KnnDistanceRule(neighbors, score, contamination, distance);
  }

  /** The same with another distance. */
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
    if (!(neighbors < points.rows())) {
      throw new IllegalArgumentException(
          "neighbors must be below "
              + points.rows()
              + ", the number of points, but was "
              + neighbors);
    }
    NeighborIndex index = NeighborIndex.of(points, distance);
    double[] scores = scores(index.nearestOthers(neighbors));
    return new Model(this, index, new Outliers(scores, new int[0], threshold(scores)));
  }

  private double threshold(double[] scores) {
    int last = scores.length - 1;
    double place = last - contamination * last;
    double whole = Math.rint(place);
    // A place that is whole but for rounding is taken for it.
    boolean isWhole = Math.abs(place - whole) <= 4 * Math.ulp((double) last);
    return OrderStatistics.of(scores.clone(), new double[] {isWhole ? whole : place})[0];
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

  /**
   * What was learned.
   *
   * @param learner the rule
   * @param index the points learned from, {@code n × d}
   * @param outliers their scores, each by its neighbours among the others, and those that are
   *     flagged
   */
  public record Model(KnnDistanceRule learner, NeighborIndex index, Outliers outliers)
      implements OutlierModel {

    /** The distance above which a row is flagged. */
    @Override
    public double threshold() {
      return outliers.threshold();
    }

    /**
     * The same with another threshold: a distance that is known to be too far, say.
     *
     * @throws IllegalArgumentException if the threshold is negative or NaN
     */
    public Model withThreshold(double threshold) {
      return new Model(learner, index, outliers.withThreshold(threshold));
    }

    /**
     * The scores of new rows by their neighbours among those that were learned from. One of these
     * is itself its nearest neighbour here, at distance 0; what it scores among the others is in
     * {@link #outliers()}.
     *
     * @param points {@code m × d}
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     were learned from, if a value is beyond ±1e140, or if the distance is the cosine and a
     *     row is all zeros
     */
    @Override
    public Outliers flag(Matrix points) {
      Checks.learnedColumns(points.columns(), index.points().columns());
      double[] scores = learner.scores(index.nearest(points, learner.neighbors));
      return new Outliers(scores, new int[0], threshold());
    }
  }
}
