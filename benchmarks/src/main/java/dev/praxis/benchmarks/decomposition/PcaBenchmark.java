package dev.praxis.benchmarks.decomposition;

import dev.praxis.benchmarks.data.Mixture;
import dev.praxis.benchmarks.statistics.NaiveCovariance;
import dev.praxis.data.Matrix;
import dev.praxis.decomposition.Pca;
import dev.praxis.statistics.Covariance;
import java.util.concurrent.TimeUnit;
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
 * EigenDecomposition}. The twin sums the covariance in three loops, as one writes it without a
 * library, and leaves the rest to Commons Math. Smile 3.1.1 cannot do it without its native
 * libraries and is left out. Each holds the points in its own form beforehand; all must come to the
 * same variances, to 1e-10 of the largest, and to the same components before they are timed.
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

  @Benchmark
  @Warmup(iterations = 2)
  public EigenDecomposition naive(OfNaive naive) {
    return naive.fit();
  }

  /** On one thread. */
  @Benchmark
  public double[][] naiveCovariance(OfNaive naive) {
    return NaiveCovariance.of(naive.points);
  }

  private void verify(EigenDecomposition theirs) {
    Pca.Model ours = praxis();
    double largest = ours.variances().get(0, 0);
    for (int k = 0; k < components; k++) {
      double difference = ours.variances().get(0, k) - theirs.getRealEigenvalue(k);
      double[] axis = theirs.getEigenvector(k).toArray();
      double cosine = 0;
      for (int j = 0; j < columns; j++) {
        cosine += axis[j] * ours.components().get(k, j);
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
      problem.verify(fit());
    }

    EigenDecomposition fit() {
      return new EigenDecomposition(
          new org.apache.commons.math3.stat.correlation.Covariance(points).getCovarianceMatrix());
    }
  }

  @State(Scope.Benchmark)
  public static class OfNaive {
    double[][] points;

    @Setup
    public void load(PcaBenchmark problem) {
      points = problem.points.toRows();
      problem.verify(fit());
    }

    EigenDecomposition fit() {
      return new EigenDecomposition(MatrixUtils.createRealMatrix(NaiveCovariance.of(points)));
    }
  }
}
