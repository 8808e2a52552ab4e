package dev.praxis.text;

/** The order of texts by the code points of their characters. */
final class CodePoints {
  private CodePoints() {}

  /**
   * Compares two texts. Unlike that of {@link String#compareTo} the order is the one of Unicode for
   * characters of two chars too, as in Python, UTF-8 and databases; halves of such characters stand
   * behind all others.
   */
  static int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        return place(a) - place(b);
      }
    }
    return one.length() - other.length();
  }

  /** Surrogates, which stand for characters behind all those of one char, go to the end. */
  private static int place(char c) {
    if (c < Character.MIN_SURROGATE) {
      return c;
    }
    int above = Character.MAX_VALUE - Character.MAX_SURROGATE;
    int surrogates = Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1;
    return Character.isSurrogate(c) ? c + above : c - surrogates;
  }
}
