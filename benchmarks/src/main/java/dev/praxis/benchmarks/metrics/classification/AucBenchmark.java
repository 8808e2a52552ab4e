package dev.praxis.benchmarks.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import dev.praxis.metrics.classification.Auc;
import dev.praxis.metrics.classification.PlainAuc;
import java.util.Arrays;
import java.util.SplittableRandom;
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
import smile.validation.metric.AUC;

/**
 * The area under the ROC curve of a million scores, three in ten of them of positives.
 *
 * <p>Smile 3.1.1 sorts the scores together with the labels. The plain twin looks at every pair, and
 * so has ten thousand of the scores only. All must agree to 1e-12 before one is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class AucBenchmark {

  /** How often scores are equal. */
  public enum Scores {
    /** Four decimals, about a hundred rows for each. */
    TIES,
    /** Practically all different. */
    DISTINCT;

    double of(double score) {
      return this == TIES ? Math.rint(score * 10_000) / 10_000 : score;
    }
  }

  @Param("1000000")
  int rows;

  @Param({"TIES", "DISTINCT"})
  Scores scores = Scores.TIES;

  Labels truth;
  Targets targets;
  int[] codes;
  double[] values;

  @Setup
  public void load() {
    SplittableRandom random = new SplittableRandom(20_260_101);
    codes = new int[rows];
    values = new double[rows];
    for (int i = 0; i < rows; i++) {
      codes[i] = random.nextDouble() < 0.3 ? 1 : 0;
      double skill = codes[i] * 0.2;
      values[i] = scores.of(skill + (1 - skill) * random.nextDouble());
    }
    truth = Labels.ofCodes(codes);
    targets = Targets.of(values);
    verify();
  }

  @Benchmark
  public double praxis() {
    return Auc.of(truth, targets);
  }

  @Benchmark
  public double smile() {
    return AUC.of(codes, values);
  }

  @Benchmark
  public double plainOfTenThousand(OfPlain plain) {
    return PlainAuc.of(plain.codes, plain.values);
  }

  /** To be compared with the plain loops. */
  @Benchmark
  public double praxisOfTenThousand(OfPlain plain) {
    return Auc.of(plain.truth, plain.scores);
  }

  private void verify() {
    assertNear(praxis(), smile());
  }

  private static void assertNear(double expected, double actual) {
    if (!(Math.abs(actual - expected) <= 1e-12)) {
      throw new IllegalStateException("the area must be " + expected + " but was " + actual);
    }
  }

  @State(Scope.Benchmark)
  public static class OfPlain {
    int[] codes;
    double[] values;
    Labels truth;
    Targets scores;

    @Setup
    public void load(AucBenchmark problem) {
      int few = Math.min(problem.rows, 10_000);
      codes = Arrays.copyOf(problem.codes, few);
      values = Arrays.copyOf(problem.values, few);
      truth = Labels.ofCodes(codes);
      scores = Targets.of(values);
      assertNear(problem.praxisOfTenThousand(this), problem.plainOfTenThousand(this));
    }
  }
}
