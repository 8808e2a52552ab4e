package dev.praxis.benchmarks.linear;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.linear.LogisticRegression;
import dev.praxis.linear.PlainLogisticRegression;
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
 * Logistic regression of 100,000 × 32 points in two classes or in five, which overlap, and of wide
 * points in many classes.
 *
 * <p>Without a penalty, because Smile has one vector of coefficients less than classes and so
 * another idea of their length. Ours goes on until no log-odds moves by more than 1e-8; Smile's
 * L-BFGS has its defaults and must come within a millionth of our loss before it is timed. Commons
 * Math has none.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class LogisticRegressionBenchmark {
  @Param("100000")
  int rows;

  @Param("32")
  int columns;

  @Param({"2", "5"})
  int classes;

  Labeled<Matrix> data;

  @Setup
  public void load() {
    data = new Plane(rows, columns, classes == 2 ? 1 : classes).classes();
  }

  @Benchmark
  public LogisticRegression.Model praxis() {
    return LogisticRegression.withPenalty(0).fit(data);
  }

  /** As many steps as ours takes on two classes, however many there are, on one thread. */
  @Benchmark
  @Warmup(iterations = 2)
  public double[] plainOfTwoClasses(OfPlain plain) {
    return plain.fit();
  }

  @Benchmark
  public smile.classification.LogisticRegression smile(OfSmile smile) {
    return smile.fit();
  }

  @State(Scope.Benchmark)
  public static class OfPlain {
    double[][] points;
    int[] codes;
    int steps;

    @Setup
    public void load(LogisticRegressionBenchmark problem) {
      Labeled<Matrix> data = new Plane(problem.rows, problem.columns, 1).classes();
      points = data.points().toRows();
      codes = data.labels().codes();
      LogisticRegression.Model ours = LogisticRegression.withPenalty(0).fit(data);
      steps = ours.iterations();
      double[] w = fit();
      for (int j = 0; j < problem.columns; j++) {
        if (!(Math.abs(w[j] - ours.coefficients().get(0, j)) <= 1e-9)) {
          throw new IllegalStateException("coefficient " + j + " was " + w[j]);
        }
      }
    }

    double[] fit() {
      return PlainLogisticRegression.fit(points, codes, 0, steps);
    }
  }

  @State(Scope.Benchmark)
  public static class OfSmile {
    double[][] points;
    int[] codes;

    @Setup
    public void load(LogisticRegressionBenchmark problem) {
      points = problem.data.points().toRows();
      codes = problem.data.labels().codes();
      verify(problem.data, fit());
    }

    smile.classification.LogisticRegression fit() {
      return smile.classification.LogisticRegression.fit(points, codes, 0, 1e-5, 500);
    }

    private static void verify(Labeled<Matrix> data, smile.classification.LogisticRegression peer) {
      double ours = LogisticRegression.withPenalty(0).fit(data).loss();
      double theirs = loss(data, peer);
      if (!(Math.abs(theirs - ours) <= 1e-6 * ours)) {
        throw new IllegalStateException("the loss must be " + ours + " but was " + theirs);
      }
    }

    private static double loss(Labeled<Matrix> data, smile.classification.LogisticRegression peer) {
      double loss = 0;
      double[] probabilities = new double[data.labels().classes()];
      Matrix points = data.points();
      for (int i = 0; i < points.rows(); i++) {
        int unused = peer.predict(points.row(i), probabilities);
        loss -= Math.log(probabilities[data.labels().code(i)]);
      }
      return loss;
    }
  }
}
