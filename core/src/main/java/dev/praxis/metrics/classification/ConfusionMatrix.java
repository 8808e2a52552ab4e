package dev.praxis.metrics.classification;

import dev.praxis.Summary;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * How often, or with how much weight, each true class was predicted as each class, and the measures
 * of a classifier that follow from it.
 *
 * <pre>{@code
 * accuracy = Σ count(c, c) / total
 * precision(c) = TP / (TP + FP)        of the rows predicted as c, the share that are of c
 * recall(c) = TP / (TP + FN)           of the rows of c, the share that was predicted as c
 * f(β, c) = (1 + β²) TP / ((1 + β²) TP + FP + β² FN)
 * }</pre>
 *
 * <p>TP is {@code count(c, c)}, FP the rest of its column, FN the rest of its row. Where a
 * definition divides zero by zero the choice of {@link ZeroDivision} decides, by default 0.
 *
 * <p>Measures are exact and rounded once, weights counting as they are written: a perfect
 * prediction has exactly 1, one as good as chance exactly 0, the order of the classes changes no
 * bit, and weights of 0.1 give the measures of weights of 1.
 *
 * <p>Immutable; {@link #merge} adds up the matrices of parts. Cost of counting: {@code O(n +
 * classes²)}, parallel, the same bits on any number of threads. Rules as in scikit-learn 1.9.1.
 */
public final class ConfusionMatrix implements Summary<ConfusionMatrix> {
  private final Matrix counts;
  private final List<String> classNames;
  private final ZeroDivision zeroDivision;
  private final Margins margins;

  ConfusionMatrix(Matrix counts, List<String> classNames, ZeroDivision zeroDivision) {
    this(counts, classNames, zeroDivision, new Margins(counts));
  }

  private ConfusionMatrix(
      Matrix counts, List<String> classNames, ZeroDivision zeroDivision, Margins margins) {
    this.counts = counts;
    this.classNames = classNames;
    this.zeroDivision = zeroDivision;
    this.margins = margins;
  }

  /**
   * Counts pairs of labels.
   *
   * <p>The classes are those of both. If both have names, equal names are the same class; names
   * that only one of them has are added, and then all are in the order of {@link String#compareTo}
   * unless one list holds the other. If one has no names, its codes are positions in the names of
   * the other.
   *
   * @param truth n labels
   * @param predicted as many labels, in the same order
   * @throws IllegalArgumentException if there are not as many predictions as true labels, or if a
   *     label without a name is beyond the names of the other
   */
  public static ConfusionMatrix of(Labels truth, Labels predicted) {
    return LabelPairs.of(truth, predicted).count();
  }

  /**
   * Adds up the weights of pairs of labels; otherwise as {@link #of(Labels, Labels)}.
   *
   * @param weights n finite numbers from 0 on, not all 0; a row of weight 2 counts as two rows, one
   *     of weight 0 as none
   * @throws IllegalArgumentException as {@link #of(Labels, Labels)}, or if the weights are not so
   */
  public static ConfusionMatrix of(Labels truth, Labels predicted, double... weights) {
    return LabelPairs.of(truth, predicted).weigh(weights);
  }

  /**
   * The matrix of both data together: counts of the same class are added up. Classes are brought
   * together as by {@link #of(Labels, Labels)}; the choice for divisions by zero is this one's.
   *
   * @throws IllegalArgumentException if only one has names and the other has more classes
   */
  @Override
  public ConfusionMatrix merge(ConfusionMatrix other) {
    Objects.requireNonNull(other, "other");
    ClassUnion union =
        ClassUnion.of(
            "this matrix", classNames, classes(), "other", other.classNames, other.classes());
    double[] sums = new double[union.classes() * union.classes()];
    addTo(sums, union.classes(), union::ofFirst);
    other.addTo(sums, union.classes(), union::ofSecond);
    return new ConfusionMatrix(
        Matrix.ofRowMajor(union.classes(), union.classes(), sums), union.names(), zeroDivision);
  }

  private void addTo(double[] sums, int columns, IntUnaryOperator place) {
    for (int i = 0; i < classes(); i++) {
      for (int j = 0; j < classes(); j++) {
        int cell = place.applyAsInt(i) * columns + place.applyAsInt(j);
        sums[cell] = CellSum.of(sums[cell], counts.get(i, j));
      }
    }
  }

  /** The same counts with another choice for divisions of zero by zero. */
  public ConfusionMatrix with(ZeroDivision choice) {
    return new ConfusionMatrix(
        counts, classNames, Objects.requireNonNull(choice, "choice"), margins);
  }

  /** The choice for divisions of zero by zero. */
  public ZeroDivision zeroDivision() {
    return zeroDivision;
  }

  /** The number of classes, those included that do not occur. */
  public int classes() {
    return counts.rows();
  }

  /** The name of each class, unmodifiable; empty if the classes have no names. */
  public List<String> classNames() {
    return classNames;
  }

  /** The number, or weight, of all rows. */
  public double total() {
    return margins.total.doubleValue();
  }

  /** All counts: true classes × predicted classes. */
  public Matrix counts() {
    return counts;
  }

  /**
   * The number, or weight, of the rows of one class that were predicted as another, or the same.
   *
   * @throws IllegalArgumentException if there is no such class
   */
  public double count(int truth, int predicted) {
    check(truth);
    check(predicted);
    return counts.get(truth, predicted);
  }

  /** The number, or weight, of the rows of a class. */
  public double support(int c) {
    return truths(c).doubleValue();
  }

