package dev.praxis.demos.neighbors;

import dev.praxis.Learner;
import dev.praxis.Regressor;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.demos.playground.Scores;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.neighbors.KnnRegressor;
import java.util.Random;
import java.util.stream.IntStream;

/** The experiments of {@link KnnRegressorDemo}. */
final class KnnRegressorExperiments {

  private KnnRegressorExperiments() {}

  /** The root mean squared error of a learner on eruptions that it is not shown: five folds. */
  static double unseen(
      Learner<? super Targeted<Matrix>, ? extends Regressor<? super Matrix>> learner,
      Targeted<Matrix> data) {
    Folds folds = Folds.of(data.targets().size(), 5, 1);
    return CrossValidation.of(learner, data, folds, Scores::rmse).mean();
  }

  /** One pixel in ten, at random. */
  static Matrix oneInTen(Matrix photograph) {
    Random random = new Random(1);
    return photograph.selectRows(
        IntStream.range(0, photograph.rows()).filter(i -> random.nextInt(10) == 0).toArray());
  }

  /** Red, green and blue of every pixel, each as a function of the place, learned from some. */
  static Matrix painted(KnnRegressor painter, Matrix known, Matrix photograph) {
    Matrix places = photograph.selectColumns(0, 1);
    double[][] colors = new double[photograph.rows()][3];
    for (int c = 0; c < 3; c++) {
      Targets color = Targets.of(known.column(2 + c));
      KnnRegressor.Model model = painter.fit(new Targeted<>(known.selectColumns(0, 1), color));
      Targets painted = model.predict(places);
      for (int i = 0; i < colors.length; i++) {
        colors[i][c] = painted.value(i);
      }
    }
    return Matrix.ofRows(colors);
  }

  /** The root mean squared error of the colours. */
  static double typicalMiss(Matrix painted, Matrix photograph) {
    double[] truth = photograph.selectColumns(2, 3, 4).toRowMajor();
    return Scores.rmse(Targets.of(truth), Targets.of(painted.toRowMajor()));
  }

  /** The eruptions that did not last so long. */
  static Targeted<Matrix> shorterThan(double minutes, Targeted<Matrix> geyser) {
    return geyser.select(
        IntStream.range(0, geyser.targets().size())
            .filter(i -> geyser.points().get(i, 0) < minutes)
            .toArray());
  }
}
