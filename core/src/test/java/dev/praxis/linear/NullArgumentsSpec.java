package dev.praxis.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.List;
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

  private static void assertNamed(String name, Executable action) {
    assertEquals(name, assertThrows(NullPointerException.class, action).getMessage());
  }
}
