package dev.praxis.svm;

import static dev.praxis.Nearness.assertWithin;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Flowers;
import dev.praxis.Learner;
import dev.praxis.contracts.ClassifierContract;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Probabilities by Platt's sigmoid or a rising function, coupled over pairs of classes. */
@PropertyDefaults(tries = 50)
class CalibrationSpec {
  private static final SvmClassifier LEARNER =
      SvmClassifier.with(SvmKernel.rbf(0.25)).withTolerance(1e-8);

  @Provide
  Arbitrary<Labeled<Matrix>> twoClasses() {
    return Margin.classes(2, Clouds.few());
  }

  @Group
  class Contract implements ClassifierContract<Matrix, SvmClassifier.Model> {
    @Override
    public Learner<? super Labeled<Matrix>, SvmClassifier.Model> learner() {
      return SvmClassifier.rbf().withCalibration(Calibration.PLATT);
    }

    @Override
    @Provide
    public Arbitrary<Labeled<Matrix>> data() {
      return Margin.classes(3, Clouds.few());
    }
  }

  @Property
  void leaveTheMachineAsItIs(@ForAll("twoClasses") Labeled<Matrix> data) {
    SvmClassifier.Model plain = LEARNER.fit(data);
    SvmClassifier.Model calibrated = LEARNER.withCalibration(Calibration.PLATT).fit(data);

    assertEquals(plain.coefficients(), calibrated.coefficients());
    assertEquals(plain.biases(), calibrated.biases());
  }

  @Property
  void haveASigmoidThatNoOtherIsBetterThan(
      @ForAll("twoClasses") Labeled<Matrix> data,
      @ForAll @DoubleRange(min = -0.1, max = 0.1) double slope,
      @ForAll @DoubleRange(min = -0.1, max = 0.1) double offset) {
    double[] decisions = LEARNER.fit(data).decisionValues(data.points()).column(0);
    int[] signs = Margin.signs(data.labels());
    Sigmoid best = Sigmoid.of(decisions, signs, Margin.ones(signs.length));
    Sigmoid other = new Sigmoid(best.slope() + slope, best.offset() + offset);

    assertTrue(price(best, decisions, signs) <= price(other, decisions, signs) + 1e-9);
  }

  /** {@code − Σ t ln P + (1 − t) ln(1 − P)} of Platt's targets. */
  private double price(Sigmoid sigmoid, double[] decisions, int[] signs) {
    double seconds = IntStream.of(signs).filter(sign -> sign > 0).count();
    double firsts = signs.length - seconds;
    double price = 0;
    for (int i = 0; i < signs.length; i++) {
      double exponent = sigmoid.slope() * decisions[i] + sigmoid.offset();
      double target = signs[i] > 0 ? (seconds + 1) / (seconds + 2) : 1 / (firsts + 2);
      price += target * StrictMath.log1p(StrictMath.exp(exponent));
      price += (1 - target) * StrictMath.log1p(StrictMath.exp(-exponent));
    }
    return price;
  }

  @Property
  void ofPairsThatAgreeAreThoseOfTheClasses(
      @ForAll @DoubleRange(min = 0.01, max = 1) double a,
      @ForAll @DoubleRange(min = 0.01, max = 1) double b,
      @ForAll @DoubleRange(min = 0.01, max = 1) double c) {
    double[] coupled =
        Coupling.probabilities(new double[] {b / (a + b), c / (a + c), c / (b + c)}, 3);

    assertWithin(1e-9, a / (a + b + c), coupled[0]);
    assertWithin(1e-9, b / (a + b + c), coupled[1]);
    assertWithin(1e-9, c / (a + b + c), coupled[2]);
  }

