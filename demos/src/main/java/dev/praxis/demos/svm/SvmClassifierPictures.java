package dev.praxis.demos.svm;

import dev.praxis.Classifier;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.gallery.Space;
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
        .levels("", data.points(), places -> model.decisionValues(places).column(0), -1, 1)
        .points(data.points(), data.labels())
        .ringed(supportVectors(model, data), "support vectors");
  }

  private static Matrix supportVectors(SvmClassifier.Model model, Labeled<Matrix> data) {
    int[] rows = model.supportRows().stream().mapToInt(Integer::intValue).toArray();
    return data.points().selectRows(rows);
  }

  /** Rings on a bell over the plane, and the sheet that a machine puts between them. */
  static Figure bell(SvmClassifier.Model sheet, Labeled<Matrix> bell) {
    double[] places = {-3.5, 3.5};
    double[][] heights = new double[2][2];
    for (int i = 0; i < 4; i++) {
      double x = places[i % 2];
      double y = places[i / 2];
      Matrix ends = Matrix.ofRowMajor(2, 3, x, y, 0, x, y, 1);
      double[] values = sheet.decisionValues(ends).column(0);
      heights[i / 2][i % 2] = values[0] / (values[0] - values[1]);
    }
    int count = sheet.supportRows().size();
    return Figure.of("The rings on the bell, to be turned: %d points count", count)
        .in(
            Space.of("x", "y", "exp(−(x² + y²) / 4)")
                .points(bell.points(), bell.labels())
                .ringed(supportVectors(sheet, bell), "support vectors")
                .sheet("the sheet between", places, places, Matrix.ofRows(heights)));
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

  /** On how many tumours each γ is right, and how many of them count. */
  static List<Figure> reach(double[] gammas, double[][] shares) {
    return List.of(reach(gammas, shares[0], shares[1]), counting(gammas, shares[2]));
  }

  /** On how many tumours each γ is right. */
  private static Figure reach(double[] gammas, double[] learned, double[] unseen) {
    return Figure.of("How many tumours are right: those learned, and those left out in turn.")
        .line("tumours learned", gammas, learned)
        .line("tumours left out", gammas, unseen)
        .axes("γ", "right, %")
        .ratiosAcross();
  }

  /** How many tumours count at each γ. */
  private static Figure counting(double[] gammas, double[] counting) {
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
