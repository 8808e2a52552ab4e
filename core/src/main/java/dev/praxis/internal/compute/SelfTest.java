package dev.praxis.internal.compute;

import java.util.Arrays;

/**
 * Compares two implementations of the kernels bit by bit on small blocks of every shape of tail.
 */
final class SelfTest {
  private SelfTest() {}

  /**
   * Passes silently or throws.
   *
   * @throws IllegalStateException if any bit differs
   */
  static void check(Kernels tested, Kernels reference) {
    for (int dimension : new int[] {1, 3, 8, 13}) {
      for (int count : new int[] {1, 5, 16}) {
        for (int targets : new int[] {1, 7, 8, 33, 41}) {
          check(tested, reference, dimension, count, targets);
        }
      }
    }
    for (int length : new int[] {1, 5, 8, 21, 70}) {
      check(tested.rows(), reference.rows(), length);
      checkWeightedRows(tested, reference, length);
      checkExponentials(tested, reference, length);
      checkRadials(tested, reference, length);
      check(tested.pairs(), reference.pairs(), length);
      check(tested.factors(), reference.factors(), length);
    }
  }

  private static void check(FactorKernels tested, FactorKernels reference, int rank) {
    double[][] mine = rows(4 * rank);
    double[][] theirs = rows(4 * rank);
    int[] places = {2, 0, 3, 1, 2};
    double[] x = numbers(5, 9);
    double[] sums = new double[rank];
    double pairs = tested.pairs(places, x, 1, 4, mine[0], rank, mine[3]);
    double expected = reference.pairs(places, x, 1, 4, theirs[0], rank, theirs[3]);
    System.arraycopy(theirs[3], 0, sums, 0, rank);
    boolean summed = Arrays.deepEquals(mine, theirs);
    tested.step(places, x, 1, 4, mine[0], rank, sums, 0.3, 0.9);
    reference.step(places, x, 1, 4, theirs[0], rank, sums, 0.3, 0.9);
    Arrays.setAll(mine[1], i -> Math.abs(mine[2][i]));
    Arrays.setAll(theirs[1], i -> Math.abs(theirs[2][i]));
    tested.ownStep(places, x, 1, 4, mine[2], rank, sums, 0.7, 0.3, 0.1, mine[1]);
    reference.ownStep(places, x, 1, 4, theirs[2], rank, sums, 0.7, 0.3, 0.1, theirs[1]);
    if (!(pairs == expected && summed && Arrays.deepEquals(mine, theirs))) {
      throw new IllegalStateException("the kernels disagree for factors of rank " + rank);
    }
  }

  private static void checkExponentials(Kernels tested, Kernels reference, int count) {
    double[] mine = numbers(count, 6);
    mine[count / 2] = Double.NEGATIVE_INFINITY;
    double[] theirs = mine.clone();
    tested.exponentials(101.3, mine, count);
    reference.exponentials(101.3, theirs, count);
    if (!Arrays.equals(mine, theirs)) {
      throw new IllegalStateException("the kernels disagree for " + count + " exponentials");
    }
  }

  private static void checkRadials(Kernels tested, Kernels reference, int panels) {
    int width = panels * Panels.WIDTH;
    double[] mine = numbers(3 * width, 5);
    double[] theirs = mine.clone();
    double[] ofRows = {0.5, 900, Double.POSITIVE_INFINITY};
    double[] ofColumns = numbers(width + 1, 9);
    tested.radials(-0.9, ofRows, 3, ofColumns, 1, width, mine);
    reference.radials(-0.9, ofRows, 3, ofColumns, 1, width, theirs);
    if (!Arrays.equals(mine, theirs)) {
      throw new IllegalStateException("the kernels disagree for " + panels + " panels");
    }
  }

  private static void check(PairKernels tested, PairKernels reference, int panels) {
    int count = panels * Panels.WIDTH;
    double[] mine = numbers(count, 2);
    double[] theirs = mine.clone();
    double[] matrix = numbers(2 * count, 3);
    double[] diagonal = numbers(count, 7);
    double[] mayRise = new double[count];
    double[] mayFall = new double[count];
    for (int k = 0; k < count; k++) {
      mayRise[k] = k % 3 == 0 ? Double.NEGATIVE_INFINITY : 0;
      mayFall[k] = k % 5 == 0 ? Double.POSITIVE_INFINITY : 0;
    }
    double[] lowest = new double[2];
    int up = tested.move(mine, count, 0.3, matrix, 0, count, mayRise);
    int asUp = reference.move(theirs, count, 0.3, matrix, 0, count, mayRise);
    int down = tested.partner(mine, count, 0.4, 1, 1e-9, matrix, count, diagonal, mayFall, lowest);
    double mineLowest = lowest[0];
    int asDown =
        reference.partner(theirs, count, 0.4, 1, 1e-9, matrix, count, diagonal, mayFall, lowest);
    if (!(up == asUp && down == asDown && mineLowest == lowest[0] && Arrays.equals(mine, theirs))) {
      throw new IllegalStateException("the kernels disagree for " + count + " coefficients");
    }
  }

