package dev.praxis.benchmarks.linear;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.linear.LogisticRegression;
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
 * Logistic regression with thousands of coefficients and the penalty 1. The peer is scikit-learn,
 * outside of this JVM.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ManyCoefficientsBenchmark {

  /** How large it is. */
  public enum Problem {
    /** 2,000 × 500 points in seven classes. */
    SEVEN_CLASSES(2000, 500, 7),
    /** 5,000 × 784 points in ten classes. */
    TEN_CLASSES(5000, 784, 10);

    private final int rows;
    private final int columns;
    private final int classes;

    Problem(int rows, int columns, int classes) {
      this.rows = rows;
      this.columns = columns;
      this.classes = classes;
    }
  }

  @Param Problem problem = Problem.SEVEN_CLASSES;

  Labeled<Matrix> data;

  @Setup
  public void load() {
    data = new Plane(problem.rows, problem.columns, problem.classes).classes();
  }

  @Benchmark
  public LogisticRegression.Model praxis() {
    return LogisticRegression.withPenalty(1).fit(data);
  }
}
