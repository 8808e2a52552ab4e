package dev.praxis.metrics.classification;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Labels;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
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

  @Example
  void unknownClassesAreRefused() {
    assertRefused(
        "positive must be one of the classes [apple, fig, pear] but was plum",
        () -> OneVersusRest.of(fruit, "plum"));
    assertRefused("positive must be between 0 and 2 but was 3", () -> OneVersusRest.of(fruit, 3));
  }
}
