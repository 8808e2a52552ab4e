package dev.praxis.benchmarks.metrics.clustering;

import dev.praxis.benchmarks.data.Mixture;
import dev.praxis.cluster.KMeans;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.metrics.clustering.PlainSilhouette;
import dev.praxis.metrics.clustering.Silhouette;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The mean silhouette of 10,000 × 32 points in the 64 clusters that k-means finds, Euclidean,
 * exact.
 *
 * <p>Neither Smile 3.1.1 nor Tribuo nor Commons Math has a silhouette. The plain twin is the
 * definition: two loops over the rows of an array of arrays, on one thread. Both must agree to
 * 1e-12 when a method is done.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class SilhouetteBenchmark {
  @Param("10000")
  int rows;

  @Param("32")
  int columns;

  @Param("64")
  int clusters;

  Matrix points;
  Labels labels;
  double[][] rowArrays;
  int[] codes;
  double mean;

  /** The points of this benchmark. */
  public static Matrix points(int rows, int columns) {
    return Mixture.of(rows, columns).points();
  }

  /** The clusters of this benchmark. */
  public static Labels labels(Matrix points, int clusters) {
    return KMeans.into(clusters).fit(points).labels();
  }

  @Setup
  public void load() {
    points = points(rows, columns);
    labels = labels(points, clusters);
    rowArrays = points.toRows();
    codes = labels.codes();
  }

  @Benchmark
  public double praxis() {
    mean = Silhouette.of(points, labels).mean();
    return mean;
  }

  @Benchmark
  public double plain() {
    mean = PlainSilhouette.mean(rowArrays, codes, clusters);
    return mean;
  }

  @TearDown
  public void verify() {
    double ours = Silhouette.of(points, labels).mean();
    double twin = PlainSilhouette.mean(rowArrays, codes, clusters);
    if (!(Math.abs(ours - twin) <= 1e-12 && Math.abs(mean - twin) <= 1e-12)) {
      throw new IllegalStateException(
          "the mean silhouette must be " + twin + " but was " + mean + " and " + ours);
    }
  }
}
