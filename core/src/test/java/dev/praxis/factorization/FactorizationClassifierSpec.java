package dev.praxis.factorization;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.praxis.Learner;
import dev.praxis.Sums;
import dev.praxis.contracts.ClassifierContract;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.SparseMatrix;
import dev.praxis.factorization.Machines.Made;
import dev.praxis.linear.LinearClassifier;
import dev.praxis.linear.Penalty;
import dev.praxis.linear.StochasticGradient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Classes, by gradients and by Gibbs sampling. */
@PropertyDefaults(tries = 60)
class FactorizationClassifierSpec {
  private static final FactorGradients STEPS = FactorGradients.withRate(0.05).withEpochs(3);

  @Provide
  Arbitrary<Made> made() {
    return Machines.any();
  }

  /** Two to four classes; now and then rows enough for more than one chunk. */
  private static Arbitrary<Labeled<Matrix>> classes() {
    return Combinators.combine(
            Machines.of(
                Arbitraries.integers().between(0, 5),
                Arbitraries.oneOf(Arbitraries.integers().between(4, 40), Arbitraries.just(1500))),
            Arbitraries.integers().between(2, 4),
            Arbitraries.longs())
        .as(Made::labeled);
  }

  @Group
  class ByGradients implements ClassifierContract<Matrix, FactorizationClassifier.Model> {
    @Override
    public Learner<? super Labeled<Matrix>, FactorizationClassifier.Model> learner() {
      return FactorizationClassifier.ofRank(9)
          .withPenalty(new FactorPenalty(0.1, 0.2, 0.3))
          .withLearning(STEPS.stoppingEarly(0.3, 1));
    }

    @Override
    @Provide
    public Arbitrary<Labeled<Matrix>> data() {
      return classes();
    }
  }

  @Group
  class ByAdaGrad implements ClassifierContract<Matrix, FactorizationClassifier.Model> {
    @Override
    public Learner<? super Labeled<Matrix>, FactorizationClassifier.Model> learner() {
      return FactorizationClassifier.ofRank(5).withPenalty(new FactorPenalty(0.1, 0.2, 0.3));
    }

    @Override
    @Provide
    public Arbitrary<Labeled<Matrix>> data() {
      return classes();
    }

    /** Below those of scores of zero, which are where it starts from. */
    @Property
    void hasALossBelowThatOfTheStart(@ForAll("data") Labeled<Matrix> data) {
      FactorizationClassifier.Model model =
          FactorizationClassifier.ofRank(2)
              .withLearning(FactorGradients.adaGrad(0.01).withEpochs(40))
              .withSpread(0.01)
              .fit(data);

      assertTrue(model.loss() < data.labels().size() * Math.log(2) * model.machines().size());
    }
  }

  @Group
  class ByGibbsSampling implements ClassifierContract<Matrix, FactorizationClassifier.Model> {
    @Override
    public Learner<? super Labeled<Matrix>, FactorizationClassifier.Model> learner() {
      return FactorizationClassifier.ofRank(2).withLearning(new GibbsSampling(2, 3));
    }

    @Override
    @Provide
    public Arbitrary<Labeled<Matrix>> data() {
      return classes();
    }

    /** Many rows of Φ(score): what they say of how probable each class is. */
    @Property(tries = 5)
    void findsTheProbabilitiesOfManyRows(@ForAll long seed) {
      Random random = new Random(seed);
      FactorizationMachine truth = Machines.machine(1, 3, random);
      Matrix points = Matrix.ofRowMajor(12_000, 3, random.doubles(36_000, -1, 1).toArray());
      double[] scores = truth.scores(points).toArray();
      int[] codes =
          Arrays.stream(scores).mapToInt(s -> random.nextGaussian() < s ? 1 : 0).toArray();
      assumeTrue(Arrays.stream(codes).distinct().count() == 2);
      Matrix probabilities =
          FactorizationClassifier.ofRank(2)
              .withLearning(new GibbsSampling(50, 100))
              .fit(new Labeled<>(points, Labels.ofCodes(codes, 2)))
              .probabilities(points);
      double[] misses =
          IntStream.range(0, scores.length)
              .mapToDouble(i -> Math.abs(NormalDraws.below(scores[i]) - probabilities.get(i, 1)))
              .toArray();

      assertTrue(Sums.mean(misses) < 0.03, () -> "missed by " + Sums.mean(misses));
    }

    @Property
    void saysTheMeanOfWhatItsDrawsSay(@ForAll("data") Labeled<Matrix> data) {
      FactorizationClassifier.Model model = (FactorizationClassifier.Model) learner().fit(data);
      int machines = model.machines().size() / 3;
      double[] means = new double[machines];
      double[] scores = new double[machines];
      for (int k = 0; k < 3 * machines; k++) {
        double score = model.machines().get(k).scores(data.points()).value(0);
        means[k / 3] += NormalDraws.below(score) / 3;
        scores[k / 3] += score / 3;
      }
      double sum = machines == 1 ? 1 : Sums.sum(means);

      for (int k = 0; k < machines; k++) {
        double probability = model.probabilities(data.points()).get(0, machines == 1 ? 1 : k);
        assertWithin(1e-12, means[k] / sum, probability);
        assertWithin(1e-9, scores[k], model.scores(data.points()).get(0, k));
      }
    }
  }

