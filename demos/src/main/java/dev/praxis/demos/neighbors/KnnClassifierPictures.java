package dev.praxis.demos.neighbors;

import dev.praxis.Classifier;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Scores;
import dev.praxis.neighbors.KnnClassifier;
import dev.praxis.neighbors.Neighbors;
import java.util.Arrays;
import java.util.List;

/** The pictures of {@link KnnClassifierDemo}. */
final class KnnClassifierPictures {

  private static final String LENGTH = "length of the sepals, cm";
  private static final String WIDTH = "width of the sepals, cm";

  private KnnClassifierPictures() {}

  /** Flowers over the plane, tinted by the species that each model gives to each place. */
  static List<Figure> sepals(List<KnnClassifier.Model> models, Labeled<Matrix> flowers) {
    return models.stream().map(model -> sepals(model, flowers)).toList();
  }

  private static Figure sepals(KnnClassifier.Model model, Labeled<Matrix> flowers) {
    return Figure.of(
            "k = %d: right on %.1f %% of the flowers learned",
            model.learner().neighbors(), 100 * Scores.accuracyOf(model, flowers))
        .regions(flowers.points(), model::predict)
        .points(flowers.points(), flowers.labels())
        .axes(LENGTH, WIDTH);
  }

  /** On how many flowers each k is right. */
  static Figure choice(double[] learned, double[] others) {
    double[] ks = Numbers.upTo(learned.length);
    return Figure.of("How many flowers are right: those learned, and those left out in turn.")
        .line("flowers learned", ks, learned)
        .line("flowers left out", ks, others)
        .axes("neighbours k", "right, %");
  }

  /** A flower that was found, and the neighbours that say what it is. */
  static Figure reasons(Labeled<Matrix> flowers, Matrix found, Neighbors reasons) {
    return Figure.of("A flower of unknown species, and the neighbours that vote on it.")
        .points(flowers.points(), flowers.labels())
        .dots("found", found.column(0), found.column(1))
        .ringed(flowers.points().selectRows(reasons.rows(0)), "votes")
        .axes(LENGTH, WIDTH)
        .between(5.7, 6.9)
        .heights(2.1, 2.95);
  }

  /** The accuracy against the columns of noise. */
  static Figure lost(double[] added, double[] right) {
    return Figure.of("How many flowers are right, the more columns of noise there are.")
        .line("flowers left out", places(added), right)
        .axes("random columns, and one", "right, %")
        .ratiosAcross();
  }

  /** The ratio of distances against the columns of noise. */
  static Figure alike(double[] added, double[] ratios) {
    return Figure.of("The distance of the nearest flower, divided by that of the farthest.")
        .line("nearest to farthest", places(added), ratios)
        .axes("random columns, and one", "ratio of distances")
        .ratiosAcross()
        .fromZero();
  }

  /** One more of each, as an axis of ratios has no 0. */
  private static double[] places(double[] added) {
    return Arrays.stream(added).map(columns -> columns + 1).toArray();
  }

  /** Wines over the plane, tinted by the cultivar that two models give to each place. */
  static List<Figure> wines(
      Classifier<Matrix> raw, Classifier<Matrix> standardised, Labeled<Matrix> wines) {
    return List.of(wines("As measured", raw, wines), wines("Standardised", standardised, wines));
  }

  private static Figure wines(String name, Classifier<Matrix> model, Labeled<Matrix> wines) {
    return Figure.of(
            "%s: right on %.1f %% of the wines learned",
            name, 100 * Scores.accuracyOf(model, wines))
        .regions(wines.points(), model::predict)
        .points(wines.points(), wines.labels())
        .axes("flavanoids", "proline");
  }
}
