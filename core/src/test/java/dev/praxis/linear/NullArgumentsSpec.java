package dev.praxis.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Example;
import org.junit.jupiter.api.function.Executable;

/** Whatever is null where nothing may be is called by its name. */
@SuppressWarnings("NullAway")
class NullArgumentsSpec {
  private static final Matrix POINTS = Matrix.ofRowMajor(4, 1, 1, 2, 3, 4);
  private static final Labels CLASSES = Labels.ofCodes(0, 0, 1, 1);
  private static final Labeled<Matrix> LABELED = new Labeled<>(POINTS, CLASSES);

  @Example
  void ofLogisticRegressionsAreNamed() {
    LogisticRegression learner = LogisticRegression.withPenalty(1);
    LogisticRegression.Model model = learner.fit(LABELED);
    List<String> no = List.of();

    assertNamed("data", () -> learner.fit(null));
    assertNamed("data", () -> learner.fit(null, step -> {}));
    assertNamed("observer", () -> learner.fit(LABELED, null));
    assertNamed("points", () -> model.predict((Matrix) null));
    assertNamed("points", () -> model.probabilities((Matrix) null));
    assertNamed(
        "learner", () -> new LogisticRegression.Model(null, POINTS, POINTS, no, 0, 1, true));
    assertNamed(
        "coefficients", () -> new LogisticRegression.Model(learner, null, POINTS, no, 0, 1, true));
    assertNamed(
        "intercepts", () -> new LogisticRegression.Model(learner, POINTS, null, no, 0, 1, true));
    assertNamed(
        "classNames",
        () -> new LogisticRegression.Model(learner, POINTS, POINTS, null, 0, 1, true));
    assertNamed("coefficients", () -> new LogisticRegression.Step(0, 0, null, POINTS));
    assertNamed("intercepts", () -> new LogisticRegression.Step(0, 0, POINTS, null));
  }

  @Example
  void ofLinearLearnersAreNamed() {
    Penalty penalty = Penalty.l2(1);
    LinearClassifier classes = LinearClassifier.of(LinearClassifier.Loss.LOGISTIC, penalty);
    LinearRegressor numbers = LinearRegressor.of(LinearRegressor.Loss.squared(), penalty);
    Targeted<Matrix> targeted = new Targeted<>(POINTS, Targets.of(1, 2, 3, 4));
    LinearClassifier.Model classModel = classes.fit(LABELED);
    StochasticGradient steps = StochasticGradient.withRate(1);
    List<String> no = List.of();

    assertNamed("loss", () -> LinearClassifier.of(null, penalty));
    assertNamed("loss", () -> LinearRegressor.of(null, penalty));
    assertNamed("penalty", () -> numbers.withPenalty(null));
    assertNamed("descent", () -> classes.withDescent(null));
    assertNamed("rate", () -> StochasticGradient.withRate(null));
    assertNamed("data", () -> classes.fit(null));
    assertNamed("data", () -> numbers.fit(null));
    assertNamed("observer", () -> classes.fit(LABELED, null));
    assertNamed("observer", () -> numbers.fit(targeted, null));
    assertNamed("rows", () -> classes.withDescent(steps).open(4).update(null));
    assertNamed("rows", () -> numbers.withDescent(steps).open(4).update(null));
    assertNamed("points", () -> classModel.predict(null));
    assertNamed("points", () -> classModel.probabilities(null));
    assertNamed("points", () -> classModel.scores(null));
    assertNamed("points", () -> numbers.fit(targeted).predict(null));
    assertNamed("learner", () -> new LinearClassifier.Model(null, POINTS, POINTS, no, 0, 1, true));
    assertNamed(
        "coefficients", () -> new LinearClassifier.Model(classes, null, POINTS, no, 0, 1, true));
    assertNamed(
        "intercepts", () -> new LinearClassifier.Model(classes, POINTS, null, no, 0, 1, true));
    assertNamed(
        "classNames", () -> new LinearClassifier.Model(classes, POINTS, POINTS, null, 0, 1, true));
    assertNamed("learner", () -> new LinearRegressor.Model(null, POINTS, 0, 0, 1, true));
    assertNamed("coefficients", () -> new LinearRegressor.Model(numbers, null, 0, 0, 1, true));
    OptionalDouble none = OptionalDouble.empty();
    assertNamed("validationLoss", () -> new Descent.Step(1, 0, null, 0, POINTS, POINTS));
    assertNamed("coefficients", () -> new Descent.Step(1, 0, none, 0, null, POINTS));
    assertNamed("intercepts", () -> new Descent.Step(1, 0, none, 0, POINTS, null));
  }

  private static void assertNamed(String name, Executable action) {
    assertEquals(name, assertThrows(NullPointerException.class, action).getMessage());
  }
}
