package dev.praxis.demos.metrics.regression;

import dev.praxis.data.Targets;
import dev.praxis.demos.playground.Numbers;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/** The experiments of {@link RegressionErrorsDemo}. */
final class RegressionErrorsExperiments {

  private RegressionErrorsExperiments() {}

  /** The largest residuals, whichever their sign, the largest first. */
  static int[] worst(Targets residuals, int count) {
    return Numbers.highest(Arrays.stream(residuals.toArray()).map(Math::abs).toArray(), count);
  }

  /** The mean residual of each of several equally large groups, from low to high predictions. */
  static double[] means(Targets predicted, Targets residuals, int groups) {
    int n = predicted.size();
    int[] order = Numbers.lowest(predicted.toArray(), n);
    return IntStream.range(0, groups)
        .mapToObj(g -> Arrays.copyOfRange(order, g * n / groups, (g + 1) * n / groups))
        .mapToDouble(group -> residuals.select(group).mean())
        .toArray();
  }

  /**
   * The share of the sum of squares, power 2, or of absolute values, power 1, the largest residuals
   * make: the largest 0 %, 1 % and so on to all of them.
   */
  static double[] shares(Targets residuals, double power) {
    double[] terms =
        Arrays.stream(residuals.toArray())
            .map(r -> Math.pow(Math.abs(r), power))
            .sorted()
            .toArray();
    double all = Arrays.stream(terms).sum();
    return IntStream.rangeClosed(0, 100)
        .map(percent -> terms.length - (int) Math.round(percent / 100.0 * terms.length))
        .mapToDouble(rest -> 1 - Arrays.stream(terms, 0, rest).sum() / all)
        .toArray();
  }

  /** Predictions moved by the same amount. */
  static Targets moved(Targets predicted, double by) {
    return Targets.of(Arrays.stream(predicted.toArray()).map(v -> v + by).toArray());
  }

  /** The molecules whose truth is as wanted. */
  static int[] where(Targets truth, DoublePredicate wanted) {
    return IntStream.range(0, truth.size()).filter(i -> wanted.test(truth.value(i))).toArray();
  }
}
