package dev.praxis.text;

/** The order of texts by the code points of their characters. */
final class CodePoints {
  private CodePoints() {}

  /**
   * Compares two texts. Unlike that of {@link String#compareTo} the order is the one of Unicode for
   * characters of two chars too, as in Python, UTF-8 and databases.
   */
  static int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        // Surrogates stand for characters behind all those of one char.
        boolean both = Character.isSurrogate(a) == Character.isSurrogate(b);
        return both ? a - b : (Character.isSurrogate(a) ? 1 : -1);
      }
    }
    return one.length() - other.length();
  }
}
