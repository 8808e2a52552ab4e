package dev.praxis.text;

/** Where a sentence ends: behind its marks, if white space and then no lower-case letter follow. */
final class SentenceEnd {
  private SentenceEnd() {}

  /** How many marks that end a sentence stand here, with the quotes and brackets that close. */
  static int marksFrom(String text, int at) {
    if (!ends(text.charAt(at))) {
      return 0;
    }
    int end = at;
    while (end < text.length() && (ends(text.charAt(end)) || closes(text.charAt(end)))) {
      end++;
    }
    return end - at;
  }

  /** Whether a new sentence may begin behind these marks. */
  static boolean isAt(String text, int at) {
    int next = at;
    while (next < text.length() && Letters.isSpace(text.charAt(next))) {
      next++;
    }
    return next == text.length() || (next > at && !Character.isLowerCase(text.codePointAt(next)));
  }

  private static boolean ends(char c) {
    return c == '.' || c == '!' || c == '?' || c == '\u2026';
  }

  private static boolean closes(char c) {
    return switch (Character.getType(c)) {
      case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
      default -> c == '"' || c == '\'';
    };
  }
}
