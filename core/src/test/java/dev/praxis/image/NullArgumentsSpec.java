package dev.praxis.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.Example;
import org.junit.jupiter.api.function.Executable;

/** Whatever is null where nothing may be is called by its name. */
@SuppressWarnings("NullAway")
class NullArgumentsSpec {
  private static final Augmentation RECIPE = Augmentation.of(1, 1);

  @Example
  void areNamed() {
    assertNamed("steps", () -> new Augmentation(1, 1, null, 0, 1));
    assertNamed("step", () -> RECIPE.then(null));
    assertNamed("data", () -> RECIPE.augment(null, 1));
    assertNamed("images", () -> RECIPE.apply(null, 0));
    assertNamed("data", () -> new Augmented(null, 1));
    assertNamed("direction", () -> new ImageStep.Flip(null, 1));
  }

  private static void assertNamed(String name, Executable action) {
    assertEquals(name, assertThrows(NullPointerException.class, action).getMessage());
  }
}
