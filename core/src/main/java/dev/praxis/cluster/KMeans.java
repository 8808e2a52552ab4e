package dev.praxis.cluster;

import dev.praxis.Learner;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.random.Draws;
import dev.praxis.internal.raw.Raw;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

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
 * <p><b>Zeros and ties.</b> Where the rows of a cluster agree in a column, their centroid has just
 * that number there; so the inertia of clusters of equal rows is exactly 0, with k as large as the
 * number of distinct rows for example. Other means, and distances, are rounded in the last digit: a
 * row that lies halfway between two centroids on paper may be nearer to one of them by a rounding.
 * Of centroids at the same distance the first is the nearest.
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
 * underflows to 0, count as the same. A fit that {@code maxIterations} or the tolerance ends before
 * the labels are at rest may leave a cluster without rows in the last assignment.
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
 * @param search how the assignment step finds the nearest centroid; the result is the same; {@link
 *     Search#AUTO} by default
 * @param seed determines every random draw; 0 by default
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
  /*
   * The algorithm is in two methods: best() tries the starts, run() assigns and moves. What they
   * call, in reading order: KMeansStart chooses the first centroids; Lloyd is the two steps, in
   * memory or over a stream; PlainAssignment finds the nearest centroids, and BoundedAssignment
   * finds the same ones sooner.
   */

  private static final long SEED = 0;

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
    start.given().ifPresent(given -> given.check(clusters));
    if (start.given().isPresent() && restarts > 1) {
      throw new IllegalArgumentException(
          "restarts must be 1 with given centroids, which always lead to the same fit, but was "
              + restarts);
    }
  }

  /** k-means with k clusters and the defaults. */
  public static KMeans into(int clusters) {
    return new KMeans(clusters, KMeansStart.plusPlus(), 1, 300, 1e-4, Search.AUTO, SEED);
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
    Objects.requireNonNull(points, "points");
    return fit(new WeightedPoints(points), step -> {});
  }

  /**
   * Fits as {@link #fit(Matrix)} and shows every iteration to an observer, in order. Watching costs
   * one more pass over the data per iteration, for the inertia, and changes nothing.
   */
  public Model fit(Matrix points, Consumer<? super Step> observer) {
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(observer, "observer");
    return fit(new WeightedPoints(points), step -> observer.accept(step.get()));
  }

  /**
   * Fits points that count {@code wᵢ} times each. A row of weight zero is labelled but does not
   * move the centroids. Weights are added up: three rows of weight 0.1 move a centroid as one of
   * weight 0.3 does, up to rounding.
   *
   * @param points {@code n × d}
   * @param weights n numbers, each 0 or from 1e-100 to 1e9, not all zero
   * @throws IllegalArgumentException as {@link #fit(Matrix)}, or if the weights are not such
   *     numbers
   */
  public Model fitWeighted(Matrix points, double... weights) {
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(weights, "weights");
    return fit(new WeightedPoints(points, weights.clone()), step -> {});
  }

  /**
   * Fits rows that need not fit into memory: one pass per iteration, with exact Lloyd steps, and
   * nothing kept but the centroids, their sums and a sample of rows for the start.
   *
   * <p>The start is drawn from a uniform sample of at most {@code max(100 k, 2²⁰ / d)} rows. Where
   * the sample holds all rows, the centroids are those of {@link #fit(Matrix)} with every row, to
   * the bit. {@code search} is ignored.
   *
   * @throws IllegalArgumentException as {@link #fit(Matrix)}, or if there are no rows
   */
  public StreamedModel fitRows(Rows rows) {
    Objects.requireNonNull(rows, "rows");
    start.given().ifPresent(given -> given.check(clusters, rows.columns()));
    RowSample sample = RowSample.forStart(rows, clusters, Draws.seeded(seed));
    WeightedPoints candidates = sample.points();
    StreamedLloyd lloyd = new StreamedLloyd(rows, sample, clusters);
    double smallMove = smallMove(lloyd::meanVariance);
    return best(
        restart -> {
          Matrix first = start.choose(candidates, clusters, seed, restart);
          return run(lloyd, first, smallMove, iteration -> {});
        },
        StreamedModel::inertia);
  }

  /** Fits points and hands out every step, which is made only if it is asked for. */
  private Model fit(WeightedPoints points, Consumer<Supplier<Step>> watch) {
    points.check(clusters);
    start.given().ifPresent(given -> given.check(clusters, points.dimension()));
    double smallMove = smallMove(points::meanVariance);
    return best(
        restart -> {
          Matrix first = start.choose(points, clusters, seed, restart);
          LloydInMemory lloyd = new LloydInMemory(points, clusters, search);
          StreamedModel found =
              run(
                  lloyd,
                  first,
                  smallMove,
                  iteration -> watch.accept(() -> lloyd.step(restart, iteration)));
          return found.with(lloyd.labels());
        },
        Model::inertia);
  }

  /** The model of the least inertia of all restarts; of equal ones the first. */
  private <M> M best(IntFunction<M> fit, ToDoubleFunction<M> inertia) {
    M best = fit.apply(0);
    for (int restart = 1; restart < restarts; restart++) {
      M model = fit.apply(restart);
      if (inertia.applyAsDouble(model) < inertia.applyAsDouble(best)) {
        best = model;
      }
    }
    return best;
  }

  /**
   * Lloyd's algorithm: assigns the rows and moves the centroids until they are at rest.
   *
   * @param smallMove the squared move of the centroids that counts as rest
   * @param watch is shown every assignment
   */
  private StreamedModel run(Lloyd lloyd, Matrix first, double smallMove, IntConsumer watch) {
    Matrix centroids = first;
    for (int iteration = 1; ; iteration++) {
      boolean changed = lloyd.assign(centroids);
      watch.accept(iteration);
      Matrix moved = changed ? lloyd.move() : centroids;
      boolean atRest = squaredMove(centroids, moved) <= smallMove;
      if (atRest || iteration == maxIterations) {
        if (changed) {
          lloyd.assign(moved); // the labels are always those of the final centroids
        }
        return new StreamedModel(this, moved, lloyd.inertia(), iteration, atRest);
      }
      centroids = moved;
    }
  }

  /** {@code Σ ‖Δc‖²}. */
  private static double squaredMove(Matrix from, Matrix to) {
    double[] before = Raw.values(from);
    return Kernels.squaredDistance(before, 0, Raw.values(to), 0, before.length);
  }

  private double smallMove(DoubleSupplier meanVariance) {
    return tolerance > 0 ? tolerance * meanVariance.getAsDouble() : 0;
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
      implements CentroidModel {
    /** A model of which nothing is missing. */
    public Model {
      Objects.requireNonNull(learner, "learner");
      Objects.requireNonNull(centroids, "centroids");
      Objects.requireNonNull(labels, "labels");
    }
  }

  /** What k-means learned from streamed rows: a {@link Model} without the labels. */
  public record StreamedModel(
      KMeans learner, Matrix centroids, double inertia, int iterations, boolean converged)
      implements CentroidModel {
    /** A model of which nothing is missing. */
    public StreamedModel {
      Objects.requireNonNull(learner, "learner");
      Objects.requireNonNull(centroids, "centroids");
    }

    private Model with(Labels labels) {
      return new Model(learner, centroids, labels, inertia, iterations, converged);
    }
  }

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
      long distancesSkipped) {
    /** A step of which nothing is missing. */
    public Step {
      Objects.requireNonNull(centroids, "centroids");
      Objects.requireNonNull(labels, "labels");
    }
  }
}
