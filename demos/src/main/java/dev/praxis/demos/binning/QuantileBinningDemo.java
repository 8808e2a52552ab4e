package dev.praxis.demos.binning;

import dev.praxis.Pipeline;
import dev.praxis.Regressor;
import dev.praxis.binning.EqualWidthBinning;
import dev.praxis.binning.QuantileBinning;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.linear.RidgeRegression;
import dev.praxis.table.CsvFile;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
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
    CsvFile people = story.open(Dataset.WAGES).withTarget("target");
    Targeted<Matrix> wages = people.withColumns("age").readTargets();
    RidgeRegression line = RidgeRegression.leastSquares();
    var steps = Pipeline.of(QuantileBinning.into(5).oneHot()).regress(line);
    double straight = QuantileBinningExperiments.unseen(line, wages);
    double binned = QuantileBinningExperiments.unseen(steps, wages);
    Regressor<Matrix> fittedLine = line.fit(wages);
    Regressor<Matrix> fittedSteps = steps.fit(wages);
    story.figure(QuantileBinningPictures.wages(wages, fittedLine, fittedSteps));
    story.finding(
        "Of the differences between wages it has not seen, the line explains %.1f %%, five bins"
            + " explain %.1f %%.",
        100 * straight, 100 * binned);

    story.part("2. A coefficient for each bin");
    QuantileBinning.Model bins = QuantileBinning.into(5).oneHot().fit(wages.points());
    List<String> names = bins.columnNames(List.of("age"));
    Targeted<Matrix> inBins = new Targeted<>(bins.transform(wages.points()), wages.targets());
    double[] weights = line.fit(inBins).coefficients().row(0);
    double[] edge = bins.edges().get(0).row(0);
    story.figure(QuantileBinningPictures.coefficients(names, weights));
    story.finding(
        "Edges at %.0f, %.0f, %.0f, %.0f years; \"%s\" earn %.2f dollars less than the bins on"
            + " average, \"%s\" %.2f more.",
        edge[1], edge[2], edge[3], edge[4], names.get(0), -weights[0], names.get(3), weights[3]);

    story.part("3. Equally filled or equally wide");
    int[] filled = QuantileBinningExperiments.filled(QuantileBinning.into(5), wages.targets());
    int[] wide = QuantileBinningExperiments.filled(EqualWidthBinning.into(5), wages.targets());
    IntSummaryStatistics sizes = Arrays.stream(filled).summaryStatistics();
    story.row(QuantileBinningPictures.filled(filled, wide));
    story.finding(
        "Of %d wages, the fullest quantile bin holds %d and the emptiest %d; of five bins of equal"
            + " width, the first two hold %d and the last two %d.",
        sizes.getSum(), sizes.getMax(), sizes.getMin(), wide[0] + wide[1], wide[3] + wide[4]);

    story.part("4. How many bins");
    var explained = QuantileBinningExperiments.byBins(wages, 40);
    int place = Numbers.highest(explained.stream().mapToDouble(e -> e.unseen()).toArray());
    QuantileBinningExperiments.Explained best = explained.get(place);
    QuantileBinningExperiments.Explained forty = explained.get(38);
    story.figure(QuantileBinningPictures.bins(explained));
    story.finding(
        "On unseen wages %d bins are best, %.1f %%; 40 bins explain %.1f %% of what they learned"
            + " from and %.1f %% of the rest.",
        best.bins(), 100 * best.unseen(), 100 * forty.learned(), 100 * forty.unseen());

    story.part("5. Where it breaks");
    Targeted<Matrix> school = people.withColumns("education").readTargets();
    var fewer = Pipeline.of(QuantileBinning.into(4).oneHot()).regress(line);
    double onLine = QuantileBinningExperiments.unseen(line, school);
    double inFour = QuantileBinningExperiments.unseen(fewer, school);
    Regressor<Matrix> schoolLine = line.fit(school);
    Regressor<Matrix> schoolSteps = fewer.fit(school);
    story.figure(QuantileBinningPictures.school(school, schoolLine, schoolSteps));
    story.finding(
        "Years of school: the line explains %.1f %% of unseen wages, four bins explain %.1f %%.",
        100 * onLine, 100 * inFour);
  }
}