  private static void checkWeightedRows(Kernels tested, Kernels reference, int width) {
    double[] weights = numbers(6, 4);
    double[] matrix = numbers(3 * width, 8);
    int[] starts = {0, 1, 4, 4, 6};
    int[] places = {0, 0, 1, 2, 1, 2};
    double[] mine = new double[4 * width];
    double[] theirs = new double[4 * width];
    tested.weightedRows(starts, places, weights, 1, 4, matrix, width, mine);
    reference.weightedRows(starts, places, weights, 1, 4, matrix, width, theirs);
    if (!Arrays.equals(mine, theirs)) {
      throw new IllegalStateException("the kernels disagree for rows of length " + width);
    }
  }

  private static void check(RowKernels tested, RowKernels reference, int length) {
    double[][] mine = rows(length);
    double[][] theirs = rows(length);
    double[] x = numbers(Math.max(4, length), 1);
    double[] y = numbers(Math.max(4, length), 2);
    double[] z = numbers(Math.max(4, length), 3);
    double dot = tested.rankTwoAndProducts(mine[0], length, 0.3, x, 0.7, y, z, 0.9, mine[1]);
    double expected =
        reference.rankTwoAndProducts(theirs[0], length, 0.3, x, 0.7, y, z, 0.9, theirs[1]);
    boolean changed = Arrays.deepEquals(mine, theirs);
    tested.rotateBack(mine, 3, 0, 2, length, x, y);
    reference.rotateBack(theirs, 3, 0, 2, length, x, y);
    boolean rotated = Arrays.deepEquals(mine, theirs);
    tested.rotateTwiceBack(mine, 3, 2, length, x, y, y, z);
    reference.rotateTwiceBack(theirs, 3, 2, length, x, y, y, z);
    rotated &= Arrays.deepEquals(mine, theirs);
    tested.reflect(mine, 4, length, z, 0.9);
    reference.reflect(theirs, 4, length, z, 0.9);
    if (!(dot == expected && changed && rotated && Arrays.deepEquals(mine, theirs))) {
      throw new IllegalStateException("the kernels disagree for rows of length " + length);
    }
  }

  private static double[][] rows(int length) {
    double[][] rows = new double[4][];
    Arrays.setAll(rows, i -> numbers(length, 11 * i));
    return rows;
  }

  private static void check(
      Kernels tested, Kernels reference, int dimension, int count, int targets) {
    double[] points = numbers(count * dimension, 3);
    double[] others = numbers(targets * dimension, 7);
    int[] offsets = new int[count];
    Arrays.setAll(offsets, i -> i * dimension);
    Panels distances = Panels.forDistances(others, 0, targets, dimension);
    Panels products = Panels.forProducts(others, 0, targets, dimension);
    int panels = distances.panels();
    double[][] out = new double[8][Math.max(dimension, count * panels * Panels.WIDTH)];
    tested.squaredDistances(points, offsets, count, distances, 0, panels, out[0]);
    reference.squaredDistances(points, offsets, count, distances, 0, panels, out[1]);
    tested.products(points, offsets, count, products, 0, panels, out[2]);
    reference.products(points, offsets, count, products, 0, panels, out[3]);
    double[] origin = Arrays.copyOf(others, dimension);
    tested.addDeviation(points, 0, origin, 0.7, out[6], 0);
    reference.addDeviation(points, 0, origin, 0.7, out[7], 0);
    tested.addRoots(out[0], count, panels * Panels.WIDTH, out[4]);
    reference.addRoots(out[1], count, panels * Panels.WIDTH, out[5]);
    if (!(Arrays.equals(passing(tested, dimension, targets), passing(reference, dimension, targets))
        && Arrays.equals(atLeast(tested, out[2]), atLeast(reference, out[2]))
        && Arrays.equals(out[4], out[5])
        && Arrays.equals(out[0], out[1])
        && Arrays.equals(out[2], out[3])
        && Arrays.equals(out[6], out[7]))) {
      throw new IllegalStateException(
          "the kernels disagree for "
              + count
              + " rows and "
              + targets
              + " targets of dimension "
              + dimension);
    }
  }

  /** Which products of sixteen rows with the targets are not negative. */
  private static int[] passing(Kernels kernels, int dimension, int targets) {
    FloatPanels panels = new FloatPanels(targets, dimension);
    for (int t = 0; t < targets; t++) {
      panels.put(t, numbers(dimension, t), 0.1);
    }
    double[] numbers = numbers(16 * dimension, 5);
    float[] rows = new float[numbers.length];
    for (int k = 0; k < rows.length; k++) {
      rows[k] = (float) numbers[k];
    }
    int[] masks = new int[16 * panels.panels()];
    kernels.passing(rows, 16, panels, 0, panels.panels(), new float[16], masks);
    return masks;
  }

  /** Where numbers are at least the seventh of them. */
  private static int[] atLeast(Kernels kernels, double[] values) {
    int[] places = new int[values.length];
    int count = kernels.atLeast(values, 1, values.length - 1, values[6], places);
    return Arrays.copyOf(places, count);
  }

  /** Numbers that need all their digits, so that a wrong order of additions shows. */
  private static double[] numbers(int count, int salt) {
    double[] values = new double[count];
    Arrays.setAll(values, i -> StrictMath.sin(salt + 37.0 * i) * (1 + i % 5));
    return values;
  }
}
