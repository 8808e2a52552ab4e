package dev.praxis.benchmarks.factorization;

import dev.praxis.data.Labeled;
import dev.praxis.data.Points;
import dev.praxis.factorization.FactorGradients;
import dev.praxis.factorization.FactorPenalty;
import dev.praxis.factorization.FactorizationClassifier;
import dev.praxis.metrics.classification.Auc;
import java.util.Locale;

/**
 * What the epochs of {@link FactorizationMachineBenchmark} come to: the area under the ROC curve of
 * 20,000 rows held out, after 1, 5 and 20 epochs at a rate of 0.05 with a price of 0.01 on factors,
 * and that of Tribuo, which has no price.
 */
public final class FactorizationMachineQuality {
  private FactorizationMachineQuality() {}

  /** Prints a line for each number of epochs. */
  public static void main(String... arguments) {
    Clicks clicks = new Clicks(10, 1000);
    Labeled<Points> train = clicks.next(180_000);
    Labeled<Points> test = clicks.next(20_000);
    FactorizationClassifier learner =
        FactorizationClassifier.ofRank(8).withPenalty(FactorPenalty.ofFactors(0.01));
    TribuoMachine tribuo = new TribuoMachine(train);
    for (int epochs : new int[] {1, 5, 20}) {
      FactorGradients steps = FactorGradients.withRate(0.05).withEpochs(epochs);
      System.out.printf(
          Locale.ROOT,
          "%2d epochs: %.4f, AdaGrad %.4f, Tribuo %.4f%n",
          epochs,
          auc(learner.withLearning(steps).fit(train), test),
          auc(
              learner.withLearning(FactorGradients.adaGrad(0.05).withEpochs(epochs)).fit(train),
              test),
          epochs > 5
              ? Double.NaN
              : Auc.of(
                  test.labels(), TribuoMachine.probabilities(tribuo.train(8, 0.05, epochs), test)));
    }
  }

  private static double auc(FactorizationClassifier.Model model, Labeled<Points> test) {
    return Auc.of(test.labels(), model.scores(test.points()).toRowMajor());
  }
}
