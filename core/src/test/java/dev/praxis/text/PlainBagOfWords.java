package dev.praxis.text;

import java.util.List;

/**
 * The same as {@link BagOfWords}, in plain loops: how often each term is in each document.
 *
 * <p>Cost: n · m comparisons for each term of a document.
 */
public final class PlainBagOfWords {
  private PlainBagOfWords() {}

  /**
   * Counts.
   *
   * @param documents the terms of each document, n
   * @param vocabulary m terms
   */
  public static double[][] counts(List<List<String>> documents, List<String> vocabulary) {
    double[][] counts = new double[documents.size()][vocabulary.size()];
    for (int i = 0; i < documents.size(); i++) {
      for (int j = 0; j < vocabulary.size(); j++) {
        for (String term : documents.get(i)) {
          counts[i][j] += term.equals(vocabulary.get(j)) ? 1 : 0;
        }
      }
    }
    return counts;
  }
}