  @Group
  class TheModel {
    @Property
    void isThatOfPlainLoops(
        @ForAll("made") Made made,
        @ForAll @DoubleRange(min = 0, max = 2) double onWeights,
        @ForAll @DoubleRange(min = 0, max = 2) double onFactors) {
      Labeled<Matrix> data = made.labeled(2, 1);
      FactorizationClassifier learner =
          FactorizationClassifier.ofRank(3)
              .withPenalty(FactorPenalty.of(onWeights, onFactors))
              .withLearning(STEPS.withoutShuffling());
      FactorizationMachine machine = learner.fit(data).machines().get(0);
      // One step of a rate that is as good as none shows where it starts.
      FactorizationMachine start =
          learner
              .withPenalty(FactorPenalty.none())
              .withLearning(FactorGradients.withRate(Double.MIN_VALUE).withEpochs(1))
              .fit(data)
              .machines()
              .get(0);
      PlainFactorizationMachine plain = Machines.plain(start);
      int[] classes = Arrays.stream(data.labels().codes()).map(code -> 2 * code - 1).toArray();
      plain.learn(data.points().toRows(), classes, 0.05, onWeights, onFactors, 3);

      assertEquals(plain.intercept, machine.intercept(), 1e-12);
      assertArrayEquals(plain.weights, machine.weights().row(0), 1e-12);
      for (int j = 0; j < plain.factors.length; j++) {
        assertArrayEquals(plain.factors[j], machine.factors().row(j), 1e-12);
      }
    }

    @Property
    void ofRankZeroIsTheLinearLearner(@ForAll("made") Made made) {
      Labeled<Matrix> data = made.labeled(3, 1);
      FactorizationClassifier.Model model =
          FactorizationClassifier.ofRank(0).withLearning(STEPS.withoutShuffling()).fit(data);
      LinearClassifier.Model linear =
          new LinearClassifier(
                  LinearClassifier.Loss.LOGISTIC,
                  Penalty.none(),
                  StochasticGradient.withRate(0.05).withoutShuffling().withEpochs(3),
                  false)
              .fit(data);

      assertEquals(3, model.machines().size());
      for (int k = 0; k < 3; k++) {
        assertArrayEquals(
            linear.coefficients().row(k), model.machines().get(k).weights().row(0), 1e-12);
      }
      assertArrayEquals(
          linear.probabilities(data.points()).toRowMajor(),
          model.probabilities(data.points()).toRowMajor(),
          1e-12);
    }

    @Property
    void isTheSameFromDenseAndSparsePoints(@ForAll("made") Made made) {
      Labeled<Matrix> data = made.labeled(2, 1);
      Labeled<SparseMatrix> sparse = new Labeled<>(SparseMatrix.of(data.points()), data.labels());
      for (FactorLearning learning :
          List.of(STEPS, FactorGradients.adaGrad(0.1), new GibbsSampling(1, 2))) {
        FactorizationClassifier learner = FactorizationClassifier.ofRank(2).withLearning(learning);

        assertEquals(learner.fit(data), learner.fit(sparse));
      }
    }

    @Property
    void isNotChangedByWatching(@ForAll("made") Made made) {
      Labeled<Matrix> data = made.labeled(3, 1);
      for (FactorLearning learning :
          List.of(
              STEPS.stoppingEarly(0.3, 1), FactorGradients.adaGrad(0.1), new GibbsSampling(2, 2))) {
        FactorizationClassifier learner = FactorizationClassifier.ofRank(2).withLearning(learning);
        List<FactorLearning.Step> steps = new ArrayList<>();
        FactorizationClassifier.Model model = learner.fit(data, steps::add);

        assertEquals(learner.fit(data), model);
        assertEquals(model.epochs(), steps.size());
        assertEquals(3, steps.get(0).machines().size());
      }
    }

    /** Only products say which class: no line does. */
    @Property(tries = 20)
    void learnsWhatOnlyAPairSays(@ForAll long seed) {
      Labeled<Matrix> signs =
          new Labeled<>(
                  Matrix.ofRowMajor(4, 2, 1, 1, 1, -1, -1, 1, -1, -1), Labels.ofCodes(1, 0, 0, 1))
              .select(IntStream.range(0, 80).map(i -> i % 4).toArray());
      for (FactorLearning learning :
          List.of(FactorGradients.adaGrad(0.2).withEpochs(50), GibbsSampling.standard())) {
        FactorizationClassifier.Model model =
            FactorizationClassifier.ofRank(4).withLearning(learning).withSeed(seed).fit(signs);

        assertEquals(signs.labels(), model.predict(signs.points()));
        assertTrue(model.pairWeight(0, 1) > 1);
        assertEquals(model.pairWeight(0, 1), model.pairWeight(1, 1, 0));
        assertEquals(-model.pairWeight(0, 1), model.pairWeight(0, 1, 0));
      }
    }

