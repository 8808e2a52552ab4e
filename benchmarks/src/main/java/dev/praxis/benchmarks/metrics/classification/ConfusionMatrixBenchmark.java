package dev.praxis.benchmarks.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.metrics.classification.ConfusionMatrix;
import dev.praxis.metrics.classification.PlainConfusionMatrix;
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

/**
 * The confusion matrix of ten million pairs of labels, eight in ten of them right.
 *
 * <p>The plain twin is one loop that counts, on one thread; {@code read} only adds the labels up,
 * in one loop, and says how fast memory lets anybody be who reads them so. All counts must agree
 * before anybody is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ConfusionMatrixBenchmark {
  @Param("10000000")
  int rows;

  @Param({"2", "10"})
  int classes;

  Labels truth;
  Labels predicted;
  int[] truthCodes;
  int[] predictedCodes;

  @Setup
  public void load() {
    SplittableRandom random = new SplittableRandom(20_260_101);
    truthCodes = new int[rows];
    predictedCodes = new int[rows];
    for (int i = 0; i < rows; i++) {
      truthCodes[i] = random.nextInt(classes);
      predictedCodes[i] = random.nextDouble() < 0.8 ? truthCodes[i] : random.nextInt(classes);
    }
    truth = Labels.ofCodes(truthCodes, classes);
    predicted = Labels.ofCodes(predictedCodes, classes);
    verify();
  }

  @Benchmark
  public ConfusionMatrix praxis() {
    return ConfusionMatrix.of(truth, predicted);
  }

  @Benchmark
  public int[][] smile() {
    return smile.validation.metric.ConfusionMatrix.of(truthCodes, predictedCodes).matrix;
  }

  @Benchmark
  public int[][] plain() {
    return PlainConfusionMatrix.counts(truthCodes, predictedCodes, classes);
  }

  @Benchmark
  public int read() {
    int sum = 0;
    for (int i = 0; i < truthCodes.length; i++) {
      sum += truthCodes[i] + predictedCodes[i];
    }
    return sum;
  }

  private void verify() {
    ConfusionMatrix ours = praxis();
    int[][] twin = plain();
    int[][] peer = smile();
    for (int i = 0; i < classes; i++) {
      for (int j = 0; j < classes; j++) {
        if (!(ours.count(i, j) == twin[i][j] && ours.count(i, j) == peer[i][j])) {
          throw new IllegalStateException(
              "row "
                  + i
                  + ", column "
                  + j
                  + " must be "
                  + twin[i][j]
                  + " but was "
                  + ours.count(i, j)
                  + " and "
                  + peer[i][j]);
        }
      }
    }
  }
}
