package dev.praxis.internal.compute;

import java.util.Arrays;

/**
 * The hot arithmetic: blocks of squared distances and of products between rows and packed targets.
 *
 * <p><b>The same bits.</b> Every output is one chain of {@link Math#fma} over the features in
 * ascending order, starting at zero: {@code s ← fma(xⱼ − tⱼ, xⱼ − tⱼ, s)} or {@code s ← fma(xⱼ, tⱼ,
 * s)}. Implementations differ in how many outputs they carry at once and in nothing else.
 *
 * <p><b>Why not ‖x‖² − 2x·t + ‖t‖²?</b> It saves one subtraction per feature and loses every digit
 * of the distance when the data lie far from the origin. The direct form is exact to {@code (d +
 * 2)} roundings at any offset. {@link #radials} is the other form, for data that are known to lie
 * near the origin.
 *
 * <p>Kernels assume what public methods have checked. An instance owns scratch space, so it belongs
 * to one thread: take one per worker from {@link KernelProvider#kernels()}.
 */
public interface Kernels {
  /**
   * Squared Euclidean distances of {@code count} rows to all targets of a range of panels: {@code
   * out[i·w + t] = Σⱼ (points[offsets[i] + j] − targetₜ[j])²} with {@code w = 8 · (toPanel −
   * fromPanel)} and {@code t} counted from the first target of {@code fromPanel}. Filler lanes are
   * infinite.
   *
   * @param points rows of {@code targets.dimension()} numbers each
   * @param offsets where in {@code points} each row starts
   */
  void squaredDistances(
      double[] points,
      int[] offsets,
      int count,
      Panels targets,
      int fromPanel,
      int toPanel,
      double[] out);

  /**
   * Inner products, laid out as in {@link #squaredDistances}: {@code out[i·w + t] = Σⱼ xⱼ · tⱼ}.
   */
  default void products(
      double[] points,
      int[] offsets,
      int count,
      Panels targets,
      int fromPanel,
      int toPanel,
      double[] out) {
    Arrays.fill(out, 0, count * (toPanel - fromPanel) * Panels.WIDTH, 0.0);
    addProducts(points, offsets, count, targets, fromPanel, toPanel, out);
  }

  /**
   * Goes on with the chains of {@link #products} where others have ended: {@code out[i·w + t] ←
   * out[i·w + t] + Σⱼ xⱼ · tⱼ}, feature after feature.
   */
  void addProducts(
      double[] points,
      int[] offsets,
      int count,
      Panels targets,
      int fromPanel,
      int toPanel,
      double[] out);

  /**
   * The places of the numbers that are at least {@code limit}: each {@code i < count} with {@code
   * values[from + i] ≥ limit}, in ascending order.
   *
   * @param places receives them
   * @return how many there are
   */
  int atLeast(double[] values, int from, int count, double limit, int[] places);

  /**
   * Which products with packed targets pass a filter, in single precision: the chain {@code s ←
   * fma(xⱼ, tⱼ, s)} that begins with the target's own start must end at {@code s ≥ limits[i]}. Bit
   * {@code b} of {@code masks[i · (toPanel − fromPanel) + p]} says so of target {@code 32 ·
   * (fromPanel + p) + b}.
   *
   * @param rows of {@code targets.dimension()} numbers each, one behind the other
   * @param count how many rows, a multiple of eight
   */
  void passing(
      float[] rows,
      int count,
      FloatPanels targets,
      int fromPanel,
      int toPanel,
      float[] limits,
      int[] masks);

  /** The kernels for matrices that are kept as an array of rows; they belong to the same thread. */
  RowKernels rows();

  /** The kernels of sequential minimal optimisation; they belong to the same thread. */
  PairKernels pairs();

  /** The kernels across the rank of factors; they belong to the same thread. */
  FactorKernels factors();

  /**
   * Adds square roots column by column: {@code sums[t] ← sums[t] + √squared[i · width + t]} for
   * {@code i = 0 … rows − 1} in this order.
   *
   * @param width a multiple of eight
   */
  void addRoots(double[] squared, int rows, int width, double[] sums);

  /**
   * Adds a row's weighted deviation from an origin: {@code sums[to + j] ← fma(weight, points[at +
   * j] − origin[j], sums[to + j])} for all j of the origin.
   */
  void addDeviation(double[] points, int at, double[] origin, double weight, double[] sums, int to);

  /**
   * Weighted sums of the rows of a matrix, which is what rows of a sparse matrix times a dense one
   * are: {@code out[i · width + c] = Σₖ weights[k] · matrix[places[k] · width + c]} for all {@code
   * from ≤ i < end} and {@code c < width}, over {@code k = starts[i] … starts[i + 1] − 1} in this
   * order.
   *
   * @param places which row of the matrix each weight is for
   * @param matrix rows of {@code width} numbers, one behind the other
   */
  void weightedRows(
      int[] starts,
      int[] places,
      double[] weights,
      int from,
      int end,
      double[] matrix,
      int width,
      double[] out);

  /**
   * Exponentials in place, {@code values[i] ← e^(factor · values[i])} for {@code i < count}, each
   * that of {@link Exponential}.
   */
  void exponentials(double factor, double[] values, int count);

  /**
   * From inner products to radial basis functions, in place: {@code v ← e^(factor · |(r + c) − 2
   * v|)} for each {@code v = values[i · width + j]}, {@code r = ofRows[i]} and {@code c =
   * ofColumns[from + j]}, which with the squares of the lengths of both is the squared distance;
   * for {@code i < rows} and {@code j < width}. Equal points have a distance of exactly 0 if their
   * square is the same chain as their product.
   *
   * @param width a multiple of eight
   */
  void radials(
      double factor,
      double[] ofRows,
      int rows,
      double[] ofColumns,
      int from,
      int width,
      double[] values);

  /** The chain of one pair, for the places where a block would be wasted on it. */
  static double squaredDistance(double[] x, int xFrom, double[] y, int yFrom, int dimension) {
    double sum = 0;
    for (int j = 0; j < dimension; j++) {
      double difference = x[xFrom + j] - y[yFrom + j];
      sum = Math.fma(difference, difference, sum);
    }
    return sum;
  }
}
