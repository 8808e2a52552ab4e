package dev.praxis.cluster;

import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.random.Draws;
import dev.praxis.internal.raw.Raw;

/** Lloyd's algorithm on rows that are read again for every iteration. */
final class StreamedKMeansFit {
  private final KMeans learner;
  private final StreamedLloyd lloyd;
  private final WeightedPoints sample;
  private final double smallMove;

  StreamedKMeansFit(KMeans learner, Rows rows) {
    this.learner = learner;
    Starts.checkGiven(learner.start(), rows.columns());
    RowSample read = RowSample.forStart(rows, learner.clusters(), Draws.seeded(learner.seed()));
    this.sample = read.points();
    this.lloyd =
        new StreamedLloyd(RowSample.source(rows), read.rows(), learner.clusters(), read.first());
    this.smallMove = learner.tolerance() > 0 ? learner.tolerance() * lloyd.meanVariance() : 0;
  }

  KMeans.StreamedModel best() {
    KMeans.StreamedModel best = fit(0);
    for (int restart = 1; restart < learner.restarts(); restart++) {
      KMeans.StreamedModel model = fit(restart);
      if (model.inertia() < best.inertia()) {
        best = model;
      }
    }
    return best;
  }

  private KMeans.StreamedModel fit(int restart) {
    Draws draws = Draws.seeded(learner.seed()).split(restart);
    double[] centroids = Starts.of(learner.start(), learner.clusters(), sample, draws);
    boolean converged = false;
    int iteration = 0;
    while (!converged && iteration < learner.maxIterations()) {
      iteration++;
      double[] means = lloyd.means(centroids);
      converged = Kernels.squaredDistance(centroids, 0, means, 0, means.length) <= smallMove;
      centroids = means;
    }
    Matrix learned = Raw.matrix(learner.clusters(), sample.dimension(), centroids);
    return new KMeans.StreamedModel(
        learner, learned, lloyd.inertia(centroids), iteration, converged);
  }
}
