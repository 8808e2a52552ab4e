package dev.praxis.benchmarks.cluster;

import dev.praxis.benchmarks.cluster.peers.CommonsMath;
import dev.praxis.benchmarks.cluster.peers.Peer;
import dev.praxis.benchmarks.cluster.peers.SmileLloyd;
import dev.praxis.benchmarks.cluster.peers.SmileTree;
import dev.praxis.benchmarks.cluster.peers.Tribuo;
import dev.praxis.cluster.KMeans;
import dev.praxis.cluster.PlainKMeans;
import dev.praxis.cluster.PlainKMeansStart;
import dev.praxis.data.Matrix;
import dev.praxis.internal.random.Draws;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Full fits: every library with its own k-means++ start and its own rule to stop.
 *
 * <p>They do not do the same work, and {@link KMeansQuality} prints the iterations and the inertia
 * that belong to these times. The defaults of each: ours stops at a relative tolerance of 1e-4,
 * Smile when the inertia falls by less than 1e-4 or after 100 iterations, Commons Math and Tribuo
 * when no row changes. The last two have no limit of their own and get ours, 300.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class KMeansFitBenchmark {
  /** Only the small one unless asked for: {@code -p problem=IRIS,MIXTURE,PLANE}. */
  @Param("IRIS")
  Problem problem = Problem.IRIS;

  Matrix points;

  @Setup
  public void load() {
    points = problem.points();
  }

  @Benchmark
  public KMeans.Model praxis() {
    return KMeans.into(problem.clusters()).fit(points);
  }

  /** From the start that ours draws, until no row changes; for the small problem only. */
  @Benchmark
  public double[][] plain(OfPlain plain) {
    Draws draws = Draws.seeded(0).split(0);
    int clusters = problem.clusters();
    double[][] start = new double[clusters][];
    int[] chosen = PlainKMeansStart.plusPlus(plain.rows, clusters, draws::nextDouble);
    for (int c = 0; c < clusters; c++) {
      start[c] = plain.rows[chosen[c]];
    }
    return PlainKMeans.fit(plain.rows, start, Peer.MAX_ITERATIONS);
  }

  /** {@code KMeans.fit}, on a tree of boxes. */
  @Benchmark
  public Peer.Fit smile(OfSmile smile) {
    return smile.tree.fit(0);
  }

  /** {@code KMeans.lloyd}. */
  @Benchmark
  public Peer.Fit smileLloyd(OfSmile smile) {
    return smile.lloyd.fit(0);
  }

  @Benchmark
  public Peer.Fit commonsMath(OfCommonsMath commons) {
    return commons.peer.fit(0);
  }

  @Benchmark
  public Peer.Fit tribuo(OfTribuo tribuo) {
    return tribuo.peer.fit(0);
  }

  @State(Scope.Benchmark)
  public static class OfPlain {
    double[][] rows;

    @Setup
    public void load(KMeansFitBenchmark fit) {
      rows = fit.points.toRows();
    }
  }

  @State(Scope.Benchmark)
  public static class OfSmile {
    Peer tree;
    Peer lloyd;

    @Setup
    public void load(KMeansFitBenchmark fit) {
      double[][] rows = fit.points.toRows();
      tree = new SmileTree(rows, fit.problem.clusters());
      lloyd = new SmileLloyd(rows, fit.problem.clusters());
    }
  }

  @State(Scope.Benchmark)
  public static class OfCommonsMath {
    Peer peer;

    @Setup
    public void load(KMeansFitBenchmark fit) {
      peer = new CommonsMath(fit.points.toRows(), fit.problem.clusters());
    }
  }

  @State(Scope.Benchmark)
  public static class OfTribuo {
    Peer peer;

    @Setup
    public void load(KMeansFitBenchmark fit) {
      peer = new Tribuo(fit.points.toRows(), fit.problem.clusters());
    }
  }
}
