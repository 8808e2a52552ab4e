package dev.praxis.demos.metrics.regression;

import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.metrics.regression.Bias;
import dev.praxis.metrics.regression.RegressionErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The pictures of {@link RegressionErrorsDemo}. */
final class RegressionErrorsPictures {

  private static final String UNIT = "log of the solubility";

  private RegressionErrorsPictures() {}

  /** True against predicted values, the largest residuals ringed. */
  static Figure truths(Targets truth, Targets predicted, int[] ringed) {
    double[] ends = {
      Math.min(least(truth), least(predicted)), Math.max(most(truth), most(predicted))
    };
    Matrix points = pairs(predicted, truth);
    return Figure.of(
            "%d molecules: what the model predicted and what was measured. The %d furthest from the"
                + " line are ringed.",
            truth.size(), ringed.length)
        .dots("molecules", points.column(0), points.column(1))
        .ringed(points.selectRows(ringed), ringed.length + " worst")
        .reference("perfect", ends, ends)
        .axes("predicted " + UNIT, "true " + UNIT);
  }

  /** Residuals against predictions. */
  static Figure residuals(Targets predicted, Targets residuals) {
    double[] ends = {least(predicted), most(predicted)};
    return Figure.of("What is left, against what was predicted: a cloud without a shape?")
        .dots("residuals", predicted.toArray(), residuals.toArray())
        .reference("no error", ends, new double[] {0, 0})
        .axes("predicted " + UNIT, "truth minus prediction");
  }

  /** The mean residuals of fifths as bars. */
  static Figure fifths(double[] means) {
    return Figure.of("The mean residual of each fifth: above zero the model says too little.")
        .bars("mean residual", List.of("lowest", "low", "middle", "high", "highest"), means)
        .axes("fifths of the molecules, by prediction", "mean residual");
  }

  /** The sorted residuals against those that a normal distribution would have. */
  static Figure quantiles(RegressionErrors errors) {
    Matrix plot = errors.normalQuantiles();
    double mean = errors.residuals().mean();
    double deviation =
        Math.sqrt(
            Arrays.stream(errors.residuals().toArray())
                .map(r -> (r - mean) * (r - mean))
                .average()
                .orElseThrow());
    double[] ends = {plot.get(0, 0), plot.get(plot.rows() - 1, 0)};
    double[] normal = {mean + deviation * ends[0], mean + deviation * ends[1]};
    return Figure.of("The Q-Q plot: on the line as long as the residuals are normal.")
        .dots("residuals", plot.column(0), plot.column(1))
        .reference("normal", ends, normal)
        .axes("quantile of a normal distribution", "residual");
  }

  /** The share of the sum that the largest residuals make, as more and more of them are taken. */
  static Figure shares(double[] squares, double[] absolutes) {
    double[] parts = IntStream.rangeClosed(0, 100).mapToDouble(i -> i / 100.0).toArray();
    return Figure.of("How much of each sum the largest residuals make.")
        .line("squares (RMSE)", parts, squares)
        .line("absolute values (MAE)", parts, absolutes)
        .axes("share of the molecules, the worst first", "share of the sum")
        .fromZero();
  }

  /** The residuals of a model counted in bins, and of one that says more. */
  static List<Figure> histograms(RegressionErrors errors, RegressionErrors moved) {
    return List.of(histogram("As it is", errors), histogram("All predictions 0.15 higher", moved));
  }

  private static Figure histogram(String name, RegressionErrors errors) {
    Bias bias = errors.bias();
    return Figure.of(
            "%s: too low %d times, too high %d times, RMSE %.3f",
            name, bias.under(), bias.over(), errors.rmse())
        .histogram("residuals", errors.residuals().toArray(), -3, 3, 30)
        .upright(0, "no error")
        .axes("truth minus prediction", "molecules");
  }

  /** Each molecule's part of the MAPE, against its true value. */
  static Figure relative(Targets truth, Targets residuals) {
    int[] kept = IntStream.range(0, truth.size()).filter(i -> truth.value(i) != 0).toArray();
    double[] parts =
        Arrays.stream(kept)
            .mapToDouble(i -> Math.abs(residuals.value(i) / truth.value(i)))
            .toArray();
    return Figure.of(
            "Each molecule's share in the MAPE, on a scale of ratios: truths near zero rule.")
        .dots("molecules", truth.select(kept).toArray(), parts)
        .axes("true " + UNIT, "miss divided by the truth")
        .ratiosUp();
  }

  private static Matrix pairs(Targets x, Targets y) {
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      rows.add(new double[] {x.value(i), y.value(i)});
    }
    return Matrix.ofRows(rows);
  }

  private static double least(Targets values) {
    return Arrays.stream(values.toArray()).min().orElseThrow();
  }

  private static double most(Targets values) {
    return Arrays.stream(values.toArray()).max().orElseThrow();
  }
}
