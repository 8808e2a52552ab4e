package dev.praxis.factorization;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Nearness.largest;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Learner;
import dev.praxis.Sums;
import dev.praxis.contracts.RegressorContract;
import dev.praxis.data.Matrix;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.factorization.Machines.Made;
import dev.praxis.linear.LinearRegressor;
import dev.praxis.linear.Penalty;
import dev.praxis.linear.RidgeRegression;
import dev.praxis.linear.StochasticGradient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Numbers, by gradients, by least squares and by Gibbs sampling. */
@PropertyDefaults(tries = 60)
class FactorizationRegressorSpec {
  private static final FactorGradients STEPS = FactorGradients.withRate(0.01).withEpochs(3);

  @Provide
  Arbitrary<Made> made() {
    return Machines.any();
  }

  /** Rows enough for more than one chunk, now and then. */
  private static Arbitrary<Targeted<Matrix>> noisy() {
    return Machines.of(
            Arbitraries.integers().between(0, 5),
            Arbitraries.oneOf(Arbitraries.integers().between(2, 40), Arbitraries.just(1500)))
        .map(made -> made.noisy(3));
  }

  @Group
  class ByLeastSquares implements RegressorContract<Matrix, FactorizationRegressor.Model> {
    @Override
    public Learner<? super Targeted<Matrix>, FactorizationRegressor.Model> learner() {
      return FactorizationRegressor.ofRank(3)
          .withPenalty(FactorPenalty.of(0.1, 0.1))
          .withLearning(AlternatingLeastSquares.standard().withEpochs(3).stoppingEarly(0.3, 1));
    }

    @Override
    @Provide
    public Arbitrary<Targeted<Matrix>> data() {
      return noisy();
    }
  }

  @Group
  class ByGradients implements RegressorContract<Matrix, FactorizationRegressor.Model> {
    @Override
    public Learner<? super Targeted<Matrix>, FactorizationRegressor.Model> learner() {
      return FactorizationRegressor.ofRank(9)
          .withPenalty(new FactorPenalty(0.1, 0.2, 0.3))
          .withLearning(STEPS);
    }

    @Override
    @Provide
    public Arbitrary<Targeted<Matrix>> data() {
      return noisy();
    }
  }

  @Group
  class ByGibbsSampling implements RegressorContract<Matrix, FactorizationRegressor.Model> {
    @Override
    public Learner<? super Targeted<Matrix>, FactorizationRegressor.Model> learner() {
      return FactorizationRegressor.ofRank(2).withLearning(new GibbsSampling(2, 3));
    }

    @Override
    @Provide
    public Arbitrary<Targeted<Matrix>> data() {
      return noisy();
    }

    /** Rank 0 is Bayesian linear regression: many rows say what the weights are. */
    @Property(tries = 10)
    void findsTheWeightsOfManyRows(@ForAll long seed) {
      Random random = new Random(seed);
      FactorizationMachine truth = Machines.machine(0, 3, random);
      Matrix points = Matrix.ofRowMajor(500, 3, random.doubles(1500, -2, 2).toArray());
      double[] y = truth.scores(points).toArray();
      for (int i = 0; i < y.length; i++) {
        y[i] += 0.1 * random.nextGaussian();
      }
      FactorizationRegressor.Model model =
          FactorizationRegressor.ofRank(0)
              .withLearning(new GibbsSampling(20, 100))
              .fit(new Targeted<>(points, Targets.of(y)));

      // A standard error is 0.1 / √(500 · 4/3) = 0.004.
      assertEquals(100, model.machines().size());
      for (int j = 0; j < 3; j++) {
        int column = j;
        double mean =
            Sums.mean(
                model.machines().stream()
                    .mapToDouble(machine -> machine.weights().get(0, column))
                    .toArray());
        assertWithin(0.03, truth.weights().get(0, j), mean);
      }
    }

