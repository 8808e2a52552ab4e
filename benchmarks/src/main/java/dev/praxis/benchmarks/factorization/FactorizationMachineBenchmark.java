package dev.praxis.benchmarks.factorization;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.factorization.AlternatingLeastSquares;
import dev.praxis.factorization.FactorGradients;
import dev.praxis.factorization.FactorPenalty;
import dev.praxis.factorization.FactorizationClassifier;
import dev.praxis.factorization.FactorizationRegressor;
import dev.praxis.factorization.PlainFactorizationMachine;
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
import org.tribuo.Model;
import org.tribuo.classification.Label;

/**
 * One epoch of stochastic gradients of rank 8 on {@link Clicks} of ten fields of a thousand values,
 * and six sweeps of least squares. The plain twin sums over all pairs of columns, so it is shown a
 * thousand rows of ten values a field.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms3g", "-Xmx3g"})
public class FactorizationMachineBenchmark {
  private static final int FEW = 1000;
  private static final double RATE = 0.05;
  private static final double PRICE = 0.01;
  private static final FactorizationClassifier LEARNER =
      FactorizationClassifier.ofRank(8)
          .withPenalty(FactorPenalty.ofFactors(PRICE))
          .withLearning(FactorGradients.withRate(RATE).withEpochs(1).withoutShuffling());

  @Param("180000")
  int rows;

  Labeled<Points> data =
      new Labeled<>(SparseMatrix.ofColumns(1).row().put(0, 1).build(), Labels.ofCodes(0));
  Targeted<Points> signs = new Targeted<>(data.points(), Targets.of(0));
  TribuoMachine tribuo = new TribuoMachine(data);
  double[][] few = {};
  int[] fewClasses = {};
  double[][] fewFactors = {};

  @Setup
  public void load() {
    data = new Clicks(10, 1000).next(rows);
    signs =
        new Targeted<>(
            data.points(),
            Targets.of(Arrays.stream(data.labels().codes()).mapToDouble(c -> 2 * c - 1).toArray()));
    tribuo = new TribuoMachine(data);
    Labeled<Points> small = new Clicks(10, 10).next(FEW);
    few = ((SparseMatrix) small.points()).toMatrix().toRows();
    fewClasses = Arrays.stream(small.labels().codes()).map(code -> 2 * code - 1).toArray();
    fewFactors = start(small);
    verify(small);
  }

  @Benchmark
  public FactorizationClassifier.Model epoch() {
    return LEARNER.fit(data);
  }

  @Benchmark
  public FactorizationClassifier.Model epochShuffled() {
    return LEARNER.withLearning(FactorGradients.withRate(RATE).withEpochs(1)).fit(data);
  }

  @Benchmark
  public FactorizationClassifier.Model epochAdaGrad() {
    return LEARNER.withLearning(FactorGradients.adaGrad(RATE).withEpochs(1)).fit(data);
  }

  @Benchmark
  public FactorizationRegressor.Model sixSweepsOfLeastSquares() {
    return FactorizationRegressor.ofRank(8)
        .withPenalty(FactorPenalty.of(PRICE, PRICE))
        .withLearning(AlternatingLeastSquares.standard().withEpochs(6))
        .fit(signs);
  }

  @Benchmark
  public Model<Label> epochTribuo() {
    return tribuo.train(8, RATE, 1);
  }

  @Benchmark
  public PlainFactorizationMachine epochPlainOfAThousand() {
    PlainFactorizationMachine plain = new PlainFactorizationMachine(copy(fewFactors));
    plain.learn(few, fewClasses, RATE, 0, PRICE, 1);
    return plain;
  }

  /** The factors that a fit starts from: a rate that is as good as none leaves them there. */
  private double[][] start(Labeled<Points> small) {
    FactorGradients still = FactorGradients.withRate(Double.MIN_VALUE).withEpochs(1);
    return LEARNER.withLearning(still).fit(small).machines().get(0).factors().toRows();
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  private void verify(Labeled<Points> small) {
    PlainFactorizationMachine plain = epochPlainOfAThousand();
    double[] scores = LEARNER.fit(small).machines().get(0).scores(small.points()).toArray();
    for (int i = 0; i < scores.length; i++) {
      double expected = plain.score(few[i]);
      if (!(Math.abs(expected - scores[i]) <= 1e-10)) {
        throw new AssertionError(scores[i] + " for " + expected + " in row " + i);
      }
    }
  }
}
