package dev.praxis.svm;

import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.compute.Panels;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Rows between which kernel values are computed, dense or sparse: sources x and targets y. */
interface KernelRows {
  int count();

  /** The squares of the lengths, each one chain; empty where the form does not need them. */
  double[] squares();

  /** A copy of some rows. */
  KernelRows select(int[] rows);

  /** A range of the rows as targets. */
  Targets targets(int from, int count);

  /**
   * Numbers of rows, where those of a row whose square overflows become zeros: it is infinitely far
   * from all others.
   *
   * @param start where the numbers of a row begin, and those of the row before end
   */
  static double[] withoutEndless(double[] values, double[] squares, IntUnaryOperator start) {
    double[] own = values;
    for (int i = 0; i < squares.length; i++) {
      if (squares[i] == Double.POSITIVE_INFINITY) {
        own = own == values ? values.clone() : own;
        Arrays.fill(own, start.applyAsInt(i), start.applyAsInt(i + 1), 0.0);
      }
    }
    return own;
  }

  /** The squares of some rows; none where there are none. */
  static double[] ofThese(int[] rows, double[] squares) {
    return squares.length == 0
        ? squares
        : IntStream.of(rows).mapToDouble(row -> squares[row]).toArray();
  }

  /** The squares of a range of rows, up to a whole number of panels; none where there are none. */
  static double[] inPanels(double[] squares, int from, int count) {
    return squares.length == 0
        ? squares
        : Arrays.copyOf(Arrays.copyOfRange(squares, from, from + count), PairSteps.width(count));
  }

  /** Targets in panels of eight. */
  interface Targets {
    int count();

    /** The squares of the lengths; any number behind the last target. */
    double[] squares();

    /** What one thread computes with. */
    Pairing pairing();

    default int panels() {
      return Blocks.count(count(), Panels.WIDTH);
    }
  }

  /** Computes inner products, or squared distances where the form is direct. */
  interface Pairing {
    /**
     * Pairs of some sources with the targets of a range of panels: one row of numbers for each
     * source.
     *
     * @param sources in the same form as the targets
     * @param rows which of them
     * @param from the first rank in that list
     * @param size how many ranks
     */
    void pair(
        KernelRows sources,
        int[] rows,
        int from,
        int size,
        int fromPanel,
        int toPanel,
        double[] out);
  }
}
