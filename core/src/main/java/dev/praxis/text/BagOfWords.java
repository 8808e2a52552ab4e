package dev.praxis.text;

import dev.praxis.Learner;
import dev.praxis.Transformer;
import dev.praxis.data.SparseMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How often each term occurs in each document: the order of the words is lost, n × m counts are
 * kept.
 *
 * <pre>{@code
 * BagOfWords.Model model = BagOfWords.counts().fit(documents);
 * SparseMatrix counts = model.transform(documents);
 * model.vocabulary().terms();
 * }</pre>
 *
 * <p>The vocabulary is learned: terms that the documents learned from do not have are passed over
 * later. So learn it from the rows to learn from alone, in a {@link dev.praxis.Pipeline}, or what a
 * test has to say of new words is lost. Defaults as {@code CountVectorizer} of scikit-learn 1.9.1.
 *
 * <p>Cost: {@code O(letters)} to fit and to transform, parallel over the documents; the same bits
 * on any number of threads.
 *
 * @param analysis says what the terms of a text are; {@link TextAnalysis#standard} by default
 * @param limits says which terms are taken; all by default
 * @param binary whether a term counts once per document however often it occurs; by default it
 *     counts as often
 */
public record BagOfWords(TextAnalysis analysis, TermLimits limits, boolean binary)
    implements Learner<Documents, BagOfWords.Model> {

  /** A bag of words. */
  public BagOfWords {
    Objects.requireNonNull(analysis, "analysis");
    Objects.requireNonNull(limits, "limits");
  }

  /** Counts of words. */
  public static BagOfWords counts() {
    return new BagOfWords(TextAnalysis.standard(), TermLimits.none(), false);
  }

  /** This learner with other terms. */
  public BagOfWords withAnalysis(TextAnalysis analysis) {
    return new BagOfWords(analysis, limits, binary);
  }

  /** This learner with other limits. */
  public BagOfWords withLimits(TermLimits limits) {
    return new BagOfWords(analysis, limits, binary);
  }

  /** This learner with ones for the terms that a document has, however often it has them. */
  public BagOfWords asBinary() {
    return new BagOfWords(analysis, limits, true);
  }

  /**
   * Learns the vocabulary.
   *
   * @param documents n
   * @throws IllegalArgumentException if no document has a term, or if the limits leave none
   */
  @Override
  public Model fit(Documents documents) {
    return fit(TermStatistics.of(analysis, documents));
  }

  /**
   * Takes the vocabulary from statistics of documents, which may have been counted in parts.
   *
   * @param statistics of the same analysis
   * @throws IllegalArgumentException if they are of another analysis, or as {@link #fit(Documents)}
   */
  public Model fit(TermStatistics statistics) {
    Objects.requireNonNull(statistics, "statistics").requireOf(analysis);
    return new Model(this, statistics.vocabulary(statistics.within(limits)));
  }

  /**
   * The vocabulary that was learned.
   *
   * @param learner the learner
   * @param vocabulary the terms, m
   */
  public record Model(BagOfWords learner, Vocabulary vocabulary)
      implements Transformer<Documents, SparseMatrix> {

    /**
     * How often each term of the vocabulary occurs in each document, n × m; a row of zeros for a
     * document that has none.
     */
    @Override
    public SparseMatrix transform(Documents documents) {
      return TermCounts.of(
          documents,
          learner.analysis,
          vocabulary.size(),
          () -> vocabulary.table()::find,
          learner.binary ? Model::ones : (columns, values, from, to) -> {});
    }

    private static void ones(int[] columns, double[] values, int from, int to) {
      Arrays.fill(values, from, to, 1);
    }

    /** The terms, m; documents have no columns. */
    @Override
    public List<String> columnNames(List<String> columns) {
      return vocabulary.terms();
    }
  }
}
