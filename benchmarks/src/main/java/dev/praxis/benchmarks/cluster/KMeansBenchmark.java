package dev.praxis.benchmarks.cluster;

import dev.praxis.benchmarks.cluster.peers.CommonsMath;
import dev.praxis.benchmarks.cluster.peers.Peer;
import dev.praxis.benchmarks.cluster.peers.SmileLloyd;
import dev.praxis.benchmarks.cluster.peers.SmileTree;
import dev.praxis.benchmarks.cluster.peers.Tribuo;
import dev.praxis.benchmarks.data.BlockedRows;
import dev.praxis.benchmarks.data.Mixture;
import dev.praxis.cluster.KMeans;
import dev.praxis.cluster.KMeansStart;
import dev.praxis.cluster.PlainKMeans;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Twenty iterations of k-means from the same given centroids, the first k rows, with tolerance 0.
 *
 * <p>Ours takes the {@link Matrix} and ends with a pass for the labels and the inertia; every peer
 * starts from its own form of the points. When a method is done, its last centroids must have our
 * inertia to 1e-6: a peer that does something else fails instead of being timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class KMeansBenchmark {
  @Param("100000")
  int rows;

  @Param("32")
  int columns;

  @Param("64")
  int clusters;

  /** Fewer for the smaller data, where twenty are more than it takes. */
  @Param("20")
  int iterations;

  Matrix points;
  KMeans learner;
  double[][] centroids;
  int done;

  @Setup
  public void load() {
    done = iterations;
    points = Mixture.of(rows, columns).points();
    learner = iterations(points, clusters, iterations);
    centroids = new double[0][];
  }

  /** So many iterations from the first k rows, unless no row changes before. */
  static KMeans iterations(Matrix points, int clusters, int iterations) {
    return KMeans.into(clusters)
        .withStart(KMeansStart.at(points.selectRows(IntStream.range(0, clusters).toArray())))
        .withMaxIterations(iterations)
        .withTolerance(0);
  }

  /** Our default search. */
  @Benchmark
  public KMeans.Model praxis() {
    return kept(learner.fit(points));
  }

  /** Ours with every distance computed. */
  @Benchmark
  public KMeans.Model praxisLloyd() {
    return kept(learner.withSearch(KMeans.Search.LLOYD).fit(points));
  }

  /** The faster of Smile's two: the tree in the plane, plain Lloyd in higher dimensions. */
  @Benchmark
  public double[][] smile(OfSmile smile) {
    centroids = smile.peer.iterate(iterations);
    return centroids;
  }

  /** Rows in blocks that are never held together, in one pass per iteration. */
  @Benchmark
  public KMeans.StreamedModel praxisRows(OfBlocks blocks) {
    KMeans.StreamedModel model = learner.fitRows(blocks.rows);
    centroids = model.centroids().toRows();
    return model;
  }

  /** Two iterations, a tenth of what the others do, in plain loops on one thread. */
  @Benchmark
  @Warmup(iterations = 2)
  public double[][] plainTwoIterations(OfPlain plain) {
    done = Math.min(2, iterations);
    centroids = PlainKMeans.fit(plain.rows, plain.start, done);
    return centroids;
  }

  @Benchmark
  public double[][] commonsMath(OfCommonsMath commons) {
    centroids = commons.peer.iterate(iterations);
    return centroids;
  }

  @Benchmark
  public double[][] tribuo(OfTribuo tribuo) {
    centroids = tribuo.peer.iterate(iterations);
    return centroids;
  }

  private KMeans.Model kept(KMeans.Model model) {
    centroids = model.centroids().toRows();
    return model;
  }

  /** Our plain Lloyd, from the same start, must have come to the same, not before the end. */
  @TearDown
  public void verify() {
    KMeans lloyd = learner.withSearch(KMeans.Search.LLOYD).withMaxIterations(done);
    KMeans.Model ours = lloyd.fit(points);
    if (ours.iterations() != done) {
      throw new IllegalStateException(
          "iterations must be " + done + " but were " + ours.iterations());
    }
    double inertia = Peer.inertia(points.toRows(), centroids);
    if (!(Math.abs(inertia - ours.inertia()) <= 1e-6 * ours.inertia())) {
      throw new IllegalStateException("inertia must be " + ours.inertia() + " but was " + inertia);
    }
  }

  @State(Scope.Benchmark)
  public static class OfPlain {
    double[][] rows;
    double[][] start;

    @Setup
    public void load(KMeansBenchmark problem) {
      rows = problem.points.toRows();
      start = Arrays.copyOf(rows, problem.clusters);
    }
  }

  @State(Scope.Benchmark)
  public static class OfBlocks {
    Rows rows;

    @Setup
    public void load(KMeansBenchmark problem) {
      rows = BlockedRows.of(problem.points);
    }
  }

  @State(Scope.Benchmark)
  public static class OfSmile {
    Peer peer;

    @Setup
    public void load(KMeansBenchmark problem) {
      double[][] rows = problem.points.toRows();
      peer =
          problem.columns <= 3
              ? new SmileTree(rows, problem.clusters)
              : new SmileLloyd(rows, problem.clusters);
    }
  }

  @State(Scope.Benchmark)
  public static class OfCommonsMath {
    Peer peer;

    @Setup
    public void load(KMeansBenchmark problem) {
      peer = new CommonsMath(problem.points.toRows(), problem.clusters);
    }
  }

  @State(Scope.Benchmark)
  public static class OfTribuo {
    Peer peer;

    @Setup
    public void load(KMeansBenchmark problem) {
      peer = new Tribuo(problem.points.toRows(), problem.clusters);
    }
  }
}
