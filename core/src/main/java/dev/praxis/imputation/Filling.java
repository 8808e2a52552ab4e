package dev.praxis.imputation;

import dev.praxis.internal.algebra.Softmax;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.random.Draws;
import dev.praxis.internal.random.Variates;
import dev.praxis.internal.raw.Raw;
import org.jspecify.annotations.Nullable;

/**
 * One step of a chain: fills the holes of a column by its equation, in parallel over the holes.
 *
 * <p>What is drawn for a hole depends on the step and on the number of its row, and on nothing else.
 */
final class Filling {
  private static final int BLOCK = 1024;

  /** Donors are shuffled by the draws of this "row" of a step. */
  private static final long SHUFFLE = -1;

  private final int column;
  private final double[] weights;
  private final double noise;
  private final boolean twoValued;
  private final boolean clamped;

  /** The draws of this step, or null for the most likely number. */
  private final @Nullable Draws draws;

  /** The donors, or null for the number itself. */
  private final @Nullable Matching matching;

  /**
   * Prepares the step of an equation.
   *
   * @param donors the rows whose numbers are matched, filled as they were when the equation was
   *     learned
   */
  Filling(Mice mice, Mice.Equation equation, Completion donors) {
    column = equation.column();
    weights = Raw.values(equation.drawn());
    noise = equation.noise();
    twoValued = mice.twoValued().contains(column);
    clamped = mice.clamped();
    Draws step = MiceChain.draws(mice, equation.completion(), equation.round(), column);
    draws = mice.method() == Mice.Method.MOST_LIKELY ? null : step;
    matching =
        mice.method() == Mice.Method.MATCHING && !twoValued
            ? new Matching(
                donors, column, Raw.values(equation.fitted()), mice.donors(), step.split(SHUFFLE))
            : null;
  }

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
    double score = completion.dot(row, weights);
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
    double scaled = own == null ? score : Math.fma(noise, Variates.normal(own), score);
    double value =
        Math.fma(scaled, completion.scales.deviations[column], completion.scales.means[column]);
    return clamped ? Math.max(least, Math.min(most, value)) : value;
  }
}
