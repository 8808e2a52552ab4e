package dev.praxis.text;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The same as {@link HashedWords}, in plain loops: the hash of a term says where it counts.
 *
 * <p>Cost: a step for each byte, and n times the columns for the counts.
 */
public final class PlainHashedWords {
  private PlainHashedWords() {}

  /** Signed counts of the terms of each document, n × columns. */
  public static double[][] counts(List<List<String>> documents, int columns) {
    double[][] counts = new double[documents.size()][columns];
    for (int i = 0; i < documents.size(); i++) {
      for (String term : documents.get(i)) {
        int hash = murmur3(term.getBytes(StandardCharsets.UTF_8));
        counts[i][(int) (Math.abs((long) hash) % columns)] += hash < 0 ? -1 : 1;
      }
    }
    return counts;
  }

  /** MurmurHash3 of 32 bits with seed 0: a byte at a time into a word, a word at a time into it. */
  public static int murmur3(byte[] data) {
    int hash = 0;
    int word = 0;
    for (int i = 0; i < data.length; i++) {
      word |= (data[i] & 0xff) << 8 * (i % 4);
      if (i % 4 == 3) {
        hash = Integer.rotateLeft(hash ^ mixed(word), 13) * 5 + 0xe6546b64;
        word = 0;
      }
    }
    hash ^= mixed(word) ^ data.length;
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }

  private static int mixed(int word) {
    return Integer.rotateLeft(word * 0xcc9e2d51, 15) * 0x1b873593;
  }
}
