package dev.praxis.text;

/** Lower case by the rules of no language, of letters where they stand. */
final class LowerCase {
  private static final char CAPITAL_SIGMA = '\u03A3';
  private static final char DOTTED_CAPITAL_I = '\u0130';

  /** The lower case of the first 128 characters. */
  private static final char[] ASCII = new char[128];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = Character.toLowerCase(c);
    }
  }

  private LowerCase() {}

  /**
   * Turns letters to lower case one by one; returns false, with only some of them done, if there is
   * one that cannot be done on its own: a sigma, which has another form at the end of a word, a
   * dotted I, which becomes two characters, or a character of two chars.
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
}
