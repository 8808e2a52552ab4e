package dev.praxis;

import dev.praxis.data.LabeledData;
import dev.praxis.data.Matrix;
import dev.praxis.data.TargetData;
import dev.praxis.internal.Checks;
import dev.praxis.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * From a table to an answer as one learner: an encoding that turns rows into points, steps that
 * turn the points, and what is learned behind them.
 *
 * <pre>{@code
 * var learner =
 *     TablePipeline.of(
 *             ColumnTransform.filling(SimpleImputer.mean(), StandardScaler.standard(), "age")
 *                 .with(OneHotEncoder.of("shirt_size").withUnseen(Unseen.IGNORE)))
 *         .then(Pca.keeping(0.95))
 *         .classify(LogisticRegression.withPenalty(1));
 * CrossValidation.of(learner, LabeledTable.of(table, "bought")).mean();
 * Labels predicted = learner.fit(LabeledTable.of(table, "bought")).predict(newRows);
 * }</pre>
 *
 * <p>Where it is fitted, all of it is fitted, on the same rows: the numbers that fill holes, the
 * scales, the categories. Cross-validated it cannot leak, for nothing of it sees the rows that its
 * fold tests. What stands behind what is checked by the compiler, as in a {@link Pipeline}, its
 * sibling for points.
 *
 * <p>A category that only the rows to test have was not learned from; the encoder's policy says
 * what becomes of it, and where it is to refuse, it refuses in the middle of a cross-validation.
 *
 * <p>Cost: that of fitting each part, of encoding the table once, and of transforming the points
 * once per step.
 *
 * @param encoding learns to turn rows into points
 * @param steps turn the points, in their order; none at first
 */
public record TablePipeline(
    Learner<? super Table, ? extends Encoding> encoding,
    List<Learner<? super Matrix, ? extends Transformer>> steps)
    implements Learner<Table, TablePipeline.Model> {

  /** An encoding and steps, which cannot be changed afterwards. */
  public TablePipeline {
    Objects.requireNonNull(encoding, "encoding");
    steps = Checks.copy("steps", steps);
  }

  /** A pipeline that encodes, for example by a {@code ColumnTransform}, and nothing else. */
  public static TablePipeline of(Learner<? super Table, ? extends Encoding> encoding) {
    return new TablePipeline(encoding, List.of());
  }

  /** This pipeline, and one more step behind it. */
  public TablePipeline then(Learner<? super Matrix, ? extends Transformer> next) {
    Objects.requireNonNull(next, "next");
    List<Learner<? super Matrix, ? extends Transformer>> longer = new ArrayList<>(steps);
    longer.add(next);
    return new TablePipeline(encoding, longer);
  }

  /** This pipeline, and a learner of classes behind it. */
  public <M extends Classifier> TableClassifierPipeline<M> classify(
      Learner<? super LabeledData, M> learner) {
    return new TableClassifierPipeline<>(this, learner);
  }

  /** This pipeline, and a learner of numbers behind it. */
  public <M extends Regressor> TableRegressorPipeline<M> regress(
      Learner<? super TargetData, M> learner) {
    return new TableRegressorPipeline<>(this, learner);
  }

  /**
   * Fits the encoding, then the steps.
   *
   * @param table has the columns that the encoding asks for; others are left alone
   * @throws IllegalArgumentException if the encoding, or a step, cannot learn from what it is given
   */
  @Override
  public Model fit(Table table) {
    return fitAndTransform(table).model();
  }

  /** What was learned from a table, and the points that it made of that table. */
  Fitted fitAndTransform(Table table) {
    Objects.requireNonNull(table, "table");
    Encoding encoder = encoding.fit(table);
    Steps turned = Steps.fit(steps, encoder.transform(table));
    return new Fitted(new Model(this, encoder, turned.models()), turned.points());
  }

  record Fitted(Model model, Matrix points) {}

  /**
   * The fitted pipeline: together an encoding, from the columns of the table to those that the last
   * step makes.
   *
   * @param learner the pipeline as it was before
   * @param encoding turns rows into points
   * @param steps turn the points, in their order
   */
  public record Model(TablePipeline learner, Encoding encoding, List<Transformer> steps)
      implements Encoding {

    /** A fitted pipeline, which cannot be changed afterwards. */
    public Model {
      steps = List.copyOf(steps);
    }

    /**
     * What the last step calls the columns that it makes.
     *
     * @throws IllegalArgumentException if it calls two of them by the same name
     */
    @Override
    public List<String> columnNames() {
      List<String> names = Steps.columnNames(steps, encoding.columnNames());
      Checks.distinct("columns that come out", names);
      return names;
    }

    @Override
    public Matrix transform(Table table) {
      return Steps.transform(steps, encoding.transform(table));
    }
  }
}
