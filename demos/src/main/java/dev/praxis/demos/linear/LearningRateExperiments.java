package dev.praxis.demos.linear;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.linear.LinearClassifier;
import dev.praxis.linear.LinearClassifier.Loss;
import dev.praxis.linear.Penalty;
import dev.praxis.linear.StochasticGradient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The experiments of {@link LearningRateDemo}. */
final class LearningRateExperiments {

  private LearningRateExperiments() {}

  /** The models after 1, 2, 3 and more epochs at a rate: the same steps, stopped earlier. */
  static List<LinearClassifier.Model> afterEachEpoch(
      LinearClassifier learner, double rate, int most, Labeled<Matrix> data) {
    return IntStream.rangeClosed(1, most)
        .mapToObj(epochs -> StochasticGradient.withRate(rate).withEpochs(epochs))
        .map(descent -> learner.withDescent(descent).fit(data))
        .toList();
  }

  /** The mean loss after each epoch, penalty included, at each rate. */
  static List<double[]> losses(
      LinearClassifier learner, double[] rates, int epochs, Labeled<Matrix> data) {
    return Arrays.stream(rates)
        .mapToObj(StochasticGradient::withRate)
        .map(descent -> losses(learner.withDescent(descent), epochs, data))
        .toList();
  }

  /** The mean loss after each of the learner's epochs, penalty included. */
  static double[] losses(LinearClassifier learner, int epochs, Labeled<Matrix> data) {
    List<Double> losses = new ArrayList<>();
    learner.fit(data, step -> losses.add(step.loss() / data.points().rows()));
    return losses.stream().mapToDouble(Double::doubleValue).limit(epochs).toArray();
  }

  /** The mean loss of a classifier that squares what it misses by, or why there is none. */
  static String outcome(double rate, Labeled<Matrix> data) {
    LinearClassifier learner =
        LinearClassifier.of(Loss.SQUARED_HINGE, Penalty.l2(1))
            .withDescent(StochasticGradient.withRate(rate));
    try {
      double loss = learner.fit(data).loss() / data.points().rows();
      return String.format(Locale.ROOT, "the mean loss is %.2f", loss);
    } catch (IllegalArgumentException refusal) {
      return String.valueOf(refusal.getMessage());
    }
  }
}
