package dev.praxis.demos.neighbors;

import dev.praxis.Pipeline;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Scores;
import dev.praxis.demos.playground.Standardised;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.neighbors.KnnClassifier;
import dev.praxis.scaling.StandardScaler;
import java.util.stream.Stream;

/** Flowers and wines named after their neighbours: maps, votes, and too many dimensions. */
public final class KnnClassifierDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(KnnClassifierDemo.class, KnnClassifierDemo::tell);

  private KnnClassifierDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. One neighbour, five, fifty");
    Labeled<Matrix> iris = story.open(Dataset.IRIS).withLabel("label").readLabeled();
    Labeled<Matrix> sepals = new Labeled<>(iris.points().selectColumns(0, 1), iris.labels());
    var models = Stream.of(1, 5, 50).map(k -> KnnClassifier.nearest(k).fit(sepals)).toList();
    double one = Scores.accuracyOf(models.get(0), sepals);
    double fifty = Scores.accuracyOf(models.get(2), sepals);
    story.frames(KnnClassifierPictures.sepals(models, sepals));
    story.finding(
        "One neighbour is right on %.1f %% of the flowers it has learned, fifty on %.1f %%.",
        100 * one, 100 * fifty);

    story.part("2. Choose k");
    double[] learned = new double[100];
    double[] unseen = new double[100];
    for (int k = 1; k <= 100; k++) {
      KnnClassifier learner = KnnClassifier.nearest(k);
      learned[k - 1] = 100 * Scores.accuracyOf(learner.fit(sepals), sepals);
      unseen[k - 1] = 100 * CrossValidation.of(learner, sepals).mean();
    }
    int best = 1 + Numbers.highest(unseen);
    story.figure(KnnClassifierPictures.choice(learned, unseen));
    story.finding(
        "On flowers it has not learned, k = 1 is right on %.1f %%, k = %d on %.1f %%.",
        unseen[0], best, unseen[best - 1]);

    story.part("3. A prediction that gives its reasons");
    KnnClassifier fifteen = KnnClassifier.nearest(15);
    Matrix found = Matrix.ofRowMajor(1, 2, 6.27, 2.31);
    KnnClassifier.Model model = fifteen.fit(sepals);
    Matrix equal = model.probabilities(found);
    var reasons = model.neighbors(found);
    Matrix weighted = fifteen.weightedByDistance().fit(sepals).probabilities(found);
    story.figure(KnnClassifierPictures.reasons(sepals, found, reasons));
    story.finding(
        "Virginica has %.0f of 15 votes, versicolor %.0f; with votes weighted by distance the"
            + " shares are %.2f and %.2f.",
        15 * equal.get(0, 2), 15 * equal.get(0, 1), weighted.get(0, 2), weighted.get(0, 1));

    story.part("4. The curse of dimension");
    Matrix scaled = Standardised.of(iris.points());
    double[] added = {0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512};
    double[] right = new double[added.length];
    double[] ratios = new double[added.length];
    for (int i = 0; i < added.length; i++) {
      Matrix more = KnnClassifierExperiments.withNoise(scaled, (int) added[i]);
      right[i] = 100 * CrossValidation.of(fifteen, new Labeled<>(more, iris.labels())).mean();
      ratios[i] = KnnClassifierExperiments.nearestToFarthest(more);
    }
    story.row(KnnClassifierPictures.lost(added, right), KnnClassifierPictures.alike(added, ratios));
    story.finding(
        "With the four measures alone %.1f %% are right, with 512 random columns beside them"
            + " %.1f %%; the nearest flower is then %.2f as far away as the farthest.",
        right[0], right[10], ratios[10]);

    story.part("5. Where it breaks");
    Labeled<Matrix> wine = story.open(Dataset.WINE).withLabel("label").readLabeled();
    Labeled<Matrix> two = new Labeled<>(wine.points().selectColumns(6, 12), wine.labels());
    var standardised = Pipeline.of(StandardScaler.standard()).classify(fifteen);
    double raw = CrossValidation.of(fifteen, wine).mean();
    double fair = CrossValidation.of(standardised, wine).mean();
    var rawModel = fifteen.fit(two);
    var fairModel = standardised.fit(two);
    story.row(KnnClassifierPictures.wines(rawModel, fairModel, two));
    story.finding(
        "With all thirteen measurements %.1f %% of the wines are right as measured, %.1f %%"
            + " standardised.",
        100 * raw, 100 * fair);
  }
}
