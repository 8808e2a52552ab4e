package dev.praxis.bayes;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.algebra.Softmax;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Classes of documents by Bayes' rule, as if the words of a document were drawn independently of
 * one another.
 *
 * <pre>{@code
 * P(c | x) ∝ P(c) · P(x | c)
 *
 * MULTINOMIAL   ln P(x | c) = Σⱼ xⱼ ln θ(c, j)                θ(c, j) = (N(c, j) + α) / (N(c) + α m)
 * COMPLEMENT    score       = −Σⱼ xⱼ ln φ(c, j)               φ(c, j) = θ of all classes but c
 * BERNOULLI     ln P(x | c) = Σⱼ ln(xⱼ > 0 ? p(c, j) : 1 − p(c, j))   p(c, j) = (D(c, j) + α) / (D(c) + 2 α)
 * }</pre>
 *
 * <p>N(c, j) is the sum of column j over the rows of class c, N(c) that of all m columns; D(c, j)
 * counts the rows of the class in which column j is not zero, D(c) all its rows. The multinomial
 * kind counts how often words occur, the Bernoulli kind only whether, and takes words that are
 * missing for evidence too; the complement kind compares with all other classes, which is better
 * where some classes have few rows, and has no prior, except where there is one class only.
 *
 * <p>Words are not independent, so the probabilities are far too close to 0 and 1; the class is
 * right more often. Where it breaks: negation ({@code not good} has the word {@code good}).
 *
 * <p>A class without rows has the probability 0. Defaults as in scikit-learn 1.9.1; libraries
 * disagree on the prior: {@link Prior}. Cost: {@code O(non-zeros)} to learn and {@code O(non-zeros
 * · classes)} to predict, parallel; the same bits on any number of threads and for dense and sparse
 * rows alike. Sources: McCallum and Nigam, "A comparison of event models for naive Bayes text
 * classification", AAAI workshop (1998); Rennie, Shih, Teevan and Karger, "Tackling the poor
 * assumptions of naive Bayes text classifiers", ICML (2003).
 *
 * @param kind how rows come about
 * @param smoothing α, above 0: so many times more every word is taken to have been seen; 1 by
 *     default
 * @param prior how probable a class is before a row is looked at
 */
