package dev.praxis.scaling;

import dev.praxis.Learner;
import dev.praxis.Transformer;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.statistics.ColumnStatistics;
import java.util.List;

/**
 * Divides each column by its largest absolute value, so that it lies between −1 and 1.
 *
 * <p>Nothing is subtracted: zeros stay zeros and signs stay signs, which is what one wants of
 * counts and of columns that are mostly zero. A column of zeros stays as it is.
 *
 * <p>Cost: fitting is one pass, {@code O(n · d)}, that never holds the rows.
 */
public record MaxAbsScaler() implements Learner<Rows, MaxAbsScaler.Model> {

  /**
   * Learns the largest absolute values in one pass.
   *
   * @param rows n × d, n at least 1
   */
  @Override
  public Model fit(Rows rows) {
    return fit(ColumnStatistics.of(rows));
  }

  /**
   * Learns from statistics that are known already, those of the parts of a cluster for example.
   *
   * @param statistics of the columns to be scaled
   */
  public Model fit(ColumnStatistics statistics) {
    Matrix least = statistics.least();
    Matrix most = statistics.most();
    double[] scales = new double[statistics.columns()];
    for (int j = 0; j < scales.length; j++) {
      double largest = Math.max(Math.abs(least.get(0, j)), Math.abs(most.get(0, j)));
      scales[j] = largest > 0 ? largest : 1;
    }
    return new Model(this, Matrix.ofRows(scales));
  }

  /**
   * What was learned.
   *
   * @param learner the learner
   * @param scales what each column is divided by, {@code 1 × d}: its largest absolute value, 1 for
   *     a column of zeros
   */
  public record Model(MaxAbsScaler learner, Matrix scales) implements Transformer.OfPoints {

    /**
     * The points scaled, n × d.
     *
     * @param points n × d
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     were learned from, or if a number overflows
     */
    @Override
    public Matrix transform(Matrix points) {
      return ScalerLines.along(lines(), points);
    }

    /**
     * The points whose scaled ones these are, up to rounding.
     *
     * @param points n × d
     * @throws IllegalArgumentException as {@link #transform(Matrix)}
     */
    public Matrix inverse(Matrix points) {
      return ScalerLines.back(lines(), points);
    }

    /** The names that go in: columns stay what they were. */
    @Override
    public List<String> columnNames(List<String> columns) {
      return ScalerLines.names(columns, scales.columns());
    }

    private ColumnLines lines() {
      return ScalerLines.lines(ScalerLines.zeros(scales.columns()), scales);
    }
  }
}
