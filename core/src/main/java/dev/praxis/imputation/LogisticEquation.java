package dev.praxis.imputation;

import dev.praxis.internal.algebra.Cholesky;
import dev.praxis.internal.algebra.Softmax;
import dev.praxis.internal.random.Draws;
import dev.praxis.internal.random.Variates;
import java.util.Arrays;

/**
 * Logistic regression of a column of two values on the others, {@code ½ ‖w‖²} being the price of
 * the scaled weights, by Newton's method; and draws from around it.
 *
 * <p>The price is that of weights which are standard normal beforehand; without it there would be
 * no best fit where a plane separates the values.
 */
final class LogisticEquation {
  private static final int MOST_STEPS = 50;
  private static final int MOST_HALVINGS = 40;
  private static final double NEAR = 1e-9;
  private static final double SLACK = 1e-13;

  /** A step that moves no weight by more is rounding, and is not taken: zeros stay zeros. */
  private static final double ROUNDING = 1e-14;

  private final Completion completion;
  private final int column;
  private final int[] observed;
  private final double smaller;
  private final int width;
  private double[] weights;
  private double[] sums;

  /**
   * Regresses, starting from weights that may be near.
   *
   * @param column one with two values
   * @param start weights of the scaled columns and the intercept
   */
  LogisticEquation(Completion completion, int column, double[] start) {
    this.completion = completion;
    this.column = column;
    this.observed = completion.observed(column);
    this.width = completion.width;
    this.smaller = completion.scales.ranges[column];
    this.weights = start.clone();
    this.sums = sums(weights);
    int steps = 0;
    while (steps < MOST_STEPS && step() > NEAR) {
      steps++;
    }
  }

  /** The equation that fits best: a weight for each scaled column, 0 for its own, the intercept. */
  double[] fitted() {
    return weights;
  }

  /** Weights normal around those that fit best, with the inverse curvature as covariance. */
  double[] drawn(Draws draws) {
    double[] normal = new double[width];
    for (int j = 0; j < width; j++) {
      normal[j] = Variates.normal(draws);
    }
    double[] drawn = root().solveUpper(normal);
    for (int j = 0; j < width; j++) {
      drawn[j] = j == column ? 0 : weights[j] + drawn[j];
    }
    return drawn;
  }

  /** Goes to where the parabola that touches the loss is lowest, or less far; how far it went. */
  private double step() {
    double[] direction =
        root().solve(Arrays.copyOfRange(sums, width * width, width * width + width));
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      double[] there = weights.clone();
      double move = 0;
      for (int j = 0; j < width; j++) {
        double part = j == column ? 0 : Math.scalb(direction[j], -halving);
        there[j] -= part;
        move = Math.max(move, Math.abs(part));
      }
      if (move <= ROUNDING) {
        return 0;
      }
      double[] sumsThere = sums(there);
      if (sumsThere[sumsThere.length - 1] <= (1 + SLACK) * sums[sums.length - 1]) {
        weights = there;
        sums = sumsThere;
        return move;
      }
    }
    return 0;
  }

  private Cholesky root() {
    double[][] curvature = new double[width][];
    for (int a = 0; a < width; a++) {
      curvature[a] = Arrays.copyOfRange(sums, a * width, a * width + width);
    }
    // Where a plane separates the values, the curvature along the intercept may come to nothing.
    curvature[width - 1][width - 1] += 1e-12 * observed.length;
    return new Cholesky(curvature);
  }

  /** Curvature, gradient and loss, with their prices. */
  private double[] sums(double[] weights) {
    double[] sums =
        ChunkSums.of(
            observed.length,
            width * width + width + 1,
            () ->
                (from, to, into) -> {
                  for (int i = from; i < to; i++) {
                    add(observed[i], weights, into);
                  }
                });
    int gradient = width * width;
    for (int j = 0; j < width - 1; j++) {
      sums[j * width + j] += 1;
      sums[gradient + j] += weights[j];
      sums[sums.length - 1] += 0.5 * weights[j] * weights[j];
    }
    return sums;
  }

  private void add(int row, double[] weights, double[] sums) {
    boolean high = completion.value(row, column) > smaller;
    double score = completion.dot(row, weights);
    double probability = Softmax.logistic(score);
    double curvature = probability * Softmax.logistic(-score);
    double slope = high ? -Softmax.logistic(-score) : probability;
    double against = high ? -score : score;
    sums[sums.length - 1] +=
        Math.max(0, against) + StrictMath.log1p(StrictMath.exp(-Math.abs(against)));
    double[] scaled = completion.scaled;
    int at = row * width;
    for (int a = 0; a < width; a++) {
      double z = a == column ? 0 : scaled[at + a];
      sums[width * width + a] = Math.fma(slope, z, sums[width * width + a]);
      for (int b = 0; b <= a; b++) {
        double other = b == column ? 0 : scaled[at + b];
        sums[a * width + b] = Math.fma(curvature * z, other, sums[a * width + b]);
      }
    }
  }
}
