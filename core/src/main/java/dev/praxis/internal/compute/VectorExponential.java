package dev.praxis.internal.compute;

import static dev.praxis.internal.compute.Exponential.LN2_HIGH;
import static dev.praxis.internal.compute.Exponential.LN2_LOW;
import static dev.praxis.internal.compute.Exponential.ORDINARY;
import static dev.praxis.internal.compute.Exponential.PER_LN2;
import static dev.praxis.internal.compute.Exponential.TO_EXPONENT;
import static dev.praxis.internal.compute.Exponential.TO_WHOLE;
import static dev.praxis.internal.compute.VectorKernels.SPECIES;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link Exponential} of as many numbers as a vector holds, step by step the same. */
final class VectorExponential {
  private static final int LANES = SPECIES.length();

  private VectorExponential() {}

  /** What {@link Kernels#exponentials} does. */
  static void inPlace(double factor, double[] values, int count) {
    int i = 0;
    for (; i + LANES <= count; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, values, i).mul(factor);
      if (x.lanewise(VectorOperators.ABS).compare(VectorOperators.LE, ORDINARY).allTrue()) {
        ofOrdinary(x).intoArray(values, i);
      } else {
        oneByOne(factor, values, i, i + LANES);
      }
    }
    oneByOne(factor, values, i, count);
  }

  /** What {@link Kernels#radials} does. */
  static void radials(
      double factor,
      double[] ofRows,
      int rows,
      double[] ofColumns,
      int from,
      int width,
      double[] values) {
    for (int i = 0; i < rows; i++) {
      DoubleVector own = spread(ofRows[i]);
      for (int c = 0, at = i * width; c < width; c += LANES, at += LANES) {
        DoubleVector both = own.add(DoubleVector.fromArray(SPECIES, ofColumns, from + c));
        DoubleVector squared =
            DoubleVector.fromArray(SPECIES, values, at)
                .fma(spread(-2), both)
                .lanewise(VectorOperators.ABS);
        DoubleVector x = squared.mul(factor);
        if (x.lanewise(VectorOperators.ABS).compare(VectorOperators.LE, ORDINARY).allTrue()) {
          ofOrdinary(x).intoArray(values, at);
        } else {
          squared.intoArray(values, at);
          oneByOne(factor, values, at, at + LANES);
        }
      }
    }
  }

  private static void oneByOne(double factor, double[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      values[i] = Exponential.of(factor * values[i]);
    }
  }

  private static DoubleVector ofOrdinary(DoubleVector x) {
    DoubleVector shifted = x.fma(spread(PER_LN2), spread(TO_WHOLE));
    DoubleVector k = shifted.sub(TO_WHOLE);
    DoubleVector r = k.fma(spread(-LN2_LOW), k.fma(spread(-LN2_HIGH), x));
    DoubleVector sum = r.fma(spread(Exponential.T13), spread(Exponential.T12));
    sum = sum.fma(r, spread(Exponential.T11));
    sum = sum.fma(r, spread(Exponential.T10));
    sum = sum.fma(r, spread(Exponential.T9));
    sum = sum.fma(r, spread(Exponential.T8));
    sum = sum.fma(r, spread(Exponential.T7));
    sum = sum.fma(r, spread(Exponential.T6));
    sum = sum.fma(r, spread(Exponential.T5));
    sum = sum.fma(r, spread(Exponential.T4));
    sum = sum.fma(r, spread(Exponential.T3));
    sum = sum.fma(r, spread(Exponential.T2));
    return sum.fma(r.mul(r), r)
        .add(1)
        .mul(
            shifted
                .reinterpretAsLongs()
                .add(TO_EXPONENT)
                .lanewise(VectorOperators.LSHL, Exponential.MANTISSA)
                .reinterpretAsDoubles());
  }

  private static DoubleVector spread(double x) {
    return DoubleVector.broadcast(SPECIES, x);
  }
}
