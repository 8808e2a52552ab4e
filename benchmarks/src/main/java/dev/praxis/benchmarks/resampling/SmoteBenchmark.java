package dev.praxis.benchmarks.resampling;

import dev.praxis.benchmarks.data.Mixture;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.resampling.Resampled;
import dev.praxis.resampling.Smote;
import java.util.Arrays;
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
 * SMOTE with five neighbours: 5,000 rows of a rare class, 16 columns, filled up to the 45,000 of
 * the frequent one.
 *
 * <p>Smile 3.1.1, the last for Java 17, has no SMOTE (later ones have), and neither has Tribuo nor
 * Commons Math. The twin is what one writes without a library: two loops over the rows of an array
 * of arrays, on one thread. It draws the same numbers, and all rows must agree to the last bit
 * before anybody is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class SmoteBenchmark {
  @Param("5000")
  int rare;

  @Param("45000")
  int frequent;

  @Param("16")
  int columns;

  @Param("5")
  int neighbors;

  Labeled<Matrix> data;
  double[][] rareRows;

  @Setup
  public void load() {
    int[] codes = new int[rare + frequent];
    Arrays.fill(codes, 0, rare, 1);
    data = new Labeled<>(Mixture.of(codes.length, columns).points(), Labels.ofCodes(codes));
    rareRows = Arrays.copyOf(data.points().toRows(), rare);
    verify();
  }

  @Benchmark
  public Resampled praxis() {
    return Smote.neighbors(neighbors).resample(data);
  }

  @Benchmark
  public double[][] naive() {
    long seed = Smote.neighbors(neighbors).seed();
    return NaiveSmote.added(rareRows, neighbors, frequent - rare, 1, seed);
  }

  private void verify() {
    double[][] ours = praxis().data().points().toRows();
    double[][] added = Arrays.copyOfRange(ours, rare + frequent, ours.length);
    if (!Arrays.deepEquals(added, naive())) {
      throw new IllegalStateException("the twin must add the same rows");
    }
  }
}
