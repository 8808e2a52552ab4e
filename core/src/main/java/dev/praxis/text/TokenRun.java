package dev.praxis.text;

import java.util.Arrays;

/**
 * The tokens of a text one after the other with a blank before each and behind the last, so that
 * terms of several tokens and of characters are parts of it; for one thread.
 */
final class TokenRun implements TermSink {
  private char[] letters = {' '};

  /** Where each token begins; one more than there are tokens. */
  private int[] starts = new int[64];

  private int count;

  /** A term that is no part of the text. */
  private char[] pair = {};

  TokenRun() {
    clear();
  }

  void clear() {
    count = 0;
    starts[0] = 1;
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

  /** Where a token ends. */
  private int end(int token) {
    return starts[token + 1] - 1;
  }

  /** Hands out the terms that are made of the tokens. */
  void forEach(Grams grams, TermSink sink) {
    if (grams instanceof Grams.Words words) {
      words(words.least(), words.most(), sink);
    } else if (grams instanceof Grams.SparseBigrams pairs) {
      pairs(pairs.window(), sink);
    } else if (grams instanceof Grams.Characters characters && !characters.withinWords()) {
      characters(1, count == 0 ? 1 : end(count - 1), characters, sink);
    } else if (grams instanceof Grams.Characters characters) {
      for (int i = 0; i < count; i++) {
        withinWord(starts[i] - 1, starts[i + 1], characters, sink);
      }
    }
  }

  /** All runs of tokens, the shortest first. */
  private void words(int least, int most, TermSink sink) {
    for (int length = least; length <= Math.min(most, count); length++) {
      for (int at = 0; at + length <= count; at++) {
        sink.term(letters, starts[at], end(at + length - 1));
      }
    }
  }

  /** Each token with those behind it in a window. */
  private void pairs(int window, TermSink sink) {
    for (int i = 0; i < count; i++) {
      int length = end(i) - starts[i];
      pair = Growth.empty(pair, length);
      System.arraycopy(letters, starts[i], pair, 0, length);
      for (int j = i + 1; j < Math.min(count, (long) i + window); j++) {
        int other = end(j) - starts[j];
        pair = Growth.kept(pair, Math.addExact(length + 1, other));
        pair[length++] = '_';
        System.arraycopy(letters, starts[j], pair, length, other);
        sink.term(pair, 0, length + other);
      }
    }
  }

  /** All runs of characters between two places, the shortest first. */
  private void characters(int from, int to, Grams.Characters runs, TermSink sink) {
    int characters = Character.codePointCount(letters, from, to - from);
    for (int length = runs.least(); length <= Math.min(runs.most(), characters); length++) {
      int first = from;
      int end = Character.offsetByCodePoints(letters, from, to - from, from, length);
      sink.term(letters, first, end);
      while (end < to) {
        first += width(first, to);
        end += width(end, to);
        sink.term(letters, first, end);
      }
    }
  }

  private int width(int at, int to) {
    return Character.charCount(Character.codePointAt(letters, at, to));
  }

  private void withinWord(int from, int to, Grams.Characters runs, TermSink sink) {
    if (Character.codePointCount(letters, from, to - from) < runs.least()) {
      sink.term(letters, from, to);
    } else {
      characters(from, to, runs, sink);
    }
  }
}
