package dev.praxis.demos.neighbors;

import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Scores;
import dev.praxis.linear.RidgeRegression;
import dev.praxis.neighbors.KnnRegressor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
    List<KnnRegressor.Model> models =
        Stream.of(1, 5, 20, 80, 240).map(k -> KnnRegressor.nearest(k).fit(geyser)).toList();
    double one = Scores.rmseOf(models.get(0), geyser);
    double many = Scores.rmseOf(models.get(4), geyser);
    story.frames(KnnRegressorPictures.curves(models, geyser));
    story.finding(
        "One neighbour misses the waits it has learned by %.1f minutes, 240 by %.1f.", one, many);

    story.part("2. Choose k");
    double[] learned = new double[200];
    double[] unseen = new double[200];
    double line = KnnRegressorExperiments.unseen(RidgeRegression.leastSquares(), geyser);
    for (int k = 1; k <= 200; k++) {
      KnnRegressor learner = KnnRegressor.nearest(k);
      learned[k - 1] = Scores.rmseOf(learner.fit(geyser), geyser);
      unseen[k - 1] = KnnRegressorExperiments.unseen(learner, geyser);
    }
    int best = 1 + Numbers.lowest(unseen);
    story.figure(KnnRegressorPictures.choice(learned, unseen, line));
    story.finding(
        "On eruptions it has not learned, k = 1 misses by %.2f minutes, k = %d by %.2f, and a"
            + " straight line by %.2f.",
        unseen[0], best, unseen[best - 1], line);

    story.part("3. A photograph from every tenth pixel");
    Matrix photograph = story.open(Dataset.FLOWER).readMatrix();
    Matrix known = KnnRegressorExperiments.oneInTen(photograph);
    List<KnnRegressor> painters =
        List.of(
            KnnRegressor.nearest(1),
            KnnRegressor.nearest(6).weightedByDistance(),
            KnnRegressor.nearest(100));
    List<Matrix> paintings = new ArrayList<>();
    List<Double> misses = new ArrayList<>();
    for (KnnRegressor painter : painters) {
      Matrix painted = KnnRegressorExperiments.painted(painter, known, photograph);
      paintings.add(painted);
      misses.add(KnnRegressorExperiments.typicalMiss(painted, photograph));
    }
    story.row(KnnRegressorPictures.pictures(photograph, known, painters, paintings));
    story.finding(
        "Typical errors, of 255: one neighbour %.1f, six weighted by distance %.1f, a hundred"
            + " %.1f.",
        misses.toArray());

    story.part("4. Where it breaks");
    Targeted<Matrix> early = KnnRegressorExperiments.shorterThan(4, geyser);
    KnnRegressor.Model neighbors = KnnRegressor.nearest(20).fit(early);
    RidgeRegression.Model straight = RidgeRegression.leastSquares().fit(early);
    KnnRegressor.Model knowing = KnnRegressor.nearest(20).fit(geyser);
    story.figure(KnnRegressorPictures.beyond(neighbors, straight, early, geyser));
    story.finding(
        "After five minutes the geyser is to rest for %.0f minutes by its neighbours, for %.0f by"
            + " the line; eruptions like that were followed by %.0f.",
        neighbors.predict(5), straight.predict(5), knowing.predict(5));
  }
}
