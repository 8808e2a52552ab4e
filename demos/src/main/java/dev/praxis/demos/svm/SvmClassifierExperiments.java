package dev.praxis.demos.svm;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.playground.Scores;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.svm.SvmClassifier;
import dev.praxis.svm.SvmKernel;
import java.util.List;
import java.util.stream.IntStream;

/** The experiments of {@link SvmClassifierDemo}. */
final class SvmClassifierExperiments {

  private SvmClassifierExperiments() {}

  /** The first coordinate of points of the plane, and the square of their distance from 0. */
  static Labeled<Matrix> lifted(Labeled<Matrix> plane) {
    double[][] rows = plane.points().toRows();
    for (double[] row : rows) {
      row[1] = row[0] * row[0] + row[1] * row[1];
    }
    return new Labeled<>(Matrix.ofRows(rows), plane.labels());
  }

  /** Points of the plane on a bell: their height is {@code exp(−(x² + y²) / 4)}. */
  static Labeled<Matrix> bell(Labeled<Matrix> plane) {
    Matrix points = plane.points();
    double[][] rows = new double[points.rows()][];
    for (int i = 0; i < rows.length; i++) {
      double x = points.get(i, 0);
      double y = points.get(i, 1);
      rows[i] = new double[] {x, y, StrictMath.exp(-(x * x + y * y) / 4)};
    }
    return new Labeled<>(Matrix.ofRows(rows), plane.labels());
  }

  /** The petals of the two species of iris that overlap. */
  static Labeled<Matrix> versicolorOrVirginica(Labeled<Matrix> iris) {
    int[] rows =
        IntStream.range(0, iris.labels().size()).filter(i -> iris.labels().code(i) > 0).toArray();
    int[] codes = IntStream.of(rows).map(i -> iris.labels().code(i) - 1).toArray();
    List<String> names = iris.labels().classNames();
    return new Labeled<>(
        iris.points().selectRows(rows).selectColumns(2, 3),
        Labels.ofCodes(codes, names.subList(1, names.size())));
  }

  /**
   * For each γ, in per cent: the rows that are right of those learned, of those left out in turn,
   * and the support vectors.
   */
  static double[][] reach(Labeled<Matrix> data, double... gammas) {
    double[][] shares = new double[3][gammas.length];
    for (int i = 0; i < gammas.length; i++) {
      SvmClassifier learner = SvmClassifier.with(SvmKernel.rbf(gammas[i]));
      SvmClassifier.Model model = learner.fit(data);
      shares[0][i] = 100 * Scores.accuracyOf(model, data);
      shares[1][i] = 100 * CrossValidation.of(learner, data).mean();
      shares[2][i] = 100.0 * model.supportRows().size() / data.points().rows();
    }
    return shares;
  }
}
