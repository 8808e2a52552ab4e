package dev.praxis.metrics.classification;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** One class against all others. */
class OneVersusRestSpec {
  private final Labels fruit = Labels.ofNames(List.of("pear", "apple", "fig", "apple"));

  @Property
  void theClassAskedForIsClassOneAndAllOthersAreClassZero(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 4) Integer> codes) {
    Labels truth = Labels.ofCodes(codes.stream().mapToInt(Integer::intValue).toArray(), 5);

    for (int positive = 0; positive < 5; positive++) {
      Labels binary = OneVersusRest.of(truth, positive);
      assertEquals(2, binary.classes());
      for (int i = 0; i < codes.size(); i++) {
        assertEquals(truth.code(i) == positive ? 1 : 0, binary.code(i));
      }
    }
  }

  @Example
  void namesSayWhichOneItIs() {
    Labels figs = Labels.ofCodes(new int[] {0, 0, 1, 0}, List.of("not fig", "fig"));

    assertEquals(figs, OneVersusRest.of(fruit, "fig"));
    assertEquals(figs, OneVersusRest.of(fruit, 1));
    assertEquals(List.of(), OneVersusRest.of(Labels.ofCodes(0, 1, 2), 2).classNames());
  }

  @Group
  class APositiveClass {
    private final Targets scores = Targets.of(0.9, 0.8, 0.95);
    private final List<BiFunction<Labels, Targets, ?>> measures =
        List.of(
            Auc::of,
            RocCurve::of,
            RocCurve::ofEveryScore,
            PrecisionRecallCurve::of,
            LiftCurve::of,
            Thresholds::of,
            CalibrationCurve::of,
            ProbabilityErrors::of);

    @Example
    void isNotGuessedFromOneName() {
      String sentence =
          "truth must have 2 classes, the second being the positive one, but had only \"yes\":"
              + " if that is the positive one, take OneVersusRest.of(truth, \"yes\"), otherwise"
              + " name both by Labels.ofNames(names, classNames)";
      Labels yes = Labels.ofNames(List.of("yes", "yes", "yes"));

      for (BiFunction<Labels, Targets, ?> measure : measures) {
        assertRefused(sentence, () -> measure.apply(yes, scores));
      }
    }

    @Example
    void isTheSecondOfTwoNamesEvenIfTheFirstDoesNotOccur() {
      List<String> names = List.of("yes", "yes", "yes");
      Labels both = Labels.ofNames(names, List.of("no", "yes"));
      Labels one = OneVersusRest.of(Labels.ofNames(names), "yes");

      assertEquals(3, LiftCurve.of(both, scores).size() - 1);
      assertTrue(LiftCurve.of(both, scores).hasPositives());
      assertTrue(LiftCurve.of(one, scores).hasPositives());
      assertFalse(LiftCurve.of(OneVersusRest.of(both, "no"), scores).hasPositives());
    }

    @Example
    void isChosenWhereTheOrderOfTheNamesIsNotTheOneMeant() {
      List<String> signs = List.of("+1", "-1", "+1");
      Labels sorted = Labels.ofNames(signs);
      Labels ordered = Labels.ofNames(signs, List.of("-1", "+1"));

      assertEquals(0, Auc.of(sorted, scores));
      assertEquals(1, Auc.of(ordered, scores));
      assertEquals(1, Auc.of(OneVersusRest.of(sorted, "+1"), scores));
    }

    @Example
    void isClassOneOfCodesWithoutNames() {
      assertFalse(LiftCurve.of(Labels.ofCodes(0, 0, 0), scores).hasPositives());
      assertTrue(LiftCurve.of(Labels.ofCodes(1, 1, 1), scores).hasPositives());
    }
  }

  @Example
  void unknownClassesAreRefused() {
    assertRefused(
        "positive must be one of the classes [apple, fig, pear] but was plum",
        () -> OneVersusRest.of(fruit, "plum"));
    assertRefused("positive must be between 0 and 2 but was 3", () -> OneVersusRest.of(fruit, 3));
  }
}
