package dev.praxis.scaling;

import dev.praxis.Learner;
import dev.praxis.Transformer;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.internal.Checks;
import dev.praxis.internal.columns.RowNorms;
import dev.praxis.internal.raw.Raw;
import java.util.List;
import java.util.Objects;

/**
 * Divides each row by its length, so that only its direction is left: a long text and a short one
 * on the same subject become alike.
 *
 * <p>This works on rows where the scalers work on columns. A row of zeros has no direction and
 * stays as it is. There is nothing to learn but the number of columns, and no way back.
 *
 * <p>No row overflows or vanishes, however large or small its numbers. Cost: {@code O(n · d)},
 * parallel over the rows.
 *
 * @param norm what is the length of a row
 */
public record UnitNorm(Norm norm) implements Learner<Rows, UnitNorm.Model> {

  /** A length that there is. */
  public UnitNorm {
    Objects.requireNonNull(norm, "norm");
  }

  /** The lengths that a row may have. */
  public enum Norm {
    /** The sum of the absolute values: rows of counts become shares. */
    L1,
    /** The root of the sum of squares, the length that a ruler measures. */
    L2,
    /** The largest absolute value. */
    LARGEST
  }

  /** Rows whose absolute values add up to 1. */
  public static UnitNorm l1() {
    return new UnitNorm(Norm.L1);
  }

  /** Rows of Euclidean length 1, the usual choice. */
  public static UnitNorm l2() {
    return new UnitNorm(Norm.L2);
  }

  /** Rows whose largest absolute value is 1. */
  public static UnitNorm largest() {
    return new UnitNorm(Norm.LARGEST);
  }

  /**
   * Learns the number of columns; no row is looked at.
   *
   * @param rows n × d
   */
  @Override
  public Model fit(Rows rows) {
    return new Model(this, rows.columns());
  }

  /**
   * What was learned.
   *
   * @param learner the learner
   * @param columns the number of columns, d
   */
  public record Model(UnitNorm learner, int columns) implements Transformer.OfPoints {

    /** The names that go in: columns stay what they were. */
    @Override
    public List<String> columnNames(List<String> names) {
      return ScalerLines.names(names, columns);
    }

    /**
     * The rows, each divided by its length, n × d.
     *
     * @param points n × d
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     were learned from
     */
    @Override
    public Matrix transform(Matrix points) {
      Checks.learnedColumns(points.columns(), columns);
      double[] values = Raw.values(points);
      double[] scaled =
          switch (learner.norm) {
            case L1 -> RowNorms.divideByL1(values, columns);
            case L2 -> RowNorms.divideByL2(values, columns);
            case LARGEST -> RowNorms.divideByLargest(values, columns);
          };
      return Raw.matrix(points.rows(), columns, scaled);
    }
  }
}
