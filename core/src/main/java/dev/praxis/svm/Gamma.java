package dev.praxis.svm;

import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import java.util.Objects;

/**
 * How sharply a kernel falls with the distance: the γ of {@link SvmKernel}.
 *
 * <p>{@code SCALE} is {@code 1 / (d · v)}, v the variance (divisor: their number) of all {@code n ·
 * d} numbers together, or {@code 1 / d} where they are all equal; it is scikit-learn's default.
 * {@code AUTO} is {@code 1 / d}, the default of LIBSVM's programs. A value is taken as it is.
 *
 * @param rule how it is found
 * @param value above 0 where the rule is {@code VALUE}; otherwise 0
 */
public record Gamma(Rule rule, double value) {

  /** How γ is found. */
  public enum Rule {
    /** From the number of columns and the variance. */
    SCALE,
    /** From the number of columns. */
    AUTO,
    /** It is given. */
    VALUE
  }

  /**
   * A legal choice.
   *
   * @throws IllegalArgumentException if the rule is {@code VALUE} and the value is not above 0 and
   *     finite, or if it is another and the value is not 0
   */
  public Gamma {
    Objects.requireNonNull(rule, "rule");
    Checks.finite("gamma", value);
    if (rule == Rule.VALUE && !(value > 0)) {
      throw new IllegalArgumentException("gamma must be above 0 but was " + value);
    }
    if (rule != Rule.VALUE && value != 0) {
      throw new IllegalArgumentException(
          "value must be 0 for the rule " + rule + " but was " + value);
    }
  }

  /** From the number of columns and the variance. */
  public static Gamma scale() {
    return new Gamma(Rule.SCALE, 0);
  }

  /** From the number of columns. */
  public static Gamma auto() {
    return new Gamma(Rule.AUTO, 0);
  }

  /**
   * A value.
   *
   * @param value above 0
   * @throws IllegalArgumentException if it is not above 0, or infinite
   */
  public static Gamma of(double value) {
    return new Gamma(Rule.VALUE, value);
  }

  /**
   * The value for points, n × d, as a rule of its own.
   *
   * @throws IllegalArgumentException if it is beyond the range of a double, as with numbers beyond
   *     1e150: scale the columns first
   */
  public Gamma fittedTo(Points points) {
    Objects.requireNonNull(points, "points");
    return switch (rule) {
      case VALUE -> this;
      case AUTO -> of(1.0 / points.columns());
      case SCALE -> scaledTo(points);
    };
  }

  private static Gamma scaledTo(Points points) {
    double[] values = values(points);
    double all = (double) points.rows() * points.columns();
    double mean = 0;
    for (double x : values) {
      mean += x / all;
    }
    double variance = 0;
    double zeros = all - values.length;
    boolean equal = true;
    // Zeros are counted, so that dense and sparse rows have the same sum.
    for (double x : values) {
      zeros += x == 0 ? 1 : 0;
      variance += x == 0 ? 0 : (x - mean) * (x - mean) / all;
      equal &= x == values[0];
    }
    equal &= zeros == 0 || zeros == all;
    variance += zeros / all * mean * mean;
    double scale = points.columns() * (equal ? 1 : variance);
    if (!(scale > 0 && 1 / scale > 0 && 1 / scale < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "1 / (columns · variance) must be in the range of a double but the variance is "
              + variance
              + ": scale the columns first");
    }
    return of(1 / scale);
  }

  private static double[] values(Points points) {
    return points instanceof SparseMatrix sparse ? Raw.values(sparse) : Raw.values((Matrix) points);
  }
}
