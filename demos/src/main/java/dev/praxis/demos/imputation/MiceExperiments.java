package dev.praxis.demos.imputation;

import dev.praxis.Learner;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.imputation.Imputer;
import dev.praxis.imputation.KnnImputer;
import dev.praxis.imputation.Mice;
import dev.praxis.imputation.PooledEstimate;
import dev.praxis.imputation.SimpleImputer;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The experiments of {@link MiceDemo}; column 0 is ozone, column 3 temperature. */
final class MiceExperiments {
  static final int OZONE = 0;
  static final int TEMPERATURE = 3;

  private MiceExperiments() {}

  /** The correlation of ozone and temperature. */
  static double correlation(Matrix days) {
    double[] x = around(days.column(TEMPERATURE));
    double[] y = around(days.column(OZONE));
    return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
  }

  /** A slope of ozone on temperature and its standard error. */
  record Slope(double estimate, double error) {}

  /** The slope of least squares. */
  static Slope slope(Matrix days) {
    double[] x = around(days.column(TEMPERATURE));
    double[] y = around(days.column(OZONE));
    double slope = dot(x, y) / dot(x, x);
    double rss = dot(y, y) - slope * dot(x, y);
    return new Slope(slope, Math.sqrt(rss / (x.length - 2) / dot(x, x)));
  }

  /** The slopes of all completions, pooled. */
  static PooledEstimate pooled(List<Slope> slopes) {
    double[] estimates = slopes.stream().mapToDouble(Slope::estimate).toArray();
    double[] variances = slopes.stream().mapToDouble(s -> s.error() * s.error()).toArray();
    return PooledEstimate.of(estimates, variances);
  }

  private static double[] around(double[] values) {
    double mean = Numbers.mean(values);
    return Arrays.stream(values).map(x -> x - mean).toArray();
  }

  private static double dot(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum();
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
    return ways.stream().mapToDouble(way -> error(way, air)).toArray();
  }

  private static double error(
      Learner<IncompleteMatrix, ? extends Imputer> way, IncompleteMatrix air) {
    double squares = 0;
    for (int fold = 0; fold < 5; fold++) {
      int part = fold;
      IncompleteMatrix hidden = without(air, i -> i % 5 == part);
      Matrix filled = way.fit(hidden).transform(hidden);
      for (int day : hiddenDays(air, hidden)) {
        double miss = air.get(day, OZONE) - filled.get(day, OZONE);
        squares += miss * miss;
      }
    }
    return Math.sqrt(squares / (air.rows() - air.missing(OZONE)));
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

  /** The days on which ozone was measured and is hidden. */
  static int[] hiddenDays(IncompleteMatrix air, IncompleteMatrix hidden) {
    return IntStream.range(0, air.rows())
        .filter(i -> hidden.isMissing(i, OZONE) && !air.isMissing(i, OZONE))
        .toArray();
  }

  /** The ozone that was measured on the days on which it is hidden. */
  static double[] measured(IncompleteMatrix air, IncompleteMatrix hidden) {
    return Arrays.stream(hiddenDays(air, hidden)).mapToDouble(i -> air.get(i, OZONE)).toArray();
  }

  /** The ozone that was filled in on the days on which it is hidden. */
  static double[] filledIn(IncompleteMatrix air, IncompleteMatrix hidden, Matrix filled) {
    return filled.selectRows(hiddenDays(air, hidden)).column(OZONE);
  }
}
