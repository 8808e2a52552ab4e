package dev.praxis.text;

import java.text.Normalizer;

/** What kind of character is what, and the steps of cleaning that need to know. */
final class Letters {

  /** Of the first 128 characters, those that words are made of. */
  private static final boolean[] WORD = new boolean[128];

  static {
    for (char c = 0; c < WORD.length; c++) {
      WORD[c] = isWordByType(c);
    }
  }

  /** A line break of mainframes, which Java has no name for. */
  private static final int NEXT_LINE = 0x85;

  private Letters() {}

  /** Whether words are made of it: a letter, a digit or other number, or the underscore. */
  static boolean isWord(int codePoint) {
    return codePoint < WORD.length ? WORD[codePoint] : isWordByType(codePoint);
  }

  /** Whether it is one of the first 128 characters and words are made of it. */
  static boolean isWordOfAscii(char c) {
    return c < WORD.length && WORD[c];
  }

  private static boolean isWordByType(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> codePoint == '_';
    };
  }

  /** Whether it is white space: blanks of all kinds, tabs and line breaks. */
  static boolean isSpace(int codePoint) {
    return codePoint == ' '
        || Character.isWhitespace(codePoint)
        || codePoint == NEXT_LINE
        || (codePoint > 127 && Character.isSpaceChar(codePoint));
  }

  /** Whether it is punctuation or a symbol. */
  static boolean isPunctuation(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  /** The text in pieces, base and accent apart, without the accents. */
  static String withoutMarks(String text) {
    String apart = UnicodeForms.of(text, Normalizer.Form.NFD);
    StringBuilder bases = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(bases::appendCodePoint);
    return bases.toString();
  }

  static String withoutPunctuation(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().forEach(c -> kept.appendCodePoint(isPunctuation(c) ? ' ' : c));
    return kept.toString();
  }

  static String withoutOuterPunctuation(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = at;
      boolean space = isSpace(text.codePointAt(at));
      while (end < text.length() && isSpace(text.codePointAt(end)) == space) {
        end += Character.charCount(text.codePointAt(end));
      }
      appendWithoutEnds(kept, text, at, end);
      at = end;
    }
    return kept.toString();
  }

  /** Appends a run without the punctuation at its ends, which becomes a blank each. */
  private static void appendWithoutEnds(StringBuilder kept, String text, int from, int to) {
    int first = from;
    while (first < to && isPunctuation(text.codePointAt(first))) {
      first += Character.charCount(text.codePointAt(first));
      kept.append(' ');
    }
    int last = to;
    while (last > first && isPunctuation(text.codePointBefore(last))) {
      last -= Character.charCount(text.codePointBefore(last));
    }
    kept.append(text, first, last).append(" ".repeat(to - last));
  }

  static String withoutNumbers(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = at;
      boolean digits = true;
      while (end < text.length() && isWord(text.codePointAt(end))) {
        digits &= Character.isDigit(text.codePointAt(end));
        end += Character.charCount(text.codePointAt(end));
      }
      if (end == at) {
        end += Character.charCount(text.codePointAt(at));
        kept.append(text, at, end);
      } else if (digits) {
        kept.append(' ');
      } else {
        kept.append(text, at, end);
      }
      at = end;
    }
    return kept.toString();
  }
}
