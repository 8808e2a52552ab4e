package dev.praxis.demos.linear;

import dev.praxis.Pipeline;
import dev.praxis.Regressor;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.demos.playground.Saturdays;
import dev.praxis.demos.playground.Scores;
import dev.praxis.encoding.PolynomialFeatures;
import dev.praxis.linear.RidgeRegression;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The experiments of {@link OverfittingDemo}. */
final class OverfittingExperiments {

  private OverfittingExperiments() {}

  /** A polynomial through births, by ridge regression on the powers of the time. */
  static Regressor<Matrix> polynomial(int degree, double penalty, Targeted<Matrix> births) {
    return Pipeline.of(PolynomialFeatures.ofDegree(degree))
        .regress(RidgeRegression.withPenalty(penalty))
        .fit(births);
  }

  /** The polynomials of degrees 1 to 12, without a penalty. */
  static List<Regressor<Matrix>> ofEachDegree(Targeted<Matrix> births) {
    return IntStream.rangeClosed(1, 12).mapToObj(d -> polynomial(d, 0, births)).toList();
  }

  /** The polynomials of degree 12, with each penalty. */
  static List<Regressor<Matrix>> withPenalties(double[] penalties, Targeted<Matrix> births) {
    return Arrays.stream(penalties).mapToObj(p -> polynomial(12, p, births)).toList();
  }

  /** The root mean squared error of each curve on the births of some Saturdays. */
  static double[] errors(List<Regressor<Matrix>> curves, Targeted<Matrix> births) {
    return curves.stream().mapToDouble(curve -> Scores.rmseOf(curve, births)).toArray();
  }

  /** Every fourth Saturday of some years, until early in December: those to learn from. */
  static Targeted<Matrix> known(Matrix days, int fromYear, int toYear) {
    return Saturdays.ofYears(days, fromYear, toYear, i -> i < 49 && i % 4 == 0);
  }

  /** The Saturdays of a year between those. */
  static Targeted<Matrix> asked(Matrix days, int year) {
    return Saturdays.ofYears(days, year, year, i -> i < 49 && i % 4 != 0);
  }

  /** The error on the year 2014 of a polynomial learned from 1 to 14 years before. */
  static double[] afterYears(int degree, Matrix days) {
    return IntStream.rangeClosed(1, 14)
        .mapToObj(years -> polynomial(degree, 0, known(days, 2014 - years, 2013)))
        .mapToDouble(curve -> Scores.rmseOf(curve, asked(days, 2014)))
        .toArray();
  }
}