  /** The number, or weight, of the rows that were predicted as a class. */
  public double predicted(int c) {
    return predictions(c).doubleValue();
  }

  /** The share of the rows whose own class was predicted. */
  public double accuracy() {
    return Decimals.quotient(margins.right, margins.total);
  }

  /**
   * The mean recall of the classes that have rows; guessing one class always gets 1 / classes, the
   * double nearest to it.
   */
  public double balancedAccuracy() {
    Average.Mean mean = new Average.Mean();
    for (int c = 0; c < classes(); c++) {
      if (truths(c).signum() > 0) {
        zeroDivision
            .ratio(hits(c), truths(c))
            .ifPresent(recall -> mean.add(recall, BigDecimal.ONE));
      }
    }
    return mean.plain();
  }

  /**
   * Of the rows that were predicted as a class, the share that is of it.
   *
   * @param c the code of the class, as in {@link #recall(int)}
   * @throws IllegalArgumentException if there is no such class
   */
  public double precision(int c) {
    return number(precisionOf(c));
  }

  private Optional<BigDecimal> precisionOf(int c) {
    return zeroDivision.ratio(hits(c), predictions(c));
  }

  /**
   * Of the rows of a class, the share that was predicted as it; also called sensitivity.
   *
   * @param c the code of the class: of one with a name {@code classNames().indexOf("setosa")}
   * @throws IllegalArgumentException if there is no such class
   */
  public double recall(int c) {
    return number(recallOf(c));
  }

  private Optional<BigDecimal> recallOf(int c) {
    return zeroDivision.ratio(hits(c), truths(c));
  }

  /** Of the rows of other classes, the share that was predicted as one of those. */
  public double specificity(int c) {
    BigDecimal others = margins.total.subtract(truths(c));
    BigDecimal falsePositives = predictions(c).subtract(hits(c));
    return number(zeroDivision.ratio(others.subtract(falsePositives), others));
  }

  /**
   * The weighted harmonic mean of precision and recall, recall being β times as important.
   *
   * @param beta greater than 0, finite
   */
  public double f(double beta, int c) {
    return number(fOf(square(beta), c));
  }

  private Optional<BigDecimal> fOf(BigDecimal square, int c) {
    return zeroDivision.ratio(
        square.add(BigDecimal.ONE).multiply(hits(c)),
        square.multiply(truths(c)).add(predictions(c)));
  }

  /** The harmonic mean of precision and recall: {@code 2 TP / (2 TP + FP + FN)}. */
  public double f1(int c) {
    return f(1, c);
  }

  /** The precision of all classes that occur, in truth or as predictions. */
  public double precision(Average average) {
    return average(average, this::precisionOf);
  }

  /** The recall of all classes that occur, in truth or as predictions. */
  public double recall(Average average) {
    return average(average, this::recallOf);
  }

  /** The F score of all classes that occur, in truth or as predictions. */
  public double f(double beta, Average average) {
    BigDecimal square = square(beta);
    return average(average, c -> fOf(square, c));
  }

  /** The F1 of all classes that occur, in truth or as predictions. */
  public double f1(Average average) {
    return f(1, average);
  }

  /**
   * Matthews' correlation coefficient of truth and prediction, for any number of classes (Gorodkin
   * 2004): 1 is perfect, 0 as good as chance. 0 also if only one class occurs or is predicted.
   */
  public double matthews() {
    return margins.matthews();
  }

  /**
   * Cohen's kappa: how much of the agreement that chance does not explain was reached; 1 is
   * perfect, 0 as good as chance. NaN if there is but one class and it is always predicted: chance
   * explains everything.
   */
  public double kappa() {
    return margins.kappa();
  }

  private double average(Average average, IntFunction<Optional<BigDecimal>> measure) {
    if (Objects.requireNonNull(average, "average") == Average.MICRO) {
      // Every row is one right decision, or one false positive and one false negative.
      return accuracy();
    }
    Average.Mean mean = new Average.Mean();
    for (int c = 0; c < classes(); c++) {
      if (truths(c).signum() > 0 || predictions(c).signum() > 0) {
        BigDecimal weight = truths(c);
        measure.apply(c).ifPresent(value -> mean.add(value, weight));
      }
    }
    return average == Average.MACRO ? mean.plain() : mean.weighted();
  }

  private BigDecimal hits(int c) {
    check(c);
    return Decimals.of(counts.get(c, c));
  }

  private BigDecimal truths(int c) {
    check(c);
    return margins.truths[c];
  }

  private BigDecimal predictions(int c) {
    check(c);
    return margins.predictions[c];
  }

  private void check(int c) {
    Checks.inRange("class", c, 0, classes() - 1);
  }

  private static double number(Optional<BigDecimal> ratio) {
    return ratio.map(BigDecimal::doubleValue).orElse(Double.NaN);
  }

  private static BigDecimal square(double beta) {
    if (!(beta > 0 && beta < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("beta must be greater than 0 and finite but was " + beta);
    }
    return Decimals.of(beta).pow(2);
  }

  /** Whether the other has the same counts, class names and choice for divisions by zero. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ConfusionMatrix that
        && counts.equals(that.counts)
        && classNames.equals(that.classNames)
        && zeroDivision == that.zeroDivision;
  }

  /** A hash of the counts and the class names. */
  @Override
  public int hashCode() {
    return 31 * counts.hashCode() + classNames.hashCode();
  }

  /**
   * A table to print: a row per true class, a column per predicted class, the recall of each class
   * to the right of its row and its precision below its column; beyond 20 classes one line.
   */
  @Override
  public String toString() {
    return ConfusionTable.of(this);
  }
}
