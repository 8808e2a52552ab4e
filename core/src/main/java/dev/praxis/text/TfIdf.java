package dev.praxis.text;

import dev.praxis.Learner;
import dev.praxis.Transformer;
import dev.praxis.data.Matrix;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.SparseRow;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How much each term says of each document: the more, the more often it occurs there and the fewer
 * documents have it.
 *
 * <pre>{@code
 * weight = tf(count of the term in the document) · idf(documents with the term)
 * row    = weights / ‖weights‖
 *
 * idf    = ln((1 + n) / (1 + df)) + 1        by default, scikit-learn's; others: InverseFrequency
 * tf     = count                             by default; others: TermFrequency
 * }</pre>
 *
 * <p>Vocabulary and document frequencies are learned, the weights of new documents follow from
 * them. A document without a known term is a row of zeros, whose norm is not made 1. Defaults as
 * {@code TfidfVectorizer} of scikit-learn 1.9.1.
 *
 * <p>Cost: {@code O(letters)} to fit and to transform, parallel over the documents; the same bits
 * on any number of threads. Sources: Spärck Jones, "A statistical interpretation of term
 * specificity and its application in retrieval", J. Documentation 28 (1972); Salton and Buckley,
 * "Term-weighting approaches in automatic text retrieval", Information Processing and Management 24
 * (1988).
 *
 * @param analysis says what the terms of a text are; {@link TextAnalysis#standard} by default
 * @param limits says which terms are taken; all by default
 * @param termFrequency what the count of a term in a document is worth; the count by default
 * @param inverseFrequency what a term is worth that is in so many documents
 * @param norm what every row is divided by; the root of the sum of squares by default
 */
public record TfIdf(
    TextAnalysis analysis,
    TermLimits limits,
    TermFrequency termFrequency,
    InverseFrequency inverseFrequency,
    Norm norm)
    implements Learner<Documents, TfIdf.Model> {

  /** What the count c of a term in a document is worth. */
  public enum TermFrequency {
    /** c, the default. */
    COUNT,
    /** {@code 1 + ln c}: ten times is not ten times as much. */
    LOGARITHMIC,
    /** 1, however often it occurs. */
    BINARY;

    double of(double count) {
      return switch (this) {
        case COUNT -> count;
        case LOGARITHMIC -> 1 + StrictMath.log(count);
        case BINARY -> 1;
      };
    }
  }

  /** What a term is worth that is in df of n documents. */
  public enum InverseFrequency {
    /** {@code ln((1 + n) / (1 + df)) + 1}, the default, as in scikit-learn; at least 1. */
    SMOOTH,
    /** {@code ln(n / df) + 1}: scikit-learn without smoothing; at least 1. */
    PLUS_ONE,
    /** {@code ln(n / df)}, of textbooks: a term in every document is worth 0. */
    TEXTBOOK,
    /** {@code ln((n + 1) / (df + 1))}, as in Spark: a term in every document is worth 0. */
    SPARK,
    /** {@code max(0, ln((n − df) / df))}: a term in half of the documents or more is worth 0. */
    PROBABILISTIC,
    /** 1: the frequencies of terms alone. */
    NONE;

    double of(long df, long n) {
      return switch (this) {
        case SMOOTH -> StrictMath.log((1.0 + n) / (1.0 + df)) + 1;
        case PLUS_ONE -> StrictMath.log((double) n / df) + 1;
        case TEXTBOOK -> StrictMath.log((double) n / df);
        case SPARK -> StrictMath.log((n + 1.0) / (df + 1.0));
        case PROBABILISTIC -> 2 * df >= n ? 0 : StrictMath.log((double) (n - df) / df);
        case NONE -> 1;
      };
    }
  }

  /** What every row is divided by; not where it is all zeros. */
  public enum Norm {
    /** The root of the sum of squares, the default: products of rows are cosines. */
    L2,
    /** The sum of the absolute values: rows are shares. */
    L1,
    /** 1: rows stay as they are. */
    NONE
  }

  /** A set of choices. */
  public TfIdf {
    Objects.requireNonNull(analysis, "analysis");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(termFrequency, "termFrequency");
    Objects.requireNonNull(inverseFrequency, "inverseFrequency");
    Objects.requireNonNull(norm, "norm");
  }

  /** The weights of scikit-learn. */
  public static TfIdf standard() {
    return new TfIdf(
        TextAnalysis.standard(),
        TermLimits.none(),
        TermFrequency.COUNT,
        InverseFrequency.SMOOTH,
        Norm.L2);
  }

  /** This learner with other terms. */
  public TfIdf withAnalysis(TextAnalysis analysis) {
    return new TfIdf(analysis, limits, termFrequency, inverseFrequency, norm);
  }

  /** This learner with other limits. */
  public TfIdf withLimits(TermLimits limits) {
    return new TfIdf(analysis, limits, termFrequency, inverseFrequency, norm);
  }

  /** This learner with another worth of a count. */
  public TfIdf withTermFrequency(TermFrequency termFrequency) {
    return new TfIdf(analysis, limits, termFrequency, inverseFrequency, norm);
  }

  /** This learner with another worth of a term. */
  public TfIdf withInverseFrequency(InverseFrequency inverseFrequency) {
    return new TfIdf(analysis, limits, termFrequency, inverseFrequency, norm);
  }

  /** This learner with another norm. */
  public TfIdf withNorm(Norm norm) {
    return new TfIdf(analysis, limits, termFrequency, inverseFrequency, norm);
  }

  /**
   * Learns the vocabulary and what each term is worth.
   *
   * @param documents n
   * @throws IllegalArgumentException if no document has a term, or if the limits leave none
   */
  @Override
  public Model fit(Documents documents) {
    return fit(TermStatistics.of(analysis, documents));
  }

  /**
   * Learns from statistics of documents, which may have been counted in parts.
   *
   * @param statistics of the same analysis
   * @throws IllegalArgumentException if they are of another analysis, or as {@link #fit(Documents)}
   */
  public Model fit(TermStatistics statistics) {
    Objects.requireNonNull(statistics, "statistics").requireOf(analysis);
    int[] places = statistics.within(limits);
    double[] worth = new double[places.length];
    for (int j = 0; j < worth.length; j++) {
      worth[j] = inverseFrequency.of(statistics.documentsWith(places[j]), statistics.documents());
    }
    return new Model(
        this, statistics.vocabulary(places), Matrix.ofRows(worth), statistics.documents());
  }

  /**
   * What was learned.
   *
   * @param learner the learner
   * @param vocabulary the terms, m
   * @param inverseFrequencies what each term is worth, {@code 1 × m}
   * @param documents the number of documents learned from, n
   */
  public record Model(
      TfIdf learner, Vocabulary vocabulary, Matrix inverseFrequencies, long documents)
      implements Transformer<Documents, SparseMatrix> {

    /**
     * The weights of the terms in each document, n × m; a row of zeros for a document that has no
     * known term.
     */
    @Override
    public SparseMatrix transform(Documents documents) {
      double[] worth = Raw.values(inverseFrequencies);
      return TermCounts.of(
          documents,
          learner.analysis,
          vocabulary.size(),
          () -> vocabulary.table()::find,
          (columns, values, from, to) -> weigh(worth, columns, values, from, to));
    }

    private void weigh(double[] worth, int[] columns, double[] values, int from, int to) {
      for (int i = from; i < to; i++) {
        values[i] = learner.termFrequency.of(values[i]) * worth[columns[i]];
      }
      double divisor = divisor(values, from, to);
      for (int i = from; i < to; i++) {
        values[i] /= divisor;
      }
    }

    private double divisor(double[] values, int from, int to) {
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum = learner.norm == Norm.L1 ? sum + values[i] : Math.fma(values[i], values[i], sum);
      }
      return switch (learner.norm) {
        case L2 -> sum > 0 ? Math.sqrt(sum) : 1;
        case L1 -> sum > 0 ? sum : 1;
        case NONE -> 1;
      };
    }

    /** The terms, m; documents have no columns. */
    @Override
    public List<String> columnNames(List<String> columns) {
      return vocabulary.terms();
    }

    /** What a term is worth; nothing if it is not known. */
    public OptionalDouble inverseFrequency(String term) {
      OptionalInt column = vocabulary.column(term);
      return column.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(inverseFrequencies.get(0, column.getAsInt()));
    }

    /**
     * A term and its weight in a document.
     *
     * @param term the term
     * @param weight how much it says
     */
    public record Weighted(String term, double weight) {}

    /**
     * The terms that weigh most in a document, the heaviest first; of equal ones the first of the
     * vocabulary. Fewer if the document has fewer.
     *
     * @param text the document
     * @param most how many, at least 1
     * @throws IllegalArgumentException if fewer than 1 are asked for
     */
    public List<Weighted> topTerms(String text, int most) {
      return topTerms(Documents.of(text), most).get(0);
    }

    /**
     * The terms that weigh most in each of some documents, as {@link #topTerms(String, int)}.
     *
     * @param documents n
     * @param most how many of each, at least 1
     * @return n lists
     * @throws IllegalArgumentException if fewer than 1 are asked for
     */
    public List<List<Weighted>> topTerms(Documents documents, int most) {
      Checks.atLeast("most", most, 1);
      SparseMatrix rows = transform(documents);
      return IntStream.range(0, rows.rows()).mapToObj(i -> heaviest(rows.row(i), most)).toList();
    }

    private List<Weighted> heaviest(SparseRow row, int most) {
      return IntStream.range(0, row.nonZeros())
          .mapToObj(i -> new Weighted(vocabulary.term(row.column(i)), row.value(i)))
          .sorted(Comparator.comparingDouble(weighted -> -weighted.weight()))
          .limit(most)
          .toList();
    }
  }
}