    @Property
    void predictsTheMeanOfTheScoresOfItsDraws(@ForAll("data") Targeted<Matrix> data) {
      FactorizationRegressor.Model model = (FactorizationRegressor.Model) learner().fit(data);
      double[] scores =
          model.machines().stream()
              .mapToDouble(machine -> machine.scores(data.points()).value(0))
              .toArray();
      double slack = 1e-12 * largest(scores);

      assertWithin(slack, Sums.mean(scores), model.predict(data.points()).value(0));
    }
  }

  @Group
  class RankZero {
    @Property
    void isTheLinearLearner(@ForAll("made") Made made) {
      Targeted<Matrix> data = made.noisy(1);
      FactorizationRegressor.Model model =
          FactorizationRegressor.ofRank(0).withLearning(STEPS.withoutShuffling()).fit(data);
      LinearRegressor.Model linear =
          LinearRegressor.of(LinearRegressor.Loss.squared(), Penalty.none())
              .withDescent(StochasticGradient.withRate(0.01).withoutShuffling().withEpochs(3))
              .fit(data);

      FactorizationMachine machine = model.machines().get(0);
      assertArrayEquals(linear.coefficients().row(0), machine.weights().row(0), 1e-12);
      assertEquals(linear.intercept(), machine.intercept(), 1e-12);
      assertNear(linear.loss(), model.loss(), 1e-10);
    }

    /** Rows without zeros, so that every feature pays for every row. */
    @Property
    void byLeastSquaresIsRidgeRegression(@ForAll long seed) {
      Random random = new Random(seed);
      Matrix points = Matrix.ofRowMajor(30, 3, random.doubles(90, 0.5, 2).toArray());
      Targeted<Matrix> data =
          new Targeted<>(points, Targets.of(random.doubles(30, -1, 1).toArray()));
      FactorizationRegressor.Model model =
          FactorizationRegressor.ofRank(0)
              .withPenalty(FactorPenalty.of(0.2, 0))
              .withLearning(AlternatingLeastSquares.standard().withEpochs(2000))
              .fit(data);
      RidgeRegression.Model ridge = RidgeRegression.withPenalty(30 * 0.2).fit(data);

      assertArrayEquals(
          ridge.coefficients().toRowMajor(), model.machines().get(0).weights().row(0), 1e-9);
    }

    @Property
    void isWhatFactorsOfZeroStay(@ForAll("made") Made made) {
      Targeted<Matrix> data = made.noisy(1);
      FactorizationRegressor flat =
          FactorizationRegressor.ofRank(3).withSpread(0).withLearning(STEPS);
      FactorizationRegressor linear = FactorizationRegressor.ofRank(0).withLearning(STEPS);

      assertEquals(linear.fit(data).predict(data.points()), flat.fit(data).predict(data.points()));
    }
  }

  @Group
  class Learning {
    @Property
    void isTheSameFromDenseAndSparsePoints(@ForAll("made") Made made) {
      Targeted<Matrix> data = made.noisy(1);
      Targeted<SparseMatrix> sparse =
          new Targeted<>(SparseMatrix.of(data.points()), data.targets());
      for (FactorLearning learning :
          List.of(STEPS, AlternatingLeastSquares.standard(), new GibbsSampling(1, 2))) {
        FactorizationRegressor learner = FactorizationRegressor.ofRank(2).withLearning(learning);

        assertEquals(learner.fit(data), learner.fit(sparse));
      }
    }

    @Property
    void isNotChangedByWatching(@ForAll("made") Made made) {
      Targeted<Matrix> data = made.noisy(1);
      for (FactorLearning learning :
          List.of(STEPS.stoppingEarly(0.4, 1), AlternatingLeastSquares.standard())) {
        FactorizationRegressor learner = FactorizationRegressor.ofRank(2).withLearning(learning);
        List<FactorLearning.Step> steps = new ArrayList<>();
        FactorizationRegressor.Model model = learner.fit(data, steps::add);

        assertEquals(learner.fit(data), model);
        assertEquals(model.epochs(), steps.size());
      }
    }

