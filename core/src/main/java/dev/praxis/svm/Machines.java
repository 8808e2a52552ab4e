package dev.praxis.svm;

import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.Panels;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
import java.util.Objects;

/** The decision values of several machines that share their support vectors. */
final class Machines {
  private final SvmKernel kernel;
  private final double[] vectors;
  private final int columns;

  /** Machine by machine: {@code machines × vectors}. */
  private final double[] coefficients;

  private final double[] biases;

  Machines(
      SvmKernel kernel, double[] vectors, int columns, double[] coefficients, double[] biases) {
    this.kernel = kernel;
    this.vectors = vectors;
    this.columns = columns;
    this.coefficients = coefficients;
    this.biases = biases;
  }

  /**
   * The decision values of points, {@code n × machines}.
   *
   * @param what names them in a refusal, with what goes before "row"
   * @throws IllegalArgumentException if the points have another number of columns than those that
   *     were learned from, if there are too many numbers for a {@link Matrix}, or if a decision
   *     value overflows
   */
  static Matrix decisions(
      SvmKernel kernel,
      Matrix vectors,
      Matrix coefficients,
      Matrix biases,
      Points points,
      String what) {
    Checks.learnedColumns(Objects.requireNonNull(points, "points").columns(), vectors.columns());
    int machines = biases.columns();
    Checks.elements(points.rows(), machines);
    Machines all =
        new Machines(
            kernel,
            Raw.values(vectors),
            vectors.columns(),
            Raw.values(coefficients),
            Raw.values(biases));
    double[] decisions = all.decisions(Raw.values(Margins.dense(points)), points.rows());
    if (kernel instanceof SvmKernel.OfPoints own
        && Arrays.stream(decisions).anyMatch(value -> !Double.isFinite(value))) {
      double[][] queries = Margins.dense(points).toRows();
      Margins.checkPairs(
          own, queries, vectors.toRows(), (i, j) -> "row " + i + " with support vector " + j);
    }
    Checks.finite(decisions, at -> "the " + what + " row " + at / machines);
    return Raw.matrix(points.rows(), machines, decisions);
  }

  /**
   * {@code f[i][m] = Σₛ β[m][s] K(xₛ, xᵢ) + b[m]}, row by row, in parallel over blocks of rows.
   *
   * @param points row by row
   * @param rows how many
   */
  double[] decisions(double[] points, int rows) {
    int machines = biases.length;
    int count = vectors.length / columns;
    int block = KernelSums.PANELS * Panels.WIDTH;
    int[] all = new int[count];
    for (int s = 0; s < count; s++) {
      all[s] = s;
    }
    double[] decisions = new double[rows * machines];
    Blocks.forEach(
        Blocks.count(rows, block),
        () -> {
          KernelSums worker = new KernelSums(kernel);
          double[] sums = new double[machines * block];
          return b -> {
            int from = b * block;
            int size = Math.min(block, rows - from);
            Panels queries = KernelSums.pack(kernel, points, from, size, columns);
            worker.sums(
                vectors, all, count, coefficients, machines, queries, 0, queries.panels(), sums);
            int width = queries.panels() * Panels.WIDTH;
            for (int i = 0; i < size; i++) {
              for (int m = 0; m < machines; m++) {
                decisions[(from + i) * machines + m] = sums[m * width + i] + biases[m];
              }
            }
          };
        });
    return decisions;
  }
}
