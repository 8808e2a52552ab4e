package dev.praxis.demos.svm;

import dev.praxis.Classifier;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The pictures of {@link GammaAndCDemo}. */
final class GammaAndCPictures {

  private GammaAndCPictures() {}

  /** An area for each γ (up) and C (across): of the rows left out, and of those learned. */
  static List<Figure> areas(
      List<Double> gammas, List<Double> costs, double[] unseen, double[] learned) {
    return List.of(
        map("AUC of the tumours left out in turn.", gammas, costs, unseen),
        map("AUC of the tumours learned.", gammas, costs, learned));
  }

  private static Figure map(
      String caption, List<Double> gammas, List<Double> costs, double[] values) {
    return table(caption, gammas, costs, values, area -> Math.max(0, area - 0.6));
  }

  /** The share of support vectors for each γ and C. */
  static Figure counting(List<Double> gammas, List<Double> costs, double[] shares) {
    double[] percent = Arrays.stream(shares).map(share -> 100 * share).toArray();
    return table("Support vectors, in per cent.", gammas, costs, percent, share -> share);
  }

  private static Figure table(
      String caption,
      List<Double> gammas,
      List<Double> costs,
      double[] values,
      DoubleUnaryOperator tint) {
    List<List<Double>> rows = new ArrayList<>();
    for (int g = 0; g < gammas.size(); g++) {
      int from = g * costs.size();
      rows.add(Arrays.stream(values, from, from + costs.size()).boxed().toList());
    }
    List<Double> down = new ArrayList<>(gammas);
    Collections.reverse(rows);
    Collections.reverse(down);
    double[] flat = rows.stream().flatMap(List::stream).mapToDouble(x -> x).toArray();
    double[] tints = Arrays.stream(flat).map(tint).toArray();
    int wide = costs.size();
    return Figure.of(caption)
        .signed(
            names(down),
            names(costs),
            Matrix.ofRowMajor(down.size(), wide, tints),
            Matrix.ofRowMajor(down.size(), wide, flat),
            values[0] > 1 ? "%.0f" : "%.2f")
        .axes("C", "γ");
  }

  /** Powers of two with names short enough for an axis. */
  private static List<String> names(List<Double> powers) {
    return powers.stream().map(GammaAndC::name).toList();
  }

  /** The plane of two columns, tinted by the class that each of some machines gives to a place. */
  static List<Figure> planes(
      List<String> names, List<? extends Classifier<? super Matrix>> models, Labeled<Matrix> data) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Classifier<? super Matrix> model = models.get(i);
      figures.add(
          Figure.of(names.get(i))
              .regions(data.points(), model::predict)
              .points(data.points(), data.labels())
              .axes("texture", "smoothness"));
    }
    return figures;
  }

  /** From the best point on: the areas of both kinds of rows as γ grows. */
  static Figure reach(double[] gammas, double[] unseen, double[] learned, double[] counting) {
    return Figure.of("The row of the best C, and γ further on: the islands.")
        .line("AUC, tumours learned", gammas, learned)
        .line("AUC, left out", gammas, unseen)
        .line("share of support vectors", gammas, counting)
        .reference(
            "chance", new double[] {gammas[0], gammas[gammas.length - 1]}, new double[] {0.5, 0.5})
        .axes("γ", "AUC, share")
        .ratiosAcross()
        .heights(0, 1.02);
  }
}
