package dev.praxis.metrics.classification;

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

  /** A ratio of which both parts may be zero. */
  double ratio(double part, double whole) {
    if (whole != 0) {
      return part / whole;
    }
    return switch (this) {
      case ZERO -> 0;
      case ONE -> 1;
      case SKIP -> Double.NaN;
    };
  }
}
