package dev.praxis.metrics.classification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * The value of a measure whose definition divides zero by zero: the precision of a class that was
 * never predicted, the recall of a class that never occurs, the F score of a class that does
 * neither. scikit-learn calls it {@code zero_division}.
 */
public enum ZeroDivision {
  /** The measure is 0: the default. */
  ZERO,
  /** The measure is 1. */
  ONE,
  /** The measure is NaN, and averages leave the class out. */
  SKIP;

  /** A ratio that does not end is cut here, far behind the last digit of a double. */
  private static final MathContext DIGITS = new MathContext(40);

  /** A ratio of which both parts may be zero; none if it is left out. */
  Optional<BigDecimal> ratio(BigDecimal part, BigDecimal whole) {
    if (whole.signum() != 0) {
      return Optional.of(part.divide(whole, DIGITS));
    }
    return switch (this) {
      case ZERO -> Optional.of(BigDecimal.ZERO);
      case ONE -> Optional.of(BigDecimal.ONE);
      case SKIP -> Optional.empty();
    };
  }
}