    /** The parameters are those of the epoch with the least loss on the rows held out. */
    @Property
    void stopsEarly(@ForAll("made") Made made) {
      FactorizationRegressor learner =
          FactorizationRegressor.ofRank(5)
              .withLearning(
                  AlternatingLeastSquares.standard().withEpochs(50).stoppingEarly(0.3, 2));
      List<FactorLearning.Step> steps = new ArrayList<>();
      FactorizationRegressor.Model model = learner.fit(made.noisy(1), steps::add);
      int best = 0;
      for (int i = 1; i < steps.size(); i++) {
        best = validation(steps, i) < validation(steps, best) ? i : best;
      }

      assertEquals(steps.get(best).machines(), model.machines());
      assertEquals(steps.get(best).loss(), model.loss());
      assertEquals(model.stopped(), steps.size() - 1 - best == 2);
      assertTrue(model.stopped() || model.epochs() == 50);
    }

    private double validation(List<FactorLearning.Step> steps, int i) {
      return steps.get(i).validationLoss().orElseThrow();
    }

    @Property
    void saysNothingOfFeaturesThatNoRowHas(@ForAll("made") Made made) {
      Targeted<Matrix> data = made.noisy(1);
      int d = data.points().columns();
      Matrix wider =
          Matrix.ofRows(
              Arrays.stream(data.points().toRows())
                  .map(row -> Arrays.copyOf(row, d + 1))
                  .toArray(double[][]::new));
      for (FactorLearning learning : List.of(STEPS, AlternatingLeastSquares.standard())) {
        FactorizationRegressor.Model model =
            FactorizationRegressor.ofRank(2)
                .withLearning(learning)
                .fit(new Targeted<>(wider, data.targets()));

        assertEquals(0, model.machines().get(0).weights().get(0, d));
        assertArrayEquals(new double[2], model.machines().get(0).factors().row(d));
      }
    }

    @Property
    void dependsOnTheSeed(@ForAll long seed) {
      Targeted<Matrix> data = new Targeted<>(Matrix.ofRowMajor(2, 2, 1, 2, 3, 4), Targets.of(1, 2));
      FactorizationRegressor learner = FactorizationRegressor.ofRank(2);

      assertFalse(
          learner
              .withSeed(seed)
              .fit(data)
              .machines()
              .equals(learner.withSeed(seed + 1).fit(data).machines()));
    }
  }

  @Group
  class Refusals {
    private final Targeted<Matrix> data =
        new Targeted<>(Matrix.ofRowMajor(2, 2, 1, 2, 3, 4), Targets.of(1, 2));
    private final FactorizationRegressor learner = FactorizationRegressor.ofRank(2);

    @Example
    void choicesOutOfRange() {
      assertRefused("rank must be at least 0 but was -1", () -> FactorizationRegressor.ofRank(-1));
      assertRefused(
          "spread must be at least 0.0 but was NaN", () -> learner.withSpread(Double.NaN));
      assertRefused("rate must be above 0 but was 0.0", () -> FactorGradients.withRate(0));
      assertRefused(
          "rate must be finite but was Infinity",
          () -> FactorGradients.adaGrad(Double.POSITIVE_INFINITY));
      assertRefused("epochs must be at least 1 but was 0", () -> STEPS.withEpochs(0));
      assertRefused(
          "validationShare must be at least 0 and below 1 but was 1.0",
          () -> STEPS.stoppingEarly(1, 1));
      assertRefused("patience must be at least 1 but was 0", () -> STEPS.stoppingEarly(0.5, 0));
      assertRefused(
          "epochs must be at least 1 but was 0",
          () -> AlternatingLeastSquares.standard().withEpochs(0));
      assertRefused("burnIn must be at least 0 but was -1", () -> new GibbsSampling(-1, 1));
      assertRefused("draws must be at least 1 but was 0", () -> new GibbsSampling(1, 0));
      assertRefused(
          "intercept must be at least 0.0 but was -1.0", () -> new FactorPenalty(-1, 0, 0));
      assertRefused("weights must be at least 0.0 but was -1.0", () -> FactorPenalty.of(-1, 0));
      assertRefused(
          "factors must be finite but was Infinity",
          () -> FactorPenalty.ofFactors(Double.POSITIVE_INFINITY));
    }

