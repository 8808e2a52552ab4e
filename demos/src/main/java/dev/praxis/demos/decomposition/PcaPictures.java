package dev.praxis.demos.decomposition;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import dev.praxis.decomposition.Pca;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Scores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The pictures of {@link PcaDemo}. */
final class PcaPictures {

  /** Pixels per row and per column of a digit. */
  private static final int WIDTH = 8;

  /** The value of the darkest pixel. */
  private static final double INK = 16;

  private PcaPictures() {}

  /** Digits by their first two scores, each written as itself. */
  static Figure plane(Matrix scores, Labels digits, Pca.Model model) {
    return Figure.of("%,d digits, each written where its picture falls.", digits.size())
        .written(scores, digits)
        .axes(axis(model, 0), axis(model, 1));
  }

  private static String axis(Pca.Model model, int component) {
    double share = 100 * model.varianceRatios().get(0, component);
    return text("component %d (%.1f %%)", component + 1, share);
  }

  /** The share of the variance that each component explains. */
  static Figure scree(Pca.Model model) {
    return Figure.of("What each component explains. This is called a scree plot.")
        .line("share of the variance", numbers(model), percent(model.varianceRatios().row(0)))
        .axes("component", "% of the variance")
        .fromZero();
  }

  /** The share of the variance that the first components explain together. */
  static Figure together(Pca.Model model, int enough) {
    double[] sums = model.varianceRatios().row(0);
    Arrays.parallelPrefix(sums, Double::sum);
    return Figure.of("What the first components explain together.")
        .line("share of the variance", numbers(model), percent(sums))
        .upright(enough, "90 %")
        .axes("components", "% of the variance")
        .fromZero();
  }

  private static double[] numbers(Pca.Model model) {
    return Numbers.upTo(model.components().rows());
  }

  private static double[] percent(double[] shares) {
    return Arrays.stream(shares).map(share -> 100 * share).toArray();
  }

  /** The first components as pictures. */
  static Figure components(Pca.Model model, int count) {
    Matrix first = model.components().selectRows(IntStream.range(0, count).toArray());
    double most = Arrays.stream(first.toRowMajor()).map(Math::abs).max().orElseThrow();
    double[] shares = percent(model.varianceRatios().row(0));
    List<String> words =
        IntStream.range(0, count).mapToObj(i -> text("%d: %.1f %%", i + 1, shares[i])).toList();
    return Figure.of(
            "The first %d components, with their shares of the variance: more ink here, less"
                + " there.",
            count)
        .tiles(5, WIDTH, first, words, -most, most);
  }

  /** The mean digit, moved along each of the first components, one in each row. */
  static Figure walks(Pca.Model model, int count) {
    List<double[]> scores = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      for (int step = -2; step <= 2; step++) {
        double[] score = new double[model.components().rows()];
        score[i] = step * Math.sqrt(model.variances().get(0, i));
        scores.add(score);
        words.add(step == 0 ? "mean" : text("%+d σ", step).replace('-', '−'));
      }
    }
    return Figure.of(
            "The mean digit, moved by one and two standard deviations: along component 1 in the"
                + " first row, 2 in the next, and so on.")
        .tiles(5, WIDTH, model.inverse(Matrix.ofRows(scores)), words, 0, INK);
  }

  /** Digits above, and below what each of some models makes of them. */
  static List<Figure> rebuilt(Matrix digits, List<Pca.Model> models, List<Double> errors) {
    return IntStream.range(0, models.size())
        .mapToObj(i -> rebuilt(digits, models.get(i), errors.get(i)))
        .toList();
  }

  private static Figure rebuilt(Matrix digits, Pca.Model model, double error) {
    Matrix again = model.inverse(model.transform(digits));
    int components = model.components().rows();
    List<double[]> pictures = new ArrayList<>(List.of(digits.toRows()));
    List<String> words = new ArrayList<>();
    IntStream.range(0, digits.rows()).forEach(i -> words.add(""));
    for (int i = 0; i < digits.rows(); i++) {
      pictures.add(again.row(i));
      Targets truth = Targets.of(digits.row(i));
      words.add(text("%.1f", Scores.rmse(truth, Targets.of(again.row(i)))));
    }
    return Figure.of(
            "%d component%s: a pixel is typically off by %.1f; under each digit, its own error",
            components, components == 1 ? "" : "s", error)
        .tiles(digits.rows(), WIDTH, Matrix.ofRows(pictures), words, 0, INK);
  }

  /** The accuracy of a classifier behind some components. */
  static Figure accuracies(double[] sizes, double[] accuracies) {
    return Figure.of("Logistic regression on the first components, five-fold cross-validated.")
        .line("accuracy", sizes, accuracies)
        .axes("components", "accuracy")
        .fromZero();
  }

  /** Wines by their first two scores, as measured and standardised. */
  static List<Figure> wines(
      Matrix points, Pca.Model raw, Matrix scaled, Pca.Model fair, Labels cultivars) {
    return List.of(
        wines("As measured", points, cultivars, raw),
        wines("Standardised", scaled, cultivars, fair));
  }

  private static Figure wines(String name, Matrix points, Labels cultivars, Pca.Model model) {
    return Figure.of("%s: the first two components of thirteen measurements of wines.", name)
        .points(model.transform(points), cultivars)
        .axes(axis(model, 0), axis(model, 1));
  }

  /** Two digits by their first two scores. */
  static Figure pair(Matrix scores, Labels digits) {
    return Figure.of(
            "Ones and eights: component 1 is how they are written, component 2 which they are.")
        .written(scores, digits)
        .axes("component 1", "component 2");
  }

  /** Pictures of one turning digit by their first two scores, those at right angles marked. */
  static Figure circle(Matrix scores) {
    int quarter = scores.rows() / 4;
    Labels angles =
        Labels.ofCodes(new int[] {0, 1, 2, 3}, List.of("upright", "90°", "180°", "270°"));
    return Figure.of("A four, turned: one number, the angle, makes a curve that no line follows.")
        .reference("turning", scores.column(0), scores.column(1))
        .points(scores.selectRows(0, quarter, 2 * quarter, 3 * quarter), angles)
        .axes("component 1", "component 2");
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
