package dev.praxis.demos.svm;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.List;
import java.util.stream.IntStream;

/** The experiments of {@link SvmClassifierDemo}. */
final class SvmClassifierExperiments {

  private SvmClassifierExperiments() {}

  /** The first coordinate of points of the plane, and the square of their distance from 0. */
  static Matrix lifted(Matrix points) {
    double[][] rows = points.toRows();
    for (double[] row : rows) {
      row[1] = row[0] * row[0] + row[1] * row[1];
    }
    return Matrix.ofRows(rows);
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
}
