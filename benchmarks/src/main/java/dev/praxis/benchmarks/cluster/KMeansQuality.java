package dev.praxis.benchmarks.cluster;

import dev.praxis.benchmarks.cluster.peers.CommonsMath;
import dev.praxis.benchmarks.cluster.peers.Peer;
import dev.praxis.benchmarks.cluster.peers.SmileLloyd;
import dev.praxis.benchmarks.cluster.peers.SmileTree;
import dev.praxis.benchmarks.cluster.peers.Tribuo;
import dev.praxis.benchmarks.data.BlockedRows;
import dev.praxis.cluster.KMeans;
import dev.praxis.cluster.MiniBatchKMeans;
import dev.praxis.data.Matrix;
import java.util.Locale;

/**
 * What the full fits of {@link KMeansFitBenchmark} come to: iterations and inertia of every
 * library, for a few seeds.
 *
 * <p>Arguments: problems, IRIS if there are none. {@code -Dseeds=3} says how many seeds. The
 * seconds are of one cold call, for orientation only.
 */
public final class KMeansQuality {
  private KMeansQuality() {}

  /** Prints a line per problem, library and seed. */
  public static void main(String... problems) {
    print("problem", "library", "seed", "iterations", "inertia", "seconds");
    for (String name : problems.length > 0 ? problems : new String[] {"IRIS"}) {
      compare(Problem.valueOf(name));
    }
  }

  private static void compare(Problem problem) {
    Matrix points = problem.points();
    int k = problem.clusters();
    double[][] rows = points.toRows();
    show(problem, "praxis", rows, seed -> fit(KMeans.into(k).withSeed(seed), points));
    show(
        problem,
        "praxis x10",
        rows,
        seed -> fit(KMeans.into(k).withRestarts(10).withSeed(seed), points));
    show(
        problem,
        "praxis rows",
        rows,
        seed -> {
          KMeans.StreamedModel model =
              KMeans.into(k).withSeed(seed).fitRows(BlockedRows.of(points));
          return new Peer.Fit(model.centroids(), model.iterations());
        });
    show(
        problem,
        "praxis mini-batch",
        rows,
        seed ->
            new Peer.Fit(
                MiniBatchKMeans.into(k).withSeed(seed).fit(points).centroids(), Peer.Fit.UNTOLD));
    show(problem, "smile", rows, new SmileTree(rows, k)::fit);
    show(problem, "smile lloyd", rows, new SmileLloyd(rows, k)::fit);
    show(problem, "commons math", rows, new CommonsMath(rows, k)::fit);
    show(problem, "tribuo", rows, new Tribuo(rows, k)::fit);
  }

  private static Peer.Fit fit(KMeans learner, Matrix points) {
    KMeans.Model model = learner.fit(points);
    return new Peer.Fit(model.centroids(), model.iterations());
  }

  private static void show(Problem problem, String library, double[][] rows, Fitter fitter) {
    for (long seed = 0; seed < Long.getLong("seeds", 3); seed++) {
      long start = System.nanoTime();
      Peer.Fit fit = fitter.fit(seed);
      double seconds = (System.nanoTime() - start) * 1e-9;
      print(
          problem,
          library,
          seed,
          fit.iterations() == Peer.Fit.UNTOLD ? "-" : fit.iterations(),
          String.format(Locale.ROOT, "%.6f", Peer.inertia(rows, fit.centroids().toRows())),
          String.format(Locale.ROOT, "%.3f", seconds));
    }
  }

  private static void print(Object... cells) {
    System.out.printf("%-8s %-18s %5s %10s %18s %8s%n", cells);
  }

  private interface Fitter {
    Peer.Fit fit(long seed);
  }
}
