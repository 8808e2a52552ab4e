package dev.praxis.benchmarks.decomposition;

import dev.praxis.benchmarks.data.Mixture;
import dev.praxis.data.Matrix;
import dev.praxis.decomposition.Pca;
import dev.praxis.decomposition.PlainPca;
import dev.praxis.statistics.Covariance;
import dev.praxis.statistics.PlainCovariance;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
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
 * Principal components of 50,000 × 256 points, the first 32.
 *
 * <p>Commons Math 3.6.1 has no such analysis, but its parts: the covariance and its {@code
 * EigenDecomposition}. The plain twins sum the covariance in three loops, and turn that of fewer
 * columns until it is diagonal. Smile 3.1.1 cannot do it without its native libraries and is left
 * out. Each holds the points in its own form beforehand; all must come to the same variances, to
 * 1e-10 of the largest, and to the same components before they are timed.
 *
 * <p>For growth: {@code -p rows=12500,25000,50000,100000 -p columns=64,128,256,512}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class PcaBenchmark {
  @Param("50000")
  int rows;

  @Param("256")
  int columns;

  @Param("32")
  int components;

  Matrix points;

  @Setup
  public void load() {
    points = Mixture.of(rows, columns).points();
  }

  @Benchmark
  public Pca.Model praxis() {
    return Pca.to(components).fit(points);
  }

  /** By subspace iteration: for far more columns than these. */
  @Benchmark
  public Pca.Model praxisRandomized() {
    return Pca.to(components).withSolver(Pca.Solver.RANDOMIZED).fit(points);
  }

  /** The part of the fit that grows with the rows. */
  @Benchmark
  public Covariance praxisCovariance() {
    return Covariance.of(points);
  }

  /** On one thread; half a minute each time. */
  @Benchmark
  @Warmup(iterations = 1)
  @Measurement(iterations = 2)
  public EigenDecomposition commonsMath(OfCommonsMath commons) {
    return commons.fit();
  }

  /** On one thread. */
  @Benchmark
  @Warmup(iterations = 2)
  public double[][] plainCovariance(OfPlain plain) {
    return PlainCovariance.matrix(plain.points);
  }

  /** Of the first 64 columns alone, on one thread: of all it would take a minute. */
  @Benchmark
  @Warmup(iterations = 2)
  public PlainPca plainOf64Columns(OfPlain plain) {
    return plain.fit();
  }

  /** To be compared with the plain loops. */
  @Benchmark
  public Pca.Model praxisOf64Columns(OfPlain plain) {
    return Pca.to(plain.few.columns()).fit(plain.few);
  }

  private static void verify(Pca.Model ours, double[] variances, double[][] axes) {
    double largest = ours.variances().get(0, 0);
    for (int k = 0; k < ours.components().rows(); k++) {
      double difference = ours.variances().get(0, k) - variances[k];
      double cosine = 0;
      for (int j = 0; j < ours.components().columns(); j++) {
        cosine += axes[k][j] * ours.components().get(k, j);
      }
      if (!(Math.abs(difference) <= 1e-10 * largest && Math.abs(cosine) >= 1 - 1e-9)) {
        throw new IllegalStateException(
            "component " + k + " differs by " + difference + " and has the cosine " + cosine);
      }
    }
  }

  @State(Scope.Benchmark)
  public static class OfCommonsMath {
    RealMatrix points;

    @Setup
    public void load(PcaBenchmark problem) {
      points = MatrixUtils.createRealMatrix(problem.points.toRows());
      EigenDecomposition theirs = fit();
      double[][] axes = new double[problem.components][];
      Arrays.setAll(axes, k -> theirs.getEigenvector(k).toArray());
      verify(problem.praxis(), theirs.getRealEigenvalues(), axes);
    }

    EigenDecomposition fit() {
      return new EigenDecomposition(
          new org.apache.commons.math3.stat.correlation.Covariance(points).getCovarianceMatrix());
    }
  }

  @State(Scope.Benchmark)
  public static class OfPlain {
    double[][] points;
    Matrix few;
    double[][] fewPoints;

    @Setup
    public void load(PcaBenchmark problem) {
      points = problem.points.toRows();
      int[] first = IntStream.range(0, Math.min(64, problem.columns)).toArray();
      few = problem.points.selectColumns(first);
      fewPoints = few.toRows();
      PlainPca plain = fit();
      verify(problem.praxisOf64Columns(this), plain.variances, plain.components);
    }

    PlainPca fit() {
      return new PlainPca(PlainCovariance.matrix(fewPoints));
    }
  }
}
