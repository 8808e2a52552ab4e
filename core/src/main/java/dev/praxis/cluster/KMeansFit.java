package dev.praxis.cluster;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.random.Draws;
import dev.praxis.internal.raw.Raw;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lloyd's algorithm from start to stop, as often as the learner restarts it. */
final class KMeansFit {
  /**
   * Below this many clusters a pass over all distances is cheaper than the bounds. From here on the
   * bounds won on nearly every shape tried (n 20,000 to 200,000, d 2 to 256, uniform and
   * clustered), by up to six times, and lost at most a quarter, on uniform points of 64 dimensions.
   */
  private static final int FEWEST_CLUSTERS_FOR_BOUNDS = 3;

  /** Below this many rows the bounds cost more memory traffic than they save distances. */
  private static final int FEWEST_ROWS_FOR_BOUNDS = 1000;

  private final KMeans learner;
  private final WeightedPoints points;
  private final @Nullable Consumer<? super KMeans.Step> observer;
  private final double smallMove;

  KMeansFit(
      KMeans learner,
      Matrix points,
      double @Nullable [] weights,
      @Nullable Consumer<? super KMeans.Step> observer) {
    this.learner = learner;
    this.points = new WeightedPoints(Raw.values(points), points.rows(), points.columns(), weights);
    this.observer = observer;
    check();
    this.smallMove =
        learner.tolerance() > 0 ? learner.tolerance() * Spread.meanVariance(this.points) : 0;
  }

  private void check() {
    SquareRange.check("points", points.values(), points.dimension(), 0);
    points.checkWeights();
    if (learner.clusters() > points.count()) {
      throw new IllegalArgumentException(
          "clusters must be at most the number of rows, "
              + points.count()
              + ", but was "
              + learner.clusters());
    }
    points.checkDistinct(learner.clusters());
    Starts.checkGiven(learner.start(), points.dimension());
  }

  /** The fit with the least inertia; of equal ones the first. */
  KMeans.Model best() {
    KMeans.Model best = fit(0);
    for (int restart = 1; restart < learner.restarts(); restart++) {
      KMeans.Model model = fit(restart);
      if (model.inertia() < best.inertia()) {
        best = model;
      }
    }
    return best;
  }

  private KMeans.Model fit(int restart) {
    Draws draws = Draws.seeded(learner.seed()).split(restart);
    double[] centroids = Starts.of(learner.start(), learner.clusters(), points, draws);
    Lloyd lloyd = new Lloyd(points, learner.clusters(), usesBounds());
    boolean converged = false;
    int iteration = 0;
    while (!converged && iteration < learner.maxIterations()) {
      iteration++;
      int changed = lloyd.assign(centroids);
      show(restart, iteration, lloyd, centroids, changed);
      if (changed == 0) {
        return model(lloyd, centroids, iteration, true);
      }
      double[] means = lloyd.means(centroids);
      converged = Kernels.squaredDistance(centroids, 0, means, 0, means.length) <= smallMove;
      centroids = means;
    }
    lloyd.assign(centroids);
    return model(lloyd, centroids, iteration, converged);
  }

  private boolean usesBounds() {
    return switch (learner.search()) {
      case LLOYD -> false;
      case BOUNDS -> true;
      case AUTO ->
          learner.clusters() >= FEWEST_CLUSTERS_FOR_BOUNDS
              && points.count() >= FEWEST_ROWS_FOR_BOUNDS;
    };
  }

  private void show(int restart, int iteration, Lloyd lloyd, double[] centroids, int changed) {
    Consumer<? super KMeans.Step> watching = observer;
    if (watching != null) {
      watching.accept(
          new KMeans.Step(
              restart,
              iteration,
              matrix(centroids.clone()),
              labels(lloyd),
              changed,
              lloyd.inertia(centroids),
              lloyd.distancesSkipped()));
    }
  }

  private KMeans.Model model(Lloyd lloyd, double[] centroids, int iterations, boolean converged) {
    double inertia = lloyd.inertia(centroids);
    return new KMeans.Model(
        learner, matrix(centroids), labels(lloyd), inertia, iterations, converged);
  }

  private Matrix matrix(double[] centroids) {
    return Raw.matrix(learner.clusters(), points.dimension(), centroids);
  }

  private Labels labels(Lloyd lloyd) {
    return Raw.labels(lloyd.labels(), learner.clusters());
  }
}
