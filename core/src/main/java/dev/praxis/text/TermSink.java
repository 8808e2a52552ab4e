package dev.praxis.text;

/** What takes tokens and terms where they stand, without making a string of each. */
@FunctionalInterface
interface TermSink {

  /** Takes the characters from {@code from} to {@code to}, which are good until it returns. */
  void term(char[] letters, int from, int to);
}
