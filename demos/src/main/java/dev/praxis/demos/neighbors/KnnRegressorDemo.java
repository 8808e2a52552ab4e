package dev.praxis.demos.neighbors;

import dev.praxis.Regressor;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.demos.gallery.Dataset;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.gallery.Story;
import dev.praxis.evaluation.Folds;
import dev.praxis.linear.RidgeRegression;
import dev.praxis.neighbors.KnnRegressor;
import java.util.ArrayList;
import java.util.List;

/** A geyser and a photograph, guessed from what is near: stairs, mosaics and flat ends. */
public final class KnnRegressorDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(KnnRegressorDemo.class, KnnRegressorDemo::tell);

  private KnnRegressorDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. Stairs that become a curve");
    Targeted<Matrix> geyser = story.open(Dataset.FAITHFUL).withTarget("waiting").readTargets();
    List<Figure> curves = new ArrayList<>();
    for (int k : new int[] {1, 5, 20, 80, 240}) {
      KnnRegressor.Model model = KnnRegressor.nearest(k).fit(geyser);
      curves.add(KnnRegressorFigures.curve("k = " + k, model, geyser));
    }
    story.frames(curves);
    story.finding(
        "One neighbour misses the waits it has learned by %.1f minutes, 240 by %.1f.",
        KnnRegressorFigures.rmse(KnnRegressor.nearest(1).fit(geyser), geyser),
        KnnRegressorFigures.rmse(KnnRegressor.nearest(240).fit(geyser), geyser));

    story.part("2. Choose k");
    Folds folds = Folds.of(geyser.targets().size(), 5, 1);
    double[][] errors = new double[3][200];
    double line = KnnRegressorFigures.rmse(RidgeRegression.leastSquares(), geyser, folds);
    for (int k = 1; k <= 200; k++) {
      KnnRegressor learner = KnnRegressor.nearest(k);
      errors[0][k - 1] = KnnRegressorFigures.rmse(learner.fit(geyser), geyser);
      errors[1][k - 1] = KnnRegressorFigures.rmse(learner, geyser, folds);
      errors[2][k - 1] = line;
    }
    int best = 1 + KnnRegressorFigures.lowest(errors[1]);
    story.figure(KnnRegressorFigures.choice(errors));
    story.finding(
        "On eruptions it has not learned, k = 1 misses by %.2f minutes, k = %d by %.2f, and a"
            + " straight line by %.2f.",
        errors[1][0], best, errors[1][best - 1], line);

    story.part("3. A photograph from every tenth pixel");
    Matrix photograph = story.open(Dataset.FLOWER).readMatrix();
    Matrix known = KnnRegressorFigures.oneInTen(photograph);
    List<Figure> pictures = new ArrayList<>();
    pictures.add(KnnRegressorFigures.seen(photograph, known));
    double[] misses = new double[3];
    KnnRegressor[] painters = {
      KnnRegressor.nearest(1),
      KnnRegressor.nearest(6).weightedByDistance(),
      KnnRegressor.nearest(100)
    };
    for (int i = 0; i < painters.length; i++) {
      Matrix painted = KnnRegressorFigures.painted(painters[i], known, photograph);
      misses[i] = KnnRegressorFigures.typicalMiss(painted, photograph);
      pictures.add(KnnRegressorFigures.picture(painters[i], painted));
    }
    pictures.add(Figure.of("The photograph itself").image(96, photograph.selectColumns(2, 3, 4)));
    story.row(pictures);
    story.finding(
        "Typical errors, of 255: one neighbour %.1f, six weighted by distance %.1f, a hundred"
            + " %.1f.",
        misses[0], misses[1], misses[2]);

    story.part("4. Where it breaks");
    Targeted<Matrix> early = KnnRegressorFigures.shorterThan(4, geyser);
    Regressor.OfPoints neighbors = KnnRegressor.nearest(20).fit(early);
    Regressor.OfPoints straight = RidgeRegression.leastSquares().fit(early);
    story.figure(KnnRegressorFigures.beyond(neighbors, straight, early, geyser));
    story.finding(
        "After five minutes the geyser is to rest for %.0f minutes by its neighbours, for %.0f by"
            + " the line; eruptions like that were followed by %.0f.",
        neighbors.predict(5), straight.predict(5), KnnRegressor.nearest(20).fit(geyser).predict(5));
  }
}
