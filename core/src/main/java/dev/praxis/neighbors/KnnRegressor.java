package dev.praxis.neighbors;

import dev.praxis.Learner;
import dev.praxis.Regressor;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import dev.praxis.internal.decimals.FewDecimals;
import dev.praxis.internal.raw.Raw;
import java.util.Objects;

/**
 * The mean target of the k nearest neighbours.
 *
 * <pre>{@code
 * ŷ(x) = Σ wᵢ yᵢ / Σ wᵢ      over the k rows xᵢ nearest to x;   wᵢ = 1, or 1 / distance(x, xᵢ)
 * }</pre>
 *
 * <p>It is computed as {@code y₀ + Σ wᵢ (yᵢ − y₀) / Σ wᵢ}, where y₀ is the target of the nearest:
 * so equal targets are predicted to the last bit. Where neighbours count the same and the targets
 * have few decimals, at most 15 digits in all, it is the mean as found by hand, rounded once: that
 * of 0.1 and 0.2 is 0.15. Other means may be off by a few roundings. Of rows at equal distances
 * those with the smaller numbers are the nearer neighbours. Where neighbours are weighted by
 * distance and some are at distance 0, only these count.
 *
 * <p>The prediction is flat between the places where one neighbour takes over from another, flat
 * beyond the outermost rows, and never below the least or above the largest target. Distances add
 * up over the columns, so that a column in a smaller unit counts for more: put the columns on one
 * scale first if none is to be preferred.
 *
 * <p>The same bits on any number of threads. Cost: learning keeps the points, {@code O(n · d)};
 * predicting takes {@code O(n · d)} a point, parallel over the points. Source: Stone, "Consistent
 * nonparametric regression", Ann. Stat. 5 (1977).
 *
 * @param neighbors k, at least 1
 * @param weighting how much a neighbour counts; all the same by default
 * @param distance by which rows are near; Euclidean by default
 */
