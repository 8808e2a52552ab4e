package dev.praxis.metrics.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import dev.praxis.metrics.classification.CalibrationCurve.Edges;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import org.junit.jupiter.api.function.Executable;

/** A null is refused by the name of the argument. */
@SuppressWarnings("NullAway")
class NothingForAnArgumentSpec {
  private final Labels none = null;
  private final Targets noTargets = null;
  private final double[] noNumbers = null;
  private final Matrix noMatrix = null;
  private final Labels truth = Labels.ofCodes(0, 1);
  private final Targets scores = Targets.of(0.1, 0.9);
  private final double[] numbers = {0.1, 0.9};
  private final Matrix both = Matrix.ofRowMajor(2, 2, 0.9, 0.1, 0.2, 0.8);

  @Group
  class Refusals {
    @Example
    void ofRankedScoresNameTheArgument() {
      assertNamed(
          Stream.of(
              Map.entry("truth", () -> Auc.of(none, scores)),
              Map.entry("scores", () -> Auc.of(truth, noTargets)),
              Map.entry("truth", () -> Auc.of(none, numbers)),
              Map.entry("scores", () -> Auc.of(truth, noNumbers)),
              Map.entry("truth", () -> RocCurve.of(none, scores)),
              Map.entry("scores", () -> RocCurve.of(truth, noTargets)),
              Map.entry("scores", () -> RocCurve.of(truth, noNumbers)),
              Map.entry("truth", () -> RocCurve.ofEveryScore(none, scores)),
              Map.entry("scores", () -> RocCurve.ofEveryScore(truth, noNumbers)),
              Map.entry("truth", () -> PrecisionRecallCurve.of(none, scores)),
              Map.entry("scores", () -> PrecisionRecallCurve.of(truth, noTargets)),
              Map.entry("truth", () -> LiftCurve.of(none, numbers)),
              Map.entry("scores", () -> LiftCurve.of(truth, noNumbers)),
              Map.entry("truth", () -> Thresholds.of(none, scores)),
              Map.entry("scores", () -> Thresholds.of(truth, noNumbers)),
              Map.entry("scores", () -> Thresholds.of(truth, scores).at(1).predict(noTargets)),
              Map.entry("scores", () -> Thresholds.of(truth, scores).at(1).predict(noNumbers))));
    }

    @Example
    void ofProbabilitiesNameTheArgument() {
      List<CalibrationCurve.Bin> noBins = null;
      List<MulticlassAuc.Comparison> noComparisons = null;
      List<Integer> noClasses = null;
      Edges noEdges = null;
      assertNamed(
          Stream.of(
              Map.entry("truth", () -> CalibrationCurve.of(none, scores)),
              Map.entry("probabilities", () -> CalibrationCurve.of(truth, noTargets)),
              Map.entry("edges", () -> CalibrationCurve.of(truth, scores, 5, noEdges)),
              Map.entry("bins", () -> new CalibrationCurve(noBins)),
              Map.entry("truth", () -> ProbabilityErrors.of(none, scores)),
              Map.entry("probabilities", () -> ProbabilityErrors.of(truth, noTargets)),
              Map.entry("truth", () -> ProbabilityErrors.of(none, both)),
              Map.entry("probabilities", () -> ProbabilityErrors.of(truth, noMatrix)),
              Map.entry("truth", () -> MulticlassAuc.oneVersusRest(none, both)),
              Map.entry("probabilities", () -> MulticlassAuc.oneVersusOne(truth, noMatrix)),
              Map.entry("comparisons", () -> new MulticlassAuc(noComparisons)),
              Map.entry("classes", () -> new MulticlassAuc.Comparison(noClasses, 1, 1)),
              Map.entry(
                  "classes",
                  () -> new MulticlassAuc.Comparison(Arrays.asList(1, (Integer) null), 1, 1)),
              Map.entry("truth", () -> TopKAccuracy.of(none, both, 1)),
              Map.entry("scores", () -> TopKAccuracy.of(truth, noMatrix, 1))));
    }

    @Example
    void ofClassesNameTheArgument() {
      String noName = null;
      Average noAverage = null;
      ConfusionMatrix matrix = ConfusionMatrix.of(truth, truth);
      assertNamed(
          Stream.of(
              Map.entry("truth", () -> ConfusionMatrix.of(none, truth)),
              Map.entry("predicted", () -> ConfusionMatrix.of(truth, none)),
              Map.entry("weights", () -> ConfusionMatrix.of(truth, truth, noNumbers)),
              Map.entry("other", () -> matrix.merge(null)),
              Map.entry("choice", () -> matrix.with(null)),
              Map.entry("average", () -> matrix.precision(noAverage)),
              Map.entry("average", () -> matrix.recall(noAverage)),
              Map.entry("average", () -> matrix.f1(noAverage)),
              Map.entry("truth", () -> OneVersusRest.of(none, 1)),
              Map.entry("truth", () -> OneVersusRest.of(none, "a")),
              Map.entry("positive", () -> OneVersusRest.of(truth, noName))));
    }

    private void assertNamed(Stream<Entry<String, Executable>> refusals) {
      refusals.forEach(
          refusal ->
              assertEquals(
                  refusal.getKey(),
                  assertThrows(NullPointerException.class, refusal.getValue()).getMessage()));
    }
  }
}
