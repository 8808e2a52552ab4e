package dev.praxis.demos.metrics.regression;

import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.metrics.regression.RegressionErrors;
import java.util.Arrays;
import java.util.Locale;

/** The residuals of a model of solubility: how large, in which direction, and for whom. */
public final class RegressionErrorsDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(RegressionErrorsDemo.class, RegressionErrorsDemo::tell);

  private RegressionErrorsDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. Every prediction is off by a residual");
    Targeted<Matrix> molecules = story.open(Dataset.SOLUBILITY).withTarget("target").readTargets();
    Targets truth = molecules.targets();
    Targets predicted = Targets.of(molecules.points().column(0));
    RegressionErrors errors = RegressionErrors.of(truth, predicted);
    Targets residuals = errors.residuals();
    int[] worst = RegressionErrorsExperiments.worst(residuals, 10);
    story.figure(RegressionErrorsPictures.truths(truth, predicted, worst));
    story.finding(
        "RMSE %.3f, MAE %.3f, median %.3f, R² %.3f; the worst miss is %.2f.",
        errors.rmse(), errors.mae(), errors.medianAbsoluteError(), errors.r2(), errors.maxError());

    story.part("2. What is left should have no shape");
    double[] fifths = RegressionErrorsExperiments.means(predicted, residuals, 5);
    story.row(
        RegressionErrorsPictures.residuals(predicted, residuals),
        RegressionErrorsPictures.fifths(fifths));
    story.finding(
        "From the lowest to the highest fifth, the mean residuals are %.2f, %.2f, %.2f, %.2f,"
            + " %.2f.",
        Arrays.stream(fifths).boxed().toArray());

    story.part("3. Some misses count more than others");
    double[] squares = RegressionErrorsExperiments.shares(residuals, 2);
    double[] absolutes = RegressionErrorsExperiments.shares(residuals, 1);
    story.row(
        RegressionErrorsPictures.quantiles(errors),
        RegressionErrorsPictures.shares(squares, absolutes));
    story.finding(
        "The worst tenth of the molecules makes %.0f %% of the squares, %.0f %% of the absolutes.",
        100 * squares[10], 100 * absolutes[10]);

    story.part("4. Too high or too low");
    Targets high = RegressionErrorsExperiments.moved(predicted, 0.15);
    RegressionErrors moved = RegressionErrors.of(truth, high);
    story.row(RegressionErrorsPictures.histograms(errors, moved));
    story.finding(
        "As it is: RMSE %.3f, too high %d times of %d, p = %.2g.",
        errors.rmse(), errors.bias().over(), errors.size(), errors.bias().pValue());
    story.finding(
        "0.15 higher: RMSE %.3f, too high %d times, p = %.2g. It %s.",
        moved.rmse(),
        moved.bias().over(),
        moved.bias().pValue(),
        moved.bias().tendency(0.05).name().toLowerCase(Locale.ROOT));

    story.part("5. Where it breaks");
    int[] notZero = RegressionErrorsExperiments.where(truth, value -> value != 0);
    int[] notSmall = RegressionErrorsExperiments.where(truth, value -> Math.abs(value) >= 0.5);
    RegressionErrors divisible =
        RegressionErrors.of(truth.select(notZero), predicted.select(notZero));
    RegressionErrors large =
        RegressionErrors.of(truth.select(notSmall), predicted.select(notSmall));
    story.figure(RegressionErrorsPictures.relative(truth, residuals));
    story.finding(
        "MAPE %.1e; without the %d truths of 0 it is %.2f, without all %d below 0.5 it is %.2f.",
        errors.mape(),
        truth.size() - notZero.length,
        divisible.mape(),
        truth.size() - notSmall.length,
        large.mape());
    int[] alike = RegressionErrorsExperiments.where(truth, value -> value >= -3 && value <= -2);
    RegressionErrors narrow = RegressionErrors.of(truth.select(alike), predicted.select(alike));
    story.finding(
        "R² %.2f over all; %.2f over the %d molecules from -3 to -2, though RMSE is only %.2f.",
        errors.r2(), narrow.r2(), narrow.size(), narrow.rmse());
  }
}
