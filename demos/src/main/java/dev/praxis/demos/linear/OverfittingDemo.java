package dev.praxis.demos.linear;

import dev.praxis.Regressor;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Saturdays;
import dev.praxis.linear.RidgeRegression;
import java.util.List;
import java.util.stream.IntStream;

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
    Targeted<Matrix> known = OverfittingExperiments.known(days, 2013, 2013);
    Targeted<Matrix> asked = OverfittingExperiments.asked(days, 2013);
    List<Regressor<Matrix>> curves = OverfittingExperiments.ofEachDegree(known);
    double[] learned = OverfittingExperiments.errors(curves, known);
    double[] unseen = OverfittingExperiments.errors(curves, asked);
    story.frames(OverfittingPictures.ofEachDegree(curves, known, asked));
    story.finding(
        "Degree 12 misses the %d Saturdays that it knows by %.2f, the %d others by %.2f.",
        known.points().rows(), learned[11], asked.points().rows(), unseen[11]);

    story.part("2. Two errors part ways");
    int best = 1 + Numbers.lowest(unseen);
    story.figure(OverfittingPictures.degrees(learned, unseen));
    story.finding("The test error is lowest at degree %d: %.2f.", best, unseen[best - 1]);

    story.part("3. A penalty tames it");
    double[] penalties = IntStream.rangeClosed(-11, 1).mapToDouble(i -> Math.pow(10, i)).toArray();
    List<Regressor<Matrix>> tamed = OverfittingExperiments.withPenalties(penalties, known);
    double[] tamedLearned = OverfittingExperiments.errors(tamed, known);
    double[] tamedUnseen = OverfittingExperiments.errors(tamed, asked);
    int mildest = Numbers.lowest(tamedUnseen);
    story.frames(OverfittingPictures.withPenalties(penalties, tamed, known, asked));
    story.figure(OverfittingPictures.penalties(penalties, tamedLearned, tamedUnseen));
    story.finding(
        "With a penalty of %.0e the test error of degree 12 is %.2f; degree %d alone has %.2f.",
        penalties[mildest], tamedUnseen[mildest], best, unseen[best - 1]);

    story.part("4. More data tame it too");
    double[] stiff = OverfittingExperiments.afterYears(2, days);
    double[] wild = OverfittingExperiments.afterYears(12, days);
    story.figure(OverfittingPictures.years(stiff, wild));
    story.finding(
        "On 2014, degree 12 misses by %.2f after one year and by %.2f after 14; degree 2 by %.2f.",
        wild[0], wild[13], stiff[13]);

    story.part("5. Where it breaks");
    Regressor<Matrix> good = OverfittingExperiments.polynomial(best, 0, known);
    Targeted<Matrix> january = Saturdays.later(Saturdays.ofYears(days, 2014, 2014, i -> i < 4));
    double said = good.predict(january.points()).value(3);
    story.figure(OverfittingPictures.beyond(good, known, january));
    story.finding(
        "The fourth Saturday of the next January: degree %d says %.0f %%, and it was %.0f %%.",
        best, said, january.targets().value(3));
  }
}
