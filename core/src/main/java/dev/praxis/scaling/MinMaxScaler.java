package dev.praxis.scaling;

import dev.praxis.Learner;
import dev.praxis.Transformer;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import dev.praxis.statistics.ColumnStatistics;
import java.util.List;

/**
 * Stretches columns to a range: the smallest number of each goes to its low end, the largest to its
 * high end, and the others go where they lie between.
 *
 * <pre>{@code
 * y = (x − least) / (most − least) · (high − low) + low
 * }</pre>
 *
 * <p>The smallest number comes out as {@code low} and the largest as {@code high}, to the last bit,
 * and what lies between them comes out between; on the way back {@code low} and {@code high} are
 * the smallest and the largest number again. A constant column goes to the low end. Numbers that
 * are smaller or larger than those learned from go beyond the ends, or onto them where they differ
 * by rounding only, unless they are clipped. The ends are two numbers of each column: one outlier
 * squeezes all the others together.
 *
 * <p>Cost: fitting is one pass, {@code O(n · d)}, that never holds the rows.
 *
 * @param low where the smallest numbers go, 0 by default
 * @param high where the largest numbers go, above {@code low}, 1 by default
 * @param clipping whether numbers beyond an end are put on it; by default they are not
 */
public record MinMaxScaler(double low, double high, boolean clipping)
    implements Learner<Rows, MinMaxScaler.Model> {

  /**
   * A legal range.
   *
   * @throws IllegalArgumentException if {@code high} is not above {@code low}, or if one of them or
   *     their difference is not finite
   */
  public MinMaxScaler {
    if (!(high > low && high - low <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "high must be above low, " + low + ", by a finite number but was " + high);
    }
  }

  /** To the range from 0 to 1. */
  public static MinMaxScaler toUnitRange() {
    return to(0, 1);
  }

  /**
   * To a range.
   *
   * @param low where the smallest numbers go
   * @param high where the largest numbers go
   * @throws IllegalArgumentException as {@link #MinMaxScaler}
   */
  public static MinMaxScaler to(double low, double high) {
    return new MinMaxScaler(low, high, false);
  }

  /** This learner with numbers beyond an end put on it. */
  public MinMaxScaler withClipping() {
    return new MinMaxScaler(low, high, true);
  }

  /**
   * Learns the smallest and largest numbers in one pass.
   *
   * @param rows n × d, n at least 1
   * @throws IllegalArgumentException if the range of a column overflows
   */
  @Override
  public Model fit(Rows rows) {
    return fit(ColumnStatistics.of(rows));
  }

  /**
   * Learns from statistics that are known already, those of the parts of a cluster for example.
   *
   * @param statistics of the columns to be scaled
   * @throws IllegalArgumentException as {@link #fit(Rows)}
   */
  public Model fit(ColumnStatistics statistics) {
    Model model = new Model(this, statistics.least(), statistics.most());
    for (int j = 0; j < statistics.columns(); j++) {
      Checks.finiteOfColumn("range", j, model.range(j));
    }
    return model;
  }

  /**
   * The ranges that were learned.
   *
   * @param learner the learner
   * @param least the smallest number of each column, {@code 1 × d}
   * @param most the largest number of each column, {@code 1 × d}
   */
  public record Model(MinMaxScaler learner, Matrix least, Matrix most)
      implements Transformer.OfPoints {

    /**
     * The points scaled, n × d.
     *
     * @param points n × d
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     were learned from, or if a number overflows
     */
    @Override
    public Matrix transform(Matrix points) {
      ColumnLines lines = lines();
      return ScalerLines.along(
          learner.clipping ? lines.within(learner.low, learner.high) : lines, points);
    }

    /**
     * The points whose scaled ones these are, up to rounding; those that were clipped are on the
     * ends of their columns.
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
      return ScalerLines.names(columns, least.columns());
    }

    private ColumnLines lines() {
      return ColumnLines.between(Raw.values(least), Raw.values(most), learner.low, learner.high);
    }

    private double range(int column) {
      return most.get(0, column) - least.get(0, column);
    }
  }
}
