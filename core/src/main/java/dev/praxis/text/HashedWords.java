package dev.praxis.text;

import dev.praxis.Learner;
import dev.praxis.Transformer;
import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.Checks;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Counts of terms without a vocabulary: a hash of each term is its column. So nothing is learned or
 * held, and new words have a place; but no column can be read back, and terms may share one.
 *
 * <p>With h, the MurmurHash3 of 32 bits with seed 0 of the term in UTF-8, read as a signed number,
 * the column is {@code |h| mod m}. Half of the terms, those of a negative h, count −1 each time:
 * where terms collide they then cancel as often as they add up, and inner products are right on
 * average. As {@code HashingVectorizer} of scikit-learn 1.9.1 without a norm.
 *
 * <p>{@link Model#collisions} counts how many terms share a column. Sources: Weinberger, Dasgupta,
 * Langford, Smola and Attenberg, "Feature hashing for large scale multitask learning", ICML (2009);
 * the hash is Appleby's, in the public domain.
 *
 * @param analysis says what the terms of a text are; {@link TextAnalysis#standard} by default
 * @param columns m, at least 1
 * @param signed whether terms of negative hash are taken away; they are by default
 */
public record HashedWords(TextAnalysis analysis, int columns, boolean signed)
    implements Learner<Documents, HashedWords.Model> {

  /** More would need an array per thread that is larger than it is worth. */
  private static final int MOST_COLUMNS = 1 << 26;

  /**
   * A legal set of choices.
   *
   * @throws IllegalArgumentException if there are no columns or more than 2²⁶
   */
  public HashedWords {
    Objects.requireNonNull(analysis, "analysis");
    Checks.inRange("columns", columns, 1, MOST_COLUMNS);
  }

  /**
   * Signed counts in so many columns.
   *
   * @throws IllegalArgumentException if there are no columns or more than 2²⁶
   */
  public static HashedWords into(int columns) {
    return new HashedWords(TextAnalysis.standard(), columns, true);
  }

  /** This learner with other terms. */
  public HashedWords withAnalysis(TextAnalysis analysis) {
    return new HashedWords(analysis, columns, signed);
  }

  /** This learner with terms that all count 1 each time. */
  public HashedWords unsigned() {
    return new HashedWords(analysis, columns, false);
  }

  /** Nothing is learned: the model is there at once. */
  @Override
  public Model fit(Documents documents) {
    return new Model(this);
  }

  /** The transformer, without any documents. */
  public Model model() {
    return new Model(this);
  }

  /**
   * The choices, which are all there is.
   *
   * @param learner the learner
   */
  public record Model(HashedWords learner) implements Transformer<Documents, SparseMatrix> {

    /** The counts, n × m. */
    @Override
    public SparseMatrix transform(Documents documents) {
      Supplier<TermCounts.Columns> columns = () -> new Hashes(learner.columns, learner.signed);
      return TermCounts.of(
          documents, learner.analysis, learner.columns, columns, (c, values, from, to) -> {});
    }

    /** {@code hash_0} to {@code hash_(m − 1)}. */
    @Override
    public List<String> columnNames(List<String> columns) {
      return IntStream.range(0, learner.columns).mapToObj(j -> "hash_" + j).toList();
    }

    /**
     * How many terms of some documents share a column with another.
     *
     * @param terms the number of different terms
     * @param columns the number of columns that they are in
     * @param colliding the number of terms that are not alone in their column
     */
    public record Collisions(int terms, int columns, int colliding) {}

    /** Counts how many terms of some documents share a column. */
    public Collisions collisions(Documents documents) {
      List<String> terms = TermStatistics.of(learner.analysis, documents).terms();
      Hashes hashes = new Hashes(learner.columns, learner.signed);
      int[] inColumn = new int[learner.columns];
      for (String term : terms) {
        inColumn[hashes.column(term.toCharArray(), 0, term.length())]++;
      }
      int used = (int) IntStream.of(inColumn).filter(count -> count > 0).count();
      int alone = (int) IntStream.of(inColumn).filter(count -> count == 1).count();
      return new Collisions(terms.size(), used, terms.size() - alone);
    }
  }
}
