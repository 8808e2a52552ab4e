package dev.praxis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The same as {@link TfIdf} by default, in plain loops: {@code count · (ln((1 + n) / (1 + df)) +
 * 1)}, every row divided by its length.
 *
 * <p>Cost: n · m comparisons of each word with every other.
 */
public final class PlainTfIdf {

  /** All terms, in alphabetical order. */
  public final List<String> terms;

  /** What each term is worth. */
  public final double[] worth;

  private PlainTfIdf(List<String> terms, double[] worth) {
    this.terms = terms;
    this.worth = worth;
  }

  /** The words of a text: runs of at least two letters, digits and underscores. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+")) {
      if (word.codePointCount(0, word.length()) >= 2) {
        words.add(word);
      }
    }
    return words;
  }

  /** Learns the terms and what each is worth. */
  public static PlainTfIdf fit(List<String> texts) {
    TreeSet<String> all = new TreeSet<>();
    for (String text : texts) {
      all.addAll(words(text));
    }
    List<String> terms = new ArrayList<>(all);
    double[] worth = new double[terms.size()];
    for (String text : texts) {
      for (String term : new TreeSet<>(words(text))) {
        worth[terms.indexOf(term)]++;
      }
    }
    for (int j = 0; j < worth.length; j++) {
      worth[j] = StrictMath.log((1.0 + texts.size()) / (1.0 + worth[j])) + 1;
    }
    return new PlainTfIdf(terms, worth);
  }

  /** The weight of each term in each text, n × m. */
  public double[][] transform(List<String> texts) {
    double[][] rows = new double[texts.size()][terms.size()];
    for (int i = 0; i < rows.length; i++) {
      for (String word : words(texts.get(i))) {
        int j = terms.indexOf(word);
        if (j >= 0) {
          rows[i][j] += worth[j];
        }
      }
      double squares = 0;
      for (double weight : rows[i]) {
        squares += weight * weight;
      }
      for (int j = 0; j < terms.size() && squares > 0; j++) {
        rows[i][j] /= Math.sqrt(squares);
      }
    }
    return rows;
  }
}
