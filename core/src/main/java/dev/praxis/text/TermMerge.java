package dev.praxis.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Merges the counts of two parts, whose terms are in the same order. */
final class TermMerge {
  private final TermStatistics one;
  private final TermStatistics other;
  private final List<String> terms;
  private final long[] documents;
  private final long[] counts;

  TermMerge(TermStatistics one, TermStatistics other) {
    this.one = one;
    this.other = other;
    int most = Math.addExact(one.terms().size(), other.terms().size());
    terms = new ArrayList<>(most);
    documents = new long[most];
    counts = new long[most];
  }

  TermStatistics merged() {
    int i = 0;
    int j = 0;
    while (i < one.terms().size() || j < other.terms().size()) {
      int order = order(i, j);
      terms.add(order <= 0 ? one.terms().get(i) : other.terms().get(j));
      if (order <= 0) {
        take(one, i++);
      }
      if (order >= 0) {
        take(other, j++);
      }
    }
    int size = terms.size();
    return new TermStatistics(
        one.analysis(),
        Math.addExact(one.documents(), other.documents()),
        List.copyOf(terms),
        Arrays.copyOf(documents, size),
        Arrays.copyOf(counts, size));
  }

  /** Which term is next: that of the one below 0, that of the other above, both at 0. */
  private int order(int i, int j) {
    if (i == one.terms().size()) {
      return 1;
    }
    if (j == other.terms().size()) {
      return -1;
    }
    return CodePoints.compare(one.terms().get(i), other.terms().get(j));
  }

  private void take(TermStatistics part, int index) {
    int last = terms.size() - 1;
    documents[last] += part.documentsWith(index);
    counts[last] += part.count(index);
  }
}
