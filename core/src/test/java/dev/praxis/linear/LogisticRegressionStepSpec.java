package dev.praxis.linear;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.linear.Soft.fit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** One step of Newton after the other, as an observer sees them. */
@PropertyDefaults(tries = 100)
class LogisticRegressionStepSpec {
  @Provide
  Arbitrary<Labeled<Matrix>> data() {
    return Overlaps.any();
  }

  @Provide
  Arbitrary<Labeled<Matrix>> blobs() {
    return Overlaps.none();
  }

  @Property
  void stepsNeverRaiseTheLoss(
      @ForAll("data") Labeled<Matrix> data,
      @ForAll @DoubleRange(min = 0.1, max = 100) double penalty) {
    List<LogisticRegression.Step> steps = steps(data, penalty);

    for (int i = 1; i < steps.size(); i++) {
      assertTrue(steps.get(i).loss() <= steps.get(i - 1).loss() * (1 + 1e-12));
    }
  }

  @Property
  void theStartFavoursNoClass(@ForAll("data") Labeled<Matrix> data) {
    LogisticRegression.Step start = steps(data, 1).get(0);

    int n = data.labels().size();
    assertNear(n * Math.log(data.labels().classes()), start.loss(), 1e-12);
    assertTrue(Arrays.stream(start.coefficients().toRowMajor()).allMatch(w -> w == 0));
    assertTrue(Arrays.stream(start.intercepts().toRowMajor()).allMatch(b -> b == 0));
  }

  @Property
  void stepsAreCountedAndEndAtTheModel(@ForAll("data") Labeled<Matrix> data) {
    List<LogisticRegression.Step> steps = steps(data, 1);
    LogisticRegression.Model model = fit(data, 1);

    LogisticRegression.Step last = steps.get(steps.size() - 1);
    assertEquals(model.iterations(), steps.size() - 1);
    for (int i = 0; i < steps.size(); i++) {
      assertEquals(i, steps.get(i).iteration());
    }
    assertEquals(model.loss(), last.loss());
    assertEquals(model.coefficients(), last.coefficients());
    assertEquals(model.intercepts(), last.intercepts());
  }

  @Property
  void thereAreNoMoreStepsThanAllowed(@ForAll("blobs") Labeled<Matrix> blobs) {
    LogisticRegression.Model model =
        LogisticRegression.withPenalty(1e-3).withMaxIterations(3).fit(blobs);

    assertEquals(3, model.iterations());
    assertFalse(model.converged());
  }

  @Property
  void stepsEndSoonerWhereLessIsAskedFor(@ForAll("blobs") Labeled<Matrix> blobs) {
    LogisticRegression learner = LogisticRegression.withPenalty(1e-3);
    LogisticRegression.Model rough = learner.withTolerance(0.1).fit(blobs);
    LogisticRegression.Model fine = learner.fit(blobs);

    assertTrue(rough.converged() && fine.converged());
    assertTrue(rough.iterations() < fine.iterations());
  }

  private List<LogisticRegression.Step> steps(Labeled<Matrix> data, double penalty) {
    List<LogisticRegression.Step> steps = new ArrayList<>();
    LogisticRegression.withPenalty(penalty).fit(data, steps::add);
    return steps;
  }
}