    @Example
    void aPenaltyWhereItIsDrawn() {
      assertRefused(
          "penalty must be none for Gibbs sampling, which draws it, but was"
              + " FactorPenalty[intercept=0.0, weights=0.0, factors=1.0]",
          () ->
              learner
                  .withPenalty(FactorPenalty.ofFactors(1))
                  .withLearning(GibbsSampling.standard()));
    }

    /** By hand: ½ (1² + 2²) of two rows is 1.25 each; the epoch and the rate are named. */
    @Example
    void aRateThatDiverges() {
      String sentence =
          String.valueOf(
              assertThrows(
                      IllegalArgumentException.class,
                      () -> learner.withLearning(FactorGradients.withRate(50)).fit(data))
                  .getMessage());

      assertTrue(
          sentence.startsWith(
              "rate must be so small that the loss falls but was 50.0: in epoch 1 the mean loss of"
                  + " a row rose to "),
          sentence);
      assertTrue(sentence.endsWith(", and was 1.25 at the start"), sentence);
    }

    /** No rate is to blame. */
    @Example
    void aSpreadWithWhichTheStartOverflows() {
      FactorizationRegressor wide =
          FactorizationRegressor.ofRank(2)
              .withSpread(1e300)
              .withLearning(FactorGradients.adaGrad(1e-9));
      Targeted<Matrix> pair =
          new Targeted<>(Matrix.ofRows(new double[][] {{1, 1}, {1, 2}}), Targets.of(1, 2));
      String sentence =
          String.valueOf(
              assertThrows(IllegalArgumentException.class, () -> wide.fit(pair)).getMessage());

      assertTrue(
          sentence.startsWith("the mean loss of a row must be finite at the start but was "),
          sentence);
      assertTrue(
          sentence.endsWith(": choose a smaller spread, or scale the columns first"), sentence);
    }

    @Example
    void aRateThatDivergesFromTargetsOfZero() {
      Targeted<Matrix> zeros = new Targeted<>(data.points(), Targets.of(0, 0));
      String sentence =
          String.valueOf(
              assertThrows(
                      IllegalArgumentException.class,
                      () -> learner.withLearning(FactorGradients.withRate(50)).fit(zeros))
                  .getMessage());

      assertTrue(sentence.contains("was 50.0: in epoch"), sentence);
      assertTrue(learner.withLearning(FactorGradients.withRate(0.001)).fit(zeros).loss() < 1);
    }

    @Example
    void valuesThatAreTooLarge() {
      assertRefused(
          "row 1, column 1 must lie within ±1.0E75 but was 1.0E76",
          () ->
              learner.fit(new Targeted<>(Matrix.ofRowMajor(2, 2, 1, 2, 3, 1e76), data.targets())));
      assertRefused(
          "target 1 must lie within ±1.0E75 but was -1.0E76",
          () -> learner.fit(new Targeted<>(data.points(), Targets.of(0, -1e76))));
    }

    @Example
    void aValidationPartOfOneRow() {
      assertRefused(
          "rows, where some are held out, must be at least 2 but was 1",
          () -> learner.withLearning(STEPS.stoppingEarly(0.5, 1)).fit(data.select(0)));
    }

    @Example
    void otherColumns() {
      assertRefused(
          "points must have 2 columns, as those that were learned from, but had 1",
          () -> learner.fit(data).predict(Matrix.ofRowMajor(1, 1, 1)));
    }
  }
}
