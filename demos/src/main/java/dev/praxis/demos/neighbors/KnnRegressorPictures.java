package dev.praxis.demos.neighbors;

import dev.praxis.Regressor;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Scores;
import dev.praxis.neighbors.KnnRegressor;
import dev.praxis.neighbors.Weighting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The pictures of {@link KnnRegressorDemo}. */
final class KnnRegressorPictures {

  private static final int WIDTH = 96;
  private static final double GREY = 200;
  private static final String ERUPTION = "length of the eruption, minutes";
  private static final String WAIT = "wait for the next, minutes";

  private KnnRegressorPictures() {}

  /** The curve of each model among the eruptions. */
  static List<Figure> curves(List<KnnRegressor.Model> models, Targeted<Matrix> geyser) {
    return models.stream().map(model -> curve(model, geyser)).toList();
  }

  private static Figure curve(KnnRegressor.Model model, Targeted<Matrix> geyser) {
    double[] x = grid(1.5, 5.2);
    return Figure.of(
            "k = %d: misses the waits it has learned by %.2f",
            model.learner().neighbors(), Scores.rmseOf(model, geyser))
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
  static Figure choice(double[] learned, double[] unseen, double line) {
    double[] ks = Numbers.upTo(learned.length);
    double[] level = new double[ks.length];
    Arrays.fill(level, line);
    return Figure.of("The root mean squared errors: few neighbours learn the noise by heart.")
        .line("eruptions learned", ks, learned)
        .line("eruptions left out", ks, unseen)
        .reference("a straight line, left out", ks, level)
        .axes("neighbours k", "RMSE, minutes")
        .ratiosAcross()
        .fromZero();
  }

  /** A photograph: what is known of it, what each painter makes of that, and as it is. */
  static List<Figure> pictures(
      Matrix photograph, Matrix known, List<KnnRegressor> painters, List<Matrix> paintings) {
    List<Figure> pictures = new ArrayList<>(List.of(seen(photograph, known)));
    for (int i = 0; i < painters.size(); i++) {
      pictures.add(picture(painters.get(i), paintings.get(i)));
    }
    Matrix colors = photograph.selectColumns(2, 3, 4);
    pictures.add(Figure.of("The photograph itself").image(WIDTH, colors));
    return pictures;
  }

  /** The photograph with all but some pixels grey. */
  private static Figure seen(Matrix photograph, Matrix known) {
    double[][] colors = new double[photograph.rows()][];
    Arrays.setAll(colors, i -> new double[] {GREY, GREY, GREY});
    for (double[] pixel : known.toRows()) {
      colors[(int) (pixel[1] * WIDTH + pixel[0])] = Arrays.copyOfRange(pixel, 2, 5);
    }
    return Figure.of("What is known: one pixel in ten").image(WIDTH, Matrix.ofRows(colors));
  }

  private static Figure picture(KnnRegressor painter, Matrix painted) {
    String weights = painter.weighting() == Weighting.UNIFORM ? "" : ", weighted by distance";
    return Figure.of("The photograph by k = %d%s", painter.neighbors(), weights)
        .image(WIDTH, painted);
  }

  /** The predictions of neighbours and a line for eruptions longer than all they have learned. */
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
