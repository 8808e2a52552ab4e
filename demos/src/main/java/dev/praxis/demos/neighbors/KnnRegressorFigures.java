package dev.praxis.demos.neighbors;

import dev.praxis.Learner;
import dev.praxis.Regressor;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.metrics.regression.RegressionErrors;
import dev.praxis.neighbors.KnnRegressor;
import dev.praxis.neighbors.Weighting;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** The pictures of {@link KnnRegressorDemo}. */
final class KnnRegressorFigures {

  private static final int WIDTH = 96;
  private static final double GREY = 200;
  private static final String ERUPTION = "length of the eruption, minutes";
  private static final String WAIT = "wait for the next, minutes";

  private KnnRegressorFigures() {}

  /** The root mean squared error of a model on some data. */
  static double rmse(Regressor.OfPoints model, Targeted<Matrix> data) {
    return RegressionErrors.of(data.targets(), model.predict(data.points())).rmse();
  }

  /** The same of a learner on data that it is not shown, fold after fold. */
  static double rmse(
      Learner<? super Targeted<Matrix>, ? extends Regressor<? super Matrix>> learner,
      Targeted<Matrix> data,
      Folds folds) {
    return CrossValidation.of(
            learner, data, folds, (truth, guess) -> RegressionErrors.of(truth, guess).rmse())
        .mean();
  }

  /** The place of the lowest value. */
  static int lowest(double[] values) {
    int lowest = 0;
    for (int i = 1; i < values.length; i++) {
      lowest = values[i] < values[lowest] ? i : lowest;
    }
    return lowest;
  }

  /** A model's curve among the eruptions. */
  static Figure curve(String name, Regressor.OfPoints model, Targeted<Matrix> geyser) {
    double[] x = grid(1.5, 5.2);
    return Figure.of("%s: misses the waits it has learned by %.2f", name, rmse(model, geyser))
        .dots("eruptions", geyser.points().column(0), geyser.targets().toArray())
        .line("neighbours", x, along(model, x))
        .axes(ERUPTION, WAIT)
        .heights(40, 100);
  }

  private static double[] grid(double from, double to) {
    return IntStream.rangeClosed(0, 600).mapToDouble(i -> from + i * (to - from) / 600).toArray();
  }

  private static double[] along(Regressor.OfPoints model, double[] x) {
    return model.predict(Matrix.ofRowMajor(x.length, 1, x)).toArray();
  }

  /** The errors of each k, and of a straight line. */
  static Figure choice(double[][] errors) {
    double[] ks = IntStream.rangeClosed(1, errors[0].length).asDoubleStream().toArray();
    return Figure.of("The root mean squared errors: few neighbours learn the noise by heart.")
        .line("eruptions learned", ks, errors[0])
        .line("eruptions left out", ks, errors[1])
        .reference("a straight line, left out", ks, errors[2])
        .axes("neighbours k", "RMSE, minutes")
        .ratiosAcross()
        .fromZero();
  }

  /** One pixel in ten, at random. */
  static Matrix oneInTen(Matrix photograph) {
    Random random = new Random(1);
    return photograph.selectRows(
        IntStream.range(0, photograph.rows()).filter(i -> random.nextInt(10) == 0).toArray());
  }

  /** The photograph with all but some pixels grey. */
  static Figure seen(Matrix photograph, Matrix known) {
    double[][] colors = new double[photograph.rows()][];
    Arrays.setAll(colors, i -> new double[] {GREY, GREY, GREY});
    for (double[] pixel : known.toRows()) {
      colors[(int) (pixel[1] * WIDTH + pixel[0])] = Arrays.copyOfRange(pixel, 2, 5);
    }
    return Figure.of("What is known: one pixel in ten").image(WIDTH, Matrix.ofRows(colors));
  }

  /** Red, green and blue of every pixel, each as a function of the place, learned from some. */
  static Matrix painted(KnnRegressor painter, Matrix known, Matrix photograph) {
    Matrix places = photograph.selectColumns(0, 1);
    double[][] colors = new double[photograph.rows()][3];
    for (int c = 0; c < 3; c++) {
      Targets color = Targets.of(known.column(2 + c));
      Regressor.OfPoints model = painter.fit(new Targeted<>(known.selectColumns(0, 1), color));
      double[] painted = model.predict(places).toArray();
      for (int i = 0; i < painted.length; i++) {
        colors[i][c] = painted[i];
      }
    }
    return Matrix.ofRows(colors);
  }

  /** The root mean squared error of the colours. */
  static double typicalMiss(Matrix painted, Matrix photograph) {
    double[] truth = photograph.selectColumns(2, 3, 4).toRowMajor();
    return RegressionErrors.of(Targets.of(truth), Targets.of(painted.toRowMajor())).rmse();
  }

  /** A painted photograph. */
  static Figure picture(KnnRegressor painter, Matrix painted) {
    String weights = painter.weighting() == Weighting.UNIFORM ? "" : ", weighted by distance";
    return Figure.of("The photograph by k = %d%s", painter.neighbors(), weights)
        .image(WIDTH, painted);
  }

  /** The eruptions that did not last so long. */
  static Targeted<Matrix> shorterThan(double minutes, Targeted<Matrix> geyser) {
    return geyser.select(
        IntStream.range(0, geyser.targets().size())
            .filter(i -> geyser.points().get(i, 0) < minutes)
            .toArray());
  }

  /** What neighbours and a line make of eruptions longer than all they have learned. */
  static Figure beyond(
      Regressor.OfPoints near,
      Regressor.OfPoints line,
      Targeted<Matrix> early,
      Targeted<Matrix> all) {
    double[] x = grid(1.5, 5.2);
    return Figure.of("Both have learned the eruptions of less than four minutes only.")
        .dots("all eruptions", all.points().column(0), all.targets().toArray())
        .dots("learned", early.points().column(0), early.targets().toArray())
        .line("neighbours", x, along(near, x))
        .line("straight line", x, along(line, x))
        .axes(ERUPTION, WAIT);
  }
}
