package dev.praxis.text;

/**
 * Lower case by the rules of no language, in time in proportion to the length of a text.
 *
 * <p>Two letters depend on more than themselves: a dotted capital I becomes two characters, and a
 * capital sigma has another small form at the end of a word: where, but for marks, apostrophes and
 * the like, a letter with cases stands before it and none behind it (Final_Sigma, Unicode 15.0,
 * 3.13). {@link String#toLowerCase} looks for the ends of words anew at every sigma, so that a few
 * thousand of them take it seconds.
 */
final class SmallLetters {
  private static final char CAPITAL_SIGMA = '\u03A3';
  private static final char SIGMA = '\u03C3';
  private static final char LAST_SIGMA = '\u03C2';
  private static final char DOTTED_CAPITAL_I = '\u0130';
  private static final String DOTTED_I = "i\u0307";

  /** Characters that may stand within a word, beside those that are known by their kind. */
  private static final String WITHIN_WORDS =
      "'.:\u00B7\u0387\u055F\u05F4\u2018\u2019\u2024\u2027\uFE13\uFE52\uFE55\uFF07\uFF0E\uFF1A";

  /** The lower case of the first 128 characters. */
  private static final char[] ASCII = new char[128];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = Character.toLowerCase(c);
    }
  }

  private SmallLetters() {}

  /**
   * Turns letters to lower case one by one, where they stand; returns false, with only some of them
   * done, if there is one that cannot be done alone or is of two chars.
   */
  static boolean inPlace(char[] letters, int length) {
    for (int i = 0; i < length; i++) {
      char c = letters[i];
      if (c < ASCII.length) {
        letters[i] = ASCII[c];
      } else if (c == CAPITAL_SIGMA || c == DOTTED_CAPITAL_I || Character.isSurrogate(c)) {
        return false;
      } else {
        letters[i] = Character.toLowerCase(c);
      }
    }
    return true;
  }

  /** The text in lower case. */
  static String of(String text) {
    char[] letters = text.toCharArray();
    return inPlace(letters, letters.length) ? new String(letters) : oneByOne(text);
  }

  private static String oneByOne(String text) {
    StringBuilder small = new StringBuilder(text.length());
    boolean afterCased = false;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (c == CAPITAL_SIGMA) {
        small.append(afterCased && !isBeforeCased(text, at) ? LAST_SIGMA : SIGMA);
      } else if (c == DOTTED_CAPITAL_I) {
        small.append(DOTTED_I);
      } else {
        small.appendCodePoint(Character.toLowerCase(c));
      }
      afterCased = isPassedOver(c) ? afterCased : isCased(c);
    }
    return small.toString();
  }

  /** Looks no further than to the next letter, so that each place is looked at twice at most. */
  private static boolean isBeforeCased(String text, int from) {
    int at = from;
    while (at < text.length() && isPassedOver(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at < text.length() && isCased(text.codePointAt(at));
  }

  private static boolean isCased(int c) {
    return Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  private static boolean isPassedOver(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.MODIFIER_LETTER,
          Character.MODIFIER_SYMBOL ->
          true;
      default -> WITHIN_WORDS.indexOf(c) >= 0;
    };
  }
}
