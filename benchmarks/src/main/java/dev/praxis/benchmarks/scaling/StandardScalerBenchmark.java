package dev.praxis.benchmarks.scaling;

import dev.praxis.benchmarks.cluster.peers.Tribuo;
import dev.praxis.data.Matrix;
import dev.praxis.scaling.PlainStandardScaler;
import dev.praxis.scaling.RobustScaler;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.statistics.Divisor;
import java.util.List;
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
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.transform.TransformationMap;
import org.tribuo.transform.TransformerMap;
import org.tribuo.transform.transformations.MeanStdDevTransformation;
import smile.data.DataFrame;
import smile.data.transform.InvertibleColumnTransform;
import smile.feature.transform.Standardizer;

/**
 * Standardising a million rows of 32 columns, 256 MB: learning means and deviations, and the
 * transformation.
 *
 * <p>{@code read} adds up all numbers with the same threads and {@code copy} copies them into a new
 * array: what memory gives. Smile 3.1.1 keeps columns, each in an array of its own, and divides by
 * n − 1; Tribuo 4.3.2 keeps an object per row and names its columns. The plain twin makes two
 * passes over an array of arrays on one thread, then a third. Before one is timed the twin must
 * agree to 1e-9, and Smile, which adds up squares as they are, to 1e-6.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+AlwaysPreTouch"})
public class StandardScalerBenchmark {
  private static final StandardScaler LEARNER =
      StandardScaler.standard().withDivisor(Divisor.N_MINUS_ONE);
  private static final int BLOCK = 1 << 16;

  @Param("1000000")
  int rows;

  @Param("32")
  int columns;

  double[] values = {};
  Matrix points = Matrix.ofRowMajor(1, 1, 0);
  StandardScaler.Model model;
  DataFrame frame;
  InvertibleColumnTransform smile;
  double[][] rowArrays = {};
  double[] means = {};
  double[] scales = {};

  @Setup
  public void load() {
    SplittableRandom random = new SplittableRandom(7);
    values = new double[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % columns + random.nextDouble();
    }
    points = Matrix.ofRowMajor(rows, columns, values);
    model = LEARNER.fit(points);
    frame = DataFrame.of(points.toRows());
    smile = Standardizer.fit(frame);
    rowArrays = points.toRows();
    double[][] plain = fitPlain();
    means = plain[0];
    scales = plain[1];
    verify();
  }

  @Benchmark
  public StandardScaler.Model fitPraxis() {
    return LEARNER.fit(points);
  }

  @Benchmark
  public Object fitSmile() {
    return Standardizer.fit(frame);
  }

  @Benchmark
  public double[][] fitPlain() {
    double[] learned = PlainStandardScaler.means(rowArrays);
    return new double[][] {learned, PlainStandardScaler.scales(rowArrays, learned, rows - 1)};
  }

  @Benchmark
  public Matrix transformPraxis() {
    return model.transform(points);
  }

  @Benchmark
  public DataFrame transformSmile() {
    return smile.apply(frame);
  }

  @Benchmark
  public double[][] transformPlain() {
    return PlainStandardScaler.transform(rowArrays, means, scales);
  }

  @Benchmark
  public TransformerMap fitTribuo(Examples examples) {
    return examples.dataset.createTransformers(Examples.STANDARDISE);
  }

  @Benchmark
  public MutableDataset<ClusterID> transformTribuo(Examples examples) {
    return examples.transformers.transformDataset(examples.dataset);
  }

  /** The medians and quartiles of all columns. */
  @Benchmark
  public RobustScaler.Model fitRobust() {
    return RobustScaler.byQuartiles().fit(points);
  }

  @Benchmark
  public double read() {
    return IntStream.range(0, (values.length + BLOCK - 1) / BLOCK)
        .parallel()
        .mapToDouble(b -> sum(b * BLOCK, Math.min(values.length, (b + 1) * BLOCK)))
        .sum();
  }

  @Benchmark
  public double[] copy() {
    double[] copy = new double[values.length];
    IntStream.range(0, (values.length + BLOCK - 1) / BLOCK)
        .parallel()
        .forEach(
            b -> {
              int from = b * BLOCK;
              System.arraycopy(values, from, copy, from, Math.min(BLOCK, values.length - from));
            });
    return copy;
  }

  /** Four sums at once, so that no addition waits for another. */
  private double sum(int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int i = from; i + 3 < to; i += 4) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
    }
    return a + b + c + d;
  }

  private void verify() {
    double[][] scaled = transformPlain();
    Matrix praxis = transformPraxis();
    DataFrame smiles = transformSmile();
    for (int i = 0; i < rows; i += Math.max(1, rows / 100)) {
      double[] ours = praxis.row(i);
      double[] twin = scaled[i];
      for (int j = 0; j < columns; j++) {
        double peer = smiles.getDouble(i, j);
        if (!(Math.abs(ours[j] - twin[j]) <= 1e-9 && Math.abs(ours[j] - peer) <= 1e-6)) {
          throw new IllegalStateException(
              "row " + i + ": " + ours[j] + ", plain " + twin[j] + ", Smile " + peer);
        }
      }
    }
  }

  /** The rows as Tribuo wants them; loaded where they are measured only. */
  @State(Scope.Benchmark)
  public static class Examples {
    static final TransformationMap STANDARDISE =
        new TransformationMap(List.of(new MeanStdDevTransformation()));

    MutableDataset<ClusterID> dataset = Tribuo.dataset(new double[][] {{0}});
    TransformerMap transformers = dataset.createTransformers(STANDARDISE);

    @Setup
    public void load(StandardScalerBenchmark benchmark) {
      dataset = Tribuo.dataset(benchmark.points.toRows());
      transformers = dataset.createTransformers(STANDARDISE);
    }
  }
}
