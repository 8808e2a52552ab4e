package dev.praxis.demos.svm;

import dev.praxis.Regressor;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.svm.SvmRegressor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The pictures of {@link SvmRegressorDemo}. */
final class SvmRegressorPictures {

  private static final String ERUPTION = "length of the eruption, minutes";
  private static final String WAIT = "wait for the next, minutes";

  private SvmRegressorPictures() {}

  /** Eruptions, the curve, its tube, and a ring around each eruption that counts. */
  static Figure tube(SvmRegressor.Model model, Targeted<Matrix> geyser) {
    return tube(
        Figure.of("The curve, its tube, and the eruptions on or beyond its walls."), model, geyser);
  }

  private static Figure tube(Figure figure, SvmRegressor.Model model, Targeted<Matrix> geyser) {
    double[] x = grid(1.5, 5.2);
    double[] curve = along(model, x);
    double epsilon = model.epsilon();
    return figure
        .dots("eruptions", geyser.points().column(0), geyser.targets().toArray())
        .line("support vector regression", x, curve)
        .reference("ε above", x, Arrays.stream(curve).map(y -> y + epsilon).toArray())
        .reference("ε below", x, Arrays.stream(curve).map(y -> y - epsilon).toArray())
        .ringed(support(model, geyser), "support vectors")
        .axes(ERUPTION, WAIT)
        .heights(40, 100);
  }

  private static Matrix support(SvmRegressor.Model model, Targeted<Matrix> geyser) {
    return Matrix.ofRows(
        model.supportRows().stream()
            .map(row -> new double[] {geyser.points().get(row, 0), geyser.targets().value(row)})
            .toList());
  }

  private static double[] grid(double from, double to) {
    return IntStream.rangeClosed(0, 400).mapToDouble(i -> from + i * (to - from) / 400).toArray();
  }

  private static double[] along(Regressor<? super Matrix> model, double[] x) {
    return model.predict(Matrix.ofRowMajor(x.length, 1, x)).toArray();
  }

  /** The errors at each width, beside those of a straight line. */
  static Figure errors(double[] tubes, double[] unseen, double line) {
    double[] level = new double[tubes.length];
    Arrays.fill(level, line);
    return Figure.of("By how much eruptions are missed that were left out.")
        .line("support vector regression", tubes, unseen)
        .reference("ridge regression", tubes, level)
        .axes("ε, minutes", "RMSE, minutes")
        .fromZero();
  }

  /** How many eruptions count at each width. */
  static Figure counting(double[] tubes, double[] counting) {
    return Figure.of("How many of the eruptions are support vectors.")
        .line("support vectors", tubes, counting)
        .axes("ε, minutes", "of all, %")
        .fromZero();
  }

  /** The curve and its tube at each C. */
  static List<Figure> costs(List<SvmRegressor.Model> models, Targeted<Matrix> geyser) {
    return models.stream().map(model -> cost(model, geyser)).toList();
  }

  private static Figure cost(SvmRegressor.Model model, Targeted<Matrix> geyser) {
    int count = model.supportRows().size();
    return tube(
        Figure.of("C = %s, γ = 100: %d eruptions count", model.learner().cost(), count),
        model,
        geyser);
  }

  /** A straight line before and after one target went wild. */
  static Figure wild(
      String name,
      Regressor<? super Matrix> before,
      Regressor<? super Matrix> after,
      Targeted<Matrix> geyser) {
    double[] x = grid(1.5, 5.2);
    return Figure.of("%s, before and after one wait of 850 minutes, far above", name)
        .dots("eruptions", geyser.points().column(0), geyser.targets().toArray())
        .line("before", x, along(before, x))
        .line("after", x, along(after, x))
        .axes(ERUPTION, WAIT)
        .heights(40, 100);
  }

  /** The curve and a straight line, on and on. */
  static Figure beyond(
      SvmRegressor.Model model, Regressor<? super Matrix> line, Targeted<Matrix> geyser) {
    double[] x = grid(0, 15);
    return Figure.of("Beyond the eruptions that were learned.")
        .dots("eruptions", geyser.points().column(0), geyser.targets().toArray())
        .line("radial basis functions", x, along(model, x))
        .line("ridge regression", x, along(line, x))
        .axes(ERUPTION, WAIT);
  }
}
