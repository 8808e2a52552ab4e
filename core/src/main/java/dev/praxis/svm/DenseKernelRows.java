package dev.praxis.svm;

import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.Panels;

/**
 * Dense rows.
 *
 * @param values row by row
 */
record DenseKernelRows(PairForm form, double[] values, int columns, double[] squares)
    implements KernelRows {

  static DenseKernelRows of(PairForm form, double[] values, int rows, int columns) {
    double[] squares = form.needsSquares() ? squares(values, rows, columns) : new double[0];
    return new DenseKernelRows(
        form, KernelRows.withoutEndless(values, squares, i -> i * columns), columns, squares);
  }

  static double[] squares(double[] values, int rows, int columns) {
    double[] squares = new double[rows];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double x = values[i * columns + j];
        squares[i] = Math.fma(x, x, squares[i]);
      }
    }
    return squares;
  }

  @Override
  public int count() {
    return values.length / columns;
  }

  @Override
  public DenseKernelRows select(int[] rows) {
    double[] some = new double[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(values, rows[i] * columns, some, i * columns, columns);
    }
    return new DenseKernelRows(form, some, columns, KernelRows.ofThese(rows, squares));
  }

  @Override
  public Targets targets(int from, int count) {
    boolean distances = form.direct();
    Panels panels =
        distances
            ? Panels.forDistances(values, from * columns, count, columns)
            : Panels.forProducts(values, from * columns, count, columns);
    return new Packed(panels, KernelRows.inPanels(squares, from, count), distances);
  }

  private record Packed(Panels packed, double[] squares, boolean distances) implements Targets {
    @Override
    public int count() {
      return packed.count();
    }

    @Override
    public Pairing pairing() {
      Kernels kernels = KernelProvider.kernels();
      int[] starts = new int[KernelSums.SOURCES];
      return (sources, rows, from, size, fromPanel, toPanel, out) -> {
        double[] points = ((DenseKernelRows) sources).values;
        for (int k = 0; k < size; k++) {
          starts[k] = rows[from + k] * packed.dimension();
        }
        if (distances) {
          kernels.squaredDistances(points, starts, size, packed, fromPanel, toPanel, out);
        } else {
          kernels.products(points, starts, size, packed, fromPanel, toPanel, out);
        }
      };
    }
  }
}
