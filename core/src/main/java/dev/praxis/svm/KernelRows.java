package dev.praxis.svm;

import dev.praxis.internal.compute.Panels;

/** Rows between which kernel values are computed, dense or sparse: sources x and targets y. */
interface KernelRows {
  int count();

  /** The squares of the lengths, each one chain; empty where the form does not need them. */
  double[] squares();

  /** A copy of some rows. */
  KernelRows select(int[] rows);

  /** A range of the rows as targets. */
  Targets targets(int from, int count);

  /** Targets in panels of eight. */
  interface Targets {
    int count();

    /** The squares of the lengths; any number behind the last target. */
    double[] squares();

    /** What one thread computes with. */
    Pairing pairing();

    default int panels() {
      return (count() + Panels.WIDTH - 1) / Panels.WIDTH;
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
