package dev.praxis.text;

import java.util.Arrays;

/**
 * The tokens of a text one after the other, a blank between two, so that runs of them are terms.
 */
final class TokenRun implements TermSink {
  private char[] letters = {};

  /** Where each token begins; one more than there are tokens. */
  private int[] starts = new int[64];

  private int count;

  void clear() {
    count = 0;
  }

  @Override
  public void term(char[] c, int from, int to) {
    int start = starts[count];
    int end = Math.addExact(start, to - from);
    letters = Growth.kept(letters, end + 1);
    System.arraycopy(c, from, letters, start, to - from);
    letters[end] = ' ';
    if (count + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[++count] = end + 1;
  }

  /** Hands out all runs, the shortest first. */
  void forEachOf(Grams.Words words, TermSink sink) {
    for (int length = words.least(); length <= Math.min(words.most(), count); length++) {
      for (int at = 0; at + length <= count; at++) {
        sink.term(letters, starts[at], starts[at + length] - 1);
      }
    }
  }
}