public record KnnRegressor(int neighbors, Weighting weighting, Distance distance)
    implements Learner<Targeted<Matrix>, KnnRegressor.Model> {

  /**
   * A legal set of hyperparameters.
   *
   * @throws IllegalArgumentException if k is below 1
   */
  public KnnRegressor {
    Objects.requireNonNull(weighting, "weighting");
    Objects.requireNonNull(distance, "distance");
    Checks.atLeast("neighbors", neighbors, 1);
  }

  /** The mean of the k nearest neighbours by Euclidean distance, all counting the same. */
  public static KnnRegressor nearest(int neighbors) {
    return new KnnRegressor(neighbors, Weighting.UNIFORM, Distance.EUCLIDEAN);
  }

  /** This learner with neighbours that count the more, the nearer they are. */
  public KnnRegressor weightedByDistance() {
    return new KnnRegressor(neighbors, Weighting.INVERSE_DISTANCE, distance);
  }

  /** This learner with another distance. */
  public KnnRegressor withDistance(Distance distance) {
    return new KnnRegressor(neighbors, weighting, distance);
  }

  /**
   * Keeps the points, ready to be searched.
   *
   * @param data {@code n × d} points with n targets
   * @throws IllegalArgumentException if there are fewer than k points, if a value is beyond ±1e140,
   *     or if the distance is the cosine and a row is all zeros
   */
  @Override
  public Model fit(Targeted<Matrix> data) {
    Objects.requireNonNull(data, "data");
    return new Model(this, data);
  }

  /** The points learned from and their targets. The index that is searched is made of them anew. */
  public static final class Model implements Regressor.OfPoints {
    private final KnnRegressor learner;
    private final Targeted<Matrix> data;
    private final transient NeighborIndex index;

    /** The decimals of the targets, if k of them add up without rounding. */
    private final transient int places;

    /**
     * A model, ready to be searched.
     *
     * @param learner the hyperparameters it was learned with
     * @param data the points learned from, {@code n × d}, and the target of each, n
     * @throws IllegalArgumentException as {@link KnnRegressor#fit}
     */
    public Model(KnnRegressor learner, Targeted<Matrix> data) {
      Objects.requireNonNull(learner, "learner");
      Objects.requireNonNull(data, "data");
      this.learner = learner;
      this.data = data;
      this.index = NeighborIndex.ofModel(data.points(), learner.distance, learner.neighbors);
      this.places = placesToAddUp(Raw.values(data.targets()), learner.neighbors);
    }

    private static int placesToAddUp(double[] targets, int count) {
      int places = FewDecimals.places(targets, 0, targets.length, 1);
      double largest = 0;
      for (double target : targets) {
        largest = Math.max(largest, Math.abs(target));
      }
      return FewDecimals.addUp(places, largest, count) ? places : FewDecimals.NONE;
    }

    /** The hyperparameters it was learned with. */
    public KnnRegressor learner() {
      return learner;
    }

    /** The points learned from, {@code n × d}, and the target of each, n. */
    public Targeted<Matrix> data() {
      return data;
    }

    /**
     * The mean target of the neighbours of each point, n.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     were learned from, if a value is beyond ±1e140, or if the distance is the cosine and a
     *     row is all zeros
     */
    @Override
    public Targets predict(Matrix points) {
      Neighbors near = neighbors(points);
      double[] means = new double[points.rows()];
      for (int q = 0; q < means.length; q++) {
        means[q] = mean(near, q);
      }
      return Raw.targets(means);
    }

    /**
     * The rows whose targets are averaged for each point: the reason for a prediction. They are
     * rows of the data that was learned from.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException as {@link #predict(Matrix)}
     */
    public Neighbors neighbors(Matrix points) {
      Objects.requireNonNull(points, "points");
      return index.nearestLearned(points, learner.neighbors);
    }

    private double mean(Neighbors near, int query) {
      int alike = places == FewDecimals.NONE ? 0 : countingTheSame(near, query);
      if (alike > 0) {
        double[] values = Raw.values(data.targets());
        double sum = 0;
        for (int rank = 0; rank < alike; rank++) {
          sum += FewDecimals.whole(values[near.row(query, rank)], places);
        }
        return FewDecimals.mean(sum, alike, places);
      }
      double mean = mean(near, query, 1);
      // Where huge targets lie so far apart that their differences overflow, a part of each.
      return Double.isFinite(mean) ? mean : mean(near, query, 0x1p-64) * 0x1p64;
    }

    /** How many neighbours count, where these all count the same; otherwise 0. */
    private int countingTheSame(Neighbors near, int query) {
      double nearest = near.distance(query, 0);
      int alike = 0;
      for (int rank = 0; rank < learner.neighbors; rank++) {
        double weight = learner.weighting.of(near.distance(query, rank), nearest);
        if (weight > 0 && weight < 1) {
          return 0;
        }
        alike += weight > 0 ? 1 : 0;
      }
      return alike;
    }

    /** The mean of targets times a power of two. */
    private double mean(Neighbors near, int query, double scale) {
      double[] values = Raw.values(data.targets());
      double nearest = near.distance(query, 0);
      double first = values[near.row(query, 0)] * scale;
      double sum = 0;
      double all = 0;
      for (int rank = 0; rank < learner.neighbors; rank++) {
        double weight = learner.weighting.of(near.distance(query, rank), nearest);
        sum = Math.fma(weight, values[near.row(query, rank)] * scale - first, sum);
        all += weight;
      }
      return first + sum / all;
    }

    /** Whether the other was learned with the same hyperparameters from bitwise the same data. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Model that && learner.equals(that.learner) && data.equals(that.data);
    }

    @Override
    public int hashCode() {
      return 31 * learner.hashCode() + data.hashCode();
    }

    @Override
    public String toString() {
      return "Model[learner=" + learner + ", data=" + data + "]";
    }
  }
}