  @Property
  void comeFromFoldsWithBothClassesWhereThereAreRows(
      @ForAll("twoClasses") Labeled<Matrix> data, @ForAll long seed) {
    PairOfClasses pair = Margin.pair(data.labels());
    int[] folds = pair.folds(5, seed);
    int[][] counts = new int[2][5];
    for (int i = 0; i < folds.length; i++) {
      counts[pair.signs()[i] > 0 ? 1 : 0][folds[i]]++;
    }

    for (int[] ofClass : counts) {
      assertTrue(
          IntStream.of(ofClass).max().orElseThrow()
              <= 1 + IntStream.of(ofClass).min().orElseThrow());
    }
  }

  @Example
  void ofFlowersAreNearlyRight() {
    Labeled<Matrix> flowers = Flowers.species();
    Matrix probabilities =
        SvmClassifier.rbf()
            .withCalibration(Calibration.PLATT)
            .fit(flowers)
            .probabilities(flowers.points());
    double surprise = 0;
    for (int i = 0; i < 150; i++) {
      surprise -= StrictMath.log(probabilities.get(i, flowers.labels().code(i))) / 150;
    }

    assertTrue(surprise < 0.15, "log loss " + surprise);
  }

  @Example
  void ofClassesThatAllPairsDoubtTie() {
    assertArrayEquals(
        new double[] {0.25, 0.25, 0.25, 0.25},
        Coupling.probabilities(new double[] {.5, .5, .5, .5, .5, .5}, 4));
  }

