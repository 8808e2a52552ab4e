package dev.praxis.linear;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.praxis.Clouds;
import dev.praxis.Flowers;
import dev.praxis.Learner;
import dev.praxis.Pipeline;
import dev.praxis.Stream;
import dev.praxis.Sums;
import dev.praxis.contracts.ClassifierContract;
import dev.praxis.contracts.StreamContract;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.linear.LinearClassifier.Loss;
import dev.praxis.linear.StochasticGradient.Rate;
import dev.praxis.text.Documents;
import dev.praxis.text.TfIdf;
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
import net.jqwik.api.constraints.IntRange;

/** The linear learner of classes, by coordinate descent and by stochastic gradients. */
@PropertyDefaults(tries = 60)
class LinearClassifierSpec {
  private static final StochasticGradient STEPS = StochasticGradient.withRate(0.02).withEpochs(3);

  @Provide
  Arbitrary<Labeled<Matrix>> round() {
    return Overlaps.round();
  }

  @Provide
  Arbitrary<Labeled<Matrix>> ofTwoClasses() {
    return Overlaps.ofTwoClasses();
  }

  /** Two to four classes of rows in which most numbers are zero. */
  @Provide
  Arbitrary<Labeled<Matrix>> mostlyZero() {
    return Overlaps.on(
        Combinators.combine(Arbitraries.integers().between(2, 40), Clouds.seeds())
            .as(
                (n, seed) -> {
                  Random random = new Random(seed);
                  double[] values = new double[n * 8];
                  for (int at = 0; at < values.length; at++) {
                    values[at] = random.nextInt(4) == 0 ? random.nextGaussian() : 0;
                  }
                  return Matrix.ofRowMajor(n, 8, values);
                }));
  }

  @Provide
  Arbitrary<Penalty> penalties() {
    return Combinators.combine(Arbitraries.of(0.1, 1.0, 10.0), Arbitraries.of(0.0, 0.25, 0.5, 1.0))
        .as(Penalty::elasticNet);
  }

  @Provide
  Arbitrary<LinearClassifier> learners() {
    Arbitrary<Descent> descents =
        Arbitraries.of(
            CoordinateDescent.standard(),
            STEPS,
            STEPS.withoutShuffling(),
            STEPS.stoppingEarly(0.3, 1),
            StochasticGradient.withRate(Rate.byPenalty(0.005)).withEpochs(2),
            StochasticGradient.withRate(Rate.inverseScaling(0.005, 0.5)).withEpochs(2));
    return Combinators.combine(
            Arbitraries.of(Loss.LOGISTIC, Loss.SQUARED_HINGE),
            penalties(),
            descents,
            Arbitraries.of(true, false))
        .as(LinearClassifier::new);
  }

  @Group
  class ByCoordinateDescent implements ClassifierContract<Matrix, LinearClassifier.Model> {
    @Override
    public Learner<? super Labeled<Matrix>, LinearClassifier.Model> learner() {
      return LinearClassifier.of(Loss.LOGISTIC, Penalty.elasticNet(1, 0.5));
    }

    @Override
    @Provide
    public Arbitrary<Labeled<Matrix>> data() {
      return Overlaps.any();
    }
  }

  @Group
  class ByStochasticGradients implements ClassifierContract<Matrix, LinearClassifier.Model> {
    @Override
    public Learner<? super Labeled<Matrix>, LinearClassifier.Model> learner() {
      return LinearClassifier.of(Loss.HINGE, Penalty.elasticNet(1, 0.5)).withDescent(STEPS);
    }

    @Override
    @Provide
    public Arbitrary<Labeled<Matrix>> data() {
      return Overlaps.on(Arbitraries.oneOf(Clouds.round(), Clouds.onALattice(), Clouds.tall()));
    }
  }

  /** Rows whose last number says which class they are of. */
  private static final class Rows implements Stream<Matrix, LinearClassifier.Model> {
    private final Stream<Labeled<? extends Points>, LinearClassifier.Model> stream;

    Rows(LinearClassifier learner) {
      stream = learner.open(100);
    }

    @Override
    public void update(Matrix rows) {
      stream.update(labeled(rows));
    }

    @Override
    public LinearClassifier.Model model() {
      return stream.model();
    }
  }

  private static Labeled<Matrix> labeled(Matrix rows) {
    int last = rows.columns() - 1;
    int[] codes = Arrays.stream(rows.column(last)).mapToInt(x -> x > 0 ? 1 : 0).toArray();
    return new Labeled<>(rows, Labels.ofCodes(codes, 2));
  }

