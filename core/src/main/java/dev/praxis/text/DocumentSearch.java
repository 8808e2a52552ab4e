package dev.praxis.text;

import dev.praxis.Transformer;
import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Finds the documents that are most like a text, with the terms that they have in common.
 *
 * <pre>{@code
 * TfIdf.Model model = TfIdf.standard().fit(documents);
 * DocumentSearch search = DocumentSearch.over(documents, model);
 * search.find("the blue horizon", 3).get(0).matches(); // horizon 0.41, blue 0.22
 * }</pre>
 *
 * <p>Likeness is the cosine of the angle between the rows of weights, {@code x · y / (‖x‖ ‖y‖)}:
 * with weights that are not negative it is 0 for a document that has no term of the text, which is
 * not found, and 1 for one with the same terms in the same proportions. Of equally like documents
 * the first comes first.
 *
 * <p>Cost: {@code O(letters)} to build; a search looks only at documents that have a term of the
 * text. Immutable, for any number of threads.
 */
public final class DocumentSearch {

  private final Transformer<? super Documents, SparseMatrix> model;
  private final List<String> terms;

  /** The weights of each term in all documents, a row for each term; m × n. */
  private final SparseMatrix byTerm;

  /** The length of each row of weights. */
  private final double[] norms;

  private DocumentSearch(Transformer<? super Documents, SparseMatrix> model, SparseMatrix weights) {
    this.model = model;
    this.terms = model.columnNames(List.of());
    this.byTerm = weights.transpose();
    this.norms =
        IntStream.range(0, weights.rows()).mapToDouble(i -> weights.row(i).l2Norm()).toArray();
  }

  /**
   * A search over some documents.
   *
   * @param documents n
   * @param model makes rows of weights of documents: {@link TfIdf.Model}, say
   */
  public static DocumentSearch over(
      Documents documents, Transformer<? super Documents, SparseMatrix> model) {
    Objects.requireNonNull(documents, "documents");
    Objects.requireNonNull(model, "model");
    return new DocumentSearch(model, model.transform(documents));
  }

  /**
   * A document that was found.
   *
   * @param row its number
   * @param likeness the cosine, above 0 and at most 1 up to rounding
   * @param matches the terms in common, that of the largest part in the likeness first
   */
  public record Hit(int row, double likeness, List<Match> matches) {

    /** Copies the matches. */
    public Hit {
      matches = List.copyOf(matches);
    }
  }

  /**
   * A term that a document and the text have in common.
   *
   * @param term the term
   * @param part its part in the likeness; all parts add up to it, up to rounding
   */
  public record Match(String term, double part) {}

  /**
   * The documents most like a text, the most like one first; fewer than asked for if fewer have a
   * term of it, none if it has no known term.
   *
   * @param text what to look for
   * @param most how many documents, at least 1
   * @throws IllegalArgumentException if fewer than 1 are asked for
   */
  public List<Hit> find(String text, int most) {
    return findAll(Documents.of(text), most).get(0);
  }

  /**
   * The documents most like each of many texts, in parallel, as {@link #find}.
   *
   * @param texts what to look for, n
   * @param most how many documents for each, at least 1
   * @return n lists
   * @throws IllegalArgumentException if fewer than 1 are asked for
   */
  public List<List<Hit>> findAll(Documents texts, int most) {
    Checks.atLeast("most", most, 1);
    SparseMatrix queries = model.transform(texts);
    List<List<Hit>> hits = new ArrayList<>(Collections.nCopies(queries.rows(), List.of()));
    Blocks.forEach(queries.rows(), () -> query -> hits.set(query, found(queries, query, most)));
    return List.copyOf(hits);
  }

  private List<Hit> found(SparseMatrix queries, int query, int most) {
    double[] likeness = new double[norms.length];
    double norm = queries.row(query).l2Norm();
    queries.forEachNonZero(
        query,
        (term, weight) ->
            byTerm.forEachNonZero(
                term, (row, other) -> likeness[row] += part(weight, norm, other, norms[row])));
    return IntStream.range(0, likeness.length)
        .filter(row -> likeness[row] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(row -> -likeness[row]))
        .limit(most)
        .map(row -> new Hit(row, likeness[row], matches(queries, query, norm, row)))
        .toList();
  }

  private static double part(double weight, double norm, double other, double otherNorm) {
    return weight / norm * (other / otherNorm);
  }

  private List<Match> matches(SparseMatrix queries, int query, double norm, int row) {
    List<Match> matches = new ArrayList<>();
    queries.forEachNonZero(
        query,
        (term, weight) -> {
          double other = byTerm.get(term, row);
          if (other != 0) {
            matches.add(new Match(terms.get(term), part(weight, norm, other, norms[row])));
          }
        });
    matches.sort(Comparator.comparingDouble(match -> -match.part()));
    return matches;
  }
}
