package dev.praxis.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;

/**
 * The share of the rows whose own class is among the k classes with the highest scores: what counts
 * where several guesses may be shown, as suggestions are, and where many classes are alike.
 *
 * <pre>{@code
 * top-k accuracy = rows with fewer than k classes ahead of their own / n
 * }</pre>
 *
 * <p>A class is ahead if its score is higher, or the same and its code lower. That is the order in
 * which classifiers decide ties, so the first of the classes is the predicted one, and top-1 is the
 * accuracy (scikit-learn's {@code top_k_accuracy_score} puts the higher code ahead). k = classes
 * always gives 1. Cost: {@code O(n · classes)}.
 */
public final class TopKAccuracy {
  private TopKAccuracy() {}

  /**
   * The top-k accuracy of scores of all classes.
   *
   * @param truth n labels
   * @param scores n × classes, probabilities or any scores, of which higher ones speak for a class
   * @param k how many classes are looked at, from 1 to the number of classes
   * @return from 0 to 1
   * @throws IllegalArgumentException if the scores have another shape or there are no k classes
   */
  public static double of(Labels truth, Matrix scores, int k) {
    ClassProbabilities.checkShape(truth, "scores", scores);
    Checks.inRange("k", k, 1, truth.classes());
    double[] values = Raw.values(scores);
    int classes = truth.classes();
    int right = 0;
    for (int i = 0; i < truth.size(); i++) {
      if (ahead(values, i * classes, classes, truth.code(i)) < k) {
        right++;
      }
    }
    return (double) right / truth.size();
  }

  /** How many classes are ahead of one, in the row that begins at a place. */
  private static int ahead(double[] scores, int from, int classes, int own) {
    double score = scores[from + own];
    int ahead = 0;
    for (int c = 0; c < classes; c++) {
      double other = scores[from + c];
      if (other > score || (other == score && c < own)) {
        ahead++;
      }
    }
    return ahead;
  }
}