    @Property
    void givesEachClassItsPairs(@ForAll("made") Made made) {
      assumeTrue(made.machine().features() > 1);
      FactorizationClassifier.Model model =
          FactorizationClassifier.ofRank(2).withLearning(STEPS).fit(made.labeled(3, 1));

      assertEquals(3, model.classes());
      for (int k = 0; k < 3; k++) {
        assertEquals(model.machines().get(k).pairWeight(0, 1), model.pairWeight(k, 0, 1));
      }
    }
  }

  @Group
  class TheLoss {
    @Property(tries = 300)
    void hasTheSlopeOfFiniteDifferences(
        @ForAll @DoubleRange(min = -30, max = 30) double score, @ForAll boolean positive) {
      double truth = positive ? 1 : -1;
      double h = 1e-5;
      for (FactorLoss loss : List.of(FactorLoss.LOGISTIC, FactorLoss.SQUARED)) {
        double difference = (loss.value(score + h, truth) - loss.value(score - h, truth)) / (2 * h);

        assertWithin(1e-7, difference, loss.slope(score, truth));
      }
    }

    @Property(tries = 300)
    void isNeverBelowWhatIsSoonerComputed(
        @ForAll @DoubleRange(min = -100, max = 100) double score, @ForAll boolean positive) {
      for (FactorLoss loss : FactorLoss.values()) {
        double truth = positive ? 1 : -1;
        assertTrue(loss.least(score, truth) <= loss.value(score, truth));
        assertWithin(1e-15, loss.value(0, truth), loss.atZero(truth));
      }
    }

    @Property(tries = 300)
    void isTheLogarithmOfTheProbability(@ForAll @DoubleRange(min = -20, max = 20) double score) {
      for (FactorLoss loss : List.of(FactorLoss.LOGISTIC, FactorLoss.PROBIT)) {
        assertWithin(1e-11, -Math.log(loss.probability(score)), loss.value(score, 1));
        assertWithin(Math.ulp(1.0), 1, loss.probability(score) + loss.probability(-score));
      }
    }
  }

  @Group
  class Refusals {
    private final Labeled<Matrix> data =
        new Labeled<>(Matrix.ofRowMajor(3, 2, 1, 2, 3, 4, 5, 6), Labels.ofCodes(0, 1, 2));
    private final FactorizationClassifier learner = FactorizationClassifier.ofRank(2);

    @Example
    void leastSquares() {
      assertRefused(
          "learning must be by gradients or by Gibbs sampling for classes but was"
              + " AlternatingLeastSquares[epochs=20, validationShare=0.0, patience=5]",
          () -> learner.withLearning(AlternatingLeastSquares.standard()));
    }

    @Example
    void choicesOutOfRange() {
      assertRefused("rank must be at least 0 but was -1", () -> FactorizationClassifier.ofRank(-1));
      assertRefused(
          "spread must be finite but was Infinity",
          () -> learner.withSpread(Double.POSITIVE_INFINITY));
    }

    @Example
    void oneClassAndClassesWithoutARow() {
      assertRefused(
          "labels must be of at least 2 classes but were of 1",
          () -> learner.fit(new Labeled<>(data.points(), Labels.ofCodes(0, 0, 0))));
      assertRefused(
          "every class must have at least 1 row but class 1 has none",
          () -> learner.fit(new Labeled<>(data.points(), Labels.ofCodes(0, 2, 0))));
    }

    @Example
    void aRateThatDiverges() {
      String sentence =
          String.valueOf(
              assertThrows(
                      IllegalArgumentException.class,
                      () -> learner.withLearning(FactorGradients.withRate(1e3)).fit(data))
                  .getMessage());

      assertTrue(
          sentence.startsWith(
              "rate must be so small that the loss falls but was 1000.0: in epoch "),
          sentence);
    }

    @Example
    void pairsOfNoClass() {
      FactorizationClassifier.Model model = learner.fit(data);
      assertRefused("classCode must be between 0 and 2 but was 3", () -> model.pairWeight(3, 0, 1));
      assertRefused(
          "a class must be given where there are more than 2 but there are 3",
          () -> model.pairWeight(0, 1));
    }

    @Example
    void otherColumns() {
      FactorizationClassifier.Model model = learner.fit(data);
      String sentence = "points must have 2 columns, as those that were learned from, but had 1";
      assertRefused(sentence, () -> model.predict(Matrix.ofRowMajor(1, 1, 1)));
      assertRefused(sentence, () -> model.probabilities(Matrix.ofRowMajor(1, 1, 1)));
    }
  }
}
