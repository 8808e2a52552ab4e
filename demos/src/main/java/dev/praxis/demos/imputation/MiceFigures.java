package dev.praxis.demos.imputation;

import dev.praxis.Learner;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.imputation.Imputer;
import dev.praxis.imputation.KnnImputer;
import dev.praxis.imputation.Mice;
import dev.praxis.imputation.PooledEstimate;
import dev.praxis.imputation.SimpleImputer;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The pictures of {@link MiceDemo}; column 0 is ozone, column 3 temperature. */
final class MiceFigures {
  private static final int OZONE = 0;
  private static final int TEMPERATURE = 3;
  private static final String DEGREES = "temperature, °F";
  private static final String PARTS = "ozone, parts per billion";
  private static final List<String> WAYS =
      List.of("mean", "5 neighbours", "most likely", "drawn", "matched");

  private MiceFigures() {}

  /** Ozone against temperature: what was measured, and what was filled in. */
  static Figure days(String title, IncompleteMatrix air, Matrix filled) {
    return Figure.of("%s: ozone and temperature correlate by %.2f", title, correlation(filled))
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

  /** How ozone and temperature go together. */
  static double correlation(Matrix points) {
    double[] x = around(points.column(TEMPERATURE));
    double[] y = around(points.column(OZONE));
    return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
  }

  /** The slope of ozone on temperature and its standard error. */
  static double[] slope(Matrix points) {
    double[] x = around(points.column(TEMPERATURE));
    double[] y = around(points.column(OZONE));
    double slope = dot(x, y) / dot(x, x);
    double rss = dot(y, y) - slope * dot(x, y);
    return new double[] {slope, Math.sqrt(rss / (x.length - 2) / dot(x, x))};
  }

  /** The slopes of all completions, pooled. */
  static PooledEstimate slopes(List<Matrix> completions) {
    double[] slopes = completions.stream().mapToDouble(m -> slope(m)[0]).toArray();
    double[] variances = completions.stream().mapToDouble(m -> slope(m)[1] * slope(m)[1]).toArray();
    return PooledEstimate.of(slopes, variances);
  }

  private static double[] around(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values).map(x -> x - mean).toArray();
  }

