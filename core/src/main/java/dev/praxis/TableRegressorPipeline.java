package dev.praxis;

import dev.praxis.data.TargetData;
import dev.praxis.data.Targets;
import dev.praxis.table.Table;
import dev.praxis.table.TargetTable;
import java.util.Objects;

/**
 * A {@link TablePipeline} with a learner of numbers behind it: one learner, fitted as a whole.
 *
 * @param before turns the rows of a table into points
 * @param learner learns from the points
 * @param <M> the model at the end
 */
public record TableRegressorPipeline<M extends Regressor>(
    TablePipeline before, Learner<? super TargetData, M> learner)
    implements Learner<TargetTable, TableRegressorPipeline.Model<M>> {

  /** A pipeline and a learner, both of which are there. */
  public TableRegressorPipeline {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(learner, "learner");
  }

  /**
   * Fits the pipeline, then the learner to the points that it makes of the rows.
   *
   * @param data a table of n rows, and their targets
   * @throws IllegalArgumentException if the encoding, a step, or the learner, cannot learn from
   *     what it is given
   */
  @Override
  public Model<M> fit(TargetTable data) {
    Objects.requireNonNull(data, "data");
    TablePipeline.Fitted fitted = before.fitAndTransform(data.features());
    return new Model<>(
        fitted.model(), learner.fit(new TargetData(fitted.points(), data.targets())));
  }

  /**
   * The fitted pipeline and what was learned behind it, which together tell a number for a row.
   *
   * @param before turns rows into points
   * @param last predicts from them
   * @param <M> the model at the end
   */
  public record Model<M extends Regressor>(TablePipeline.Model before, M last)
      implements TableRegressor {

    @Override
    public Targets predict(Table table) {
      return last.predict(before.transform(table));
    }
  }
}
