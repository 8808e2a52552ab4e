package dev.praxis.benchmarks.imputation;

import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.imputation.Mice;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * MICE on 20,000 × 16 points of four factors and noise, a tenth of the numbers missing: ten rounds,
 * learned and filled.
 *
 * <p>No library of the JVM has chained equations. The twin refits every regression from its rows;
 * both must fill the same numbers, to 1e-6, before anybody is timed. Draws, matching and neighbours
 * are there to be compared with the most likely completion.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class MiceBenchmark {
  private static final int FACTORS = 4;
  private static final int ROUNDS = 10;

  @Param("20000")
  int rows;

  @Param("16")
  int columns;

  double[][] values;
  IncompleteMatrix points;
  int[] order;

  @Setup
  public void load() {
    SplittableRandom random = new SplittableRandom(20_260_505);
    double[][] loadings = new double[columns][];
    for (int j = 0; j < columns; j++) {
      loadings[j] = random.doubles(FACTORS, -1, 1).toArray();
    }
    values = new double[rows][columns];
    for (double[] row : values) {
      double[] factors = random.doubles(FACTORS, -1, 1).toArray();
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextDouble();
        for (int f = 0; f < FACTORS; f++) {
          row[j] += loadings[j][f] * factors[f];
        }
        row[j] = random.nextDouble() < 0.1 ? Double.NaN : row[j];
      }
    }
    points = IncompleteMatrix.ofRows(values);
    order =
        IntStream.range(0, columns)
            .boxed()
            .sorted(Comparator.comparingInt(points::missing))
            .mapToInt(j -> j)
            .toArray();
    verify();
  }

  @Benchmark
  public Matrix praxis() {
    return Mice.mostLikely().withRounds(ROUNDS).fit(points).transform(points);
  }

  @Benchmark
  public Matrix praxisBayesian() {
    return Mice.bayesian(1).withRounds(ROUNDS).fit(points).transform(points);
  }

  @Benchmark
  public Matrix praxisMatching() {
    return Mice.matching(1).withRounds(ROUNDS).fit(points).transform(points);
  }

  @Benchmark
  public double[][] naive() {
    return NaiveMice.filled(values, order, ROUNDS);
  }

  private void verify() {
    double[][] expected = naive();
    double[][] filled = praxis().toRows();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        if (!(Math.abs(filled[i][j] - expected[i][j]) <= 1e-6)) {
          throw new IllegalStateException(
              "row "
                  + i
                  + ", column "
                  + j
                  + " must be "
                  + expected[i][j]
                  + " but was "
                  + filled[i][j]);
        }
      }
    }
  }
}
