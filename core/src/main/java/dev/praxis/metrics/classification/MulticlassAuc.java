package dev.praxis.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import dev.praxis.internal.decimals.Decimals;
import dev.praxis.internal.raw.Raw;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Areas under ROC curves of more than two classes: one class against another, or against the rest,
 * at a time, and their mean.
 *
 * <p>Which comparisons and which mean has to be said, for the answers differ: against the rest, the
 * areas shift with the shares of the classes; one against one, the plain mean does not (Hand and
 * Till, Machine Learning 45, 2001). Cost: one sort per comparison, two if one against one. Rules as
 * in scikit-learn 1.9.1.
 *
 * @param comparisons the area of each comparison
 */
public record MulticlassAuc(List<Comparison> comparisons) {

  /**
   * The area of one comparison.
   *
   * @param classes the class that was compared with the rest, or the two that were compared
   * @param share the share of the rows that are of these classes
   * @param auc the area; of two classes the mean of both, each in turn being the positive one
   */
  public record Comparison(List<Integer> classes, double share, double auc) {
    /** Copies the classes; checks that there is one and that the numbers are shares. */
    public Comparison {
      classes = Checks.copy("classes", classes);
      Checks.notEmpty("classes", "class", classes.size());
      ClassProbabilities.checkShare("share", share);
      ClassProbabilities.checkShare("auc", auc);
    }
  }

  /** Copies the comparisons. */
  public MulticlassAuc {
    comparisons = Checks.copy("comparisons", comparisons);
    Checks.atLeast("comparisons", comparisons.size(), 1);
  }

  /**
   * Every class against all others, by the probability of that class.
   *
   * @param truth n labels of at least two classes, each of which occurs
   * @param probabilities n × classes, every row adding up to 1 (to 1e-5)
   * @throws IllegalArgumentException if the shape is another, a probability is not between 0 and 1,
   *     a row does not add up to 1, there is one class only or a class has no rows
   */
  public static MulticlassAuc oneVersusRest(Labels truth, Matrix probabilities) {
    check(truth, probabilities);
    int[] counts = truth.counts();
    List<Comparison> comparisons = new ArrayList<>();
    for (int c = 0; c < counts.length; c++) {
      Ranking ranking = Ranking.of(probabilities.column(c), Raw.codes(truth), c);
      comparisons.add(
          new Comparison(List.of(c), (double) counts[c] / truth.size(), Auc.of(ranking)));
    }
    return new MulticlassAuc(comparisons);
  }

  /**
   * Every class against every other one, on the rows of these two alone; otherwise as {@link
   * #oneVersusRest}.
   */
  public static MulticlassAuc oneVersusOne(Labels truth, Matrix probabilities) {
    check(truth, probabilities);
    List<Comparison> comparisons = new ArrayList<>();
    for (int a = 0; a < truth.classes(); a++) {
      for (int b = a + 1; b < truth.classes(); b++) {
        comparisons.add(compare(truth, probabilities, a, b));
      }
    }
    return new MulticlassAuc(comparisons);
  }

  private static Comparison compare(Labels truth, Matrix probabilities, int a, int b) {
    int[] rows =
        IntStream.range(0, truth.size())
            .filter(i -> truth.code(i) == a || truth.code(i) == b)
            .toArray();
    int[] codes = truth.select(rows).codes();
    Ranking byA = ranking(rows, codes, probabilities, a);
    Ranking byB = ranking(rows, codes, probabilities, b);
    // The mean of two areas of the same number of pairs: whole numbers, and one division.
    double auc =
        (double) (byA.twiceOrderedPairs() + byB.twiceOrderedPairs())
            / (4 * byA.positives() * byA.negatives());
    return new Comparison(List.of(a, b), (double) rows.length / truth.size(), auc);
  }

  private static Ranking ranking(int[] rows, int[] codes, Matrix probabilities, int positive) {
    Targets all = Targets.of(probabilities.column(positive));
    return Ranking.of(all.select(rows).toArray(), codes, positive);
  }

  private static void check(Labels truth, Matrix probabilities) {
    ClassProbabilities.check(truth, probabilities);
    Checks.atLeast("classes", truth.classes(), 2);
    int[] counts = truth.counts();
    for (int c = 0; c < counts.length; c++) {
      if (counts[c] == 0) {
        throw new IllegalArgumentException(
            "every class must have rows to be ranked but class " + c + " has none");
      }
    }
  }

  /** The plain mean of all areas; it does not depend on the order of the classes. */
  public double macro() {
    return mean(comparison -> 1);
  }

  /** The mean of all areas, each weighing as much as its classes have rows. */
  public double weighted() {
    return mean(Comparison::share);
  }

  private double mean(ToDoubleFunction<Comparison> weight) {
    Average.Mean mean = new Average.Mean();
    for (Comparison comparison : comparisons) {
      mean.add(Decimals.of(comparison.auc()), Decimals.of(weight.applyAsDouble(comparison)));
    }
    return mean.weighted();
  }
}
