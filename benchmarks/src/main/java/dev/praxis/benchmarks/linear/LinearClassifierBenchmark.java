package dev.praxis.benchmarks.linear;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.linear.DualCoordinateDescent;
import dev.praxis.linear.LinearClassifier;
import dev.praxis.linear.LinearClassifier.Loss;
import dev.praxis.linear.Penalty;
import dev.praxis.linear.PlainLinearClassifier;
import dev.praxis.linear.StochasticGradient;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
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
 * One epoch of stochastic gradients, and the minimum by coordinate descent, from the primal and
 * from the dual, on the TF-IDF of documents of 200 words from a vocabulary that follows Zipf's law,
 * in two classes. The plain twin touches every column with every row, so it is shown a tenth of the
 * documents.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
public class LinearClassifierBenchmark {
  private static final int WORDS = 200;
  private static final double RATE = 0.5;
  private static final StochasticGradient EPOCH = StochasticGradient.withRate(RATE).withEpochs(1);

  @Param("5000")
  int documents;

  @Param("30000")
  int vocabulary;

  Labeled<Points> data = new Labeled<>(SparseMatrix.ofColumns(1).row().build(), Labels.ofCodes(0));
  double[][] few = {};
  int[] fewLabels = {};

  @Setup
  public void load() {
    SplittableRandom random = new SplittableRandom(7);
    SparseMatrix.Builder counts = SparseMatrix.ofColumns(vocabulary);
    int[] labels = new int[documents];
    for (int i = 0; i < documents; i++) {
      labels[i] = i % 2;
      counts.row();
      for (Map.Entry<Integer, Double> word : document(random, labels[i]).entrySet()) {
        counts.put(word.getKey(), word.getValue());
      }
    }
    SparseMatrix points = weighted(counts.build());
    data = new Labeled<>(points, Labels.ofCodes(labels));
    int[] first = IntStream.range(0, documents / 10).toArray();
    few = points.selectRows(first).toMatrix().toRows();
    fewLabels = data.labels().select(first).codes();
    verify();
  }

  /** How often each word is in a document; those of class 1 have other words, now and then. */
  private TreeMap<Integer, Double> document(SplittableRandom random, int label) {
    TreeMap<Integer, Double> words = new TreeMap<>();
    for (int k = 0; k < WORDS; k++) {
      int rank = (int) Math.min(vocabulary - 1, Math.pow(vocabulary, random.nextDouble()));
      int word = label == 1 && random.nextInt(20) == 0 ? Math.min(vocabulary - 1, rank + 7) : rank;
      words.merge(word, 1.0, Double::sum);
    }
    return words;
  }

  private SparseMatrix weighted(SparseMatrix counts) {
    double[] factors = new double[vocabulary];
    int[] frequencies = counts.columnNonZeros();
    for (int j = 0; j < vocabulary; j++) {
      factors[j] = Math.log((1.0 + documents) / (1 + frequencies[j])) + 1;
    }
    SparseMatrix weighted = counts.scaleColumns(factors);
    double[] lengths = new double[documents];
    for (int i = 0; i < documents; i++) {
      lengths[i] = 1 / Math.sqrt(weighted.row(i).dot(weighted.row(i)));
    }
    return weighted.scaleRows(lengths);
  }

  @Benchmark
  public LinearClassifier.Model epochLogistic() {
    return LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(0.5)).withDescent(EPOCH).fit(data);
  }

  @Benchmark
  public LinearClassifier.Model epochHinge() {
    return LinearClassifier.of(Loss.HINGE, Penalty.l2(0.5)).withDescent(EPOCH).fit(data);
  }

  @Benchmark
  public LinearClassifier.Model epochLogisticL1() {
    return LinearClassifier.of(Loss.LOGISTIC, Penalty.l1(0.5)).withDescent(EPOCH).fit(data);
  }

  @Benchmark
  public LinearClassifier.Model epochLogisticAveraged() {
    return LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(0.5))
        .withDescent(EPOCH.averaging())
        .fit(data);
  }

  @Benchmark
  public double[] epochPlainOfATenth() {
    return PlainLinearClassifier.fit(few, fewLabels, RATE, 0, 0.05, 1);
  }

  @Benchmark
  public LinearClassifier.Model minimumL2() {
    return LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(1)).fit(data);
  }

  @Benchmark
  public LinearClassifier.Model minimumL1() {
    return LinearClassifier.of(Loss.LOGISTIC, Penalty.l1(1)).fit(data);
  }

  @Benchmark
  public LinearClassifier.Model minimumHinge() {
    return LinearClassifier.of(Loss.HINGE, Penalty.l2(1))
        .withDescent(DualCoordinateDescent.standard())
        .fit(data);
  }

  @Benchmark
  public LinearClassifier.Model minimumSquaredHinge() {
    return LinearClassifier.of(Loss.SQUARED_HINGE, Penalty.l2(1))
        .withDescent(DualCoordinateDescent.standard())
        .fit(data);
  }

  @Benchmark
  public LinearClassifier.Model minimumSquaredHingePrimal() {
    return LinearClassifier.of(Loss.SQUARED_HINGE, Penalty.l2(1)).fit(data);
  }

  private void verify() {
    int[] first = IntStream.range(0, documents / 10).toArray();
    double[] plain = PlainLinearClassifier.fit(few, fewLabels, RATE, 0, 0.05, 1);
    LinearClassifier.Model model =
        LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(0.05))
            .withDescent(EPOCH.withoutShuffling())
            .fit(data.select(first));
    for (int j = 0; j < vocabulary; j++) {
      if (!(Math.abs(plain[j] - model.coefficients().get(0, j)) <= 1e-10)) {
        throw new AssertionError(model.coefficients().get(0, j) + " for " + plain[j] + " at " + j);
      }
    }
  }
}
