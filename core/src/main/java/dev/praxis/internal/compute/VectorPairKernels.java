package dev.praxis.internal.compute;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The pair kernels on the Vector API. Each lane keeps its own first best; the best of the lanes is
 * taken at the end, of equal ones the one that stands first.
 */
final class VectorPairKernels implements PairKernels {
  private static final VectorSpecies<Double> SPECIES = VectorKernels.SPECIES;
  private static final int LANES = SPECIES.length();
  private static final double[] STEPS = {0, 1, 2, 3, 4, 5, 6, 7};

  private final double[] keys = new double[LANES];
  private final double[] places = new double[LANES];

  @Override
  public int move(
      double[] slopes,
      int count,
      double moved,
      double[] matrix,
      int row,
      int other,
      double[] mayRise) {
    DoubleVector largest = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
    DoubleVector first = DoubleVector.zero(SPECIES);
    DoubleVector place = DoubleVector.fromArray(SPECIES, STEPS, 0);
    DoubleVector factor = DoubleVector.broadcast(SPECIES, moved);
    for (int k = 0; k < count; k += LANES) {
      DoubleVector slope =
          factor.fma(
              DoubleVector.fromArray(SPECIES, matrix, other + k)
                  .sub(DoubleVector.fromArray(SPECIES, matrix, row + k)),
              DoubleVector.fromArray(SPECIES, slopes, k));
      slope.intoArray(slopes, k);
      DoubleVector key = slope.add(DoubleVector.fromArray(SPECIES, mayRise, k));
      VectorMask<Double> larger = key.compare(VectorOperators.GT, largest);
      largest = largest.blend(key, larger);
      first = first.blend(place, larger);
      place = place.add(LANES);
    }
    largest.intoArray(keys, 0);
    first.intoArray(places, 0);
    return best();
  }

  @Override
  public int partner(
      double[] slopes,
      int count,
      double v,
      double own,
      double least,
      double[] matrix,
      int row,
      double[] diagonal,
      double[] mayFall,
      double[] lowest) {
    DoubleVector largest = DoubleVector.zero(SPECIES);
    DoubleVector first = DoubleVector.broadcast(SPECIES, -1);
    DoubleVector smallest = DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY);
    DoubleVector place = DoubleVector.fromArray(SPECIES, STEPS, 0);
    DoubleVector highest = DoubleVector.broadcast(SPECIES, v);
    DoubleVector ofRow = DoubleVector.broadcast(SPECIES, own);
    DoubleVector minusTwo = DoubleVector.broadcast(SPECIES, -2);
    DoubleVector floor = DoubleVector.broadcast(SPECIES, least);
    for (int k = 0; k < count; k += LANES) {
      DoubleVector u =
          DoubleVector.fromArray(SPECIES, slopes, k)
              .add(DoubleVector.fromArray(SPECIES, mayFall, k));
      smallest = smallest.blend(u, u.compare(VectorOperators.LT, smallest));
      DoubleVector difference = highest.sub(u);
      DoubleVector curvature =
          DoubleVector.fromArray(SPECIES, matrix, row + k)
              .fma(minusTwo, ofRow.add(DoubleVector.fromArray(SPECIES, diagonal, k)));
      curvature = floor.blend(curvature, curvature.compare(VectorOperators.GT, floor));
      DoubleVector gain = difference.mul(difference).div(curvature);
      VectorMask<Double> larger =
          difference.compare(VectorOperators.GT, 0).and(gain.compare(VectorOperators.GT, largest));
      largest = largest.blend(gain, larger);
      first = first.blend(place, larger);
      place = place.add(LANES);
    }
    smallest.intoArray(keys, 0);
    lowest[0] = keys[0];
    for (double key : keys) {
      lowest[0] = key < lowest[0] ? key : lowest[0];
    }
    largest.intoArray(keys, 0);
    first.intoArray(places, 0);
    return best();
  }

  /** The place of the largest key; of equal ones the first. */
  private int best() {
    int best = 0;
    for (int lane = 1; lane < LANES; lane++) {
      boolean ties = keys[lane] == keys[best] && places[lane] < places[best];
      best = keys[lane] > keys[best] || ties ? lane : best;
    }
    return (int) places[best];
  }
}
