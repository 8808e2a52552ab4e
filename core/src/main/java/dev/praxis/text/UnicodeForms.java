package dev.praxis.text;

import java.text.Normalizer;

/**
 * Forms of Unicode in time in proportion to the length of a text.
 *
 * <p>{@link Normalizer} puts the marks on a letter into order by one insertion after the other, so
 * that the time grows with the square of their number. No letter of any language has more than a
 * few: Unicode's stream-safe format knows 30 at most (UAX 15). Where there are more, a text is cut
 * behind each 30 and its parts are normalised on their own.
 */
final class UnicodeForms {
  private static final int MOST_MARKS = 30;

  private UnicodeForms() {}

  static String of(String text, Normalizer.Form form) {
    int end = endOfPart(text, 0);
    if (end == text.length()) {
      return Normalizer.normalize(text, form);
    }
    StringBuilder parts = new StringBuilder(text.length());
    int from = 0;
    while (from < text.length()) {
      parts.append(Normalizer.normalize(text.subSequence(from, end), form));
      from = end;
      end = endOfPart(text, from);
    }
    return parts.toString();
  }

  /** Behind the next place where there are too many marks in a row; the end if there is none. */
  private static int endOfPart(String text, int from) {
    int marks = 0;
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      marks = c > 127 && isMark(c) ? marks + 1 : 0;
      at += Character.charCount(c);
      if (marks == MOST_MARKS) {
        return at;
      }
    }
    return at;
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }
}