public record NaiveBayes(Kind kind, double smoothing, Prior prior)
    implements Learner<Labeled<? extends Points>, NaiveBayes.Model> {

  /** How rows come about. */
  public enum Kind {
    /** Words are drawn one after the other: counts, or weights such as TF-IDF. */
    MULTINOMIAL,
    /** The same, compared with the words of all other classes. */
    COMPLEMENT,
    /** Every word of the vocabulary is there or not. */
    BERNOULLI
  }

  /**
   * How probable a class is before a row is looked at. Of three documents of class A and one of B a
   * new one is of B with ¼ ({@code COUNTED}: scikit-learn, R), ⅓ ({@code SMOOTHED}: Spark, Weka,
   * MALLET) or ½ ({@code UNIFORM}: Tribuo).
   */
  public enum Prior {
    /** Its share of the rows; the default. */
    COUNTED,
    /** Its share if every class had α rows more. */
    SMOOTHED,
    /** The same for all classes that have rows. */
    UNIFORM
  }

  /**
   * A legal set of choices.
   *
   * @throws IllegalArgumentException if the smoothing is not above 0 or not finite
   */
  public NaiveBayes {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(prior, "prior");
    if (!(smoothing > 0)) {
      throw new IllegalArgumentException("smoothing must be above 0 but was " + smoothing);
    }
    Checks.finite("smoothing", smoothing);
  }

  /** Words drawn one after the other. */
  public static NaiveBayes multinomial() {
    return new NaiveBayes(Kind.MULTINOMIAL, 1, Prior.COUNTED);
  }

  /** Words compared with those of all other classes. */
  public static NaiveBayes complement() {
    return new NaiveBayes(Kind.COMPLEMENT, 1, Prior.COUNTED);
  }

  /** Words that are there or not. */
  public static NaiveBayes bernoulli() {
    return new NaiveBayes(Kind.BERNOULLI, 1, Prior.COUNTED);
  }

  /**
   * This learner with another smoothing.
   *
   * @throws IllegalArgumentException if it is not above 0 or not finite
   */
  public NaiveBayes withSmoothing(double smoothing) {
    return new NaiveBayes(kind, smoothing, prior);
  }

  /** This learner with another prior. */
  public NaiveBayes withPrior(Prior prior) {
    return new NaiveBayes(kind, smoothing, prior);
  }

  /**
   * Learns the weights of all columns for each class.
   *
   * @param data n × m points without a negative number, and n labels
   * @throws IllegalArgumentException if a number is negative, or if sums overflow
   */
  @Override
  public Model fit(Labeled<? extends Points> data) {
    SparseMatrix points = Raw.sparse(Objects.requireNonNull(data, "data").points());
    requireNotNegative(points);
    Labels labels = data.labels();
    ClassTotals totals = ClassTotals.of(kind == Kind.BERNOULLI ? ones(points) : points, labels);
    double[] priors = priors(labels.counts());
    return new Model(
        this,
        Matrix.ofRows(priors),
        totals.weights(kind, smoothing),
        Matrix.ofRows(totals.offsets(kind, smoothing)),
        labels.classNames());
  }

  private double[] priors(int[] rows) {
    double[] priors = new double[rows.length];
    double all = 0;
    for (int c = 0; c < rows.length; c++) {
      if (rows[c] > 0) {
        priors[c] =
            switch (prior) {
              case COUNTED -> rows[c];
              case SMOOTHED -> rows[c] + smoothing;
              case UNIFORM -> 1;
            };
      }
      all += priors[c];
    }
    for (int c = 0; c < rows.length; c++) {
      priors[c] /= all;
    }
    return priors;
  }

  private static void requireNotNegative(SparseMatrix points) {
    int[] starts = Raw.starts(points);
    double[] values = Raw.values(points);
    for (int row = 0; row < points.rows(); row++) {
      for (int k = starts[row]; k < starts[row + 1]; k++) {
        if (!(values[k] >= 0)) {
          throw new IllegalArgumentException(
              "row "
                  + row
                  + ", column "
                  + Raw.columns(points)[k]
                  + " must not be negative but was "
                  + values[k]);
        }
      }
    }
  }

  /** The same places with ones. */
  private static SparseMatrix ones(SparseMatrix points) {
    double[] ones = new double[Raw.values(points).length];
    Arrays.fill(ones, 1);
    return Raw.sparse(points.columns(), Raw.starts(points), Raw.columns(points), ones);
  }

  /**
   * What was learned.
   *
   * @param learner the learner
   * @param priors how probable each class is before a row is looked at, {@code 1 × K}
   * @param weights what each time that a column counts adds to the score of each class, {@code m ×
   *     K}: logarithms of probabilities, or of odds for the Bernoulli kind
   * @param offsets what a row of zeros adds, {@code 1 × K}: 0 except for the Bernoulli kind
   * @param classNames the names of the classes, K; empty if they have none
   */
  public record Model(
      NaiveBayes learner, Matrix priors, Matrix weights, Matrix offsets, List<String> classNames)
      implements Classifier<Points> {

    /** A model; the names are copied. */
    public Model {
      classNames = List.copyOf(classNames);
    }

    /**
     * The most probable class of each row, n; of equally probable ones the first.
     *
     * @param points n × m
     * @throws IllegalArgumentException if there are other columns than those learned from, if a
     *     number is negative, or if a score overflows
     */
    @Override
    public Labels predict(Points points) {
      double[] scores = scores(points);
      int k = priors.columns();
      int[] codes = new int[points.rows()];
      for (int i = 0; i < codes.length; i++) {
        // One class has one score; elsewhere a single score would be that of the second class.
        codes[i] = k == 1 ? 0 : Softmax.mostProbable(scores, i * k, k);
      }
      return Raw.labels(codes, k, classNames);
    }

    /**
     * How probable each class is for each row, n × K.
     *
     * @param points n × m
     * @throws IllegalArgumentException as {@link #predict(Points)}
     */
    @Override
    public Matrix probabilities(Points points) {
      double[] scores = scores(points);
      int k = priors.columns();
      double[] probabilities = new double[scores.length];
      for (int at = 0; at < scores.length; at += k) {
        Softmax.softmax(scores, at, k, probabilities, at);
      }
      return Raw.matrix(points.rows(), k, probabilities);
    }

    /** The logarithms of the probabilities, up to a number of each row; −∞ for an empty class. */
    private double[] scores(Points points) {
      Checks.learnedColumns(Objects.requireNonNull(points, "points").columns(), weights.rows());
      SparseMatrix rows = Raw.sparse(points);
      requireNotNegative(rows);
      boolean binary = learner.kind == Kind.BERNOULLI;
      double[] scores = Raw.values((binary ? ones(rows) : rows).times(weights)).clone();
      double[] intercepts = intercepts();
      for (int at = 0; at < scores.length; at++) {
        scores[at] += intercepts[at % intercepts.length];
      }
      return scores;
    }

    private double[] intercepts() {
      double[] intercepts = offsets.row(0);
      // The complement kind has no prior, unless there is nothing to compare with.
      boolean weighed = learner.kind != Kind.COMPLEMENT || intercepts.length == 1;
      for (int c = 0; c < intercepts.length; c++) {
        double prior = priors.get(0, c);
        intercepts[c] += weighed || prior == 0 ? StrictMath.log(prior) : 0;
      }
      return intercepts;
    }
  }
}
