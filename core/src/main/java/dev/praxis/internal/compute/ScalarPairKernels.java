package dev.praxis.internal.compute;

/** The pair kernels in plain Java. */
final class ScalarPairKernels implements PairKernels {
  @Override
  public int move(
      double[] slopes,
      int count,
      double moved,
      double[] matrix,
      int row,
      int other,
      double[] mayRise) {
    int first = 0;
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < count; k++) {
      double slope = Math.fma(moved, matrix[other + k] - matrix[row + k], slopes[k]);
      slopes[k] = slope;
      double key = slope + mayRise[k];
      if (key > largest) {
        largest = key;
        first = k;
      }
    }
    return first;
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
    int first = -1;
    double largest = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < count; k++) {
      double u = slopes[k] + mayFall[k];
      smallest = u < smallest ? u : smallest;
      double difference = v - u;
      double curvature = Math.fma(matrix[row + k], -2, own + diagonal[k]);
      double gain = difference * difference / (curvature > least ? curvature : least);
      if (difference > 0 && gain > largest) {
        largest = gain;
        first = k;
      }
    }
    lowest[0] = smallest;
    return first;
  }
}
