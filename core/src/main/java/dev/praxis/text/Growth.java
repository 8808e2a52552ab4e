package dev.praxis.text;

import dev.praxis.internal.Checks;
import java.util.Arrays;

/** Arrays of letters that grow: twice as long each time, or as long as there is need of. */
final class Growth {
  private static final int FEW = 1024;

  private Growth() {}

  /** The array, or a longer one with the same letters, for so many. */
  static char[] kept(char[] letters, int length) {
    return length <= letters.length
        ? letters
        : Arrays.copyOf(letters, longer(letters.length, length));
  }

  /** The array, or a longer one with nothing in it, for so many. */
  static char[] empty(char[] letters, int length) {
    return length <= letters.length ? letters : new char[longer(letters.length, length)];
  }

  private static int longer(int before, int length) {
    long twice = Math.min(Math.max(FEW, 2L * before), Checks.MOST_ELEMENTS);
    return (int) Math.max(length, twice);
  }
}
