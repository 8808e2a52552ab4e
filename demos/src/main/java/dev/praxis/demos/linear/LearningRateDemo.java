package dev.praxis.demos.linear;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Standardised;
import dev.praxis.linear.LinearClassifier;
import dev.praxis.linear.LinearClassifier.Loss;
import dev.praxis.linear.Penalty;
import dev.praxis.linear.StochasticGradient;
import dev.praxis.linear.StochasticGradient.Rate;
import java.util.List;

/** How far a step should go: too small, right, and too large. */
public final class LearningRateDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO =
      Demo.of(LearningRateDemo.class, LearningRateDemo::tell).about(StochasticGradient.class);

  private LearningRateDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. A boundary on its way");
    Labeled<Matrix> tumours = story.open(Dataset.BREAST_CANCER).withLabel("label").readLabeled();
    Labeled<Matrix> two =
        Standardised.data(new Labeled<>(tumours.points().selectColumns(1, 4), tumours.labels()));
    LinearClassifier learner = LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(1));
    double least = learner.fit(two).loss() / two.points().rows();
    List<LinearClassifier.Model> epochs =
        LearningRateExperiments.afterEachEpoch(learner, 0.0003, 12, two);
    story.frames(LearningRatePictures.onItsWay(epochs, two));
    story.finding(
        "After twelve epochs the mean loss is %.4f; at the minimum it is %.4f.",
        epochs.get(11).loss() / two.points().rows(), least);

    story.part("2. Too small, right, too large");
    double[] rates = {0.00001, 0.0001, 0.001, 0.01, 0.1, 1, 2};
    List<double[]> losses = LearningRateExperiments.losses(learner, rates, 20, two);
    double[] ends = losses.stream().mapToDouble(loss -> loss[19]).toArray();
    story.frames(LearningRatePictures.film(rates, losses, least));
    story.figure(LearningRatePictures.ends(rates, ends, least));
    story.finding(
        "After 20 epochs a rate of %.5f is at %.4f, %.3f at %.4f, and %.0f at %.4f.",
        rates[0],
        ends[0],
        rates[Numbers.lowest(ends)],
        ends[Numbers.lowest(ends)],
        rates[6],
        ends[6]);

    story.part("3. Calm down");
    StochasticGradient large = StochasticGradient.withRate(1);
    StochasticGradient falling = StochasticGradient.withRate(Rate.inverseScaling(1, 0.5));
    double[] restless = LearningRateExperiments.losses(learner.withDescent(large), 20, two);
    double[] calmed = LearningRateExperiments.losses(learner.withDescent(falling), 20, two);
    double[] mean = LearningRateExperiments.losses(learner.withDescent(large.averaging()), 20, two);
    story.figure(LearningRatePictures.calm(restless, calmed, mean, least));
    story.finding(
        "Above the least after 20 epochs: rate 1 by %.4f, falling by %.4f, averaged by %.4f.",
        restless[19] - least, calmed[19] - least, mean[19] - least);

    story.part("4. Where it breaks");
    Labeled<Matrix> raw = new Labeled<>(tumours.points().selectColumns(3, 4), tumours.labels());
    String scaled = LearningRateExperiments.outcome(0.01, Standardised.data(raw));
    String sentence = LearningRateExperiments.outcome(0.01, raw);
    story.figure(LearningRatePictures.units(raw));
    story.finding("Columns brought to one scale: %s.", scaled);
    story.finding("The same columns as they were measured: %s.", sentence);
  }
}
