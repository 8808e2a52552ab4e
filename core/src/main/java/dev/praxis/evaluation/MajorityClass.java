package dev.praxis.evaluation;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The baseline of classification: predicts the most frequent class, whatever the point, and the
 * share of each class as its probability.
 *
 * <p>What does not beat it has learned nothing from the points. On 1 % positives it is 99 %
 * accurate and finds none of them. Of equally frequent classes it takes the first.
 */
public record MajorityClass() implements Learner<Labeled<Matrix>, MajorityClass.Model> {

  /** Counts the classes; the points are not looked at. */
  @Override
  public Model fit(Labeled<Matrix> data) {
    int[] counts = Objects.requireNonNull(data, "data").labels().counts();
    double[] shares = new double[counts.length];
    for (int c = 0; c < shares.length; c++) {
      shares[c] = (double) counts[c] / data.labels().size();
    }
    return new Model(
        this, data.points().columns(), Matrix.ofRows(shares), data.labels().classNames());
  }

  /**
   * What was counted.
   *
   * @param learner the learner
   * @param columns the number of columns of the points learned from, d
   * @param shares the share of each class, {@code 1 × classes}
   * @param classNames the name of each class; empty if they have none
   */
  public record Model(MajorityClass learner, int columns, Matrix shares, List<String> classNames)
      implements Classifier.OfPoints {

    /**
     * Counts that fit together.
     *
     * @throws IllegalArgumentException if there are names, but not one per class
     */
    public Model {
      Objects.requireNonNull(learner, "learner");
      Objects.requireNonNull(shares, "shares");
      classNames = Checks.copy("classNames", classNames);
      Checks.atLeast("columns", columns, 1);
      if (!(classNames.isEmpty() || classNames.size() == shares.columns())) {
        throw new IllegalArgumentException(
            "classNames must be one per class, "
                + shares.columns()
                + ", or none, but were "
                + classNames.size());
      }
    }

    /** The code of the most frequent class; of equally frequent ones the first. */
    public int majority() {
      int best = 0;
      for (int c = 1; c < shares.columns(); c++) {
        best = shares.get(0, c) > shares.get(0, best) ? c : best;
      }
      return best;
    }

    @Override
    public Labels predict(Matrix points) {
      Checks.learnedColumns(Objects.requireNonNull(points, "points").columns(), columns);
      int[] codes = new int[points.rows()];
      Arrays.fill(codes, majority());
      return Raw.labels(codes, shares.columns(), classNames);
    }

    @Override
    public Matrix probabilities(Matrix points) {
      Checks.learnedColumns(Objects.requireNonNull(points, "points").columns(), columns);
      return shares.selectRows(new int[points.rows()]);
    }
  }
}
