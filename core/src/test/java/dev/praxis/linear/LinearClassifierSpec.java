package dev.praxis.linear;

import static dev.praxis.Nearness.assertWithin;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.Pipeline;
import dev.praxis.Sums;
import dev.praxis.contracts.ClassifierContract;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.linear.LinearClassifier.Loss;
import dev.praxis.text.Documents;
import dev.praxis.text.TfIdf;
import java.util.Arrays;
import java.util.List;
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

  @Provide
  Arbitrary<Penalty> penalties() {
    return Combinators.combine(Arbitraries.of(0.1, 1.0, 10.0), Arbitraries.of(0.0, 0.25, 0.5, 1.0))
        .as(Penalty::elasticNet);
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
}
