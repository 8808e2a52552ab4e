package dev.praxis.benchmarks.cluster;

import dev.praxis.benchmarks.data.BlockedRows;
import dev.praxis.benchmarks.data.Mixture;
import dev.praxis.cluster.MiniBatchKMeans;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
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
 * Mini-batch k-means with its defaults, three epochs of batches of 1024 rows, from a k-means++
 * start of its own. No peer on the JVM has one; {@link KMeansQuality} prints the inertia.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class MiniBatchKMeansBenchmark {
  @Param("100000")
  int rows;

  @Param("32")
  int columns;

  @Param("64")
  int clusters;

  Matrix points;
  Rows blocks;

  @Setup
  public void load() {
    points = Mixture.of(rows, columns).points();
    blocks = BlockedRows.of(points);
  }

  @Benchmark
  public MiniBatchKMeans.Model matrix() {
    return MiniBatchKMeans.into(clusters).fit(points);
  }

  /** The same rows in blocks of 4096, as a stream brings them. */
  @Benchmark
  public MiniBatchKMeans.Model blocks() {
    return MiniBatchKMeans.into(clusters).fit(blocks);
  }
}
