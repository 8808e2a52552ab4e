package dev.praxis.resampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.data.Labels;
import java.util.List;
import net.jqwik.api.Example;
import org.junit.jupiter.api.function.Executable;

/** Whatever is null where nothing may be is called by its name. */
@SuppressWarnings("NullAway")
class NullArgumentsSpec {
  private static final Labels CLASSES = Labels.ofCodes(0, 0, 1, 1);

  @Example
  void ofResamplersAreNamed() {
    for (Resampler resampler :
        List.of(
            Smote.neighbors(1),
            SmoteNc.ofCategories(0),
            Adasyn.neighbors(1),
            BorderlineSmote.neighbors(1),
            TomekLinks.removingBoth(),
            RandomOversampling.balanced(),
            RandomUndersampling.balanced())) {
      assertNamed("data", () -> resampler.resample(null));
    }
    assertNamed("data", () -> TomekLinks.links(null));
    assertNamed("columns", () -> SmoteNc.ofCategories((int[]) null));
    assertNamed("categorical", () -> new SmoteNc(null, 1, SamplingStrategy.balanced(), 1));
  }

  @Example
  void ofStrategiesAreNamed() {
    SamplingStrategy.Direction more = SamplingStrategy.Direction.OVERSAMPLING;

    assertNamed("rows", () -> SamplingStrategy.counts(null));
    for (SamplingStrategy strategy :
        List.of(SamplingStrategy.balanced(), SamplingStrategy.counts(java.util.Map.of("0", 2)))) {
      assertNamed("labels", () -> strategy.wanted(null, more));
      assertNamed("direction", () -> strategy.wanted(CLASSES, null));
    }
  }

  private static void assertNamed(String name, Executable action) {
    assertEquals(name, assertThrows(NullPointerException.class, action).getMessage());
  }
}
