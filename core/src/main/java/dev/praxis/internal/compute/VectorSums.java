package dev.praxis.internal.compute;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Weighted sums of rows of a matrix: some of its columns, whose sums stay in registers. */
final class VectorSums {
  private static final VectorSpecies<Double> SPECIES = VectorKernels.SPECIES;
  private static final int LANES = SPECIES.length();

  private VectorSums() {}

  /** Eight vectors side by side, the first at a column. */
  static void eightVectors(
      double[] weights,
      int[] rows,
      int from,
      int end,
      double[] matrix,
      int width,
      int column,
      double[] out,
      int to) {
    DoubleVector a0 = DoubleVector.zero(SPECIES);
    DoubleVector a1 = a0;
    DoubleVector a2 = a0;
    DoubleVector a3 = a0;
    DoubleVector a4 = a0;
    DoubleVector a5 = a0;
    DoubleVector a6 = a0;
    DoubleVector a7 = a0;
    for (int k = from; k < end; k++) {
      DoubleVector weight = DoubleVector.broadcast(SPECIES, weights[k]);
      int at = rows[k] * width + column;
      a0 = weight.fma(DoubleVector.fromArray(SPECIES, matrix, at), a0);
      a1 = weight.fma(DoubleVector.fromArray(SPECIES, matrix, at + LANES), a1);
      a2 = weight.fma(DoubleVector.fromArray(SPECIES, matrix, at + 2 * LANES), a2);
      a3 = weight.fma(DoubleVector.fromArray(SPECIES, matrix, at + 3 * LANES), a3);
      a4 = weight.fma(DoubleVector.fromArray(SPECIES, matrix, at + 4 * LANES), a4);
      a5 = weight.fma(DoubleVector.fromArray(SPECIES, matrix, at + 5 * LANES), a5);
      a6 = weight.fma(DoubleVector.fromArray(SPECIES, matrix, at + 6 * LANES), a6);
      a7 = weight.fma(DoubleVector.fromArray(SPECIES, matrix, at + 7 * LANES), a7);
    }
    a0.intoArray(out, to);
    a1.intoArray(out, to + LANES);
    a2.intoArray(out, to + 2 * LANES);
    a3.intoArray(out, to + 3 * LANES);
    a4.intoArray(out, to + 4 * LANES);
    a5.intoArray(out, to + 5 * LANES);
    a6.intoArray(out, to + 6 * LANES);
    a7.intoArray(out, to + 7 * LANES);
  }

  /** One vector, at a column. */
  static void oneVector(
      double[] weights,
      int[] rows,
      int from,
      int end,
      double[] matrix,
      int width,
      int column,
      double[] out,
      int to) {
    DoubleVector sum = DoubleVector.zero(SPECIES);
    for (int k = from; k < end; k++) {
      DoubleVector weight = DoubleVector.broadcast(SPECIES, weights[k]);
      sum = weight.fma(DoubleVector.fromArray(SPECIES, matrix, rows[k] * width + column), sum);
    }
    sum.intoArray(out, to);
  }
}