  @Example
  void withoutACalibrationAreSharesOfVotesOfWhichZeroIsForTheFirst() {
    assertArrayEquals(
        new double[] {2.0 / 3, 1.0 / 3, 0}, Coupling.votes(new double[] {0, -1, 0}, 3));
    assertArrayEquals(
        new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3}, Coupling.votes(new double[] {1, 0, 1e-300}, 3));
  }

  @Group
  class IsotonicOnes {
    private final SvmClassifier learner = LEARNER.withCalibration(Calibration.ISOTONIC);

    @Group
    class Contract implements ClassifierContract<Matrix, SvmClassifier.Model> {
      @Override
      public Learner<? super Labeled<Matrix>, SvmClassifier.Model> learner() {
        return SvmClassifier.rbf().withCalibration(Calibration.ISOTONIC);
      }

      @Override
      @Provide
      public Arbitrary<Labeled<Matrix>> data() {
        return Margin.classes(2, Clouds.few());
      }
    }

    @Group
    class ContractOfManyClasses implements ClassifierContract<Matrix, SvmClassifier.Model> {
      @Override
      public Learner<? super Labeled<Matrix>, SvmClassifier.Model> learner() {
        return SvmClassifier.rbf()
            .withMultiClass(MultiClass.ONE_VERSUS_REST)
            .withCalibration(Calibration.ISOTONIC);
      }

      @Override
      @Provide
      public Arbitrary<Labeled<Matrix>> data() {
        return Margin.classes(3, Clouds.few());
      }
    }

    @Property
    void leaveTheMachineAsItIs(@ForAll("twoClasses") Labeled<Matrix> data) {
      SvmClassifier.Model plain = LEARNER.fit(data);
      SvmClassifier.Model calibrated = learner.fit(data);

      assertEquals(plain.coefficients(), calibrated.coefficients());
      assertEquals(plain.sigmoids(), calibrated.sigmoids());
      assertEquals(0, plain.steps().size());
      assertEquals(1, calibrated.steps().size());
    }

    @Property
    void riseWithTheDecisionValue(@ForAll("twoClasses") Labeled<Matrix> data) {
      SvmClassifier.Model model = learner.fit(data);
      double[] decisions = model.decisionValues(data.points()).column(0);
      Matrix probabilities = model.probabilities(data.points());
      for (int i = 0; i < decisions.length; i++) {
        for (int j = 0; j < decisions.length; j++) {
          assertTrue(
              decisions[i] > decisions[j] || probabilities.get(i, 1) <= probabilities.get(j, 1));
        }
      }
    }

    /** Rising functions of few values that lie on a grid, all of them. */
    @Property
    void areNearerToTheClassesThanAnyOtherRisingFunction(
        @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 4) Integer> values,
        @ForAll @Size(8) List<Boolean> seconds,
        @ForAll @Size(8) List<@IntRange(min = 1, max = 3) Integer> counts,
        @ForAll @Size(5) List<@IntRange(max = 12) Integer> other) {
      int n = values.size();
      double[] decisions = values.stream().mapToDouble(value -> value).toArray();
      int[] signs = IntStream.range(0, n).map(i -> seconds.get(i) ? 1 : -1).toArray();
      double[] weights = IntStream.range(0, n).mapToDouble(counts::get).toArray();
      Isotonic best = Isotonic.of(Isotonic.steps(decisions, signs, weights));
      double[] rising = other.stream().mapToDouble(twelfths -> twelfths / 12.0).sorted().toArray();
      double ours = 0;
      double theirs = 0;
      for (int i = 0; i < n; i++) {
        double target = signs[i] > 0 ? 1 : 0;
        ours += weights[i] * Math.pow(best.at(decisions[i]) - target, 2);
        theirs += weights[i] * Math.pow(rising[values.get(i)] - target, 2);
      }

      assertTrue(ours <= theirs + 1e-12, ours + " " + theirs);
    }

    @Property
    void countAWeightOfTwoAsTwoRows(
        @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 5) Integer> values,
        @ForAll @Size(9) List<Boolean> seconds,
        @ForAll @Size(9) List<@IntRange(min = 1, max = 3) Integer> counts) {
      int n = values.size();
      int[] copies =
          IntStream.range(0, n)
              .flatMap(i -> IntStream.range(0, counts.get(i)).map(copy -> i))
              .toArray();
      Matrix weighted =
          Isotonic.steps(
              values.stream().mapToDouble(value -> value).toArray(),
              IntStream.range(0, n).map(i -> seconds.get(i) ? 1 : -1).toArray(),
              IntStream.range(0, n).mapToDouble(counts::get).toArray());

      assertEquals(
          Isotonic.steps(
              IntStream.of(copies).mapToDouble(values::get).toArray(),
              IntStream.of(copies).map(i -> seconds.get(i) ? 1 : -1).toArray(),
              Margin.ones(copies.length)),
          weighted);
    }

    /**
     * scikit-learn 1.9.1: {@code IsotonicRegression(out_of_bounds='clip').fit([-2, -1, -1, 0, 1, 2,
     * 3], [0, 1, 0, 0, 1, 0, 1]).predict([-3, -1.5, -1, 0, 0.5, 1.5, 2.5, 9])}.
     */
    @Example
    void areThoseOfScikitLearn() {
      Isotonic isotonic =
          Isotonic.of(
              Isotonic.steps(
                  new double[] {-2, -1, -1, 0, 1, 2, 3},
                  new int[] {-1, 1, -1, -1, 1, -1, 1},
                  Margin.ones(7)));
      double[] asked = {-3, -1.5, -1, 0, 0.5, 1.5, 2.5, 9};
      double[] expected = {
        0.0,
        0.16666666666666666,
        0.3333333333333333,
        0.3333333333333333,
        0.41666666666666663,
        0.5,
        0.75,
        1.0
      };
      for (int i = 0; i < asked.length; i++) {
        assertWithin(1e-15, expected[i], isotonic.at(asked[i]));
      }
    }

    @Example
    void ofFlowersAreNearlyRight() {
      Labeled<Matrix> flowers = Flowers.species();
      Matrix probabilities =
          SvmClassifier.rbf()
              .withCalibration(Calibration.ISOTONIC)
              .fit(flowers)
              .probabilities(flowers.points());
      double error = 0;
      for (int i = 0; i < 150; i++) {
        error += Math.pow(1 - probabilities.get(i, flowers.labels().code(i)), 2) / 150;
      }

      assertTrue(error < 0.05, "mean square " + error);
    }
  }
}
