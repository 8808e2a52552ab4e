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
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Probabilities by Platt's sigmoid, coupled over pairs of classes. */
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
}
