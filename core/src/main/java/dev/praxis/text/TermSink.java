package dev.praxis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What takes tokens and terms where they stand, without making a string of each. */
@FunctionalInterface
interface TermSink {

  /** Takes the characters from {@code from} to {@code to}, which are good until it returns. */
  void term(char[] letters, int from, int to);

  /** All that is handed out, as strings. */
  static List<String> listed(Consumer<TermSink> source) {
    List<String> terms = new ArrayList<>();
    source.accept((letters, from, to) -> terms.add(new String(letters, from, to - from)));
    return terms;
  }
}
