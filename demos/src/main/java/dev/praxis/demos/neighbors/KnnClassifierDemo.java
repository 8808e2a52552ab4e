package dev.praxis.demos.neighbors;

import dev.praxis.Pipeline;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Dataset;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.gallery.Story;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.neighbors.KnnClassifier;
import dev.praxis.scaling.StandardScaler;
import java.util.ArrayList;
import java.util.List;

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
    List<Figure> maps = new ArrayList<>();
    for (int k : new int[] {1, 5, 50}) {
      maps.add(KnnClassifierFigures.sepals(KnnClassifier.nearest(k).fit(sepals), sepals));
    }
    story.frames(maps);
    story.finding(
        "One neighbour is right on %.1f %% of the flowers it has learned, fifty on %.1f %%.",
        KnnClassifierFigures.percentRight(KnnClassifier.nearest(1).fit(sepals), sepals),
        KnnClassifierFigures.percentRight(KnnClassifier.nearest(50).fit(sepals), sepals));

    story.part("2. Choose k");
    double[][] right = new double[2][100];
    for (int k = 1; k <= 100; k++) {
      KnnClassifier learner = KnnClassifier.nearest(k);
      right[0][k - 1] = KnnClassifierFigures.percentRight(learner.fit(sepals), sepals);
      right[1][k - 1] = 100 * CrossValidation.of(learner, sepals).mean();
    }
    int best = 1 + KnnClassifierFigures.highest(right[1]);
    story.figure(KnnClassifierFigures.choice(right[0], right[1]));
    story.finding(
        "On flowers it has not learned, k = 1 is right on %.1f %%, k = %d on %.1f %%.",
        right[1][0], best, right[1][best - 1]);

    story.part("3. A prediction that gives its reasons");
    KnnClassifier fifteen = KnnClassifier.nearest(15);
    Matrix found = Matrix.ofRowMajor(1, 2, 6.27, 2.31);
    KnnClassifier.Model model = fifteen.fit(sepals);
    Matrix equal = model.probabilities(found);
    Matrix weighted = fifteen.weightedByDistance().fit(sepals).probabilities(found);
    story.figure(KnnClassifierFigures.reasons(sepals, found, model.neighbors(found)));
    story.finding(
        "Virginica has %.0f of 15 votes, versicolor %.0f; with votes weighted by distance the"
            + " shares are %.2f and %.2f.",
        15 * equal.get(0, 2), 15 * equal.get(0, 1), weighted.get(0, 2), weighted.get(0, 1));

    story.part("4. The curse of dimension");
    Matrix scaled = StandardScaler.standard().fit(iris.points()).transform(iris.points());
    double[] added = {0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512};
    double[][] cursed = new double[2][added.length];
    for (int i = 0; i < added.length; i++) {
      Matrix more = KnnClassifierFigures.withNoise(scaled, (int) added[i]);
      Labeled<Matrix> data = new Labeled<>(more, iris.labels());
      cursed[0][i] = 100 * CrossValidation.of(fifteen, data).mean();
      cursed[1][i] = KnnClassifierFigures.nearestToFarthest(more);
    }
    story.row(
        KnnClassifierFigures.lost(added, cursed[0]), KnnClassifierFigures.alike(added, cursed[1]));
    story.finding(
        "With the four measures alone %.1f %% are right, with 512 random columns beside them"
            + " %.1f %%; the nearest flower is then %.2f as far away as the farthest.",
        cursed[0][0], cursed[0][10], cursed[1][10]);

    story.part("5. Where it breaks");
    Labeled<Matrix> wine = story.open(Dataset.WINE).withLabel("label").readLabeled();
    Labeled<Matrix> two = new Labeled<>(wine.points().selectColumns(6, 12), wine.labels());
    var standardised = Pipeline.of(StandardScaler.standard()).classify(fifteen);
    story.row(
        KnnClassifierFigures.wines("As measured", fifteen.fit(two), two),
        KnnClassifierFigures.wines("Standardised", standardised.fit(two), two));
    story.finding(
        "With all thirteen measurements %.1f %% of the wines are right as measured, %.1f %%"
            + " standardised.",
        100 * CrossValidation.of(fifteen, wine).mean(),
        100 * CrossValidation.of(standardised, wine).mean());
  }
}
