package dev.praxis.evaluation;

import dev.praxis.Learner;
import dev.praxis.Regressor;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
import java.util.Objects;

/**
 * The baseline of regression: predicts the mean of the targets, whatever the point.
 *
 * <p>What does not beat it has learned nothing from the points. On the data it learned from its R²
 * is 0, and no other constant has a smaller RMSE.
 */
public record MeanTarget() implements Learner<Targeted<Matrix>, MeanTarget.Model> {

  /** Takes the mean; the points are not looked at. */
  @Override
  public Model fit(Targeted<Matrix> data) {
    Objects.requireNonNull(data, "data");
    return new Model(this, data.points().columns(), data.targets().mean());
  }

  /**
   * The mean.
   *
   * @param learner the learner
   * @param columns the number of columns of the points learned from, d
   * @param mean the mean of the targets, which is predicted for every point
   */
  public record Model(MeanTarget learner, int columns, double mean) implements Regressor.OfPoints {

    /**
     * A finite mean.
     *
     * @throws IllegalArgumentException if it is NaN or infinite
     */
    public Model {
      Objects.requireNonNull(learner, "learner");
      Checks.atLeast("columns", columns, 1);
      Checks.finite("mean", mean);
    }

    @Override
    public Targets predict(Matrix points) {
      Checks.learnedColumns(Objects.requireNonNull(points, "points").columns(), columns);
      double[] means = new double[points.rows()];
      Arrays.fill(means, mean);
      return Raw.targets(means);
    }
  }
}
