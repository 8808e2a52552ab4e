package dev.praxis.text;

import java.util.Arrays;

/** Counts the terms of documents one after the other; for one thread. */
final class TermTally {
  private final TextAnalysis analysis;
  private final TermReader reader;
  private final TermTable terms = new TermTable();
  private long[] documents = new long[64];
  private long[] counts = new long[64];

  /** The number of the document in which a term was seen last. */
  private long[] last = new long[64];

  private long document;

  TermTally(TextAnalysis analysis) {
    this.analysis = analysis;
    reader = new TermReader(analysis);
  }

  /** Counts the terms of a document. */
  void add(String text) {
    document++;
    reader.read(text, this::count);
  }

  private void count(char[] letters, int from, int to) {
    int term = numbered(terms.add(letters, from, to));
    counts[term]++;
    if (last[term] != document) {
      last[term] = document;
      documents[term]++;
    }
  }

  private int numbered(int term) {
    if (term >= counts.length) {
      documents = Arrays.copyOf(documents, 2 * counts.length);
      last = Arrays.copyOf(last, 2 * counts.length);
      counts = Arrays.copyOf(counts, 2 * counts.length);
    }
    return term;
  }

  /** Adds the counts of other documents. */
  void add(TermTally other) {
    for (int i = 0; i < other.terms.size(); i++) {
      add(other.terms.term(i), other.documents[i], other.counts[i]);
    }
  }

  /** Adds the counts of other documents. */
  void add(TermStatistics other) {
    for (int i = 0; i < other.terms().size(); i++) {
      add(other.terms().get(i), other.documentsWith(i), other.count(i));
    }
  }

  private void add(String text, long inDocuments, long times) {
    int term = numbered(terms.add(text));
    documents[term] += inDocuments;
    counts[term] += times;
  }

  TermStatistics statistics(long n) {
    String[] texts = new String[terms.size()];
    Arrays.setAll(texts, terms::term);
    return TermStatistics.sorted(analysis, n, texts, documents, counts);
  }
}
