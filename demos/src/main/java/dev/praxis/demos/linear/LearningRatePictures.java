package dev.praxis.demos.linear;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.linear.LinearClassifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The pictures of {@link LearningRateDemo}. */
final class LearningRatePictures {

  private static final String EPOCH = "epoch";
  private static final String LOSS = "mean loss of a row, penalty included";
  private static final String LEAST = "the least there is";

  private LearningRatePictures() {}

  /** The plane as the models after each epoch divide it. */
  static List<Figure> onItsWay(List<LinearClassifier.Model> epochs, Labeled<Matrix> data) {
    return epochs.stream()
        .map(
            model ->
                Figure.of(
                        "Epoch %d: mean loss %.4f",
                        model.iterations(), model.loss() / data.points().rows())
                    .regions(data.points(), model::predict)
                    .points(data.points(), data.labels())
                    .axes("texture, standardised", "smoothness, standardised"))
        .toList();
  }

  /** The loss of each epoch, one picture per rate. */
  static List<Figure> film(double[] rates, List<double[]> losses, double least) {
    return IntStream.range(0, rates.length)
        .mapToObj(
            i -> line("Rate " + rates[i], losses.get(i), least).axes(EPOCH, LOSS).heights(0.4, 1.6))
        .toList();
  }

  private static Figure line(String name, double[] losses, double least) {
    double[] epochs = Numbers.upTo(losses.length);
    return Figure.of("%s: after %d epochs %.4f", name, losses.length, losses[losses.length - 1])
        .line("loss", epochs, losses)
        .reference(LEAST, epochs, flat(losses.length, least));
  }

  private static double[] flat(int n, double value) {
    double[] flat = new double[n];
    Arrays.fill(flat, value);
    return flat;
  }

  /** The last loss against the rate. */
  static Figure ends(double[] rates, double[] ends, double least) {
    return Figure.of("The loss after 20 epochs: between not there yet and never at rest.")
        .line("loss", rates, ends)
        .reference(LEAST, rates, flat(rates.length, least))
        .axes("rate", LOSS)
        .ratiosAcross()
        .ratiosUp();
  }

  /** A large rate, the same falling, and its steps averaged. */
  static Figure calm(double[] restless, double[] calmed, double[] mean, double least) {
    double[] epochs = Numbers.upTo(restless.length);
    return Figure.of("One large rate, and two ways to be calm in the end.")
        .line("rate 1", epochs, restless)
        .line("rate 1 / √t", epochs, calmed)
        .line("rate 1, averaged", epochs, mean)
        .reference(LEAST, epochs, flat(epochs.length, least))
        .axes(EPOCH, LOSS);
  }

  /** Two columns as they were measured, on one scale. */
  static Figure units(Labeled<Matrix> raw) {
    return Figure.of("Square micrometres beside a share: one rate shall serve both.")
        .points(raw.points(), raw.labels())
        .axes("area", "smoothness");
  }
}
