package dev.praxis.benchmarks.internal.compute;

import dev.praxis.benchmarks.data.Mixture;
import dev.praxis.data.Matrix;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.NearestSearch;
import dev.praxis.internal.compute.Panels;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One pass of squared distances, 100,000 × 64 points to 64 centres, on one core, in GFLOP/s.
 *
 * <p>An operation is a floating-point operation of a fused multiply-add, two per row, centre and
 * feature: {@code 2 · n · k · d}. The direct form {@code (x − c)²} needs a subtraction more per
 * feature, which is <b>not counted</b>. Where a core subtracts with the units that multiply and
 * add, as Intel's do, no kernel of this form can pass two thirds of {@link #fmaPeak}. {@link
 * #products} has no such subtraction.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(KernelsBenchmark.FLOPS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class KernelsBenchmark {
  static final int N = 100_000;
  static final int K = 64;
  static final int D = 64;
  static final int FLOPS = 2 * N * K * D;

  /** Rows per block of distances. */
  private static final int BLOCK = 512;

  private static final String WITH_VECTORS = "--add-modules=jdk.incubator.vector";

  double[] points;
  double[][] rows;
  double[] centres;
  double[][] centreRows;
  Panels panels;
  int[] offsets;
  double[] out;
  double[][] outRows;
  int[] nearest;
  double last;
  double expectedLast;

  @Setup
  public void load() {
    Matrix matrix = Mixture.of(N, D).points();
    points = matrix.toRowMajor();
    rows = matrix.toRows();
    centres = Arrays.copyOf(points, K * D);
    centreRows = Arrays.copyOf(rows, K);
    panels = Panels.forDistances(centres, 0, K, D);
    offsets = new int[BLOCK];
    out = new double[BLOCK * K];
    outRows = new double[BLOCK][K];
    nearest = new int[BLOCK];
    expectedLast = NaiveDistances.squared(rows[N - 1], centreRows[K - 1]);
    last = expectedLast;
  }

  /** The kernels that core chose: vector with the module, otherwise scalar. */
  @Benchmark
  public double[] chosen() {
    return distances(KernelProvider.kernels());
  }

  /** The kernels in plain Java. */
  @Benchmark
  public double[] scalar() {
    return distances(KernelProvider.scalar());
  }

  /** Inner products by the chosen kernels, in the same blocks. */
  @Benchmark
  public double[] products() {
    Kernels kernels = KernelProvider.kernels();
    for (int from = 0; from < N; from += BLOCK) {
      int count = block(from);
      kernels.products(points, offsets, count, panels, 0, panels.panels(), out);
    }
    return out;
  }

  /** Distances and the nearest centre at once, as an iteration of k-means takes them. */
  @Benchmark
  public double[] nearest() {
    NearestSearch search = new NearestSearch(KernelProvider.kernels());
    for (int from = 0; from < N; from += BLOCK) {
      int count = block(from);
      search.search(points, offsets, count, panels, nearest, out);
    }
    return out;
  }

  /** Three loops over arrays of arrays. */
  @Benchmark
  public double[][] naive() {
    for (int from = 0; from < N; from += BLOCK) {
      int count = Math.min(BLOCK, N - from);
      NaiveDistances.squared(rows, from, count, centreRows, outRows);
      last = outRows[count - 1][K - 1];
    }
    return outRows;
  }

  /** The obvious use of the Vector API: one pair at a time, its lanes added up at the end. */
  @Benchmark
  @Fork(jvmArgsAppend = WITH_VECTORS)
  public double[][] pairwiseVectors() {
    for (int from = 0; from < N; from += BLOCK) {
      int count = Math.min(BLOCK, N - from);
      VectorLoops.squaredDistances(rows, from, count, centreRows, outRows);
      last = outRows[count - 1][K - 1];
    }
    return outRows;
  }

  /** The most this core can do: twelve chains of multiply-adds that never leave the registers. */
  @Benchmark
  @Fork(jvmArgsAppend = WITH_VECTORS)
  public double fmaPeak() {
    return VectorLoops.multiplyAdds(FLOPS);
  }

  private double[] distances(Kernels kernels) {
    for (int from = 0; from < N; from += BLOCK) {
      int count = block(from);
      kernels.squaredDistances(points, offsets, count, panels, 0, panels.panels(), out);
      last = out[count * K - 1];
    }
    return out;
  }

  private int block(int from) {
    int count = Math.min(BLOCK, N - from);
    for (int i = 0; i < count; i++) {
      offsets[i] = (from + i) * D;
    }
    return count;
  }

  @TearDown
  public void verify() {
    if (!(Math.abs(last - expectedLast) <= 1e-12 * expectedLast)) {
      throw new IllegalStateException(
          "the last distance must be " + expectedLast + " but was " + last);
    }
  }
}
