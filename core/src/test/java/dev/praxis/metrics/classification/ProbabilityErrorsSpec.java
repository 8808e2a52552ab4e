package dev.praxis.metrics.classification;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** How far predicted probabilities are from what happened. */
@PropertyDefaults(tries = 150)
class ProbabilityErrorsSpec {
  @Provide
  Arbitrary<Scoring> scorings() {
    return Scoring.probabilities();
  }

  @Provide
  Arbitrary<Scoring> tenths() {
    return Scoring.inTenths();
  }

  @Property
  void areThoseOfThePlainLoops(@ForAll("scorings") Scoring rows) {
    int[] truth = rows.truth().codes();
    double[][] both = ofBothClasses(rows);

    assertWithin(1e-12, PlainProbabilityErrors.logLoss(truth, both), of(rows).logLoss());
    assertWithin(1e-12, PlainProbabilityErrors.brier(truth, both), of(rows).brier());
    assertTrue(of(rows).brier() >= 0 && of(rows).brier() <= 1);
  }

  @Property
  void ofMoreClassesAreThoseOfThePlainLoopsToo(@ForAll("scorings") Scoring rows) {
    double[][] three =
        Arrays.stream(ofBothClasses(rows))
            .map(row -> new double[] {row[0] / 4, row[1], 3 * row[0] / 4})
            .toArray(double[][]::new);
    int[] truth = rows.truth().codes();
    ProbabilityErrors errors = ProbabilityErrors.of(Labels.ofCodes(truth, 3), Matrix.ofRows(three));

    assertWithin(1e-12, PlainProbabilityErrors.logLoss(truth, three), errors.logLoss());
    assertWithin(1e-12, PlainProbabilityErrors.brier(truth, three), errors.brier());
  }

  @Property
  void theErrorsOfTwoColumnsAreThoseOfTheSecond(@ForAll("scorings") Scoring rows) {
    Matrix both = Matrix.ofRows(ofBothClasses(rows));
    ProbabilityErrors errors = ProbabilityErrors.of(rows.truth(), both);

    assertNear(of(rows).logLoss(), errors.logLoss(), 1e-12);
    assertWithin(1e-12, of(rows).brier(), errors.brier());
    assertEquals(of(rows), ProbabilityErrors.of(rows.truth(), asWritten(rows)));
  }

  @Property
  void swappingTheClassesAndTheProbabilitiesChangesNothing(@ForAll("scorings") Scoring rows) {
    ProbabilityErrors swapped = of(rows.withClassesSwapped().map(UnitSum::complement));

    assertEquals(of(rows), swapped);
  }

  @Property
  void theOrderOfTheRowsChangesNoBit(@ForAll("scorings") Scoring rows, @ForAll long seed) {
    int[] order = Clouds.shuffledRows(rows.size(), seed);
    // Numbers of all digits and sizes beside those of two decimals.
    for (Scoring some : List.of(rows, rows.map(Math::sqrt), rows.map(p -> p * p * p * 1e-9))) {
      assertEquals(of(some), of(some.select(order)));
      assertEquals(of(some), of(some.twice()));
    }
  }

  @Property
  void theBrierScoreOfHundredthsIsExact(@ForAll("tenths") Scoring rows) {
    long squares = 0;
    for (int i = 0; i < rows.size(); i++) {
      long error = Math.round(100 * Math.abs(rows.scores().value(i) - rows.truth().code(i)));
      squares += error * error;
    }

    assertEquals(squares / (10_000.0 * rows.size()), of(rows).brier());
  }

  @Property
  void theShareOfPositivesErrsLeastAmongConstantProbabilities(
      @ForAll("scorings") Scoring rows, @ForAll @DoubleRange(min = 0, max = 1) double other) {
    double share = (double) rows.truth().counts()[1] / rows.size();
    ProbabilityErrors least = of(rows.map(p -> share));
    ProbabilityErrors errors = of(rows.map(p -> other));

    assertTrue(errors.logLoss() >= least.logLoss() - 1e-12);
    assertTrue(errors.brier() >= least.brier() - 1e-12);
  }

  @Property
  void perfectPredictionsMakeNoErrors(@ForAll("scorings") Scoring rows) {
    double[] truth = Arrays.stream(rows.truth().codes()).asDoubleStream().toArray();
    ProbabilityErrors errors = of(new Scoring(rows.truth(), Targets.of(truth)));

    assertEquals(0, errors.logLoss());
    assertEquals(0, errors.brier());
    assertEquals(errors, ProbabilityErrors.of(rows.truth(), oneHot(rows.truth())));
  }

  @Example
  void aConfidentMistakeCostsThirtySix() {
    ProbabilityErrors errors = ProbabilityErrors.of(Labels.ofCodes(0, 1), Targets.of(1, 0));

    assertWithin(1e-13, 52 * Math.log(2), errors.logLoss());
    assertEquals(1, errors.brier());
  }

  @Example
  void aConfidentMistakeAmongThreeClassesScoresTwo() {
    Labels truth = Labels.ofCodes(new int[] {0, 1}, 3);
    ProbabilityErrors wrong =
        ProbabilityErrors.of(truth, Matrix.ofRowMajor(2, 3, 0, 0, 1, 0, 0, 1));

    assertEquals(2, wrong.brier());
  }

  @Group
  class Refusals {
    @Example
    void probabilitiesAreBetweenZeroAndOne() {
      Labels truth = Labels.ofCodes(0, 1);

      assertRefused(
          "probabilities must be between 0 and 1 but probability 1 is 1.5",
          () -> ProbabilityErrors.of(truth, Targets.of(0, 1.5)));
      assertRefused(
          "probabilities must be between 0 and 1 but row 0, column 1 is 1.5",
          () -> ProbabilityErrors.of(truth, Matrix.ofRowMajor(2, 2, 0, 1.5, 1, 0)));
    }

    @Example
    void thereIsAProbabilityForEachLabel() {
      assertRefused(
          "probabilities must be one per true label, 1, but were 2",
          () -> ProbabilityErrors.of(Labels.ofCodes(0), Targets.of(0, 1)));
      assertRefused(
          "probabilities must have a row per true label, 1, but had 2",
          () -> ProbabilityErrors.of(Labels.ofCodes(0), Matrix.ofRowMajor(2, 1, 1, 1)));
    }
  }

  private static ProbabilityErrors of(Scoring rows) {
    return ProbabilityErrors.of(rows.truth(), rows.scores());
  }

  private static Matrix asWritten(Scoring rows) {
    return Matrix.ofRows(
        Arrays.stream(rows.scores().toArray())
            .mapToObj(p -> new double[] {UnitSum.complement(p), p})
            .toArray(double[][]::new));
  }

  private static Matrix oneHot(Labels truth) {
    return Matrix.ofRows(
        Arrays.stream(truth.codes())
            .mapToObj(code -> new double[] {1 - code, code})
            .toArray(double[][]::new));
  }

  private static double[][] ofBothClasses(Scoring rows) {
    return Arrays.stream(rows.scores().toArray())
        .mapToObj(p -> new double[] {1 - p, p})
        .toArray(double[][]::new);
  }
}
