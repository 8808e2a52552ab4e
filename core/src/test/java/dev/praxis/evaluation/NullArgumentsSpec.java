package dev.praxis.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import net.jqwik.api.Example;
import org.junit.jupiter.api.function.Executable;

/** Whatever is null where nothing may be is called by its name. */
@SuppressWarnings("NullAway")
class NullArgumentsSpec {
  private static final Labels CLASSES = Labels.ofCodes(0, 0, 1, 1);
  private static final Matrix POINTS = Matrix.ofRowMajor(4, 1, 1, 2, 3, 4);
  private static final Labeled<Matrix> LABELED = new Labeled<>(POINTS, CLASSES);
  private static final Targeted<Matrix> TARGETED = new Targeted<>(POINTS, Targets.of(1, 2, 3, 4));
  private static final Folds FOLDS = Folds.of(4, 2, 1);
  private static final int[] ROW = {0};

  @Example
  void ofSplitsAndFoldsAreNamed() {
    assertNamed("labels", () -> Split.stratified(null, 0.5, 1));
    assertNamed("groups", () -> Split.grouped(null, 0.5, 1));
    assertNamed("train", () -> Split.at(2, null, ROW));
    assertNamed("test", () -> Split.at(2, ROW, null));
    assertNamed("labels", () -> Folds.stratified(null, 2, 1));
    assertNamed("groups", () -> Folds.grouped(null, 2, 1));
    assertNamed("labels", () -> Folds.stratifiedGrouped(null, CLASSES, 2, 1));
    assertNamed("groups", () -> Folds.stratifiedGrouped(CLASSES, null, 2, 1));
    assertNamed("splits", () -> Folds.ofSplits(null));
    assertNamed("splits", () -> Folds.ofSplits(Collections.singletonList(null)));
    assertNamed("times", () -> TimeFolds.of(2).over((double[]) null));
    assertNamed("times", () -> TimeFolds.of(2).over((Labels) null));
    assertNamed("tested", () -> new TimeFolds(2, 0, null, OptionalInt.empty()));
    assertNamed("learned", () -> new TimeFolds(2, 0, OptionalInt.empty(), null));
  }

  @Example
  void ofCrossValidationsAreNamed() {
    assertNamed("data", () -> CrossValidation.of(new MajorityClass(), (Labeled<Matrix>) null));
    assertNamed("data", () -> CrossValidation.of(new MeanTarget(), (Targeted<Matrix>) null));
    assertNamed("data", () -> CrossValidation.of(new MajorityClass(), null, FOLDS, (t, p) -> 0));
    assertNamed("learner", () -> CrossValidation.of(null, LABELED, FOLDS, (t, p) -> 0));
    assertNamed("folds", () -> CrossValidation.of(new MajorityClass(), LABELED, null, (t, p) -> 0));
    assertNamed("score", () -> CrossValidation.of(new MeanTarget(), TARGETED, FOLDS, null));
    assertNamed(
        "score", () -> CrossValidation.ofProbabilities(new MajorityClass(), LABELED, FOLDS, null));
    assertNamed("split", () -> new CrossValidation.Fold<>(null, CLASSES, 0));
    assertNamed("predicted", () -> new CrossValidation.Fold<>(FOLDS.get(0), null, 0));
  }

  @Example
  void ofSearchesAreNamed() {
    assertNamed("candidates", () -> HyperparameterSearch.over(null, c -> null));
    assertNamed(
        "candidates", () -> HyperparameterSearch.over(Collections.singletonList(null), c -> null));
    assertNamed("validate", () -> HyperparameterSearch.over(List.of(1), null));
    assertNamed("cross-validation", () -> HyperparameterSearch.over(List.of(1), c -> null));
    assertNamed("observer", () -> HyperparameterSearch.over(List.of(1), c -> null, null));
    assertNamed("trials", () -> new HyperparameterSearch<>(null));
    assertNamed("trials", () -> new HyperparameterSearch<>(Collections.singletonList(null)));
    assertNamed("hyperparameters", () -> new Trial<>(0, null, List.of(1.0)));
    assertNamed("scores", () -> new Trial<>(0, "a", null));
    assertNamed("scores", () -> new Trial<>(0, "a", Arrays.asList(1.0, null)));
  }

  @Example
  void ofCandidatesAreNamed() {
    assertNamed("first", () -> Candidates.grid(null, List.of(1), (a, b) -> a));
    assertNamed("second", () -> Candidates.grid(List.of(1), null, (a, b) -> a));
    assertNamed("join", () -> Candidates.grid(List.of(1), List.of(1), null));
    assertNamed("candidate", () -> Candidates.grid(List.of(1), List.of(1), (a, b) -> null));
    assertNamed("values", () -> Candidates.grid(null));
    assertNamed("values of a", () -> Candidates.grid(Collections.singletonMap("a", null)));
    assertNamed("values of a", () -> Candidates.grid(Map.of("a", Collections.singletonList(null))));
    assertNamed("candidate", () -> Candidates.random(1, 1, null));
    assertNamed("candidate", () -> Candidates.random(1, 1, draw -> null));
    assertNamed("values", () -> Candidates.random(1, 1, draw -> draw.oneOf(null)));
  }

  @Example
  void ofBaselinesAreNamed() {
    MajorityClass.Model majority = new MajorityClass().fit(LABELED);
    MeanTarget.Model mean = new MeanTarget().fit(TARGETED);

    assertNamed("data", () -> new MajorityClass().fit(null));
    assertNamed("data", () -> new MeanTarget().fit(null));
    assertNamed("points", () -> majority.predict((Matrix) null));
    assertNamed("points", () -> majority.probabilities((Matrix) null));
    assertNamed("points", () -> mean.predict((Matrix) null));
    assertNamed("learner", () -> new MajorityClass.Model(null, 1, POINTS, List.of()));
    assertNamed("shares", () -> new MajorityClass.Model(new MajorityClass(), 1, null, List.of()));
    assertNamed(
        "classNames",
        () -> new MajorityClass.Model(new MajorityClass(), 1, majority.shares(), null));
    assertNamed("learner", () -> new MeanTarget.Model(null, 1, 0));
  }

  private static void assertNamed(String name, Executable action) {
    assertEquals(name, assertThrows(NullPointerException.class, action).getMessage());
  }
}
