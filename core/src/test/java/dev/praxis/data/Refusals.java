package dev.praxis.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** How the specs of this package say that something is refused, and with which sentence. */
final class Refusals {

  private Refusals() {}

  static void assertRefused(String sentence, Executable action) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, action).getMessage());
  }
}
