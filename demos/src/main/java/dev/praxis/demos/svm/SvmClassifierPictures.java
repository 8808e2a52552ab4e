package dev.praxis.demos.svm;

import dev.praxis.Classifier;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.playground.Scores;
import dev.praxis.svm.SvmClassifier;
import java.util.List;

/** The pictures of {@link SvmClassifierDemo}. */
final class SvmClassifierPictures {

  private SvmClassifierPictures() {}

  /** Rings over the plane, tinted by the ring that two machines give to each place. */
  static List<Figure> rings(
      SvmClassifier.Model straight, SvmClassifier.Model round, Labeled<Matrix> rings) {
    return List.of(ring("Linear kernel", straight, rings), ring("RBF kernel", round, rings));
  }

  private static Figure ring(String name, SvmClassifier.Model model, Labeled<Matrix> rings) {
    int count = model.supportRows().size();
    Figure figure = Figure.of("%s: %d of %d points count", name, count, rings.points().rows());
    return machine(figure, model, rings).axes("x", "y").sameScale();
  }

  private static Figure machine(Figure figure, SvmClassifier.Model model, Labeled<Matrix> data) {
    return figure
        .regions(data.points(), model::predict)
        .points(data.points(), data.labels())
        .ringed(
            data.points()
                .selectRows(model.supportRows().stream().mapToInt(Integer::intValue).toArray()),
            "support vectors");
  }

  /** Rings by their height, and the line between them. */
  static Figure lifted(SvmClassifier.Model line, Labeled<Matrix> lifted) {
    Figure figure = Figure.of("The rings, lifted: %d points count", line.supportRows().size());
    return machine(figure, line, lifted).axes("x", "x² + y²");
  }

  /** Flowers over the plane at each C, with those that count. */
  static List<Figure> margins(List<SvmClassifier.Model> models, Labeled<Matrix> petals) {
    return models.stream().map(model -> margin(model, petals)).toList();
  }

  private static Figure margin(SvmClassifier.Model model, Labeled<Matrix> petals) {
    int count = model.supportRows().size();
    Figure figure =
        Figure.of("C = %s: %d flowers count", model.learner().softness().value(), count);
    return machine(figure, model, petals)
        .axes("length of the petals, cm", "width of the petals, cm");
  }

  /** On how many tumours each γ is right. */
  static Figure reach(double[] gammas, double[] learned, double[] unseen) {
    return Figure.of("How many tumours are right: those learned, and those left out in turn.")
        .line("tumours learned", gammas, learned)
        .line("tumours left out", gammas, unseen)
        .axes("γ", "right, %")
        .ratiosAcross();
  }

  /** How many tumours count at each γ. */
  static Figure counting(double[] gammas, double[] counting) {
    return Figure.of("How many of the tumours learned are support vectors.")
        .line("support vectors", gammas, counting)
        .axes("γ", "of all, %")
        .ratiosAcross()
        .fromZero();
  }

  /** Wines over the plane, tinted by the cultivar that two models give to each place. */
  static List<Figure> wines(
      Classifier<? super Matrix> raw, Classifier<? super Matrix> fair, Labeled<Matrix> wines) {
    return List.of(wines("As measured", raw, wines), wines("Standardised", fair, wines));
  }

  private static Figure wines(
      String name, Classifier<? super Matrix> model, Labeled<Matrix> wines) {
    return Figure.of(
            "%s: right on %.1f %% of the wines learned",
            name, 100 * Scores.accuracyOf(model, wines))
        .regions(wines.points(), model::predict)
        .points(wines.points(), wines.labels())
        .axes("flavanoids", "proline");
  }
}
