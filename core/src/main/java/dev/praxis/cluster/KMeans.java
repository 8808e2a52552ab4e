package dev.praxis.cluster;

import dev.praxis.Learner;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.internal.Checks;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * k-means: k centroids that minimise the inertia, the sum of squared distances of the rows to their
 * nearest centroid.
 *
 * <pre>{@code
 * inertia = Σᵢ wᵢ · ‖xᵢ − c(xᵢ)‖²
 * }</pre>
 *
 * <p>Lloyd's algorithm repeats two steps: every row is assigned to its nearest centroid, every
 * centroid moves to the mean of its rows. Neither can raise the inertia, so it ends, in a local
 * minimum that depends on the start: hence the careful start and the restarts.
 *
 * <p><b>When it stops.</b> When no row changes its cluster, or when the squared move of the
 * centroids, {@code Σ ‖Δc‖²}, is at most {@code tolerance} times the mean over the features of the
 * variance (divisor n), or after {@code maxIterations}. The labels are always those of the final
 * centroids.
 *
 * <p><b>Empty clusters.</b> A cluster that loses its last row takes over the row that is farthest
 * from its own centroid (of equally far ones the first), unless that row is the last of its
 * cluster; its centroid becomes that row. Where the data have fewer than k distinct rows that is
 * impossible, and the fit is refused. Rows closer than about 1e-162, whose squared distance
 * underflows to 0, count as the same.
 *
 * <p><b>The same bits.</b> Learner and data determine the model to the last bit, whatever the
 * number of threads, the kernels or the search. To limit the threads, call {@code fit} inside a
 * {@code ForkJoinPool} of your own.
 *
 * <p>Cost: {@code O(n · k · d)} per iteration at most; the bounds of {@link Search} skip most of
 * it. Memory beside the data: O(n + k · d). Source: Lloyd, "Least squares quantization in PCM",
 * IEEE Trans. Inf. Theory 28 (1982).
 *
 * @param clusters k, from 1 to the number of distinct rows
 * @param start where the centroids start; greedy k-means++ by default
 * @param restarts how many starts are tried, of which the fit with the least inertia is kept; 1 by
 *     default
 * @param maxIterations most iterations of one start; 300 by default
 * @param tolerance relative squared move of the centroids at which a fit has converged; 1e-4 by
 *     default; 0 goes on until no row changes
 * @param search how the assignment step finds the nearest centroid; the result is the same
 * @param seed determines every random draw
 */
