package dev.praxis.metrics.classification;

import java.util.Arrays;

/**
 * Counts pairs of codes, a few at a time where there are few different ones.
 *
 * <p>To count is to look a number up, add one and put it back; where the next pair is the same, it
 * waits for that. With few cells most pairs would wait. So pairs are letters there, numbers below
 * {@code cells = rowClasses × columnClasses}, and several spell a word: one of g letters is a
 * number below {@code cells^g}, which vector instructions put together. Words are counted, and in
 * the end each says how often its letters were there. All of it is done in whole numbers, so the
 * order does not matter.
 *
 * <p>Not for more than one thread.
 */
final class PairTally {
  /** Words that are put together before they are counted. */
  private static final int LINE = 1024;

  /** Above four letters words are put together about as long as they are counted. */
  private static final int MOST_LETTERS = 4;

  /** So many different words seldom wait for one another. */
  private static final int MOST_WORDS = 1 << 8;

  private final int columnClasses;
  private final int cells;
  private final int letters;
  private final int[] wordCounts;
  private final int[] counts;
  private final int[] words = new int[LINE];
  private final int[] rowCodes = new int[LINE];
  private final int[] columnCodes = new int[LINE];

  /** Counts nothing yet. */
  PairTally(int rowClasses, int columnClasses) {
    this.columnClasses = columnClasses;
    this.cells = Math.multiplyExact(rowClasses, columnClasses);
    int length = 1;
    long size = cells;
    while (cells > 1 && length < MOST_LETTERS && size * cells <= MOST_WORDS) {
      size *= cells;
      length++;
    }
    this.letters = length;
    this.wordCounts = new int[length == 1 ? 0 : (int) size];
    this.counts = new int[cells];
  }

  /** Counts the pairs from one place to another. */
  void add(int[] rows, int[] columns, int from, int to) {
    int at = from;
    if (letters > 1) {
      for (; to - at >= letters * LINE; at += letters * LINE) {
        addWords(rows, columns, at);
      }
    }
    for (; at < to; at++) {
      counts[rows[at] * columnClasses + columns[at]]++;
    }
  }

  /** The first letters of all words of a line stand together, then the second ones, and so on. */
  private void addWords(int[] rows, int[] columns, int from) {
    Arrays.fill(words, 0);
    for (int letter = 0; letter < letters; letter++) {
      System.arraycopy(rows, from + letter * LINE, rowCodes, 0, LINE);
      System.arraycopy(columns, from + letter * LINE, columnCodes, 0, LINE);
      appendLetters();
    }
    for (int word : words) {
      wordCounts[word]++;
    }
  }

  /** HotSpot makes vector instructions of a loop whose arrays are indexed by its variable alone. */
  private void appendLetters() {
    for (int i = 0; i < LINE; i++) {
      words[i] = words[i] * cells + rowCodes[i] * columnClasses + columnCodes[i];
    }
  }

  /**
   * Adds the counts to a table of cells, row by row: the last letters of the words, then the words
   * without them.
   */
  void addTo(double[] table) {
    for (int cell = 0; cell < cells; cell++) {
      table[cell] += counts[cell];
    }
    int[] longer = wordCounts;
    while (longer.length > 1) {
      int[] shorter = new int[longer.length / cells];
      for (int word = 0; word < shorter.length; word++) {
        for (int last = 0; last < cells; last++) {
          int count = longer[word * cells + last];
          table[last] += count;
          shorter[word] += count;
        }
      }
      longer = shorter;
    }
  }
}
