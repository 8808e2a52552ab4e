package dev.praxis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** How the specs say that something is refused, and with which sentence. */
public final class Refusals {
  private Refusals() {}

  /** Asserts that the action is refused with this sentence. */
  public static void assertRefused(String sentence, Executable action) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, action).getMessage());
  }
}