public record KMeans(
    int clusters,
    KMeansStart start,
    int restarts,
    int maxIterations,
    double tolerance,
    Search search,
    long seed)
    implements Learner<Matrix, KMeans.Model> {

  /** How the assignment step finds the nearest centroid. Every way finds the same one. */
  public enum Search {
    /** Whichever is faster for the shape of the data. */
    AUTO,
    /** All n · k distances in every iteration. */
    LLOYD,
    /**
     * Distances that the triangle inequality decides are skipped; {@code n · ⌈k/8⌉} numbers of
     * memory, 16 n at most.
     */
    BOUNDS
  }

  /**
   * A legal set of hyperparameters.
   *
   * @throws IllegalArgumentException if one is out of its range, or if given centroids are not k in
   *     number
   */
  public KMeans {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(search, "search");
    Checks.atLeast("clusters", clusters, 1);
    Checks.atLeast("restarts", restarts, 1);
    Checks.atLeast("maxIterations", maxIterations, 1);
    Checks.atLeast("tolerance", tolerance, 0.0);
    Starts.checkCount(start, clusters);
    if (start instanceof KMeansStart.Given && restarts > 1) {
      throw new IllegalArgumentException(
          "restarts must be 1 with given centroids, which always lead to the same fit, but was "
              + restarts);
    }
  }

  /** k-means with k clusters and the defaults. */
  public static KMeans into(int clusters) {
    return new KMeans(clusters, KMeansStart.plusPlus(), 1, 300, 1e-4, Search.AUTO, 0);
  }

  /** This learner with another k. */
  public KMeans withClusters(int clusters) {
    return new KMeans(clusters, start, restarts, maxIterations, tolerance, search, seed);
  }

  /** This learner with another start. */
  public KMeans withStart(KMeansStart start) {
    return new KMeans(clusters, start, restarts, maxIterations, tolerance, search, seed);
  }

  /** This learner with another number of starts. */
  public KMeans withRestarts(int restarts) {
    return new KMeans(clusters, start, restarts, maxIterations, tolerance, search, seed);
  }

  /** This learner with another limit of iterations. */
  public KMeans withMaxIterations(int maxIterations) {
    return new KMeans(clusters, start, restarts, maxIterations, tolerance, search, seed);
  }

  /** This learner with another tolerance. */
  public KMeans withTolerance(double tolerance) {
    return new KMeans(clusters, start, restarts, maxIterations, tolerance, search, seed);
  }

  /** This learner with another way of searching. */
  public KMeans withSearch(Search search) {
    return new KMeans(clusters, start, restarts, maxIterations, tolerance, search, seed);
  }

  /** This learner with another seed. */
  public KMeans withSeed(long seed) {
    return new KMeans(clusters, start, restarts, maxIterations, tolerance, search, seed);
  }

  /**
   * Fits k centroids to the points.
   *
   * @param points {@code n × d}
   * @throws IllegalArgumentException if k is above the number of (distinct) rows, if given
   *     centroids have another number of columns, or if a value is beyond ±1e140, where squared
   *     distances overflow
   */
  @Override
  public Model fit(Matrix points) {
    return new KMeansFit(this, points, null, null).best();
  }

  /**
   * Fits as {@link #fit(Matrix)} and shows every iteration to an observer, in order. Watching costs
   * one more pass over the data per iteration, for the inertia, and changes nothing.
   */
  public Model fit(Matrix points, Consumer<? super Step> observer) {
    return new KMeansFit(this, points, null, observer).best();
  }

  /**
   * Fits points that count {@code wᵢ} times each. A row of weight zero has a label and no say.
   *
   * @param points {@code n × d}
   * @param weights n numbers, none negative, not all zero
   * @throws IllegalArgumentException as {@link #fit(Matrix)}, or if the weights are not such
   *     numbers
   */
  public Model fitWeighted(Matrix points, double... weights) {
    return new KMeansFit(this, points, weights.clone(), null).best();
  }

  /**
   * Fits rows that need not fit into memory: one pass per iteration, with exact Lloyd steps, and
   * nothing kept but the centroids, their sums and a sample of rows for the start.
   *
   * <p>The start is drawn from a uniform sample of at most {@code max(100 k, 2²⁰ / d)} rows. Where
   * the sample holds all rows, the centroids are those of {@link #fit(Matrix)} with every row, to
   * the bit. {@code search} has no say.
   *
   * @throws IllegalArgumentException as {@link #fit(Matrix)}, or if there are no rows
   */
  public StreamedModel fitRows(Rows rows) {
    return new StreamedKMeansFit(this, rows).best();
  }

  /**
   * What k-means learned.
   *
   * @param learner the hyperparameters it was learned with
   * @param centroids {@code k × d}
   * @param labels the cluster of each of the n rows
   * @param inertia {@code Σ w · ‖x − c(x)‖²}, a sum, in squared units of the data
   * @param iterations assignment steps of the start that was kept
   * @param converged whether the stop rule was met within {@code maxIterations}
   */
  public record Model(
      KMeans learner,
      Matrix centroids,
      Labels labels,
      double inertia,
      int iterations,
      boolean converged)
      implements CentroidModel {}

  /** What k-means learned from streamed rows: a {@link Model} without the labels. */
  public record StreamedModel(
      KMeans learner, Matrix centroids, double inertia, int iterations, boolean converged)
      implements CentroidModel {}

  /**
   * One iteration, as seen after its assignment step.
   *
   * @param restart the start, from 0
   * @param iteration from 1
   * @param centroids the centroids that the rows were assigned to, {@code k × d}
   * @param labels the cluster of each row
   * @param labelsChanged how many rows changed their cluster; all n in the first iteration
   * @param inertia of these labels and centroids
   * @param distancesSkipped how many of the {@code n · k} distances the bounds saved
   */
  public record Step(
      int restart,
      int iteration,
      Matrix centroids,
      Labels labels,
      int labelsChanged,
      double inertia,
      long distancesSkipped) {}
}
