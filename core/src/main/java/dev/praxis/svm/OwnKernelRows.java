package dev.praxis.svm;

import dev.praxis.internal.compute.Panels;
import java.util.Arrays;

/** Rows for a kernel of one's own, which is computed pair by pair. */
record OwnKernelRows(SvmKernel.OfPoints own, double[][] rows) implements KernelRows {
  @Override
  public int count() {
    return rows.length;
  }

  @Override
  public double[] squares() {
    return new double[0];
  }

  @Override
  public OwnKernelRows select(int[] some) {
    return new OwnKernelRows(
        own, Arrays.stream(some).mapToObj(i -> rows[i]).toArray(double[][]::new));
  }

  @Override
  public Targets targets(int from, int count) {
    return new Some(own, Arrays.copyOfRange(rows, from, from + count));
  }

  private record Some(SvmKernel.OfPoints own, double[][] rows) implements Targets {
    @Override
    public int count() {
      return rows.length;
    }

    @Override
    public double[] squares() {
      return new double[0];
    }

    /** Kernel values themselves; 0 behind the last target. */
    @Override
    public Pairing pairing() {
      return (sources, ranks, from, size, fromPanel, toPanel, out) -> {
        double[][] points = ((OwnKernelRows) sources).rows;
        int first = fromPanel * Panels.WIDTH;
        int width = (toPanel - fromPanel) * Panels.WIDTH;
        for (int k = 0; k < size; k++) {
          double[] x = points[ranks[from + k]].clone();
          for (int c = 0; c < width; c++) {
            out[k * width + c] = first + c < rows.length ? own.of(x, rows[first + c].clone()) : 0;
          }
        }
      };
    }
  }
}
