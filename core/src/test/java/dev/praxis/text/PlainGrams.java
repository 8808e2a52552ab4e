package dev.praxis.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The same as {@link Grams}, in plain loops: runs of words, pairs of words with others between
 * them, and runs of characters.
 */
public final class PlainGrams {
  private PlainGrams() {}

  /** All runs of words from the least length to the most. */
  public static List<String> words(List<String> tokens, int least, int most) {
    List<String> terms = new ArrayList<>();
    for (int length = least; length <= most; length++) {
      for (int first = 0; first + length <= tokens.size(); first++) {
        String term = tokens.get(first);
        for (int next = first + 1; next < first + length; next++) {
          term += " " + tokens.get(next);
        }
        terms.add(term);
      }
    }
    return terms;
  }

  /** The first word of each window with every other in it, an underscore for each step. */
  public static List<String> sparseBigrams(List<String> tokens, int window) {
    List<String> terms = new ArrayList<>();
    for (int first = 0; first < tokens.size(); first++) {
      String term = tokens.get(first);
      for (int next = first + 1; next < tokens.size() && next < first + window; next++) {
        term += "_";
        terms.add(term + tokens.get(next));
      }
    }
    return terms;
  }

  /** Each word of one text with each of another. */
  public static List<String> cartesian(List<String> one, List<String> other) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      for (int j = 0; j < other.size(); j++) {
        terms.add(one.get(i) + "_" + other.get(j));
      }
    }
    return terms;
  }

  /** All runs of characters from the least length to the most. */
  public static List<String> characters(String text, int least, int most) {
    int[] characters = text.codePoints().toArray();
    List<String> terms = new ArrayList<>();
    for (int length = least; length <= most; length++) {
      for (int first = 0; first + length <= characters.length; first++) {
        terms.add(new String(characters, first, length));
      }
    }
    return terms;
  }
}
