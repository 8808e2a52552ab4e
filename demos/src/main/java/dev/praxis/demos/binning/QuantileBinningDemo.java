package dev.praxis.demos.binning;

import dev.praxis.Pipeline;
import dev.praxis.binning.EqualWidthBinning;
import dev.praxis.binning.QuantileBinning;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.demos.gallery.Dataset;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.linear.RidgeRegression;
import java.util.List;

/** Wages rise with age and then stop: bins let a linear model see it. */
public final class QuantileBinningDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(QuantileBinningDemo.class, QuantileBinningDemo::tell);

  private QuantileBinningDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. A bend that no line follows");
    Targeted<Matrix> wages =
        story.open(Dataset.WAGES).withColumns("age").withTarget("target").readTargets();
    RidgeRegression line = RidgeRegression.leastSquares();
    var steps = Pipeline.of(QuantileBinning.into(5).oneHot()).regress(line);
    story.figure(QuantileBinningFigures.wages(wages, line.fit(wages), steps.fit(wages)));
    double straight = QuantileBinningFigures.unseen(line, wages);
    double binned = QuantileBinningFigures.unseen(steps, wages);
    story.finding(
        "Of the differences between wages it has not seen, the line explains %.1f %%, five bins"
            + " explain %.1f %%.",
        100 * straight, 100 * binned);

    story.part("2. A coefficient for each bin");
    QuantileBinning.Model bins = QuantileBinning.into(5).oneHot().fit(wages.points());
    List<String> names = bins.columnNames(List.of("age"));
    double[] coefficients =
        line.fit(new Targeted<>(bins.transform(wages.points()), wages.targets()))
            .coefficients()
            .row(0);
    story.figure(QuantileBinningFigures.coefficients(names, coefficients));
    story.finding(
        "Edges at %s years; \"%s\" earn %.2f dollars less than the bins on average, \"%s\" %.2f"
            + " more.",
        QuantileBinningFigures.inner(bins.edges().get(0)),
        names.get(0),
        -coefficients[0],
        names.get(3),
        coefficients[3]);

    story.part("3. Equally filled or equally wide");
    int[] filled = QuantileBinningFigures.rows(QuantileBinning.into(5), wages.targets());
    int[] wide = QuantileBinningFigures.rows(EqualWidthBinning.into(5), wages.targets());
    story.row(
        QuantileBinningFigures.filled("Quantile bins", filled),
        QuantileBinningFigures.filled("Bins of equal width", wide));
    story.finding(
        "Of %d wages, the fullest quantile bin holds %d and the emptiest %d; of five bins of equal"
            + " width, the first two hold %d and the last two %d.",
        wages.targets().size(),
        QuantileBinningFigures.most(filled),
        QuantileBinningFigures.least(filled),
        wide[0] + wide[1],
        wide[3] + wide[4]);

    story.part("4. How many bins");
    double[][] explained = QuantileBinningFigures.byBins(wages, 40);
    int best = QuantileBinningFigures.best(explained[2]);
    story.figure(QuantileBinningFigures.bins(explained));
    story.finding(
        "On unseen wages %.0f bins are best, %.1f %%; 40 bins explain %.1f %% of what they learned"
            + " from and %.1f %% of the rest.",
        explained[0][best],
        100 * explained[2][best],
        100 * explained[1][38],
        100 * explained[2][38]);

    story.part("5. Where it breaks");
    Targeted<Matrix> school =
        story.open(Dataset.WAGES).withColumns("education").withTarget("target").readTargets();
    var fewer = Pipeline.of(QuantileBinning.into(4).oneHot()).regress(line);
    story.figure(QuantileBinningFigures.school(school, line.fit(school), fewer.fit(school)));
    story.finding(
        "Years of school: the line explains %.1f %% of unseen wages, four bins explain %.1f %%.",
        100 * QuantileBinningFigures.unseen(line, school),
        100 * QuantileBinningFigures.unseen(fewer, school));
  }
}
