package dev.praxis.decomposition;

import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.internal.algebra.SymmetricEigen;
import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.raw.Raw;
import dev.praxis.statistics.ColumnStatistics;
import dev.praxis.statistics.Covariance;
import dev.praxis.statistics.Divisor;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** The ways to the components of a {@link Pca}. */
final class PcaFit {
  /** Columns up to which the covariance is the way whatever the rows. */
  private static final int FEW = 2048;

  private PcaFit() {}

  static Pca.Model of(Pca learner, Rows rows) {
    return switch (solver(learner, rows)) {
      case GRAM -> gram(learner, rows.toMatrix());
      case RANDOMIZED -> randomized(learner, rows);
      default -> of(learner, Covariance.of(rows));
    };
  }

  private static Pca.Solver solver(Pca learner, Rows rows) {
    if (learner.solver() != Pca.Solver.AUTO) {
      return learner.solver();
    }
    if (rows.columns() <= FEW) {
      return Pca.Solver.COVARIANCE;
    }
    if (rows.count() < FEW) {
      return Pca.Solver.GRAM;
    }
    return learner.size() instanceof Pca.Count count && count.components() <= rows.columns() / 10
        ? Pca.Solver.RANDOMIZED
        : Pca.Solver.COVARIANCE;
  }

  static Pca.Model of(Pca learner, Covariance covariance) {
    checkSize(learner, covariance.count(), covariance.columns());
    double[][] dense = covariance.matrix().toRows();
    double total = 0;
    for (int j = 0; j < dense.length; j++) {
      total += dense[j][j];
    }
    SymmetricEigen eigen = new SymmetricEigen(dense);
    int most = (int) Math.min(covariance.count(), dense.length);
    double[] variances = Arrays.copyOf(eigen.values(), most);
    for (int i = 0; i < variances.length; i++) {
      variances[i] = Math.max(0, variances[i]);
    }
    Axes axes = new Axes(variances, eigen.vectors(size(learner, variances, total)));
    return model(learner, covariance.means(), axes, total, covariance.count());
  }

  private static Pca.Model gram(Pca learner, Matrix points) {
    int n = points.rows();
    checkSize(learner, n, points.columns());
    SquareRange.check("rows", Raw.values(points), points.columns(), 0);
    ColumnStatistics statistics = ColumnStatistics.of(points);
    WideAxes wide = new WideAxes(Raw.values(points), n, statistics.means().row(0));
    double total = total(statistics);
    double[] variances = Arrays.copyOf(wide.variances(), Math.min(n, points.columns()));
    Axes axes = wide.axes(size(learner, variances, total));
    return model(learner, statistics.means(), axes, total, n);
  }

  private static Pca.Model randomized(Pca learner, Rows rows) {
    if (!(learner.size() instanceof Pca.Count size)) {
      throw new IllegalArgumentException(
          "the randomized solver must be told the number of components: use Pca.to");
    }
    ColumnStatistics statistics = ColumnStatistics.of(rows);
    checkSize(learner, statistics.count(), statistics.columns());
    SubspaceIteration iteration =
        new SubspaceIteration(
            statistics.means().row(0), statistics.count(), block -> handOut(rows, block));
    Axes axes = iteration.axes(size.components(), learner.seed());
    return model(learner, statistics.means(), axes, total(statistics), statistics.count());
  }

  private static void handOut(Rows rows, BiConsumer<double[], Integer> block) {
    long[] before = {0};
    rows.forEachBlock(
        next -> {
          double[] values = Raw.values(next);
          SquareRange.check("rows", values, next.columns(), before[0]);
          before[0] += next.rows();
          block.accept(values, next.rows());
        });
  }

  private static double total(ColumnStatistics statistics) {
    return Arrays.stream(statistics.variances(Divisor.N_MINUS_ONE).row(0)).sum();
  }

  private static void checkSize(Pca learner, long rows, int columns) {
    Pca.checkRows(rows);
    if (learner.size() instanceof Pca.Count count) {
      String what = columns <= rows ? " columns" : " rows";
      if (!(count.components() <= Math.min(columns, rows))) {
        throw new IllegalArgumentException(
            "components must be at most "
                + Math.min(columns, rows)
                + ", as many as there are"
                + what
                + ", but were "
                + count.components());
      }
    }
  }

  /**
   * How many components: the number asked for, or the first whose sum is above the share. One that
   * explains nothing is kept only if all are so.
   */
  private static int size(Pca learner, double[] variances, double total) {
    if (learner.size() instanceof Pca.Count count) {
      return count.components();
    }
    double share = ((Pca.Share) learner.size()).variance();
    double sum = variances[0];
    int size = 1;
    while (size < variances.length && variances[size] > 0 && !(sum > share * total)) {
      sum += variances[size];
      size++;
    }
    return size;
  }

  private static Pca.Model model(Pca learner, Matrix means, Axes axes, double total, long count) {
    double[][] components = axes.directions();
    for (double[] component : components) {
      orient(component);
    }
    double[] variances = Arrays.copyOf(axes.variances(), components.length);
    return new Pca.Model(
        learner, means, Matrix.ofRows(components), Matrix.ofRows(variances), total, count);
  }

  /** Makes the first of the entries of largest absolute value positive. */
  private static void orient(double[] component) {
    int largest = 0;
    for (int j = 1; j < component.length; j++) {
      largest = Math.abs(component[j]) > Math.abs(component[largest]) ? j : largest;
    }
    if (component[largest] < 0) {
      for (int j = 0; j < component.length; j++) {
        component[j] = -component[j];
      }
    }
  }

  /** Values as a matrix, if all are finite. */
  static Matrix finite(int rows, int columns, double[] values) {
    for (int at = 0; at < values.length; at++) {
      if (!Double.isFinite(values[at])) {
        throw new IllegalArgumentException(
            "row "
                + at / columns
                + ", column "
                + at % columns
                + " of the result must be finite but overflows");
      }
    }
    return Raw.matrix(rows, columns, values);
  }
}
