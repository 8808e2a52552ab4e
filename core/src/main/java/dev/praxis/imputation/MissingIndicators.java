package dev.praxis.imputation;

import dev.praxis.Learner;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Remembers where the holes were: appends, to the imputed columns, a column of zeros and ones for
 * each column that had holes in the training data, 1 where a number was missing.
 *
 * <p>That a number is missing may say more than any number to fill it with: a test that was not
 * made because the doctor suspected nothing.
 *
 * <pre>{@code
 * MissingIndicators.beside(Mice.mostLikely()).fit(points).transform(points); // n × (d + those with holes)
 * }</pre>
 *
 * @param filling learns to fill the holes
 * @param <M> the model that fills them
 */
public record MissingIndicators<M extends Imputer>(Learner<? super IncompleteMatrix, M> filling)
    implements Learner<IncompleteMatrix, MissingIndicators.Model<M>> {

  /** An imputer to go with. */
  public MissingIndicators {
    Objects.requireNonNull(filling, "filling");
  }

  /** The indicators beside the columns that a learner fills. */
  public static <M extends Imputer> MissingIndicators<M> beside(
      Learner<? super IncompleteMatrix, M> filling) {
    return new MissingIndicators<>(filling);
  }

  /**
   * Learns to fill, and which columns have holes.
   *
   * @throws IllegalArgumentException as the learner that fills
   */
  @Override
  public Model<M> fit(IncompleteMatrix points) {
    Objects.requireNonNull(points, "points");
    List<Integer> columns =
        IntStream.range(0, points.columns()).filter(j -> points.missing(j) > 0).boxed().toList();
    return new Model<>(this, filling.fit(points), columns);
  }

  /**
   * An imputer that was fitted, and the columns with holes.
   *
   * @param learner the learner
   * @param filling fills the holes
   * @param columns those with an indicator, ascending: indicator k is column {@code d + k}
   * @param <M> the model that fills the holes
   */
  public record Model<M extends Imputer>(
      MissingIndicators<M> learner, M filling, List<Integer> columns) implements Imputer {

    /** A model; the columns are copied. */
    public Model {
      Objects.requireNonNull(learner, "learner");
      Objects.requireNonNull(filling, "filling");
      Objects.requireNonNull(columns, "columns");
      columns = List.copyOf(columns);
    }

    /**
     * The points filled, and the indicators behind them. A column without holes in the data learned
     * from has no indicator, whatever these points have.
     *
     * @throws IllegalArgumentException as the model that fills
     */
    @Override
    public Matrix transform(IncompleteMatrix points) {
      Objects.requireNonNull(points, "points");
      Matrix filled = filling.transform(points);
      int d = filled.columns();
      double[] values = new double[Checks.elements(filled.rows(), (long) d + columns.size())];
      int width = d + columns.size();
      for (int i = 0; i < filled.rows(); i++) {
        for (int j = 0; j < d; j++) {
          values[i * width + j] = filled.get(i, j);
        }
        for (int k = 0; k < columns.size(); k++) {
          values[i * width + d + k] = points.isMissing(i, columns.get(k)) ? 1 : 0;
        }
      }
      return ImputerChecks.matrix(width, values);
    }

    /**
     * The names of the columns filled, and behind them one for each indicator: {@code age_missing}.
     *
     * @throws IllegalArgumentException as the model that fills
     */
    @Override
    public List<String> columnNames(List<String> names) {
      Objects.requireNonNull(names, "names");
      List<String> all = new ArrayList<>(filling.columnNames(names));
      columns.forEach(column -> all.add(names.get(column) + "_missing"));
      return List.copyOf(all);
    }
  }
}