  private static double dot(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum();
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
          own.stream()
              .mapToDouble(s -> Arrays.stream(holes(air, s.filled())).average().orElseThrow())
              .toArray());
    }
    return figure.axes("round", "mean of the filled ozone");
  }

  private static double[] holes(IncompleteMatrix air, Matrix filled) {
    return some(filled, OZONE, i -> air.isMissing(i, OZONE));
  }

  /** What was filled in, on top of what was measured. */
  static Figure filledIn(String way, IncompleteMatrix air, Matrix filled) {
    return Figure.of("Ozone: measured, and %s.", way)
        .histogram("measured", air.observed(OZONE), -40, 180, 22)
        .histogram("filled in", holes(air, filled), -40, 180, 22)
        .axes(PARTS, "days");
  }

  /** The least ozone of all days. */
  static double least(Matrix filled) {
    return Arrays.stream(filled.column(OZONE)).min().orElseThrow();
  }

  /** The slope of each completion between those of other ways, two standard errors up and down. */
  static Figure slopes(
      double[] few, double[] once, List<Matrix> completions, PooledEstimate pooled) {
    int m = completions.size();
    double[] numbers = IntStream.rangeClosed(1, m).asDoubleStream().toArray();
    Figure figure =
        Figure.of("The slope of ozone on temperature, with two standard errors up and down.")
            .dots(
                "completions",
                numbers,
                completions.stream().mapToDouble(c -> slope(c)[0]).toArray());
    bar(figure, "complete days", -3, few[0], few[1]);
    bar(figure, "filled once", -1, once[0], once[1]);
    bar(figure, "pooled", m + 2.0, pooled.estimate(), pooled.standardError());
    return figure.axes("completion", "parts per billion for each degree");
  }

  private static void bar(Figure figure, String name, double x, double middle, double error) {
    figure.line(
        name,
        new double[] {x, x, x},
        new double[] {middle - 2 * error, middle, middle + 2 * error});
  }

  /** The root mean squared error of each way: every known ozone is hidden once, a fifth a time. */
  static double[] errors(IncompleteMatrix air) {
    List<Learner<IncompleteMatrix, ? extends Imputer>> ways =
        List.of(
            SimpleImputer.mean(),
            KnnImputer.nearest(5).inDeviations(),
            Mice.mostLikely(),
            Mice.bayesian(1),
            Mice.matching(1));
    double[] squares = new double[ways.size()];
    for (int fold = 0; fold < 5; fold++) {
      int part = fold;
      IncompleteMatrix hidden = without(air, i -> i % 5 == part);
      for (int w = 0; w < squares.length; w++) {
        Matrix filled = ways.get(w).fit(hidden).transform(hidden);
        double[] truth = observed(air, hidden);
        double[] guess = some(filled, OZONE, isHidden(air, hidden));
        squares[w] +=
            IntStream.range(0, truth.length)
                .mapToDouble(i -> (truth[i] - guess[i]) * (truth[i] - guess[i]))
                .sum();
      }
    }
    int known = air.rows() - air.missing(OZONE);
    return Arrays.stream(squares).map(s -> Math.sqrt(s / known)).toArray();
  }

  /** The errors as bars. */
  static Figure errorBars(double[] errors) {
    return Figure.of("By how much a hidden ozone is missed (root mean squared error).")
        .bars("error", WAYS, errors)
        .axes("filled by", "parts per billion");
  }

  /** The same days without any ozone above a number. */
  static IncompleteMatrix withoutOzoneAbove(double most, IncompleteMatrix air) {
    return without(air, i -> !air.isMissing(i, OZONE) && air.get(i, OZONE) > most);
  }

  private static IncompleteMatrix without(IncompleteMatrix air, IntPredicate rows) {
    double[][] values = new double[air.rows()][air.columns()];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values[i].length; j++) {
        boolean hole = air.isMissing(i, j) || (j == OZONE && rows.test(i));
        values[i][j] = hole ? Double.NaN : air.get(i, j);
      }
    }
    return IncompleteMatrix.ofRows(values);
  }

  private static IntPredicate isHidden(IncompleteMatrix air, IncompleteMatrix hidden) {
    return i -> hidden.isMissing(i, OZONE) && !air.isMissing(i, OZONE);
  }

  private static double[] observed(IncompleteMatrix air, IncompleteMatrix hidden) {
    return IntStream.range(0, air.rows())
        .filter(isHidden(air, hidden))
        .mapToDouble(i -> air.get(i, OZONE))
        .toArray();
  }

  /** The mean ozone that was measured on the days on which it is hidden. */
  static double meanMeasured(IncompleteMatrix air, IncompleteMatrix hidden) {
    return Arrays.stream(observed(air, hidden)).average().orElseThrow();
  }

  /** The mean ozone that was filled in on the days on which it is hidden. */
  static double meanFilled(IncompleteMatrix air, IncompleteMatrix hidden, Matrix filled) {
    return Arrays.stream(some(filled, OZONE, isHidden(air, hidden))).average().orElseThrow();
  }

  /** The hidden days as they were and as they were filled. */
  static Figure hidden(IncompleteMatrix air, IncompleteMatrix hidden, Matrix filled) {
    double[] degrees = some(filled, TEMPERATURE, isHidden(air, hidden));
    return Figure.of("All ozone above 80 is hidden: what it was, and what is filled in for it.")
        .dots(
            "measured",
            some(filled, TEMPERATURE, i -> !hidden.isMissing(i, OZONE)),
            some(filled, OZONE, i -> !hidden.isMissing(i, OZONE)))
        .dots("filled in", degrees, some(filled, OZONE, isHidden(air, hidden)))
        .dots("hidden", degrees, observed(air, hidden))
        .axes(DEGREES, PARTS);
  }
}