  @Group
  class AStream implements StreamContract<Matrix, LinearClassifier.Model> {
    @Override
    public Stream<Matrix, LinearClassifier.Model> open() {
      return new Rows(
          LinearClassifier.of(Loss.HINGE, Penalty.l2(3)).withDescent(STEPS.averaging()));
    }

    @Override
    @Provide
    public Arbitrary<Matrix> rows() {
      return Clouds.round();
    }

    @Property
    void learnsAsOneEpochDoes(
        @ForAll("mostlyZero") Labeled<Matrix> data, @ForAll("penalties") Penalty penalty) {
      LinearClassifier learner =
          LinearClassifier.of(Loss.LOGISTIC, penalty)
              .withDescent(STEPS.withEpochs(1).withoutShuffling());
      Stream<Labeled<? extends Points>, LinearClassifier.Model> stream =
          learner.open(data.points().rows());
      stream.update(data);
      LinearClassifier.Model model = learner.fit(data);

      assertEquals(model.coefficients(), stream.model().coefficients());
      assertEquals(model.intercepts(), stream.model().intercepts());
    }

    @Property
    void averagesWhatItHadAfterEachRow(@ForAll("ofTwoClasses") Labeled<Matrix> data) {
      int n = data.points().rows();
      LinearClassifier learner =
          LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(30)).withDescent(STEPS);
      var each = learner.open(n);
      var averaged = learner.withDescent(STEPS.averaging()).open(n);
      double[] mean = new double[data.points().columns()];
      for (int i = 0; i < n; i++) {
        each.update(data.select(i));
        averaged.update(data.select(i));
        Sums.addMultiple(mean, 1.0 / n, each.model().coefficients().row(0));
      }

      assertArrayEquals(mean, averaged.model().coefficients().row(0), 1e-12);
    }

    @Example
    void hasNoModelOfNothing() {
      assertEquals(
          "there must be at least 1 row for a model but there was none",
          assertThrows(IllegalStateException.class, () -> open().model()).getMessage());
    }

    @Example
    void hasNoModelWhereTheLossRose() {
      LinearClassifier wild =
          LinearClassifier.of(Loss.SQUARED_HINGE, Penalty.l1(1))
              .withDescent(StochasticGradient.withRate(1e6));
      var stream = wild.open(2);
      stream.update(Flowers.versicolorOrVirginica());

      String sentence =
          String.valueOf(assertThrows(IllegalStateException.class, stream::model).getMessage());
      assertTrue(
          sentence.startsWith(
              "rate must be so small that the loss falls but was Constant[rate=1000000.0]:"
                  + " in epoch 1 the mean loss of a row rose to "));
    }

