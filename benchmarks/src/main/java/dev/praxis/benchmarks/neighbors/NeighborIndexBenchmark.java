package dev.praxis.benchmarks.neighbors;

import dev.praxis.benchmarks.data.Mixture;
import dev.praxis.data.Matrix;
import dev.praxis.neighbors.Distance;
import dev.praxis.neighbors.NeighborIndex;
import dev.praxis.neighbors.Neighbors;
import dev.praxis.neighbors.PlainNeighborIndex;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import smile.math.distance.EuclideanDistance;
import smile.neighbor.KDTree;
import smile.neighbor.KNNSearch;
import smile.neighbor.LinearSearch;
import smile.neighbor.Neighbor;

/**
 * The ten nearest of 50,000 points for each of 2,000 queries, Euclidean, exact.
 *
 * <p>Everybody has built what they search beforehand, but for {@code praxisFromScratch}. Smile
 * 3.1.1 answers one query at a time, here on all threads by a parallel stream. The plain twin
 * measures everything and keeps the nearest, on one thread. All must find the same rows in the same
 * order before they are timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class NeighborIndexBenchmark {
  private static final int K = 10;

  @Param("50000")
  int rows;

  @Param("2000")
  int queries;

  @Param({"2", "8", "32"})
  int columns;

  Matrix points;
  Matrix asked;
  NeighborIndex index;
  NeighborIndex streets;
  double[][] pointArrays;
  double[][] askedArrays;

  @Setup
  public void load() {
    Matrix all = Mixture.of(rows + queries, columns).points();
    points = all.selectRows(IntStream.range(0, rows).toArray());
    asked = all.selectRows(IntStream.range(rows, rows + queries).toArray());
    index = NeighborIndex.of(points);
    streets = NeighborIndex.of(points, Distance.MANHATTAN);
    pointArrays = points.toRows();
    askedArrays = asked.toRows();
  }

  @Benchmark
  public Neighbors praxis() {
    return index.nearest(asked, K);
  }

  @Benchmark
  public Neighbors praxisFromScratch() {
    return NeighborIndex.of(points).nearest(asked, K);
  }

  @Benchmark
  public Neighbors praxisManhattan() {
    return streets.nearest(asked, K);
  }

  @Benchmark
  public int[][] plain(OfPlain plain) {
    return plain.search(this);
  }

  @Benchmark
  public int[][] smileLinear(OfSmileLinear smile) {
    return smile.search(this);
  }

  @Benchmark
  @Warmup(iterations = 2, time = 2)
  @Measurement(iterations = 3, time = 2)
  @Fork(1)
  public int[][] smileTree(OfSmileTree smile) {
    return smile.search(this);
  }

  private void verify(int[][] found) {
    Neighbors ours = praxis();
    for (int q = 0; q < queries; q++) {
      if (!Arrays.equals(ours.rows(q), found[q])) {
        throw new IllegalStateException(
            "the rows of query "
                + q
                + " must be "
                + Arrays.toString(ours.rows(q))
                + " but were "
                + Arrays.toString(found[q]));
      }
    }
  }

  @State(Scope.Benchmark)
  public static class OfPlain {
    @Setup(Level.Trial)
    public void load(NeighborIndexBenchmark problem) {
      problem.verify(search(problem));
    }

    int[][] search(NeighborIndexBenchmark problem) {
      int[][] found = new int[problem.queries][];
      for (int q = 0; q < found.length; q++) {
        double[] query = problem.askedArrays[q];
        found[q] =
            PlainNeighborIndex.nearest(
                problem.pointArrays, query, K, PlainNeighborIndex::euclidean);
      }
      return found;
    }
  }

  @State(Scope.Benchmark)
  public static class OfSmileLinear {
    KNNSearch<double[], double[]> linear;

    @Setup(Level.Trial)
    public void load(NeighborIndexBenchmark problem) {
      linear = LinearSearch.of(problem.pointArrays, new EuclideanDistance());
      problem.verify(search(problem));
    }

    int[][] search(NeighborIndexBenchmark problem) {
      return bySmile(linear, problem.askedArrays);
    }
  }

  @State(Scope.Benchmark)
  public static class OfSmileTree {
    KNNSearch<double[], double[]> tree;

    @Setup(Level.Trial)
    public void load(NeighborIndexBenchmark problem) {
      tree = KDTree.of(problem.pointArrays);
      problem.verify(search(problem));
    }

    int[][] search(NeighborIndexBenchmark problem) {
      return bySmile(tree, problem.askedArrays);
    }
  }

  /** Smile gives the farthest first. */
  private static int[][] bySmile(KNNSearch<double[], double[]> search, double[][] queries) {
    return Arrays.stream(queries)
        .parallel()
        .map(
            query -> {
              Neighbor<double[], double[]>[] found = search.search(query, K);
              return IntStream.range(0, K).map(rank -> found[K - 1 - rank].index).toArray();
            })
        .toArray(int[][]::new);
  }
}
