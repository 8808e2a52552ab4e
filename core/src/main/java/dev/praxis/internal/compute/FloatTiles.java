package dev.praxis.internal.compute;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The register tile of {@link VectorKernels#passing}: eight rows by two vectors of targets, in
 * single precision.
 *
 * <p>Spelled out for the reason that {@link VectorTiles} is.
 */
final class FloatTiles {
  private static final VectorSpecies<Float> SPECIES = widest();

  /** Targets in the tile. */
  static final int TARGETS = 2 * SPECIES.length();

  private static final int LANES = SPECIES.length();
  private static final int WIDTH = FloatPanels.WIDTH;

  private FloatTiles() {}

  /** A panel must be a whole number of tiles. */
  private static VectorSpecies<Float> widest() {
    VectorSpecies<Float> preferred = FloatVector.SPECIES_PREFERRED;
    return 2 * preferred.length() > WIDTH ? FloatVector.SPECIES_512 : preferred;
  }

  /**
   * Sets the bits of the tile.
   *
   * @param x0 where the first of eight rows of d numbers starts
   * @param t0 where the first target starts in {@code t}
   * @param s0 where the chains of the targets start in {@code starts}
   * @param first the first limit
   * @param m where the mask of the first row is; those of the others follow
   * @param shift the first target's bit
   */
  static void passing8x2(
      float[] x,
      int x0,
      float[] t,
      int t0,
      int d,
      float[] starts,
      int s0,
      float[] limits,
      int first,
      int[] masks,
      int m,
      int stride,
      int shift) {
    int x1 = x0 + d;
    int x2 = x1 + d;
    int x3 = x2 + d;
    int x4 = x3 + d;
    int x5 = x4 + d;
    int x6 = x5 + d;
    int x7 = x6 + d;
    FloatVector a0 = FloatVector.fromArray(SPECIES, starts, s0);
    FloatVector b0 = FloatVector.fromArray(SPECIES, starts, s0 + LANES);
    FloatVector a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0, a6 = a0, a7 = a0;
    FloatVector b1 = b0, b2 = b0, b3 = b0, b4 = b0, b5 = b0, b6 = b0, b7 = b0;
    for (int j = 0; j < d; j++) {
      FloatVector v = FloatVector.fromArray(SPECIES, t, t0 + j * WIDTH);
      FloatVector w = FloatVector.fromArray(SPECIES, t, t0 + j * WIDTH + LANES);
      FloatVector row;
      row = FloatVector.broadcast(SPECIES, x[x0 + j]);
      a0 = row.fma(v, a0);
      b0 = row.fma(w, b0);
      row = FloatVector.broadcast(SPECIES, x[x1 + j]);
      a1 = row.fma(v, a1);
      b1 = row.fma(w, b1);
      row = FloatVector.broadcast(SPECIES, x[x2 + j]);
      a2 = row.fma(v, a2);
      b2 = row.fma(w, b2);
      row = FloatVector.broadcast(SPECIES, x[x3 + j]);
      a3 = row.fma(v, a3);
      b3 = row.fma(w, b3);
      row = FloatVector.broadcast(SPECIES, x[x4 + j]);
      a4 = row.fma(v, a4);
      b4 = row.fma(w, b4);
      row = FloatVector.broadcast(SPECIES, x[x5 + j]);
      a5 = row.fma(v, a5);
      b5 = row.fma(w, b5);
      row = FloatVector.broadcast(SPECIES, x[x6 + j]);
      a6 = row.fma(v, a6);
      b6 = row.fma(w, b6);
      row = FloatVector.broadcast(SPECIES, x[x7 + j]);
      a7 = row.fma(v, a7);
      b7 = row.fma(w, b7);
    }
    FloatVector limit;
    limit = FloatVector.broadcast(SPECIES, limits[first]);
    if (a0.max(b0).compare(VectorOperators.GE, limit).anyTrue()) {
      long bits = a0.compare(VectorOperators.GE, limit).toLong();
      bits |= b0.compare(VectorOperators.GE, limit).toLong() << LANES;
      masks[m] |= (int) (bits << shift);
    }
    limit = FloatVector.broadcast(SPECIES, limits[first + 1]);
    if (a1.max(b1).compare(VectorOperators.GE, limit).anyTrue()) {
      long bits = a1.compare(VectorOperators.GE, limit).toLong();
      bits |= b1.compare(VectorOperators.GE, limit).toLong() << LANES;
      masks[m + stride] |= (int) (bits << shift);
    }
    limit = FloatVector.broadcast(SPECIES, limits[first + 2]);
    if (a2.max(b2).compare(VectorOperators.GE, limit).anyTrue()) {
      long bits = a2.compare(VectorOperators.GE, limit).toLong();
      bits |= b2.compare(VectorOperators.GE, limit).toLong() << LANES;
      masks[m + 2 * stride] |= (int) (bits << shift);
    }
    limit = FloatVector.broadcast(SPECIES, limits[first + 3]);
    if (a3.max(b3).compare(VectorOperators.GE, limit).anyTrue()) {
      long bits = a3.compare(VectorOperators.GE, limit).toLong();
      bits |= b3.compare(VectorOperators.GE, limit).toLong() << LANES;
      masks[m + 3 * stride] |= (int) (bits << shift);
    }
    limit = FloatVector.broadcast(SPECIES, limits[first + 4]);
    if (a4.max(b4).compare(VectorOperators.GE, limit).anyTrue()) {
      long bits = a4.compare(VectorOperators.GE, limit).toLong();
      bits |= b4.compare(VectorOperators.GE, limit).toLong() << LANES;
      masks[m + 4 * stride] |= (int) (bits << shift);
    }
    limit = FloatVector.broadcast(SPECIES, limits[first + 5]);
    if (a5.max(b5).compare(VectorOperators.GE, limit).anyTrue()) {
      long bits = a5.compare(VectorOperators.GE, limit).toLong();
      bits |= b5.compare(VectorOperators.GE, limit).toLong() << LANES;
      masks[m + 5 * stride] |= (int) (bits << shift);
    }
    limit = FloatVector.broadcast(SPECIES, limits[first + 6]);
    if (a6.max(b6).compare(VectorOperators.GE, limit).anyTrue()) {
      long bits = a6.compare(VectorOperators.GE, limit).toLong();
      bits |= b6.compare(VectorOperators.GE, limit).toLong() << LANES;
      masks[m + 6 * stride] |= (int) (bits << shift);
    }
    limit = FloatVector.broadcast(SPECIES, limits[first + 7]);
    if (a7.max(b7).compare(VectorOperators.GE, limit).anyTrue()) {
      long bits = a7.compare(VectorOperators.GE, limit).toLong();
      bits |= b7.compare(VectorOperators.GE, limit).toLong() << LANES;
      masks[m + 7 * stride] |= (int) (bits << shift);
    }
  }
}
