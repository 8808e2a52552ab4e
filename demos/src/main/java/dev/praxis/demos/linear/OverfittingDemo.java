package dev.praxis.demos.linear;

import dev.praxis.Pipeline;
import dev.praxis.Regressor;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.demos.gallery.Dataset;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.gallery.Saturdays;
import dev.praxis.demos.gallery.Story;
import dev.praxis.encoding.PolynomialFeatures;
import dev.praxis.linear.RidgeRegression;
import java.util.ArrayList;
import java.util.List;

/** Polynomials through the births of a year: too stiff, just right, and wild. */
public final class OverfittingDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO =
      Demo.of(OverfittingDemo.class, OverfittingDemo::tell).about(RidgeRegression.class);

  private OverfittingDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. More freedom, more wiggles");
    Matrix days =
        story.open(Dataset.BIRTHS).withColumns("year", "day_of_week", "births").readMatrix();
    Targeted<Matrix> known = Saturdays.ofYears(days, 2013, 2013, i -> i < 49 && i % 4 == 0);
    Targeted<Matrix> asked = Saturdays.ofYears(days, 2013, 2013, i -> i < 49 && i % 4 != 0);
    List<Figure> curves = new ArrayList<>();
    double[][] errors = new double[2][12];
    for (int degree = 1; degree <= 12; degree++) {
      PolynomialFeatures powers = PolynomialFeatures.ofDegree(degree);
      Regressor<Matrix> curve =
          Pipeline.of(powers).regress(RidgeRegression.leastSquares()).fit(known);
      errors[0][degree - 1] = OverfittingFigures.rmse(curve, known);
      errors[1][degree - 1] = OverfittingFigures.rmse(curve, asked);
      curves.add(OverfittingFigures.curve("Degree " + degree, curve, known, asked));
    }
    story.frames(curves);
    story.finding(
        "Degree 12 misses the %d Saturdays that it knows by %.2f, the %d others by %.2f.",
        known.points().rows(), errors[0][11], asked.points().rows(), errors[1][11]);

    story.part("2. Two errors part ways");
    int best = 1 + OverfittingFigures.lowest(errors[1]);
    story.figure(OverfittingFigures.degrees(errors[0], errors[1]));
    story.finding("The test error is lowest at degree %d: %.2f.", best, errors[1][best - 1]);

    story.part("3. A penalty tames it");
    PolynomialFeatures twelve = PolynomialFeatures.ofDegree(12);
    List<Figure> tamed = new ArrayList<>();
    double[] penalties = new double[13];
    double[][] priced = new double[2][13];
    for (int i = 0; i < 13; i++) {
      penalties[i] = Math.pow(10, i - 11);
      RidgeRegression ridge = RidgeRegression.withPenalty(penalties[i]);
      Regressor<Matrix> curve = Pipeline.of(twelve).regress(ridge).fit(known);
      priced[0][i] = OverfittingFigures.rmse(curve, known);
      priced[1][i] = OverfittingFigures.rmse(curve, asked);
      tamed.add(OverfittingFigures.curve("Penalty 1e" + (i - 11), curve, known, asked));
    }
    int mildest = OverfittingFigures.lowest(priced[1]);
    story.frames(tamed);
    story.figure(OverfittingFigures.penalties(penalties, priced[0], priced[1]));
    story.finding(
        "With a penalty of %.0e the test error of degree 12 is %.2f; degree %d alone has %.2f.",
        penalties[mildest], priced[1][mildest], best, errors[1][best - 1]);

    story.part("4. More data tame it too");
    Targeted<Matrix> next = Saturdays.ofYears(days, 2014, 2014, i -> i < 49 && i % 4 != 0);
    double[][] tested = new double[2][14];
    for (int years = 1; years <= 14; years++) {
      Targeted<Matrix> more =
          Saturdays.ofYears(days, 2014 - years, 2013, i -> i < 49 && i % 4 == 0);
      for (int i = 0; i < 2; i++) {
        PolynomialFeatures powers = PolynomialFeatures.ofDegree(i == 0 ? 2 : 12);
        Regressor<Matrix> curve =
            Pipeline.of(powers).regress(RidgeRegression.leastSquares()).fit(more);
        tested[i][years - 1] = OverfittingFigures.rmse(curve, next);
      }
    }
    story.figure(OverfittingFigures.years(tested[0], tested[1]));
    story.finding(
        "On 2014, degree 12 misses by %.2f after one year and by %.2f after 14; degree 2 by %.2f.",
        tested[1][0], tested[1][13], tested[0][13]);

    story.part("5. Where it breaks");
    PolynomialFeatures chosen = PolynomialFeatures.ofDegree(best);
    Regressor<Matrix> good = Pipeline.of(chosen).regress(RidgeRegression.leastSquares()).fit(known);
    Targeted<Matrix> january = Saturdays.later(Saturdays.ofYears(days, 2014, 2014, i -> i < 4));
    story.figure(OverfittingFigures.beyond(good, known, january));
    story.finding(
        "The fourth Saturday of the next January: degree %d says %.0f %%, and it was %.0f %%.",
        best, good.predict(january.points()).value(3), january.targets().value(3));
  }
}
