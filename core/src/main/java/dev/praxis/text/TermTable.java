package dev.praxis.text;

import java.util.Arrays;

/**
 * Terms and their numbers, in the order in which they were added: a hash table over one array of
 * letters, that is asked with parts of other arrays and so makes no string.
 */
final class TermTable {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** Where the letters of each term begin; one more than there are terms. */
  private int[] starts = new int[64];

  /** The upper half of the hash of each term. */
  private int[] marks = new int[64];

  private char[] letters = new char[512];

  /** The number of the term at each place of the table, plus 1; 0 where there is none. */
  private int[] places = new int[128];

  private int size;

  int size() {
    return size;
  }

  /** The term of a number. */
  String term(int number) {
    return new String(letters, starts[number], starts[number + 1] - starts[number]);
  }

  /** The number of a term that is there; −1 otherwise. */
  int find(char[] term, int from, int to) {
    long hash = hash(term, from, to);
    return places[place(hash, term, from, to)] - 1;
  }

  int add(String term) {
    return add(term.toCharArray(), 0, term.length());
  }

  /** The number of a term, a new one if it is not there. */
  int add(char[] term, int from, int to) {
    long hash = hash(term, from, to);
    int place = place(hash, term, from, to);
    if (places[place] == 0) {
      append(term, from, to, (int) (hash >>> 32));
      places[place] = size;
      if (2 * size > places.length) {
        rehash();
      }
      return size - 1;
    }
    return places[place] - 1;
  }

  private void append(char[] term, int from, int to, int mark) {
    int start = starts[size];
    int end = Math.addExact(start, to - from);
    if (end > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(end, (int) Math.min(2L * letters.length, Integer.MAX_VALUE - 8)));
    }
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      marks = Arrays.copyOf(marks, 2 * marks.length);
    }
    System.arraycopy(term, from, letters, start, to - from);
    marks[size] = mark;
    starts[++size] = end;
  }

  /** Where a term is, or the empty place where it would be. */
  private int place(long hash, char[] term, int from, int to) {
    int mask = places.length - 1;
    int mark = (int) (hash >>> 32);
    int place = mark & mask;
    while (places[place] != 0) {
      int number = places[place] - 1;
      if (marks[number] == mark && isAt(number, term, from, to)) {
        return place;
      }
      place = (place + 1) & mask;
    }
    return place;
  }

  private boolean isAt(int number, char[] term, int from, int to) {
    return Arrays.equals(letters, starts[number], starts[number + 1], term, from, to);
  }

  private void rehash() {
    int[] larger = new int[2 * places.length];
    int mask = larger.length - 1;
    for (int number = 0; number < size; number++) {
      int place = marks[number] & mask;
      while (larger[place] != 0) {
        place = (place + 1) & mask;
      }
      larger[place] = number + 1;
    }
    places = larger;
  }

  private static long hash(char[] term, int from, int to) {
    long hash = to - from;
    for (int i = from; i < to; i++) {
      hash = (hash ^ term[i]) * MIX;
    }
    return hash ^ (hash >>> 29) * MIX;
  }
}
