package dev.praxis.text;

import dev.praxis.internal.Checks;
import java.util.Arrays;

/**
 * Terms and their numbers, in the order in which they were added: a hash table over one array of
 * letters, that is asked with parts of other arrays and so makes no string.
 *
 * <p>Most terms are of a few letters of ASCII, which fit into one number, their key: these are
 * found without a look at the array of letters, which would be one more place in memory to wait
 * for.
 */
final class TermTable {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** The bits of a letter in a key, and how many letters a key holds. */
  private static final int BITS = 7;

  private static final int MOST_IN_KEY = 8;

  /** What the keys of other terms have, which are their hashes. */
  private static final long HASHED = Long.MIN_VALUE;

  /** Where the letters of each term begin; one more than there are terms. */
  private int[] starts = new int[64];

  private char[] letters = {};

  /** Pairs of the key of a term and its number; a key of 0 where there is none. */
  private long[] places = new long[256];

  private int size;

  /** Whether all letters stand before the halves of characters of two chars. */
  private boolean ofOneCharEach = true;

  int size() {
    return size;
  }

  /** Whether the order of the chars of all terms is that of their characters. */
  boolean isOfOneCharEach() {
    return ofOneCharEach;
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
    int place = place(key(term, from, to), term, from, to);
    return places[place] == 0 ? -1 : (int) places[place + 1];
  }

  /** The number of a term, a new one if it is not there. */
  int add(String term) {
    return add(term.toCharArray(), 0, term.length());
  }

  /** The number that a term of another table has here, a new one if it is not there. */
  int add(TermTable other, int number) {
    return add(other.letters, other.starts[number], other.starts[number + 1]);
  }

  /** The number of a term, a new one if it is not there. */
  int add(char[] term, int from, int to) {
    long key = key(term, from, to);
    int place = place(key, term, from, to);
    if (places[place] != 0) {
      return (int) places[place + 1];
    }
    append(term, from, to);
    places[place] = key;
    places[place + 1] = size - 1;
    if (size > places.length / 4) {
      enlarge();
    }
    return size - 1;
  }

  private void append(char[] term, int from, int to) {
    int start = starts[size];
    Checks.fits("letters of all terms", (long) start + to - from);
    letters = Growth.kept(letters, start + to - from);
    for (int i = from; i < to; i++) {
      letters[start + i - from] = term[i];
      ofOneCharEach &= term[i] < Character.MIN_SURROGATE;
    }
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[++size] = start + to - from;
  }

  /** Where a term is, or the empty place where it would be. */
  private int place(long key, char[] term, int from, int to) {
    int place = first(key, places.length);
    while (places[place] != 0 && !(places[place] == key && isAt(place, term, from, to))) {
      place = (place + 2) & (places.length - 1);
    }
    return place;
  }

  /** Where the search for a key begins. */
  private static int first(long key, int length) {
    return (int) ((key ^ key >>> 32) * MIX >>> 32) & (length - 2);
  }

  /** Whether a term is at a place that has its key. */
  private boolean isAt(int place, char[] term, int from, int to) {
    if (places[place] > 0) {
      return true;
    }
    int number = (int) places[place + 1];
    return Arrays.equals(letters, starts[number], starts[number + 1], term, from, to);
  }

  private void enlarge() {
    long[] larger = new long[2 * places.length];
    for (int from = 0; from < places.length; from += 2) {
      if (places[from] != 0) {
        int place = first(places[from], larger.length);
        while (larger[place] != 0) {
          place = (place + 2) & (larger.length - 1);
        }
        larger[place] = places[from];
        larger[place + 1] = places[from + 1];
      }
    }
    places = larger;
  }

  /** All letters of a short term behind a 1, or a hash of those of another. */
  private static long key(char[] term, int from, int to) {
    long key = 1;
    int all = MOST_IN_KEY < to - from ? 1 << BITS : 0;
    for (int i = from; i < to && all >> BITS == 0; i++) {
      key = key << BITS | term[i];
      all |= term[i];
    }
    return all >> BITS == 0 ? key : hash(term, from, to) | HASHED;
  }

  /** A hash, which takes in four letters at a time. */
  private static long hash(char[] term, int from, int to) {
    long hash = to - from;
    int i = from;
    for (; i + 3 < to; i += 4) {
      long four =
          term[i] | (long) term[i + 1] << 16 | (long) term[i + 2] << 32 | (long) term[i + 3] << 48;
      hash = mixed(hash ^ four);
    }
    for (; i < to; i++) {
      hash = mixed(hash ^ term[i]);
    }
    return hash;
  }

  /** Every bit moves others above and below it. */
  private static long mixed(long bits) {
    long product = bits * MIX;
    return product ^ product >>> 32;
  }
}
