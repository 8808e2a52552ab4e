package dev.praxis;

import dev.praxis.data.LabeledData;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.table.LabeledTable;
import dev.praxis.table.Table;
import java.util.Objects;

/**
 * A {@link TablePipeline} with a learner of classes behind it: one learner, fitted as a whole.
 *
 * @param before turns the rows of a table into points
 * @param learner learns from the points
 * @param <M> the model at the end
 */
public record TableClassifierPipeline<M extends Classifier>(
    TablePipeline before, Learner<? super LabeledData, M> learner)
    implements Learner<LabeledTable, TableClassifierPipeline.Model<M>> {

  /** A pipeline and a learner, both of which are there. */
  public TableClassifierPipeline {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(learner, "learner");
  }

  /**
   * Fits the pipeline, then the learner to the points that it makes of the rows.
   *
   * @param data a table of n rows, and their classes
   * @throws IllegalArgumentException if the encoding, a step, or the learner, cannot learn from
   *     what it is given
   */
  @Override
  public Model<M> fit(LabeledTable data) {
    Objects.requireNonNull(data, "data");
    TablePipeline.Fitted fitted = before.fitAndTransform(data.features());
    return new Model<>(
        fitted.model(), learner.fit(new LabeledData(fitted.points(), data.labels())));
  }

  /**
   * The fitted pipeline and what was learned behind it, which together tell the class of a row.
   *
   * @param before turns rows into points
   * @param last classifies them
   * @param <M> the model at the end
   */
  public record Model<M extends Classifier>(TablePipeline.Model before, M last)
      implements TableClassifier {

    @Override
    public Labels predict(Table table) {
      return last.predict(before.transform(table));
    }

    @Override
    public Matrix probabilities(Table table) {
      return last.probabilities(before.transform(table));
    }
  }
}
