package dev.praxis.svm;

import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.Panels;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The decision values of several machines that share their support vectors.
 *
 * @param coefficients machine by machine: {@code machines × vectors}
 */
record Machines(SvmKernel kernel, Points vectors, double[] coefficients, double[] biases) {
  /** Panels of rows that a thread takes at a time. */
  private static final int PANELS = 4 * KernelSums.PANELS;

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
      Points vectors,
      Matrix coefficients,
      Matrix biases,
      Points points,
      String what) {
    Checks.learnedColumns(Objects.requireNonNull(points, "points").columns(), vectors.columns());
    int machines = biases.columns();
    Checks.elements(points.rows(), machines);
    double[] decisions =
        new Machines(kernel, vectors, Raw.values(coefficients), Raw.values(biases))
            .decisions(points);
    if (kernel instanceof SvmKernel.OfPoints own
        && Arrays.stream(decisions).anyMatch(value -> !Double.isFinite(value))) {
      Margins.checkPairs(
          own,
          Raw.dense(points).toRows(),
          Raw.dense(vectors).toRows(),
          (i, j) -> "row " + i + " with support vector " + j);
    }
    Checks.finite(decisions, at -> "the " + what + " row " + at / machines);
    return Raw.matrix(points.rows(), machines, decisions);
  }

  /** {@code f[i][m] = Σₛ β[m][s] K(xₛ, xᵢ) + b[m]}, row by row, in parallel over blocks of rows. */
  double[] decisions(Points points) {
    PairForm form = PairForm.of(kernel, vectors);
    KernelRows sources = form.rows(vectors, points instanceof SparseMatrix ? vectors : points);
    KernelRows queries = form.rows(points, vectors);
    int machines = biases.length;
    int[] all = IntStream.range(0, vectors.rows()).toArray();
    double[] decisions = new double[points.rows() * machines];
    int block = PANELS * Panels.WIDTH;
    Blocks.forEach(
        Blocks.count(points.rows(), block),
        () -> {
          double[] sums = new double[machines * KernelSums.PANELS * Panels.WIDTH];
          return b -> {
            int from = b * block;
            KernelRows.Targets targets =
                queries.targets(from, Math.min(block, points.rows() - from));
            KernelSums worker = new KernelSums(form, sources, targets);
            for (int panel = 0; panel < targets.panels(); panel += KernelSums.PANELS) {
              int end = Math.min(targets.panels(), panel + KernelSums.PANELS);
              worker.sums(all, all.length, coefficients, machines, panel, end, sums);
              int first = from + panel * Panels.WIDTH;
              int width = (end - panel) * Panels.WIDTH;
              write(sums, width, first, Math.min(width, points.rows() - first), decisions);
            }
          };
        });
    return decisions;
  }

  /** Adds the biases to the sums of a few rows, which stand machine by machine. */
  private void write(double[] sums, int width, int first, int rows, double[] decisions) {
    int machines = biases.length;
    for (int i = 0; i < rows; i++) {
      for (int m = 0; m < machines; m++) {
        decisions[(first + i) * machines + m] = sums[m * width + i] + biases[m];
      }
    }
  }
}
