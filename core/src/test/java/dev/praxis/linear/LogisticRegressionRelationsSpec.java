package dev.praxis.linear;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.linear.Soft.fit;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Flowers;
import dev.praxis.Sums;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What becomes of a fit where the points, the classes or the penalty are changed. */
@PropertyDefaults(tries = 100)
class LogisticRegressionRelationsSpec {
  @Provide
  Arbitrary<Labeled<Matrix>> round() {
    return Overlaps.round();
  }

  @Provide
  Arbitrary<Labeled<Matrix>> ofTwoClasses() {
    return Overlaps.ofTwoClasses();
  }

  @Property
  void aLargerPenaltyMakesShorterCoefficients(
      @ForAll("round") Labeled<Matrix> data,
      @ForAll @DoubleRange(max = 10) double less,
      @ForAll @DoubleRange(max = 10) double more) {
    double loose = Sums.norm(fit(data, less).coefficients().toRowMajor());
    double tight = Sums.norm(fit(data, less + more).coefficients().toRowMajor());

    assertTrue(tight <= loose * (1 + 1e-9) + 1e-12);
  }

  @Property
  void aHugePenaltyLeavesTheSharesOfTheClasses(@ForAll("round") Labeled<Matrix> data) {
    Matrix probabilities = fit(data, 1e12).probabilities(data.points());

    int[] sizes = data.labels().counts();
    for (int k = 0; k < sizes.length; k++) {
      assertNear(sizes[k] / (double) data.labels().size(), probabilities.get(0, k), 1e-6);
    }
  }

  @Property
  void swappingTheClassesTurnsTheSignsAround(@ForAll("ofTwoClasses") Labeled<Matrix> data) {
    int[] swapped = Arrays.stream(data.labels().codes()).map(code -> 1 - code).toArray();
    LogisticRegression.Model model = fit(data, 1);
    LogisticRegression.Model other =
        fit(new Labeled<>(data.points(), Labels.ofCodes(swapped, 2)), 1);

    double[] negated = Arrays.stream(other.coefficients().row(0)).map(w -> -w).toArray();
    assertArrayEquals(model.coefficients().row(0), negated, 1e-10);
    assertEquals(model.intercepts().get(0, 0), -other.intercepts().get(0, 0), 1e-10);
  }

  @Property
  void scalingAColumnDividesItsCoefficients(
      @ForAll("round") Labeled<Matrix> data, @ForAll @IntRange(min = -100, max = 100) int power) {
    LogisticRegression.Model model = fit(data, 0);
    Matrix points = Varied.scaled(data.points(), 0, Math.scalb(1.0, power));
    LogisticRegression.Model other = fit(new Labeled<>(points, data.labels()), 0);

    assertEquals(
        Varied.scaled(model.coefficients(), 0, Math.scalb(1.0, -power)), other.coefficients());
    assertEquals(model.intercepts(), other.intercepts());
  }

  @Property
  void everyRowTwiceHalvesThePenalty(@ForAll("round") Labeled<Matrix> data) {
    LogisticRegression.Model model = fit(data, 1);
    LogisticRegression.Model other = fit(data.select(Varied.twice(data.points().rows())), 2);

    assertNear(2 * model.loss(), other.loss(), 1e-12);
    assertArrayEquals(model.coefficients().toRowMajor(), other.coefficients().toRowMajor(), 1e-9);
  }

  @Property
  void collinearColumnsChangeNoProbabilityWithoutAPenalty(@ForAll("round") Labeled<Matrix> data) {
    double[] more = data.points().column(0);
    Matrix points = Varied.append(Varied.append(data.points(), more), new double[more.length]);

    assertArrayEquals(
        fit(data, 0).probabilities(data.points()).toRowMajor(),
        fit(new Labeled<>(points, data.labels()), 0).probabilities(points).toRowMajor(),
        1e-9);
  }

  @Property
  void equalColumnsShareTheirCoefficientsUnderAPenalty(@ForAll("round") Labeled<Matrix> data) {
    int d = data.points().columns();
    Matrix points = Varied.append(data.points(), data.points().column(0));

    Matrix coefficients = fit(new Labeled<>(points, data.labels()), 1).coefficients();
    assertArrayEquals(coefficients.column(0), coefficients.column(d), 1e-10);
  }

  @Example
  void theNamesOfTheClassesAreKept() {
    LogisticRegression.Model model = fit(Flowers.versicolorOrVirginica(), 1);

    assertEquals(List.of("versicolor", "virginica"), model.classNames());
    assertEquals(model.classNames(), model.predict(Flowers.species().points()).classNames());
  }

  @Example
  void theLearnerIsRemembered() {
    LogisticRegression learner =
        LogisticRegression.withPenalty(2).withMaxIterations(7).withTolerance(0.5);

    assertEquals(new LogisticRegression(2, 7, 0.5), learner);
    assertEquals(learner, learner.fit(Flowers.species()).learner());
    assertEquals(new LogisticRegression(1, 100, 1e-8), LogisticRegression.withPenalty(1));
  }
}
