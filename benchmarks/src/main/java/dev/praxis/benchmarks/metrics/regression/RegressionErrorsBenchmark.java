package dev.praxis.benchmarks.metrics.regression;

import dev.praxis.data.Targets;
import dev.praxis.metrics.regression.PlainRegressionErrors;
import dev.praxis.metrics.regression.RegressionErrors;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * RMSE, MAE, largest error and R² of ten million pairs. An operation is one byte of the two arrays,
 * so that the throughput per nanosecond is the bandwidth in GB/s.
 *
 * <p>{@code read} adds up both arrays and does nothing else, with the same threads: what memory
 * gives. The plain twins are loops on one thread. Both must agree to 1e-9 when done, which is what
 * ten million additions in one chain may lose.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RegressionErrorsBenchmark {
  private static final int PAIRS = 10_000_000;
  private static final int BYTES = 2 * Double.BYTES * PAIRS;

  double[] truth = new double[PAIRS];
  double[] predicted = new double[PAIRS];
  Targets trueTargets = Targets.of(0);
  Targets predictedTargets = Targets.of(0);
  RegressionErrors errors = RegressionErrors.of(trueTargets, predictedTargets);

  @Setup
  public void load() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < PAIRS; i++) {
      truth[i] = 100 * random.nextDouble();
      predicted[i] = truth[i] + random.nextDouble() - 0.4;
    }
    trueTargets = Targets.of(truth);
    predictedTargets = Targets.of(predicted);
    errors = RegressionErrors.of(trueTargets, predictedTargets);
  }

  /** Everything that one pass gives: RMSE, MAE, R², explained variance. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public RegressionErrors praxis() {
    return RegressionErrors.of(trueTargets, predictedTargets);
  }

  @Benchmark
  @OperationsPerInvocation(BYTES)
  public double praxisMape() {
    return errors.mape();
  }

  @Benchmark
  @OperationsPerInvocation(BYTES)
  public double plainRmse() {
    return PlainRegressionErrors.rmse(truth, predicted);
  }

  @Benchmark
  @OperationsPerInvocation(BYTES)
  public double plainMape() {
    return PlainRegressionErrors.mape(truth, predicted);
  }

  /** RMSE, MAE, largest error and R², each in loops of its own. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public double[] plain() {
    return new double[] {
      PlainRegressionErrors.rmse(truth, predicted),
      PlainRegressionErrors.mae(truth, predicted),
      PlainRegressionErrors.maxError(truth, predicted),
      PlainRegressionErrors.r2(truth, predicted)
    };
  }

  @Benchmark
  @OperationsPerInvocation(BYTES)
  public double read() {
    int block = 1 << 16;
    return IntStream.range(0, (PAIRS + block - 1) / block)
        .parallel()
        .mapToDouble(b -> sum(b * block, Math.min(PAIRS, (b + 1) * block)))
        .sum();
  }

  /** Four sums at once, so that no addition waits for another. */
  private double sum(int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int i = from; i + 3 < to; i += 4) {
      a += truth[i] + predicted[i];
      b += truth[i + 1] + predicted[i + 1];
      c += truth[i + 2] + predicted[i + 2];
      d += truth[i + 3] + predicted[i + 3];
    }
    return a + b + c + d;
  }

  @TearDown
  public void verify() {
    RegressionErrors errors = praxis();
    double[] ours = {errors.rmse(), errors.mae(), errors.maxError(), errors.r2()};
    double[] twin = plain();
    for (int i = 0; i < ours.length; i++) {
      if (!(Math.abs(ours[i] - twin[i]) <= 1e-9 * twin[i])) {
        throw new IllegalStateException("error " + i + " must be " + twin[i] + ", was " + ours[i]);
      }
    }
  }
}
