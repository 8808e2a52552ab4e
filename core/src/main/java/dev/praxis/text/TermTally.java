package dev.praxis.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Counts the terms of documents one after the other; for one thread. */
final class TermTally {
  private final TextAnalysis analysis;
  private final TermReader reader;
  private final TermTable terms = new TermTable();
  private long[] documents = new long[64];
  private long[] counts = new long[64];

  /** The number of the document in which a term was seen last. */
  private int[] last = new int[64];

  private int document;

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
    documents[term] += last[term] == document ? 0 : 1;
    last[term] = document;
  }

  /** Makes room for a term. */
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
      int term = numbered(terms.add(other.terms, i));
      documents[term] += other.documents[i];
      counts[term] += other.counts[i];
    }
  }

  /** What was counted in n documents. */
  TermStatistics statistics(long n) {
    Numbered[] sorted = new Numbered[terms.size()];
    Arrays.setAll(sorted, number -> new Numbered(terms.term(number), number));
    Comparator<String> order = terms.isOfOneCharEach() ? String::compareTo : CodePoints::compare;
    Arrays.parallelSort(sorted, Comparator.comparing(Numbered::term, order));
    String[] inOrder = new String[sorted.length];
    long[] inDocuments = new long[sorted.length];
    long[] times = new long[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      inOrder[i] = sorted[i].term;
      inDocuments[i] = documents[sorted[i].number];
      times[i] = counts[sorted[i].number];
    }
    return new TermStatistics(analysis, n, List.of(inOrder), inDocuments, times);
  }

  /** A term and its number in the table. */
  private record Numbered(String term, int number) {}
}
