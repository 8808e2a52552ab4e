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
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** One machine for each class against all others. */
@PropertyDefaults(tries = 50)
class MultiClassSpec {
  private static final SvmClassifier LEARNER =
      SvmClassifier.with(SvmKernel.rbf(0.25)).withMultiClass(MultiClass.ONE_VERSUS_REST);

  @Provide
  Arbitrary<Labeled<Matrix>> fourClasses() {
    return Margin.classes(4, Clouds.few());
  }

  @Provide
  Arbitrary<Labeled<Matrix>> twoClasses() {
    return Margin.classes(2, Clouds.few());
  }

  /** Class 1 is the one, class 0 are all others. */
  private static Labeled<Matrix> against(Labeled<Matrix> data, int one) {
    int[] codes = IntStream.of(data.labels().codes()).map(code -> code == one ? 1 : 0).toArray();
    return new Labeled<>(data.points(), Labels.ofCodes(codes, 2));
  }

  @Group
  class Contract implements ClassifierContract<Matrix, SvmClassifier.Model> {
    @Override
    public Learner<? super Labeled<Matrix>, SvmClassifier.Model> learner() {
      return LEARNER;
    }

    @Override
    @Provide
    public Arbitrary<Labeled<Matrix>> data() {
      return fourClasses();
    }
  }

  @Group
  class CalibratedContract implements ClassifierContract<Matrix, SvmClassifier.Model> {
    @Override
    public Learner<? super Labeled<Matrix>, SvmClassifier.Model> learner() {
      return LEARNER.withCalibration(Calibration.PLATT);
    }

    @Override
    @Provide
    public Arbitrary<Labeled<Matrix>> data() {
      return Margin.classes(3, Clouds.few());
    }
  }

  @Property
  void eachMachineIsThatOfItsClassAndAllOthers(
      @ForAll("fourClasses") Labeled<Matrix> data, @ForAll @IntRange(max = 3) int one) {
    SvmClassifier.Model all = LEARNER.fit(data);
    SvmClassifier.Model alone = LEARNER.fit(against(data, one));

    assertEquals(4, all.classes());
    assertEquals(4, all.biases().columns());
    assertEquals(alone.biases().get(0, 0), all.biases().get(0, one));
    assertEquals(alone.objectives().get(0, 0), all.objectives().get(0, one));
    for (int i = 0; i < data.points().rows(); i++) {
      assertWithin(
          1e-12 * data.points().rows(),
          alone.decisionValues(data.points()).get(i, 0),
          all.decisionValues(data.points()).get(i, one));
    }
  }

  @Property
  void theLargestDecisionValueWins(@ForAll("fourClasses") Labeled<Matrix> data) {
    SvmClassifier.Model model = LEARNER.fit(data);
    Matrix decisions = model.decisionValues(data.points());
    Labels predicted = model.predict(data.points());

    for (int i = 0; i < predicted.size(); i++) {
      for (int c = 0; c < 4; c++) {
        // Values so near to each other have the same probability.
        assertTrue(decisions.get(i, predicted.code(i)) >= decisions.get(i, c) - 1e-14);
      }
    }
  }

  @Property
  void twoClassesHaveTheSameSingleMachine(@ForAll("twoClasses") Labeled<Matrix> data) {
    SvmClassifier.Model pairs = LEARNER.withMultiClass(MultiClass.ONE_VERSUS_ONE).fit(data);
    SvmClassifier.Model rest = LEARNER.fit(data);

    assertEquals(2, rest.classes());
    assertEquals(pairs.coefficients(), rest.coefficients());
    assertEquals(pairs.biases(), rest.biases());
    assertEquals(pairs.predict(data.points()), rest.predict(data.points()));
    assertEquals(pairs.probabilities(data.points()), rest.probabilities(data.points()));
  }

  @Property
  void weightsOfClassesAreThoseOfTheirRows(@ForAll("fourClasses") Labeled<Matrix> data) {
    double[] ofClasses = {1, 2, 0.5, 4};
    double[] ofRows =
        IntStream.of(data.labels().codes()).mapToDouble(code -> ofClasses[code]).toArray();

    assertEquals(
        LEARNER.fitWeighted(data, ofRows).coefficients(),
        LEARNER.withClassWeights(ofClasses).fit(data).coefficients());
  }

  @Example
  void classesThatAreEqualTieAndTheFirstIsPredicted() {
    Labeled<Matrix> three =
        new Labeled<>(Matrix.ofRows(new double[][] {{7}, {7}, {7}}), Labels.ofCodes(2, 1, 0));
    SvmClassifier.Model model = LEARNER.fit(three);

    assertEquals(
        model.decisionValues(three.points()).get(0, 0),
        model.decisionValues(three.points()).get(0, 2));
    assertEquals(0, model.predict(three.points()).code(0));
  }

  @Example
  void stepsNameTheClassAndAllOthersAsMinusOne() {
    List<SvmClassifier.Step> steps = new ArrayList<>();
    LEARNER.fit(Flowers.species(), steps::add);

    assertArrayEquals(
        new int[] {0, 1, 2},
        steps.stream().mapToInt(SvmClassifier.Step::secondClass).distinct().toArray());
    assertTrue(steps.stream().allMatch(step -> step.firstClass() == -1));
  }

  @Example
  void flowersHaveTheAccuracyOfPairsOfClasses() {
    Labeled<Matrix> flowers = Flowers.species();
    Labels predicted =
        SvmClassifier.rbf()
            .withMultiClass(MultiClass.ONE_VERSUS_REST)
            .fit(flowers)
            .predict(flowers.points());
    long right =
        IntStream.range(0, 150).filter(i -> predicted.code(i) == flowers.labels().code(i)).count();

    // scikit-learn 1.9.1: OneVsRestClassifier(SVC()).fit(X, y).score(X, y) * 150.
    assertEquals(143, right);
  }
}
