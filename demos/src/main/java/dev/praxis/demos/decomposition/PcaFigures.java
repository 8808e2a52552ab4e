package dev.praxis.demos.decomposition;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.decomposition.Pca;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.statistics.Covariance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The numbers and pictures of {@link PcaDemo}. */
final class PcaFigures {

  /** Pixels per row and per column of a digit. */
  private static final int WIDTH = 8;

  /** The value of the darkest pixel. */
  private static final double INK = 16;

  private PcaFigures() {}

  /** The share of the variance that all components of a model explain together. */
  static double explained(Pca.Model model) {
    return Arrays.stream(model.varianceRatios().row(0)).sum();
  }

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

  /** What each component explains. */
  static Figure scree(Pca.Model model) {
    return Figure.of("What each component explains. This is called a scree plot.")
        .line("share of the variance", numbers(model), percent(model.varianceRatios().row(0)))
        .axes("component", "% of the variance")
        .fromZero();
  }

  /** What the first components explain together. */
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
    return IntStream.rangeClosed(1, model.components().rows()).asDoubleStream().toArray();
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
            "The first %d components, with their shares of the variance: more ink here, less there.",
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

  /** The row of the first picture of each digit. */
  static int[] firstOfEach(Labels digits) {
    return IntStream.range(0, digits.classes())
        .map(
            digit ->
                IntStream.range(0, digits.size())
                    .filter(i -> digits.code(i) == digit)
                    .min()
                    .orElseThrow())
        .toArray();
  }

  /** Digits above, and below what some components make of them. */
  static Figure rebuilt(Matrix digits, Matrix again, int components, double error) {
    List<double[]> pictures = new ArrayList<>(List.of(digits.toRows()));
    List<String> words = new ArrayList<>();
    IntStream.range(0, digits.rows()).forEach(i -> words.add(""));
    for (int i = 0; i < digits.rows(); i++) {
      pictures.add(again.row(i));
      words.add(text("%.1f", error(digits.row(i), again.row(i))));
    }
    return Figure.of(
            "%d component%s: a pixel is typically off by %.1f; under each digit, its own error",
            components, components == 1 ? "" : "s", error)
        .tiles(digits.rows(), WIDTH, Matrix.ofRows(pictures), words, 0, INK);
  }

  /** The root of the mean squared error of a pixel. */
  private static double error(double[] picture, double[] again) {
    double sum = 0;
    for (int i = 0; i < picture.length; i++) {
      sum += (picture[i] - again[i]) * (picture[i] - again[i]);
    }
    return Math.sqrt(sum / picture.length);
  }

  /** The accuracy of a classifier behind some components. */
  static Figure accuracies(double[] sizes, double[] accuracies) {
    return Figure.of("Logistic regression on the first components, five-fold cross-validated.")
        .line("accuracy", sizes, accuracies)
        .axes("components", "accuracy")
        .fromZero();
  }

  /** The largest correlation between two columns, whichever its sign; constant ones left out. */
  static double mostCorrelated(Matrix points) {
    Matrix covariance = Covariance.of(points).matrix();
    double most = 0;
    for (int i = 0; i < points.columns(); i++) {
      for (int j = 0; j < i; j++) {
        double scale = Math.sqrt(covariance.get(i, i)) * Math.sqrt(covariance.get(j, j));
        most = scale < 1e-9 ? most : Math.max(most, Math.abs(covariance.get(i, j)) / scale);
      }
    }
    return most;
  }

  /** Wines by their first two scores. */
  static Figure wines(String name, Matrix points, Labels cultivars, Pca.Model model) {
    return Figure.of("%s: the first two components of thirteen measurements of wines.", name)
        .points(model.transform(points), cultivars)
        .axes(axis(model, 0), axis(model, 1));
  }

  /** Which column weighs most in the first component. */
  static String loudest(List<String> columns, Pca.Model model) {
    double[] weights = model.components().row(0);
    int loudest = 0;
    for (int j = 1; j < weights.length; j++) {
      loudest = Math.abs(weights[j]) > Math.abs(weights[loudest]) ? j : loudest;
    }
    return columns.get(loudest);
  }

  /** The rows of two classes. */
  static Labeled<Matrix> only(Labeled<Matrix> data, int one, int other) {
    Labels labels = data.labels();
    return data.select(
        IntStream.range(0, labels.size())
            .filter(i -> labels.code(i) == one || labels.code(i) == other)
            .toArray());
  }

  /** For each column, how many per cent of its variance lie between classes, not within them. */
  static List<Double> between(Matrix scores, Labels labels) {
    return IntStream.range(0, scores.columns())
        .mapToObj(j -> 100 * between(scores.column(j), labels))
        .toList();
  }

  private static double between(double[] column, Labels labels) {
    double mean = Arrays.stream(column).average().orElseThrow();
    double[] sums = new double[labels.classes()];
    double total = 0;
    for (int i = 0; i < column.length; i++) {
      sums[labels.code(i)] += column[i] - mean;
      total += (column[i] - mean) * (column[i] - mean);
    }
    int[] counts = labels.counts();
    double between = 0;
    for (int k = 0; k < sums.length; k++) {
      between += counts[k] > 0 ? sums[k] * sums[k] / counts[k] : 0;
    }
    return between / total;
  }

  /** Two digits by their first two scores. */
  static Figure pair(Matrix scores, Labels digits) {
    return Figure.of(
            "Ones and eights: component 1 is how they are written, component 2 which they are.")
        .written(scores, digits)
        .axes("component 1", "component 2");
  }

  /** A picture turned around its middle through a full circle, in so many equal steps. */
  static Matrix turned(double[] picture, int steps) {
    List<double[]> turned = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      turned.add(turned(picture, 2 * Math.PI * step / steps));
    }
    return Matrix.ofRows(turned);
  }

  private static double[] turned(double[] picture, double angle) {
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double middle = (WIDTH - 1) / 2.0;
    double[] turned = new double[picture.length];
    for (int at = 0; at < picture.length; at++) {
      double down = at / WIDTH - middle;
      double right = at % WIDTH - middle;
      turned[at] =
          ink(picture, cos * down + sin * right + middle, cos * right - sin * down + middle);
    }
    return turned;
  }

  /** The ink at a place between pixels, by those around it. */
  private static double ink(double[] picture, double down, double right) {
    int top = (int) Math.floor(down);
    int left = (int) Math.floor(right);
    double lower = down - top;
    double further = right - left;
    return (1 - lower) * (1 - further) * pixel(picture, top, left)
        + (1 - lower) * further * pixel(picture, top, left + 1)
        + lower * (1 - further) * pixel(picture, top + 1, left)
        + lower * further * pixel(picture, top + 1, left + 1);
  }

  private static double pixel(double[] picture, int down, int right) {
    boolean inside = Math.min(down, right) >= 0 && Math.max(down, right) < WIDTH;
    return inside ? picture[down * WIDTH + right] : 0;
  }

  /** Pictures of one turning digit by their first two scores, those at right angles marked. */
  static Figure circle(Matrix turned) {
    Matrix scores = Pca.to(2).fit(turned).transform(turned);
    int quarter = turned.rows() / 4;
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
