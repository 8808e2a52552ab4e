package dev.praxis.internal.random;

/** Random numbers of other distributions than the uniform one, the same bits everywhere. */
public final class Variates {
  private Variates() {}

  /**
   * A standard normal number, by the polar method: a point of the unit disc, stretched. Source:
   * Marsaglia and Bray, "A convenient method for generating normal variables", SIAM Review 6
   * (1964).
   */
  public static double normal(Draws draws) {
    while (true) {
      double u = 2 * draws.nextDouble() - 1;
      double v = 2 * draws.nextDouble() - 1;
      double square = u * u + v * v;
      if (square > 0 && square < 1) {
        return u * Math.sqrt(-2 * StrictMath.log(square) / square);
      }
    }
  }

  /**
   * A number of the χ² distribution: twice one of the gamma distribution of half the degrees of
   * freedom. Source: Marsaglia and Tsang, "A simple method for generating gamma variables", ACM
   * TOMS 26 (2000).
   *
   * @param degrees of freedom, at least 1
   */
  public static double chiSquare(Draws draws, double degrees) {
    if (degrees < 2) {
      // A gamma variable of shape a is one of shape a + 1 times U to the power 1 / a.
      double uniform = 1 - draws.nextDouble();
      return 2 * gamma(draws, degrees / 2 + 1) * StrictMath.pow(uniform, 2 / degrees);
    }
    return 2 * gamma(draws, degrees / 2);
  }

  /** Of a shape of at least 1: rejection from the cube of a normal variable. */
  private static double gamma(Draws draws, double shape) {
    double d = shape - 1 / 3.0;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = normal(draws);
      double root = Math.fma(c, x, 1);
      double v = root * root * root;
      double u = 1 - draws.nextDouble();
      if (root > 0 && StrictMath.log(u) < 0.5 * x * x + d * (1 - v + StrictMath.log(v))) {
        return d * v;
      }
    }
  }
}
