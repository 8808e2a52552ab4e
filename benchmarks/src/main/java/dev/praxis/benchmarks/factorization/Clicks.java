package dev.praxis.benchmarks.factorization;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import java.util.Random;

/**
 * Rows of one value in each of some fields, and a class that a machine of rank 4 has drawn: weights
 * from N(0, 0.3²), factors from N(0, 0.4²), a value of the k of a field as ⌊k · u²⌋, so that some
 * are frequent.
 */
final class Clicks {
  private static final int RANK = 4;

  private final Random random = new Random(7);
  private final int fields;
  private final int values;
  private final double[] weights;
  private final double[][] factors;

  /** A machine for these fields of so many values each. */
  Clicks(int fields, int values) {
    this.fields = fields;
    this.values = values;
    weights = new double[fields * values];
    factors = new double[fields * values][RANK];
    for (int j = 0; j < weights.length; j++) {
      weights[j] = 0.3 * random.nextGaussian();
      for (int f = 0; f < RANK; f++) {
        factors[j][f] = 0.4 * random.nextGaussian();
      }
    }
  }

  /** The next rows. */
  Labeled<Points> next(int rows) {
    SparseMatrix.Builder points = SparseMatrix.ofColumns(weights.length);
    int[] labels = new int[rows];
    int[] row = new int[fields];
    for (int i = 0; i < rows; i++) {
      points.row();
      for (int field = 0; field < fields; field++) {
        double u = random.nextDouble();
        row[field] = field * values + (int) (values * u * u);
        points.put(row[field], 1);
      }
      labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-score(row))) ? 1 : 0;
    }
    return new Labeled<>(points.build(), Labels.ofCodes(labels, 2));
  }

  private double score(int[] row) {
    double score = 0;
    double[] sums = new double[RANK];
    for (int j : row) {
      score += weights[j];
      for (int f = 0; f < RANK; f++) {
        score += sums[f] * factors[j][f];
        sums[f] += factors[j][f];
      }
    }
    return score;
  }
}
