package dev.praxis.benchmarks.linear;

import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.linear.RidgeRegression;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
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
 * Least squares on 100,000 × 32 points, and the same with a penalty.
 *
 * <p>Smile 3.1.1 cannot do either without its native libraries. Each holds the points in its own
 * form beforehand; all must come to the same coefficients, to 1e-9, before they are timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class RidgeRegressionBenchmark {
  @Param("100000")
  int rows;

  @Param("32")
  int columns;

  Targeted<Matrix> data;

  @Setup
  public void load() {
    data = new Plane(rows, columns, 1).targets();
  }

  @Benchmark
  public RidgeRegression.Model praxis() {
    return RidgeRegression.leastSquares().fit(data);
  }

  @Benchmark
  public RidgeRegression.Model praxisRidge() {
    return RidgeRegression.withPenalty(1).fit(data);
  }

  /** {@code OLSMultipleLinearRegression}, by QR on one thread. */
  @Benchmark
  public double[] commonsMath(OfCommonsMath commons) {
    return commons.fit();
  }

  /** The normal equations in three loops, as one writes them without a library: half the digits. */
  @Benchmark
  public double[] naive(OfNaive naive) {
    return naive.fit();
  }

  static void verify(Targeted<Matrix> data, double[] interceptAndCoefficients) {
    RidgeRegression.Model ours = RidgeRegression.leastSquares().fit(data);
    Matrix w = ours.coefficients();
    boolean same = near(ours.intercept(), interceptAndCoefficients[0]);
    for (int j = 0; j < w.columns(); j++) {
      same &= near(w.get(0, j), interceptAndCoefficients[j + 1]);
    }
    if (!same) {
      throw new IllegalStateException("the coefficients must be those of " + ours);
    }
  }

  private static boolean near(double expected, double actual) {
    return Math.abs(actual - expected) <= 1e-9;
  }

  @State(Scope.Benchmark)
  public static class OfCommonsMath {
    double[][] points;
    double[] targets;

    @Setup
    public void load(RidgeRegressionBenchmark problem) {
      points = problem.data.points().toRows();
      targets = problem.data.targets().toArray();
      verify(problem.data, fit());
    }

    double[] fit() {
      OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
      regression.newSampleData(targets, points);
      return regression.estimateRegressionParameters();
    }
  }

  @State(Scope.Benchmark)
  public static class OfNaive {
    double[][] points;
    double[] targets;

    @Setup
    public void load(RidgeRegressionBenchmark problem) {
      points = problem.data.points().toRows();
      targets = problem.data.targets().toArray();
      verify(problem.data, fit());
    }

    double[] fit() {
      return NormalEquations.solve(points, targets);
    }
  }
}
