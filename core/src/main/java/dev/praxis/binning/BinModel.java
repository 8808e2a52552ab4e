package dev.praxis.binning;

import dev.praxis.Transformer;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import java.util.List;

/**
 * A model that puts the numbers of each column into bins.
 *
 * <p>A number on an edge is in the bin above it, except on the last edge. Numbers below the first
 * edge or above the last one are in the first or the last bin.
 */
public sealed interface BinModel extends Transformer.OfPoints
    permits EqualWidthBinning.Model, QuantileBinning.Model {

  /**
   * For each column the edges of its bins, ascending, {@code 1 × (bins + 1)}; a single one for a
   * constant column, which is one bin. Numbers are compared with just these edges. The last two are
   * the same where the last bin is of the largest number alone.
   */
  List<Matrix> edges();

  /** Whether a number becomes the code of its bin or one-hot columns. */
  BinOutput output();

  /**
   * How many bins a column has; fewer than were asked for where edges coincide.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  default int bins(int column) {
    Checks.inRange("column", column, 0, edges().size() - 1);
    return BinEdges.bins(edges().get(column));
  }

  /**
   * The names of the columns that {@link #transform(Matrix)} makes: those given, for codes; {@code
   * age below 30}, {@code age 30 to 50}, {@code age from 50} for one-hot columns.
   *
   * @param columns the names of the columns learned from, d
   * @throws IllegalArgumentException if they are not d
   */
  @Override
  default List<String> columnNames(List<String> columns) {
    return BinEdges.names(edges(), output(), columns);
  }

  /**
   * The bin of each number: n × d codes from 0 up, or n × m ones and zeros, m being the number of
   * bins of all columns.
   *
   * @param points n × d
   * @throws IllegalArgumentException if the points have another number of columns than those that
   *     were learned from, or if there are more ones and zeros than a matrix holds
   */
  @Override
  default Matrix transform(Matrix points) {
    return BinEdges.transform(edges(), output(), points);
  }
}
