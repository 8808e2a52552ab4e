package dev.praxis.text;

import dev.praxis.Summary;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * In how many documents each term is, and how often it occurs in all: what a vocabulary and weights
 * are made of, counted in parts that may be merged.
 *
 * <pre>{@code
 * TermStatistics all = TermStatistics.of(analysis, january).merge(TermStatistics.of(analysis, february));
 * TfIdf.Model model = TfIdf.standard().withAnalysis(analysis).fit(all);
 * }</pre>
 *
 * <p>So documents that do not fit into memory are counted a part at a time; what is held is in
 * proportion to the terms, not to the documents. Counts are exact: the order and the size of the
 * parts change nothing. Cost: {@code O(letters)}, parallel over the documents, and {@code O(terms)}
 * to merge, so that parts of ten thousand documents cost less than parts of ten.
 */
public final class TermStatistics implements Summary<TermStatistics> {

  /** How many documents one thread takes at a time. */
  private static final int BLOCK = 64;

  private final TextAnalysis analysis;
  private final long documents;

  /** In the order of their code points. */
  private final List<String> terms;

  private final long[] documentCounts;
  private final long[] counts;

  /** Of terms in order. */
  TermStatistics(
      TextAnalysis analysis,
      long documents,
      List<String> terms,
      long[] documentCounts,
      long[] counts) {
    this.analysis = analysis;
    this.documents = documents;
    this.terms = terms;
    this.documentCounts = documentCounts;
    this.counts = counts;
  }

  /**
   * Counts the terms of documents.
   *
   * @param analysis says what the terms of a text are
   * @param documents n
   */
  public static TermStatistics of(TextAnalysis analysis, Documents documents) {
    Objects.requireNonNull(analysis, "analysis");
    ConcurrentLinkedQueue<TermTally> tallies = new ConcurrentLinkedQueue<>();
    int n = Objects.requireNonNull(documents, "documents").rows();
    Blocks.forEach(
        Blocks.count(n, BLOCK),
        () -> {
          TermTally tally = new TermTally(analysis);
          tallies.add(tally);
          return block -> {
            for (int i = block * BLOCK; i < Math.min(n, (block + 1) * BLOCK); i++) {
              tally.add(documents.text(i));
            }
          };
        });
    TermTally all = tallies.remove();
    tallies.forEach(all::add);
    return all.statistics(n);
  }

  /**
   * The statistics of these documents and those of the other.
   *
   * @throws IllegalArgumentException if the other is of another analysis
   */
  @Override
  public TermStatistics merge(TermStatistics other) {
    Objects.requireNonNull(other, "other").requireOf(analysis);
    return new TermMerge(this, other).merged();
  }

  /** Refuses statistics of another analysis. */
  void requireOf(TextAnalysis wanted) {
    if (!analysis.equals(wanted)) {
      throw new IllegalArgumentException(
          "statistics must be of the same analysis but are of another");
    }
  }

  /** What the terms of a text are. */
  public TextAnalysis analysis() {
    return analysis;
  }

  /** The number of documents, n. */
  public long documents() {
    return documents;
  }

  /** All terms that occur, in the order of their code points; unmodifiable. */
  public List<String> terms() {
    return terms;
  }

  /**
   * In how many documents a term is.
   *
   * @param index the place of the term in {@link #terms()}
   * @throws IllegalArgumentException if there is no such term
   */
  public long documentsWith(int index) {
    return documentCounts[checked(index)];
  }

  /**
   * How often a term occurs in all documents.
   *
   * @param index the place of the term in {@link #terms()}
   * @throws IllegalArgumentException if there is no such term
   */
  public long count(int index) {
    return counts[checked(index)];
  }

  /** In how many documents a term is; 0 if it is in none. */
  public long documentsWith(String term) {
    int index = place(term);
    return index < 0 ? 0 : documentCounts[index];
  }

  /** How often a term occurs in all documents; 0 if it does not. */
  public long count(String term) {
    int index = place(term);
    return index < 0 ? 0 : counts[index];
  }

  private int place(String term) {
    return Collections.binarySearch(
        terms, Objects.requireNonNull(term, "term"), CodePoints::compare);
  }

  private int checked(int index) {
    Checks.inRange("index", index, 0, terms.size() - 1);
    return index;
  }

  /**
   * The places of the terms that limits let through, ascending.
   *
   * @throws IllegalArgumentException if there is none, with the remedy
   */
  int[] within(TermLimits limits) {
    int[] allowed =
        IntStream.range(0, terms.size())
            .filter(i -> limits.allow(documentCounts[i], documents))
            .toArray();
    if (allowed.length == 0) {
      throw new IllegalArgumentException(
          terms.isEmpty()
              ? "documents must have at least 1 term but have none: ask for other tokens or terms"
              : "limits must leave at least 1 of "
                  + terms.size()
                  + " terms but leave none: lower the least or raise the most share of documents");
    }
    if (allowed.length <= limits.mostTerms()) {
      return allowed;
    }
    // The sort is stable: of equally frequent terms the first stay.
    return IntStream.of(allowed)
        .boxed()
        .sorted((a, b) -> Long.compare(counts[b], counts[a]))
        .limit(limits.mostTerms())
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  /** The vocabulary of the terms at some places, ascending. */
  Vocabulary vocabulary(int... places) {
    List<String> chosen = new ArrayList<>(places.length);
    for (int place : places) {
      chosen.add(terms.get(place));
    }
    return Vocabulary.ofSorted(chosen);
  }

  /** Whether the other has the same analysis, as many documents and the same counts. */
  @Override
  public boolean equals(Object other) {
    return other instanceof TermStatistics that
        && analysis.equals(that.analysis)
        && documents == that.documents
        && terms.equals(that.terms)
        && Arrays.equals(documentCounts, that.documentCounts)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * terms.hashCode() + Arrays.hashCode(documentCounts)) + Arrays.hashCode(counts);
  }

  /** The numbers: {@code TermStatistics[documents=4, terms=9]}. */
  @Override
  public String toString() {
    return "TermStatistics[documents=" + documents + ", terms=" + terms.size() + "]";
  }
}
