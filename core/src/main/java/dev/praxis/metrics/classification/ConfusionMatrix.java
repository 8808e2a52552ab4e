package dev.praxis.metrics.classification;

import dev.praxis.Summary;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

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
 * <p>Immutable; {@link #merge} adds up the matrices of parts. Cost of counting: {@code O(n +
 * classes²)}, parallel, the same bits on any number of threads. Rules as in scikit-learn 1.9.1.
 */
public final class ConfusionMatrix implements Summary<ConfusionMatrix> {
  private final Matrix counts;
  private final List<String> classNames;
  private final ZeroDivision zeroDivision;
  private final double[] truths;
  private final double[] predictions;
  private final double total;

  ConfusionMatrix(Matrix counts, List<String> classNames, ZeroDivision zeroDivision) {
    this.counts = counts;
    this.classNames = classNames;
    this.zeroDivision = zeroDivision;
    truths = new double[counts.rows()];
    predictions = new double[counts.rows()];
    for (int i = 0; i < truths.length; i++) {
      for (int j = 0; j < truths.length; j++) {
        truths[i] += counts.get(i, j);
        predictions[j] += counts.get(i, j);
      }
    }
    double sum = 0;
    for (double rows : truths) {
      sum += rows;
    }
    total = sum;
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
        sums[place.applyAsInt(i) * columns + place.applyAsInt(j)] += counts.get(i, j);
      }
    }
  }

  /** The same counts with another choice for divisions of zero by zero. */
  public ConfusionMatrix with(ZeroDivision choice) {
    return new ConfusionMatrix(counts, classNames, choice);
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
    return total;
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
    check(c);
    return truths[c];
  }

  /** The number, or weight, of the rows that were predicted as a class. */
  public double predicted(int c) {
    check(c);
    return predictions[c];
  }

  /** The share of the rows whose own class was predicted. */
  public double accuracy() {
    return right() / total;
  }

  private double right() {
    double right = 0;
    for (int c = 0; c < classes(); c++) {
      right += counts.get(c, c);
    }
    return right;
  }

  /** The mean recall of the classes that have rows; guessing gets 1 / classes. */
  public double balancedAccuracy() {
    int[] present = IntStream.range(0, classes()).filter(c -> truths[c] > 0).toArray();
    double sum = 0;
    for (int c : present) {
      sum += counts.get(c, c) / truths[c];
    }
    return sum / present.length;
  }

  /**
   * Of the rows that were predicted as a class, the share that is of it.
   *
   * @param c the code of the class, as in {@link #recall(int)}
   * @throws IllegalArgumentException if there is no such class
   */
  public double precision(int c) {
    return zeroDivision.ratio(count(c, c), predicted(c));
  }

  /**
   * Of the rows of a class, the share that was predicted as it; also called sensitivity.
   *
   * @param c the code of the class: of one with a name {@code classNames().indexOf("setosa")}
   * @throws IllegalArgumentException if there is no such class
   */
  public double recall(int c) {
    return zeroDivision.ratio(count(c, c), support(c));
  }

  /** Of the rows of other classes, the share that was predicted as one of those. */
  public double specificity(int c) {
    double others = total - support(c);
    return zeroDivision.ratio(others - (predicted(c) - count(c, c)), others);
  }

  /**
   * The weighted harmonic mean of precision and recall, recall being β times as important.
   *
   * @param beta greater than 0, finite
   */
  public double f(double beta, int c) {
    checkBeta(beta);
    double square = beta * beta;
    return zeroDivision.ratio((1 + square) * count(c, c), square * support(c) + predicted(c));
  }

  /** The harmonic mean of precision and recall: {@code 2 TP / (2 TP + FP + FN)}. */
  public double f1(int c) {
    return f(1, c);
  }

  /** The precision of all classes that occur, in truth or as predictions. */
  public double precision(Average average) {
    return average(average, this::precision);
  }

  /** The recall of all classes that occur, in truth or as predictions. */
  public double recall(Average average) {
    return average(average, this::recall);
  }

  /** The F score of all classes that occur, in truth or as predictions. */
  public double f(double beta, Average average) {
    checkBeta(beta);
    return average(average, c -> f(beta, c));
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
    double covariance = right() * total - products(truths, predictions);
    double ofTruths = total * total - products(truths, truths);
    double ofPredictions = total * total - products(predictions, predictions);
    double scale = Math.sqrt(ofTruths) * Math.sqrt(ofPredictions);
    return scale > 0 ? covariance / scale : 0;
  }

  /**
   * Cohen's kappa: how much of the agreement that chance does not explain was reached; 1 is
   * perfect, 0 as good as chance. NaN if there is but one class and it is always predicted: chance
   * explains everything.
   */
  public double kappa() {
    double byChance = products(truths, predictions) / (total * total);
    return (accuracy() - byChance) / (1 - byChance);
  }

  private static double products(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  private double average(Average average, IntToDoubleFunction measure) {
    if (average == Average.MICRO) {
      // Every row is one right decision, or one false positive and one false negative.
      return accuracy();
    }
    int[] occurring =
        IntStream.range(0, classes()).filter(c -> truths[c] + predictions[c] > 0).toArray();
    double[] values = Arrays.stream(occurring).mapToDouble(measure).toArray();
    double[] weights = Arrays.stream(occurring).mapToDouble(c -> truths[c]).toArray();
    return average == Average.MACRO ? Average.macro(values) : Average.weighted(values, weights);
  }

  private void check(int c) {
    Checks.inRange("class", c, 0, classes() - 1);
  }

  private static void checkBeta(double beta) {
    if (!(beta > 0 && beta < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("beta must be greater than 0 and finite but was " + beta);
    }
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
