package dev.praxis.demos.svm;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Scores;
import dev.praxis.evaluation.Split;
import dev.praxis.image.Augmentation;
import dev.praxis.image.ImageStep;
import dev.praxis.metrics.classification.ConfusionMatrix;
import dev.praxis.svm.SvmClassifier;
import dev.praxis.svm.SvmKernel;

/** Digits written by hand, read by forty-five machines; and how little it takes to mislead them. */
public final class SvmDigitsDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(SvmDigitsDemo.class, SvmDigitsDemo::tell);

  private SvmDigitsDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. Choose C and γ on digits put aside");
    Labeled<Matrix> raw = story.open(Dataset.DIGITS).withLabel("label").readLabeled();
    Labeled<Matrix> digits = SvmDigitsExperiments.scaled(raw, 1.0 / 16);
    Split held = Split.stratified(digits.labels(), 0.3, 1);
    Labeled<Matrix> known = digits.select(held.train());
    Labeled<Matrix> test = digits.select(held.test());
    Split split = Split.stratified(known.labels(), 0.3, 1);
    Labeled<Matrix> train = known.select(split.train());
    Labeled<Matrix> validation = known.select(split.test());
    double[] costs = {0.1, 1, 10};
    double[] gammas = {0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3};
    double[][] right = SvmDigitsExperiments.grid(train, validation, costs, gammas);
    int row = SvmDigitsExperiments.bestRow(right);
    int column = Numbers.highest(right[row]);
    double cost = costs[row];
    double gamma = gammas[column];
    story.figure(SvmDigitsPictures.grid(costs, gammas, right));
    story.finding(
        "Of %d digits put aside most are right, %.1f %%, at C = %s and γ = %s.",
        validation.labels().size(), right[row][column], cost, gamma);

    story.part("2. Forty-five machines vote");
    SvmClassifier learner = SvmClassifier.with(SvmKernel.rbf(gamma)).withCost(cost);
    SvmClassifier.Model model = learner.fit(known);
    Labels predicted = model.predict(test.points());
    ConfusionMatrix matrix = ConfusionMatrix.of(test.labels(), predicted);
    story.figure(SvmDigitsPictures.confusion(matrix));
    story.finding(
        "Of %d other digits %.1f %% are right, with %d machines that share %d of the %d digits"
            + " learned.",
        test.labels().size(),
        100 * matrix.accuracy(),
        model.biases().columns(),
        model.supportRows().size(),
        known.labels().size());

    story.part("3. The hardest digits");
    double[] margins = SvmDigitsExperiments.margins(model, test);
    int[] hardest = Numbers.lowest(margins, 20);
    double[] clear = SvmDigitsExperiments.rightOfTheClearest(margins, 0.5);
    story.figure(SvmDigitsPictures.hardest(test, predicted, hardest));
    story.finding(
        "The half of the digits with the widest margins: %.1f %% are right; the other half: %.1f"
            + " %%.",
        clear[0], clear[1]);

    story.part("4. Where it breaks");
    Augmentation plain = Augmentation.of(8, 8);
    Augmentation moving = plain.then(ImageStep.shift(1));
    SvmClassifier.Model moved = learner.fit(moving.augment(known, 3).data());
    double[] still = SvmDigitsExperiments.shifted(model, test);
    double[] taught = SvmDigitsExperiments.shifted(moved, test);
    SvmClassifier.Model unscaled = learner.fit(raw.select(held.train()));
    double unscaledRight = 100 * Scores.accuracyOf(unscaled, raw.select(held.test()));
    story.figure(SvmDigitsPictures.shifted(still, taught));
    story.finding(
        "Two pixels to the right %.1f %% are right; with copies learned that were moved by one,"
            + " %.1f %%. With pixels from 0 to 16 in place of 1, at the same γ, %.1f %%.",
        still[2], taught[2], unscaledRight);
  }
}
