package dev.praxis.demos.imputation;

import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.imputation.Mice;
import dev.praxis.imputation.PooledEstimate;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The pictures of {@link MiceDemo}. */
final class MicePictures {
  private static final int OZONE = MiceExperiments.OZONE;
  private static final int TEMPERATURE = MiceExperiments.TEMPERATURE;
  private static final String DEGREES = "temperature, °F";
  private static final String PARTS = "ozone, parts per billion";
  private static final List<String> WAYS =
      List.of("mean", "5 neighbours", "most likely", "drawn", "matched");

  private MicePictures() {}

  /** The numbers filled in after each round. */
  static List<Figure> rounds(IncompleteMatrix air, List<Mice.Step> steps) {
    return steps.stream()
        .map(step -> days("After round " + step.round(), air, step.filled()))
        .toList();
  }

  /** Ozone against temperature: what was measured, and what was filled in. */
  static Figure days(String title, IncompleteMatrix air, Matrix filled) {
    return Figure.of(
            "%s: ozone and temperature correlate by %.2f",
            title, MiceExperiments.correlation(filled))
        .dots(
            "measured",
            some(filled, TEMPERATURE, i -> !air.isMissing(i, OZONE)),
            some(filled, OZONE, i -> !air.isMissing(i, OZONE)))
        .dots(
            "filled in",
            some(filled, TEMPERATURE, i -> air.isMissing(i, OZONE)),
            some(filled, OZONE, i -> air.isMissing(i, OZONE)))
        .axes(DEGREES, PARTS)
        .between(54, 100)
        .heights(-45, 175);
  }

  private static double[] some(Matrix points, int column, IntPredicate rows) {
    return IntStream.range(0, points.rows())
        .filter(rows)
        .mapToDouble(i -> points.get(i, column))
        .toArray();
  }

  /** The mean of the ozone filled in, round by round, a line for each chain. */
  static Figure chains(IncompleteMatrix air, List<Mice.Step> steps) {
    Figure figure =
        Figure.of("The mean of the ozone filled in, round by round: five chains that mingle.");
    int chains = 1 + steps.get(steps.size() - 1).completion();
    for (int c = 0; c < chains; c++) {
      int chain = c;
      List<Mice.Step> own =
          steps.stream().filter(s -> s.completion() == chain && s.round() > 0).toList();
      figure.line(
          "chain " + (c + 1),
          own.stream().mapToDouble(Mice.Step::round).toArray(),
          own.stream().mapToDouble(s -> Numbers.mean(holes(air, s.filled()))).toArray());
    }
    return figure.axes("round", "mean of the filled ozone");
  }

  private static double[] holes(IncompleteMatrix air, Matrix filled) {
    return some(filled, OZONE, i -> air.isMissing(i, OZONE));
  }

  /** The numbers filled in by each of three ways, on top of those measured. */
  static List<Figure> filledIn(IncompleteMatrix air, Matrix likely, Matrix drawn, Matrix matched) {
    return List.of(
        filledIn("most likely", air, likely),
        filledIn("drawn", air, drawn),
        filledIn("matched", air, matched));
  }

  private static Figure filledIn(String way, IncompleteMatrix air, Matrix filled) {
    return Figure.of("Ozone: measured, and %s.", way)
        .histogram("measured", air.observed(OZONE), -40, 180, 22)
        .histogram("filled in", holes(air, filled), -40, 180, 22)
        .axes(PARTS, "days");
  }

  /** The slope of each completion between those of other ways, two standard errors up and down. */
  static Figure slopes(
      MiceExperiments.Slope few,
      MiceExperiments.Slope once,
      List<MiceExperiments.Slope> slopes,
      PooledEstimate pooled) {
    int m = slopes.size();
    double[] estimates = slopes.stream().mapToDouble(MiceExperiments.Slope::estimate).toArray();
    Figure figure =
        Figure.of("The slope of ozone on temperature, with two standard errors up and down.")
            .dots("completions", Numbers.upTo(m), estimates);
    bar(figure, "complete days", -3, few.estimate(), few.error());
    bar(figure, "filled once", -1, once.estimate(), once.error());
    bar(figure, "pooled", m + 2.0, pooled.estimate(), pooled.standardError());
    return figure.axes("completion", "parts per billion for each degree");
  }

  private static void bar(Figure figure, String name, double x, double middle, double error) {
    figure.line(
        name,
        new double[] {x, x, x},
        new double[] {middle - 2 * error, middle, middle + 2 * error});
  }

  /** The errors as bars. */
  static Figure errorBars(double[] errors) {
    return Figure.of("By how much a hidden ozone is missed (root mean squared error).")
        .bars("error", WAYS, errors)
        .axes("filled by", "parts per billion");
  }

  /** The hidden days as they were and as they were filled. */
  static Figure hidden(IncompleteMatrix air, IncompleteMatrix hidden, Matrix filled) {
    int[] days = MiceExperiments.hiddenDays(air, hidden);
    double[] degrees = filled.selectRows(days).column(TEMPERATURE);
    return Figure.of("All ozone above 80 is hidden: what it was, and what is filled in for it.")
        .dots(
            "measured",
            some(filled, TEMPERATURE, i -> !hidden.isMissing(i, OZONE)),
            some(filled, OZONE, i -> !hidden.isMissing(i, OZONE)))
        .dots("filled in", degrees, MiceExperiments.filledIn(air, hidden, filled))
        .dots("hidden", degrees, MiceExperiments.measured(air, hidden))
        .axes(DEGREES, PARTS);
  }
}
