package dev.praxis.neighbors;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
import java.util.Objects;

/**
 * The class that most of the k nearest neighbours are of.
 *
 * <pre>{@code
 * P(c | x) = Σ wᵢ [yᵢ = c] / Σ wᵢ      over the k rows xᵢ nearest to x;   wᵢ = 1, or 1 / distance(x, xᵢ)
 * }</pre>
 *
 * <p><b>Ties.</b> Of rows at equal distances those with the smaller numbers are the nearer
 * neighbours; of classes with equal shares of the votes the first, the one with the smallest code,
 * is predicted. Votes are added up so that only the sum is rounded: six at distance 6 are as many
 * as one at distance 1. Where neighbours are weighted by distance and some are at distance 0, only
 * these vote.
 *
 * <p>Small k follows every single row, large k only the broad picture: k = 1 is never wrong on rows
 * that it has learned from, if no two are equal, and k = n predicts the most frequent class
 * everywhere. Distances add up over the columns, so that a column in a smaller unit counts for
 * more: put the columns on one scale first if none is to be preferred.
 *
 * <p>The same bits on any number of threads. Cost: learning keeps the points, {@code O(n · d)};
 * predicting takes {@code O(n · d)} a point, parallel over the points. Source: Cover and Hart,
 * "Nearest neighbor pattern classification", IEEE Trans. Inf. Theory 13 (1967).
 *
 * @param neighbors k, at least 1
 * @param weighting how much the vote of a neighbour counts; all the same by default
 * @param distance by which rows are near; Euclidean by default
 */
public record KnnClassifier(int neighbors, Weighting weighting, Distance distance)
    implements Learner<Labeled<Matrix>, KnnClassifier.Model> {

  /**
   * A legal set of hyperparameters.
   *
   * @throws IllegalArgumentException if k is below 1
   */
  public KnnClassifier {
    Objects.requireNonNull(weighting, "weighting");
    Objects.requireNonNull(distance, "distance");
    Checks.atLeast("neighbors", neighbors, 1);
  }

  /** A vote of the k nearest neighbours by Euclidean distance, all votes the same. */
  public static KnnClassifier nearest(int neighbors) {
    return new KnnClassifier(neighbors, Weighting.UNIFORM, Distance.EUCLIDEAN);
  }

  /** This learner with votes that count the more, the nearer they are. */
  public KnnClassifier weightedByDistance() {
    return new KnnClassifier(neighbors, Weighting.INVERSE_DISTANCE, distance);
  }

  /** This learner with another distance. */
  public KnnClassifier withDistance(Distance distance) {
    return new KnnClassifier(neighbors, weighting, distance);
  }

  /**
   * Keeps the points, ready to be searched.
   *
   * @param data {@code n × d} points with n labels
   * @throws IllegalArgumentException if there are fewer than k points, if a value is beyond ±1e140,
   *     or if the distance is the cosine and a row is all zeros
   */
  @Override
  public Model fit(Labeled<Matrix> data) {
    Objects.requireNonNull(data, "data");
    return new Model(this, data);
  }

  /** The points learned from and their classes. The index that is searched is made of them anew. */
  public static final class Model implements Classifier.OfPoints {
    private final KnnClassifier learner;
    private final Labeled<Matrix> data;
    private final transient NeighborIndex index;

    /**
     * A model, ready to be searched.
     *
     * @param learner the hyperparameters it was learned with
     * @param data the points learned from, {@code n × d}, and the class of each, n
     * @throws IllegalArgumentException as {@link KnnClassifier#fit}
     */
    public Model(KnnClassifier learner, Labeled<Matrix> data) {
      Objects.requireNonNull(learner, "learner");
      Objects.requireNonNull(data, "data");
      this.learner = learner;
      this.data = data;
      this.index = NeighborIndex.ofModel(data.points(), learner.distance, learner.neighbors);
    }

    /** The hyperparameters it was learned with. */
    public KnnClassifier learner() {
      return learner;
    }

    /** The points learned from, {@code n × d}, and the class of each, n. */
    public Labeled<Matrix> data() {
      return data;
    }

    /**
     * The class with the largest share of the votes for each point, n; of equal ones the first.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     were learned from, if a value is beyond ±1e140, or if the distance is the cosine and a
     *     row is all zeros
     */
    @Override
    public Labels predict(Matrix points) {
      Neighbors near = neighbors(points);
      double[] votes = new double[data.labels().classes()];
      double[] rests = new double[votes.length];
      int[] codes = new int[points.rows()];
      for (int q = 0; q < codes.length; q++) {
        double all = count(near, q, votes, 0, rests);
        for (int c = 0; c < votes.length; c++) {
          // Shares, because votes that differ may have the same one: the first is predicted.
          codes[q] = votes[c] / all > votes[codes[q]] / all ? c : codes[q];
        }
        Arrays.fill(votes, 0);
      }
      return data.labels().like(codes);
    }

    /**
     * The share of the votes that each class has for each point, {@code n × classes}.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException as {@link #predict(Matrix)}, or if these are more numbers
     *     than a {@link Matrix} holds
     */
    @Override
    public Matrix probabilities(Matrix points) {
      Neighbors near = neighbors(points);
      int classes = data.labels().classes();
      double[] shares = new double[Checks.elements(points.rows(), classes)];
      double[] rests = new double[classes];
      for (int q = 0; q < points.rows(); q++) {
        double all = count(near, q, shares, q * classes, rests);
        for (int c = 0; c < classes; c++) {
          shares[q * classes + c] /= all;
        }
      }
      return Raw.matrix(points.rows(), classes, shares);
    }

    /**
     * The rows that vote for each point: the reason for a prediction. They are rows of the data
     * that was learned from.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException as {@link #predict(Matrix)}
     */
    public Neighbors neighbors(Matrix points) {
      Objects.requireNonNull(points, "points");
      return index.nearestLearned(points, learner.neighbors);
    }

    /**
     * Adds up the votes for one point; returns how many there are.
     *
     * @param votes zeros from {@code at} on, a number for each class
     * @param rests zeros, before and afterwards: what the votes were rounded by
     */
    private double count(Neighbors near, int query, double[] votes, int at, double[] rests) {
      int[] codes = Raw.codes(data.labels());
      double nearest = near.distance(query, 0);
      for (int rank = 0; rank < learner.neighbors; rank++) {
        double distance = near.distance(query, rank);
        double weight = learner.weighting.of(distance, nearest);
        int code = codes[near.row(query, rank)];
        double before = votes[at + code];
        votes[at + code] = before + weight;
        rests[code] +=
            lost(before, weight, votes[at + code])
                + learner.weighting.rest(weight, distance, nearest);
      }
      double all = 0;
      double rest = 0;
      for (int c = 0; c < rests.length; c++) {
        double before = all;
        all = before + votes[at + c];
        rest += lost(before, votes[at + c], all) + rests[c];
        votes[at + c] += rests[c];
        rests[c] = 0;
      }
      return all + rest;
    }

    /** What was rounded away when two numbers were added (Knuth). */
    private static double lost(double a, double b, double sum) {
      double added = sum - a;
      return (a - (sum - added)) + (b - added);
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
