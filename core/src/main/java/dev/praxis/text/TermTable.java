package dev.praxis.text;

import dev.praxis.internal.Checks;
import java.util.Arrays;

/**
 * Terms and their numbers, in the order in which they were added: a hash table over one array of
 * letters, that is asked with parts of other arrays and so makes no string.
 */
final class TermTable {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** Where the letters of each term begin; one more than there are terms. */
  private int[] starts = new int[64];

  private char[] letters = {};

  /**
   * At each place of the table 0, or the number of a term plus 1 and, above it, half of its hash:
   * most terms that are not the one looked for are told from it without a look at their letters.
   */
  private long[] places = new long[128];

  private int size;

  int size() {
    return size;
  }

  /** The term of a number. */
  String term(int number) {
    return new String(letters, starts[number], starts[number + 1] - starts[number]);
  }

  /** The number of a term that is there; −1 otherwise. */
  int find(String term) {
    return find(term.toCharArray(), 0, term.length());
  }

  /** The number of a term that is there; −1 otherwise. */
  int find(char[] term, int from, int to) {
    return number(places[place(half(term, from, to), term, from, to)]);
  }

  /** The number of a term, a new one if it is not there. */
  int add(String term) {
    return add(term.toCharArray(), 0, term.length());
  }

  /** The number of a term, a new one if it is not there. */
  int add(char[] term, int from, int to) {
    int half = half(term, from, to);
    int place = place(half, term, from, to);
    if (places[place] != 0) {
      return number(places[place]);
    }
    append(term, from, to);
    places[place] = (long) half << 32 | size;
    if (size > places.length / 2) {
      enlarge();
    }
    return size - 1;
  }

  private void append(char[] term, int from, int to) {
    int start = starts[size];
    Checks.fits("letters of all terms", (long) start + to - from);
    letters = Growth.kept(letters, start + to - from);
    System.arraycopy(term, from, letters, start, to - from);
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[++size] = start + to - from;
  }

  private static int number(long entry) {
    return (int) entry - 1;
  }

  /** Where a term is, or the empty place where it would be. */
  private int place(int half, char[] term, int from, int to) {
    int mask = places.length - 1;
    int place = half & mask;
    long entry = places[place];
    while (entry != 0 && !(entry >> 32 == half && isAt(number(entry), term, from, to))) {
      place = (place + 1) & mask;
      entry = places[place];
    }
    return place;
  }

  private boolean isAt(int number, char[] term, int from, int to) {
    int start = starts[number];
    if (starts[number + 1] - start != to - from) {
      return false;
    }
    int shift = start - from;
    for (int i = from; i < to; i++) {
      if (term[i] != letters[i + shift]) {
        return false;
      }
    }
    return true;
  }

  private void enlarge() {
    long[] larger = new long[2 * places.length];
    int mask = larger.length - 1;
    for (long entry : places) {
      if (entry != 0) {
        int place = (int) (entry >> 32) & mask;
        while (larger[place] != 0) {
          place = (place + 1) & mask;
        }
        larger[place] = entry;
      }
    }
    places = larger;
  }

  /** Half of a hash, which takes in two letters at a time. */
  private static int half(char[] term, int from, int to) {
    long hash = to - from;
    int i = from;
    for (; i + 1 < to; i += 2) {
      hash = (hash ^ (term[i] | (long) term[i + 1] << 16)) * MIX;
    }
    if (i < to) {
      hash = (hash ^ term[i]) * MIX;
    }
    return (int) ((hash ^ hash >>> 32) * MIX >>> 32);
  }
}
