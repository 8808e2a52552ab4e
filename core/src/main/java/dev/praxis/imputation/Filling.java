package dev.praxis.imputation;

import dev.praxis.internal.algebra.Softmax;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.random.Draws;
import dev.praxis.internal.random.Variates;
import org.jspecify.annotations.Nullable;

/**
 * One step of a chain: fills the holes of a column by its equation, in parallel over the holes.
 *
 * <p>What a hole draws depends on the step and on the number of its row, and on nothing else.
 *
 * @param column the column to fill
 * @param equation that computes it
 * @param twoValued whether the equation gives the log-odds of the larger of two values
 * @param clamped whether numbers outside the range of the column are brought to its ends
 * @param draws those of this step, or null for the most likely number
 * @param matching the donors, or null for the number itself
 */
record Filling(
    int column,
    Equation equation,
    boolean twoValued,
    boolean clamped,
    @Nullable Draws draws,
    @Nullable Matching matching) {
  private static final int BLOCK = 1024;

  /**
   * Fills the holes of a completion.
   *
   * @return by how many standard deviations a number was moved at most
   */
  double fill(Completion completion) {
    int[] holes = completion.holes(column);
    int blocks = Blocks.count(holes.length, BLOCK);
    double[] moves = new double[blocks];
    Blocks.forEach(
        blocks,
        () ->
            block -> {
              int to = Math.min(holes.length, block * BLOCK + BLOCK);
              for (int h = block * BLOCK; h < to; h++) {
                double value = value(completion, holes[h]);
                moves[block] = Math.max(moves[block], completion.set(holes[h], column, value));
              }
            });
    double most = 0;
    for (double move : moves) {
      most = Math.max(most, move);
    }
    return most;
  }

  private double value(Completion completion, int row) {
    double score = completion.dot(row, equation.drawn());
    double[] ranges = completion.scales.ranges;
    double least = ranges[column];
    double most = ranges[completion.columns + column];
    Draws own = draws == null ? null : draws.split(row);
    if (twoValued) {
      double threshold = own == null ? 0.5 : own.nextDouble();
      return Softmax.logistic(score) > threshold ? most : least;
    }
    if (matching != null && own != null) {
      return matching.draw(score, own);
    }
    double scaled = own == null ? score : Math.fma(equation.noise(), Variates.normal(own), score);
    double value =
        Math.fma(scaled, completion.scales.deviations[column], completion.scales.means[column]);
    return clamped ? Math.max(least, Math.min(most, value)) : value;
  }
}
