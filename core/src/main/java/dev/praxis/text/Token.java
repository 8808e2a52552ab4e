package dev.praxis.text;

/** A token that steps change: a part of an array of letters, which may be written over. */
final class Token {
  private char[] letters = {};
  private int from;
  private int to;

  /** Stands for a part of the letters from now on. */
  void at(char[] letters, int from, int to) {
    this.letters = letters;
    this.from = from;
    this.to = to;
  }

  char[] letters() {
    return letters;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  boolean isDropped() {
    return to == from;
  }

  void drop() {
    to = from;
  }

  void endAt(int end) {
    to = end;
  }

  /** Becomes another text. */
  void become(String text) {
    if (text.length() <= to - from) {
      text.getChars(0, text.length(), letters, from);
      to = from + text.length();
    } else {
      at(text.toCharArray(), 0, text.length());
    }
  }

  @Override
  public String toString() {
    return new String(letters, from, to - from);
  }
}
