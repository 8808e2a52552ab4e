package dev.praxis.demos.factorization;

import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.playground.Clicks;
import dev.praxis.demos.playground.Numbers;
import java.util.Arrays;

/** The pictures of {@link ClickPredictionDemo}. */
final class ClickPredictionPictures {

  private ClickPredictionPictures() {}

  /** Click rates, tinted by how far they are from the mean. */
  static Figure rates(Matrix rates) {
    double mean = Numbers.mean(rates.toRowMajor());
    double[] tints = Arrays.stream(rates.toRowMajor()).map(rate -> (rate - mean) / 60).toArray();
    return Figure.of("Clicks in a hundred showings; 0 where an ad was never shown.")
        .signed(
            Clicks.ADS,
            Clicks.PAGES,
            Matrix.ofRowMajor(rates.rows(), rates.columns(), tints),
            rates,
            "%.0f")
        .axes("page", "ad");
  }

  /** Weights of pairs. */
  static Figure weights(String caption, Matrix weights) {
    double[] tints = Arrays.stream(weights.toRowMajor()).map(weight -> weight / 3).toArray();
    return Figure.of(caption)
        .signed(
            Clicks.ADS,
            Clicks.PAGES,
            Matrix.ofRowMajor(weights.rows(), weights.columns(), tints),
            weights,
            "%.1f")
        .axes("page", "ad");
  }

  /** What was learned about pairs that were never shown, against the truth. */
  static Figure unseen(double[] truth, double[] learned) {
    double[] ends = {-2, 3};
    return Figure.of("Ads on pages where they were never shown: the weight of the pair.")
        .dots("a pair", truth, learned)
        .reference("as it is", ends, ends)
        .axes("truth", "learned");
  }

  /** The loss of rows learned from and held out, after each epoch. */
  static Figure course(double[][] course) {
    double[] epochs = Numbers.upTo(course[0].length);
    return Figure.of("Learned by heart: what is gained on the one is lost on the other.")
        .line("learned from", epochs, course[0])
        .line("held out", epochs, course[1])
        .axes("epoch", "mean loss of a row");
  }
}
