package dev.praxis.demos.factorization;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.data.SparseMatrix;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Clicks;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.factorization.FactorGradients;
import dev.praxis.factorization.FactorPenalty;
import dev.praxis.factorization.FactorizationClassifier;
import dev.praxis.factorization.FactorizationMachine;
import dev.praxis.factorization.GibbsSampling;
import dev.praxis.linear.LinearClassifier;
import dev.praxis.linear.LinearClassifier.Loss;
import dev.praxis.linear.Penalty;
import java.util.List;

/** Which ad on which page: what no column says alone. */
public final class ClickPredictionDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO =
      Demo.of(ClickPredictionDemo.class, ClickPredictionDemo::tell)
          .about(FactorizationMachine.class);

  private ClickPredictionDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. Ads on pages");
    Labeled<SparseMatrix> shown = Clicks.shown(12000, false, 1);
    Labeled<SparseMatrix> heldOut = Clicks.shown(12000, false, 2);
    Matrix rates = ClickPredictionExperiments.clickRates(shown);
    story.figure(ClickPredictionPictures.rates(rates));
    story.finding("%.0f in a hundred are clicked.", Numbers.mean(rates.toRowMajor()) * 64 / 56);

    story.part("2. A weight for each, a weight for each pair");
    LinearClassifier.Model linear = LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(1)).fit(shown);
    FactorizationClassifier learner =
        FactorizationClassifier.ofRank(4)
            .withPenalty(FactorPenalty.of(0.001, 0.01))
            .withLearning(FactorGradients.adaGrad(0.2).withEpochs(30));
    FactorizationClassifier.Model machine = learner.fit(shown);
    FactorizationClassifier.Model drawn =
        learner.withPenalty(FactorPenalty.none()).withLearning(GibbsSampling.standard()).fit(shown);
    double[] ofLinear = ClickPredictionExperiments.quality(linear, heldOut);
    double[] ofMachine = ClickPredictionExperiments.quality(machine, heldOut);
    double[] ofDrawn = ClickPredictionExperiments.quality(drawn, heldOut);
    story.table(
        "On rows that were held out",
        List.of("model", "AUC", "log loss"),
        "%.3f",
        List.of(
            List.of("linear", ofLinear[0], ofLinear[1]),
            List.of("machine, AdaGrad", ofMachine[0], ofMachine[1]),
            List.of("machines, Gibbs sampling", ofDrawn[0], ofDrawn[1])));
    story.finding("AUC held out: linear %.3f, machine %.3f.", ofLinear[0], ofMachine[0]);

    story.part("3. What it has found");
    Matrix learned = ClickPredictionExperiments.pairWeights(machine);
    Matrix truth = ClickPredictionExperiments.truth();
    story.row(
        ClickPredictionPictures.weights("Learned: the weight of each pair.", learned),
        ClickPredictionPictures.weights("The truth that the clicks were drawn from.", truth));

    story.part("4. Pairs that were never shown");
    double[] newTruth = ClickPredictionExperiments.ofNewPairs(truth);
    double[] newLearned = ClickPredictionExperiments.ofNewPairs(learned);
    story.figure(ClickPredictionPictures.unseen(newTruth, newLearned));
    story.finding(
        "The best of them in truth, %.1f, has the weight %.1f; the worst, %.1f, has %.1f.",
        newTruth[Numbers.highest(newTruth)],
        newLearned[Numbers.highest(newTruth)],
        newTruth[Numbers.lowest(newTruth)],
        newLearned[Numbers.lowest(newTruth)]);

    story.part("5. Where it breaks");
    Labeled<SparseMatrix> few = Clicks.shown(900, false, 3);
    FactorizationClassifier free = FactorizationClassifier.ofRank(16);
    double[][] course = ClickPredictionExperiments.course(free, 0.2, 40, few);
    story.figure(ClickPredictionPictures.course(course));
    story.finding(
        "Held out, the loss is least after epoch %d, %.3f; after epoch 40 it is %.3f.",
        Numbers.lowest(course[1]) + 1, course[1][Numbers.lowest(course[1])], course[1][39]);
  }
}