    @Example
    void refusesRowsThatDoNotFitThoseBefore() {
      var stream = LinearClassifier.of(Loss.HINGE, Penalty.none()).open(10);
      Matrix point = Matrix.ofRowMajor(1, 2, 1, 2);
      List<String> names = List.of("no", "yes");
      stream.update(new Labeled<>(point, Labels.ofCodes(new int[] {0}, names)));

      assertRefused(
          "rows must have 2 columns, as those before, but had 1",
          () ->
              stream.update(
                  new Labeled<>(Matrix.ofRowMajor(1, 1, 1), Labels.ofCodes(new int[] {0}, names))));
      assertRefused(
          "labels must be of the classes of those before, [no, yes], but were of 3 classes",
          () -> stream.update(new Labeled<>(point, Labels.ofCodes(2))));
      assertRefused(
          "labels must be of at least 2 classes but were of 1",
          () -> stream.update(new Labeled<>(point, Labels.ofCodes(0))));
    }
  }

  @Group
  class TheLoss {
    @Property(tries = 500)
    void hasTheSlopeOfFiniteDifferences(
        @ForAll Loss loss,
        @ForAll @DoubleRange(min = -20, max = 20) double score,
        @ForAll boolean positive) {
      double truth = positive ? 1 : -1;
      // On the kink there is none.
      assumeTrue(Math.abs(truth * score - 1) > 1e-4);
      double h = 1e-5;
      double difference = (loss.value(score + h, truth) - loss.value(score - h, truth)) / (2 * h);

      assertWithin(1e-7, difference, loss.slope(score, truth));
    }

    @Property(tries = 500)
    void hasTheCurvatureOfFiniteDifferences(
        @ForAll @DoubleRange(min = -20, max = 20) double score, @ForAll boolean positive) {
      double truth = positive ? 1 : -1;
      double h = 1e-5;
      for (Loss loss : List.of(Loss.LOGISTIC, Loss.SQUARED_HINGE)) {
        assumeTrue(Math.abs(truth * score - 1) > 1e-4);
        double difference = (loss.slope(score + h, truth) - loss.slope(score - h, truth)) / (2 * h);

        assertWithin(1e-6, difference, loss.curvature(score, truth));
      }
    }

    @Example
    void isThatOfTheFormula() {
      assertEquals(Math.log(2), Loss.LOGISTIC.value(0, 1), 1e-15);
      assertEquals(1000, Loss.LOGISTIC.value(-1000, 1));
      assertEquals(3, Loss.HINGE.value(2, -1));
      assertEquals(9, Loss.SQUARED_HINGE.value(-2, 1));
      assertEquals(0, Loss.HINGE.slope(1, 1));
    }
  }

  @Group
  class TheMinimum {
    /** Zero, or for a coefficient of zero at most λ₁ in size. */
    @Property
    void hasTheSlopesThatItMustHave(
        @ForAll("round") Labeled<Matrix> data,
        @ForAll("penalties") Penalty penalty,
        @ForAll boolean squaredHinge) {
      Loss loss = squaredHinge ? Loss.SQUARED_HINGE : Loss.LOGISTIC;
      LinearClassifier.Model model = LinearClassifier.of(loss, penalty).fit(data);
      int vectors = model.coefficients().rows();

      assertTrue(model.converged());
      for (int k = 0; k < vectors; k++) {
        double[] slopes = slopes(model, data, k);
        for (int j = 0; j < data.points().columns(); j++) {
          double[] column = data.points().column(j);
          double w = model.coefficients().get(k, j);
          double slope = Sums.dot(column, slopes) + penalty.l2() * w;
          double slack = 1e-6 * (1 + Arrays.stream(column).map(Math::abs).sum());
          if (w == 0) {
            assertTrue(Math.abs(slope) <= penalty.l1() + slack);
          } else {
            assertWithin(slack, -Math.signum(w) * penalty.l1(), slope);
          }
        }
        assertWithin(1e-6 * slopes.length, 0, Sums.sum(slopes));
      }
    }

    private double[] slopes(LinearClassifier.Model model, Labeled<Matrix> data, int vector) {
      Matrix scores = model.scores(data.points());
      int own = model.coefficients().rows() == 1 ? 1 : vector;
      return IntStream.range(0, data.points().rows())
          .mapToDouble(
              i ->
                  model
                      .learner()
                      .loss()
                      .slope(scores.get(i, vector), data.labels().code(i) == own ? 1 : -1))
          .toArray();
    }

    /** The largest slope where only the intercept has been learned. */
    @Property
    void isOfZerosAloneIfAndOnlyIfL1IsLargeEnough(@ForAll("ofTwoClasses") Labeled<Matrix> data) {
      int n = data.points().rows();
      double share = data.labels().counts()[1] / (double) n;
      double[] slopes =
          IntStream.range(0, n).mapToDouble(i -> share - data.labels().code(i)).toArray();
      double largest = 0;
      for (int j = 0; j < data.points().columns(); j++) {
        largest = Math.max(largest, Math.abs(Sums.dot(data.points().column(j), slopes)));
      }
      assumeTrue(largest > 0.01);

      assertTrue(zeros(data, 1.001 * largest));
      assertTrue(!zeros(data, 0.9 * largest));
    }

    private boolean zeros(Labeled<Matrix> data, double l1) {
      Matrix w = LinearClassifier.of(Loss.LOGISTIC, Penalty.l1(l1)).fit(data).coefficients();
      return Arrays.stream(w.toRowMajor()).allMatch(x -> x == 0);
    }

    @Property
    void ofBalancedClassesIsThatOfRepeatedRows(@ForAll("ofTwoClasses") Labeled<Matrix> data) {
      Labels labels = data.labels();
      int[] zeros = rowsOf(labels, 0);
      int[] ones = rowsOf(labels, 1);
      int m = Math.min(zeros.length / 2, ones.length);
      assumeTrue(m > 0);
      int[] rows =
          IntStream.concat(Arrays.stream(zeros, 0, 2 * m), Arrays.stream(ones, 0, m)).toArray();
      int[] repeated = IntStream.concat(Arrays.stream(rows), Arrays.stream(ones, 0, m)).toArray();
      LinearClassifier learner =
          LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(4))
              .withDescent(CoordinateDescent.standard().withTolerance(1e-12));
      // A balanced row counts 3/4 of what a repeated one does, so the penalty must, too.
      LinearClassifier.Model balanced =
          learner.withPenalty(Penalty.l2(3)).balancing().fit(data.select(rows));
      LinearClassifier.Model twice = learner.fit(data.select(repeated));

      assertArrayEquals(twice.coefficients().row(0), balanced.coefficients().row(0), 1e-7);
      assertEquals(twice.intercepts().get(0, 0), balanced.intercepts().get(0, 0), 1e-7);
    }

    private int[] rowsOf(Labels labels, int code) {
      return IntStream.range(0, labels.size()).filter(i -> labels.code(i) == code).toArray();
    }

    @Property
    void isThatOfLogisticRegression(
        @ForAll("ofTwoClasses") Labeled<Matrix> data,
        @ForAll @DoubleRange(min = 0.1, max = 100) double penalty) {
      LogisticRegression.Model newton = LogisticRegression.withPenalty(penalty).fit(data);
      LinearClassifier.Model model =
          LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(penalty)).fit(data);

      assertArrayEquals(newton.coefficients().row(0), model.coefficients().row(0), 1e-5);
      assertWithin(1e-9 * newton.loss(), newton.loss(), model.loss());
    }

    @Property
    void isNeverAboveAnEpochOfStochasticGradients(
        @ForAll("round") Labeled<Matrix> data, @ForAll("penalties") Penalty penalty) {
      LinearClassifier learner = LinearClassifier.of(Loss.LOGISTIC, penalty);
      double least = learner.fit(data).loss();

      assertTrue(least <= learner.withDescent(STEPS).fit(data).loss() * (1 + 1e-9));
    }
  }

  @Group
  class TheWayDown {
    @Property
    void ofCoordinateDescentNeverRises(
        @ForAll("round") Labeled<Matrix> data, @ForAll("penalties") Penalty penalty) {
      List<Descent.Step> steps = new ArrayList<>();
      LinearClassifier.of(Loss.SQUARED_HINGE, penalty).fit(data, steps::add);

      for (int i = 1; i < steps.size(); i++) {
        assertEquals(i + 1, steps.get(i).iteration());
        assertTrue(steps.get(i).loss() <= steps.get(i - 1).loss() * (1 + 1e-12));
      }
    }

    @Property
    void ofASmallStepLowersTheLoss(
        @ForAll @IntRange(min = 1, max = 5) int d, @ForAll Loss loss, @ForAll long seed) {
      double[] x = new Random(seed).doubles(d, 0.1, 2).toArray();
      double[] mirrored = Arrays.stream(x).map(v -> -v).toArray();
      Labeled<Matrix> data = new Labeled<>(Matrix.ofRows(x, mirrored), Labels.ofCodes(1, 0));
      LinearClassifier learner =
          new LinearClassifier(
              loss, Penalty.none(), StochasticGradient.withRate(1e-3).withEpochs(1), false);

      assertTrue(learner.fit(data).loss() < 2 * loss.value(0, 1));
    }

    @Property
    void isThatOfThePlainLoops(
        @ForAll("mostlyZero") Labeled<Matrix> data,
        @ForAll("penalties") Penalty penalty,
        @ForAll @IntRange(min = 1, max = 5) int epochs) {
      Labeled<Matrix> two =
          new Labeled<>(
              data.points(),
              Labels.ofCodes(Arrays.stream(data.labels().codes()).map(c -> c % 2).toArray(), 2));
      StochasticGradient descent =
          StochasticGradient.withRate(0.3).withoutShuffling().withEpochs(epochs);
      LinearClassifier.Model model =
          LinearClassifier.of(Loss.LOGISTIC, penalty).withDescent(descent).fit(two);
      double[] plain =
          PlainLinearClassifier.fit(
              two.points().toRows(), two.labels().codes(), 0.3, penalty.l1(), penalty.l2(), epochs);

      int d = two.points().columns();
      assertArrayEquals(Arrays.copyOf(plain, d), model.coefficients().row(0), 1e-9);
      assertEquals(plain[d], model.intercepts().get(0, 0), 1e-9);
      double score = model.scores(two.points()).get(0, 0);
      assertEquals(PlainLinearClassifier.score(plain, two.points().row(0)), score, 1e-9);
    }

    @Property
    void isTheSameForDenseAndForSparsePoints(
        @ForAll("mostlyZero") Labeled<Matrix> data, @ForAll("learners") LinearClassifier learner) {
      SparseMatrix sparse = SparseMatrix.of(data.points());
      LinearClassifier.Model model = learner.fit(data);

      assertEquals(model, learner.fit(new Labeled<Points>(sparse, data.labels())));
      assertEquals(model.predict(data.points()), model.predict(sparse));
      assertEquals(model.probabilities(data.points()), model.probabilities(sparse));
    }

    @Property
    void isTheSameWatchedOrNot(
        @ForAll("round") Labeled<Matrix> data, @ForAll("learners") LinearClassifier learner) {
      List<Descent.Step> steps = new ArrayList<>();
      LinearClassifier.Model model = learner.fit(data, steps::add);

      assertEquals(learner.fit(data), model);
      assertEquals(model.iterations(), steps.size());
      for (Descent.Step step : steps) {
        assertEquals(
            Arrays.stream(step.coefficients().toRowMajor()).filter(w -> w != 0).count(),
            step.nonZeros());
      }
    }

    @Property
    void stopsEarlyWhereTheValidationLossIsLeast(
        @ForAll("round") Labeled<Matrix> data, @ForAll @IntRange(min = 1, max = 3) int patience) {
      List<Descent.Step> steps = new ArrayList<>();
      StochasticGradient descent =
          StochasticGradient.withRate(0.3).withEpochs(12).stoppingEarly(0.3, patience);
      LinearClassifier.Model model =
          LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(0.1))
              .withDescent(descent)
              .fit(data, steps::add);

      Descent.Step best = steps.get(0);
      for (Descent.Step step : steps) {
        best =
            step.validationLoss().getAsDouble() < best.validationLoss().getAsDouble() ? step : best;
      }
      assertEquals(best.coefficients(), model.coefficients());
      assertEquals(best.intercepts(), model.intercepts());
      assertEquals(best.loss(), model.loss());
      int last = steps.size();
      assertEquals(last < 12 || last - best.iteration() >= patience, model.converged());
      assertTrue(last == 12 || last - best.iteration() == patience);
    }

    @Example
    void comesNearTheMinimumWithinTenEpochs() {
      Random random = new Random(7);
      double[] x = random.doubles(6000, -1, 1).toArray();
      int[] codes =
          IntStream.range(0, 2000)
              .map(i -> x[3 * i] - x[3 * i + 1] + random.nextGaussian() > 0 ? 1 : 0)
              .toArray();
      Labeled<Matrix> data = new Labeled<>(Matrix.ofRowMajor(2000, 3, x), Labels.ofCodes(codes));
      LinearClassifier learner = LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(1));
      double least = learner.fit(data).loss();

      for (Rate rate :
          List.of(Rate.constant(0.05), Rate.inverseScaling(1, 0.5), Rate.byPenalty(0.05))) {
        StochasticGradient ten = StochasticGradient.withRate(rate).withEpochs(10);
        assertTrue(learner.withDescent(ten).fit(data).loss() < 1.02 * least);
        assertTrue(learner.withDescent(ten.averaging()).fit(data).loss() < 1.02 * least);
      }
    }
  }

  @Group
  class APipeline {
    @Example
    void learnsTheWordsOfDocuments() {
      Documents texts =
          Documents.of("blue sky", "blue sea and sky", "red fire", "red rose and fire");
      var learned =
          Pipeline.of(TfIdf.standard())
              .classify(LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(0.1)))
              .fit(new Labeled<>(texts, Labels.ofNames(List.of("cold", "cold", "warm", "warm"))));

      Documents asked = Documents.of("a blue rose and blue sky", "fire");
      assertEquals("cold", learned.predict(asked).name(0));
      assertEquals("warm", learned.predict(asked).name(1));
    }
  }

  @Group
  class Probabilities {
    @Property
    void areThoseOfTheScores(@ForAll("round") Labeled<Matrix> data) {
      LinearClassifier.Model model = LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(1)).fit(data);
      Matrix scores = model.scores(data.points());
      Matrix probabilities = model.probabilities(data.points());

      for (int i = 0; i < scores.rows(); i++) {
        double[] s = scores.columns() == 1 ? new double[] {0, scores.get(i, 0)} : scores.row(i);
        double all = Arrays.stream(s).map(Math::exp).sum();
        double[] expected = Arrays.stream(s).map(x -> Math.exp(x) / all).toArray();
        assertArrayEquals(expected, probabilities.row(i), 1e-12);
      }
    }
  }

  @Group
  class Refusals {
    private final Labeled<Matrix> irises = Flowers.versicolorOrVirginica();

    @Example
    void ofDescentsThatDoNotFitTheLossOrThePenalty() {
      assertRefused(
          "loss must have no kinks for coordinate descent but was HINGE",
          () ->
              new LinearClassifier(Loss.HINGE, Penalty.l2(1), CoordinateDescent.standard(), false));
      assertRefused(
          "penalty must be above 0 for coordinate descent but was none:"
              + " separable classes have no minimum without",
          () -> LinearClassifier.of(Loss.LOGISTIC, Penalty.none()));
      assertRefused(
          "l1 must be 0 where coefficients are averaged but was 2.0",
          () -> LinearClassifier.of(Loss.LOGISTIC, Penalty.l1(2)).withDescent(STEPS.averaging()));
    }

    @Example
    void ofClassesThatCannotBeLearned() {
      LinearClassifier learner = LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(1));
      Matrix points = Matrix.ofRowMajor(2, 1, 1, 2);

      assertRefused(
          "labels must be of at least 2 classes but were of 1",
          () -> learner.fit(new Labeled<>(points, Labels.ofCodes(0, 0))));
      assertRefused(
          "every class must have at least 1 row but class 1 has none",
          () -> learner.fit(new Labeled<>(points, Labels.ofCodes(0, 2))));
      assertRefused(
          "every class must have at least 1 row but class 1 (b) has none",
          () ->
              learner.fit(
                  new Labeled<>(points, Labels.ofCodes(new int[] {0, 0}, List.of("a", "b")))));
    }

    @Example
    void ofPointsThatCannotBeComputedWith() {
      LinearClassifier learner = LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(1));
      Labels labels = Labels.ofCodes(0, 1);

      assertRefused(
          "row 1, column 0 must lie within ±1.0E150 but was 1.0E151",
          () -> learner.fit(new Labeled<>(Matrix.ofRowMajor(2, 2, 0, 1, 1e151, 2), labels)));
      assertRefused(
          "points must have 4 columns, as those that were learned from, but had 1",
          () -> learner.fit(irises).predict(SparseMatrix.of(Matrix.ofRowMajor(1, 1, 1))));
    }

    @Example
    void ofStreamsThatCannotBe() {
      LinearClassifier learner = LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(1));
      assertRefused(
          "descent must be by stochastic gradients for a stream but was"
              + " CoordinateDescent[maxIterations=1000, tolerance=1.0E-9]",
          () -> learner.open(9));
      assertRefused("rows must be at least 1 but was 0", () -> learner.withDescent(STEPS).open(0));
      assertRefused(
          "balanced must be false for a stream but was true: the sizes of classes are not known",
          () -> learner.withDescent(STEPS).balancing().open(9));
    }

    /** The one row that is left to learn from is all there is. */
    @Example
    void ofASingleRowOfWhichOneIsHeldOut() {
      assertRefused(
          "rows, where some are held out, must be at least 2 but was 1",
          () -> STEPS.stoppingEarly(0.5, 1).heldOut(1));
      assertEquals(1, STEPS.stoppingEarly(0.99, 1).heldOut(2).length);
      assertEquals(1, STEPS.stoppingEarly(0.01, 1).heldOut(2).length);
    }

    @Example
    void ofHyperparametersOutOfTheirRange() {
      assertRefused("l1 must be at least 0.0 but was -1.0", () -> Penalty.l1(-1));
      assertRefused("l2 must be finite but was Infinity", () -> Penalty.l2(1.0 / 0));
      assertRefused("share must be between 0 and 1 but was 1.5", () -> Penalty.elasticNet(1, 1.5));
      assertRefused("rate must be above 0 but was NaN", () -> Rate.constant(Double.NaN));
      assertRefused("rate must be finite but was Infinity", () -> Rate.byPenalty(1.0 / 0));
      assertRefused("power must be at least 0.0 but was -1.0", () -> Rate.inverseScaling(1, -1));
      assertRefused("epochs must be at least 1 but was 0", () -> STEPS.withEpochs(0));
      assertRefused("patience must be at least 1 but was 0", () -> STEPS.stoppingEarly(0.1, 0));
      assertRefused(
          "validationShare must be at least 0 and below 1 but was 1.0",
          () -> STEPS.stoppingEarly(1, 3));
      assertRefused(
          "maxIterations must be at least 1 but was 0",
          () -> CoordinateDescent.standard().withMaxIterations(0));
      assertRefused(
          "tolerance must be at least 0.0 but was -1.0",
          () -> CoordinateDescent.standard().withTolerance(-1));
    }
  }
}
