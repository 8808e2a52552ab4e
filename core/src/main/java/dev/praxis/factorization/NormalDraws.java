package dev.praxis.factorization;

import dev.praxis.internal.random.Draws;

/**
 * Draws from the normal distribution and its relatives, and its distribution function; with the
 * same bits everywhere.
 *
 * <p>Sources: Marsaglia and Bray, "A convenient method for generating normal variables", SIAM
 * Review 6 (1964); Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS
 * 26 (2000); Robert, "Simulation of truncated normal variables", Statistics and Computing 5 (1995);
 * Marsaglia, "Evaluating the normal distribution", J. Stat. Software 11 (2004).
 */
final class NormalDraws {
  private static final double ROOT_OF_TWO_PI = 2.5066282746310002;
  private static final double LOG_OF_IT = 0.9189385332046728;

  /** Beyond it, on both sides, the series loses digits and the fraction needs few terms. */
  private static final double FAR = 2;

  private static final int TERMS = 100;

  private final Draws draws;
  private double spare;
  private boolean hasSpare;

  NormalDraws(Draws draws) {
    this.draws = draws;
  }

  /** From N(0, 1): the polar method, which has two at a time. */
  double next() {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    while (true) {
      double x = 2 * draws.nextDouble() - 1;
      double y = 2 * draws.nextDouble() - 1;
      double square = x * x + y * y;
      if (square > 0 && square < 1) {
        double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
        spare = y * factor;
        hasSpare = true;
        return x * factor;
      }
    }
  }

  /** From the gamma distribution of a shape of at least 1 and the rate 1. */
  double gamma(double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = next();
      double root = 1 + c * x;
      double v = root * root * root;
      double u = 1 - draws.nextDouble();
      if (v > 0 && StrictMath.log(u) < x * x / 2 + d * (1 - v + StrictMath.log(v))) {
        return d * v;
      }
    }
  }

  /** From N(mean, 1), but above 0. */
  double above(double mean) {
    if (mean > 0) {
      double x = mean + next();
      while (!(x > 0)) {
        x = mean + next();
      }
      return x;
    }
    double slope = (-mean + Math.sqrt(mean * mean + 4)) / 2;
    while (true) {
      double x = -StrictMath.log(1 - draws.nextDouble()) / slope;
      double miss = x - mean - slope;
      if (1 - draws.nextDouble() <= StrictMath.exp(-miss * miss / 2)) {
        return x;
      }
    }
  }

  /** Φ(x), how probable it is that a number from N(0, 1) is below x. */
  static double below(double x) {
    if (x < -FAR) {
      return density(x) / fraction(-x);
    }
    if (x > FAR) {
      return 1 - density(x) / fraction(x);
    }
    double term = x;
    double sum = x;
    double before = 0;
    for (int i = 3; sum != before; i += 2) {
      before = sum;
      term *= x * x / i;
      sum += term;
    }
    return 0.5 + density(x) * sum;
  }

  /** ln Φ(x), also where Φ(x) is no number above 0 any more. */
  static double logBelow(double x) {
    if (x < -FAR) {
      return -x * x / 2 - LOG_OF_IT - StrictMath.log(fraction(-x));
    }
    return x > 0 ? StrictMath.log1p(-below(-x)) : StrictMath.log(below(x));
  }

  private static double density(double x) {
    return StrictMath.exp(-x * x / 2) / ROOT_OF_TWO_PI;
  }

  /** {@code x + 1/(x + 2/(x + 3/(x + …)))}: the density over it is how probable more than x is. */
  private static double fraction(double x) {
    double fraction = x;
    for (int i = TERMS; i > 0; i--) {
      fraction = x + i / fraction;
    }
    return fraction;
  }
}
