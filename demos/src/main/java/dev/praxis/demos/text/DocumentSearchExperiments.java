package dev.praxis.demos.text;

import dev.praxis.text.DocumentSearch;
import dev.praxis.text.DocumentSearch.Hit;
import dev.praxis.text.DocumentSearch.Match;
import dev.praxis.text.Documents;
import dev.praxis.text.TextAnalysis;
import dev.praxis.text.Tokenizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The experiments of {@link DocumentSearchDemo}. */
final class DocumentSearchExperiments {

  private DocumentSearchExperiments() {}

  /** All that each query finds. */
  static List<List<Hit>> all(DocumentSearch search, List<String> queries) {
    return queries.stream().map(query -> search.find(query, Integer.MAX_VALUE)).toList();
  }

  /** How many documents each query finds. */
  static double[] counts(DocumentSearch search, List<String> queries) {
    return all(search, queries).stream().mapToDouble(List::size).toArray();
  }

  /** The sentence of a document that was found with most of the terms in common. */
  static String sentence(Documents documents, Hit hit, TextAnalysis analysis) {
    Set<String> terms = hit.matches().stream().map(Match::term).collect(Collectors.toSet());
    return Tokenizer.sentences().tokens(documents.text(hit.row())).stream()
        .max(
            Comparator.comparingLong(
                s -> analysis.terms(s).stream().filter(terms::contains).count()))
        .orElseThrow();
  }

  /** The terms in common, with the part of each in the likeness. */
  static String common(Hit hit) {
    return hit.matches().stream()
        .map(match -> String.format(Locale.ROOT, "%s %.2f", match.term(), match.part()))
        .collect(Collectors.joining(", "));
  }

  /** How many documents each query finds, and the first two of them. */
  static List<List<String>> answers(DocumentSearch search, Documents documents, String... queries) {
    return Stream.of(queries)
        .map(
            query -> {
              List<Hit> hits = search.find(query, documents.rows());
              String first =
                  hits.stream()
                      .limit(2)
                      .map(hit -> documents.name(hit.row()) + " (" + common(hit) + ")")
                      .collect(Collectors.joining("; "));
              return List.of(query, Integer.toString(hits.size()), first.isEmpty() ? "–" : first);
            })
        .toList();
  }

  /** How many of the documents that have a word a query finds, and how many have it. */
  static int[] foundOf(DocumentSearch search, String query, Documents documents, String word) {
    Set<Integer> found =
        search.find(query, documents.rows()).stream().map(Hit::row).collect(Collectors.toSet());
    int[] have =
        IntStream.range(0, documents.rows())
            .filter(i -> TextAnalysis.standard().terms(documents.text(i)).contains(word))
            .toArray();
    return new int[] {(int) IntStream.of(have).filter(found::contains).count(), have.length};
  }
}
