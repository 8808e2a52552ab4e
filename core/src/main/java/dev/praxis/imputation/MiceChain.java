package dev.praxis.imputation;

import dev.praxis.data.Matrix;
import dev.praxis.internal.random.Draws;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One chain of {@link Mice} while it is learned: the points as they are filled now, beside the sums
 * that the regressions need.
 */
final class MiceChain {
  private final Mice mice;
  private final int number;
  private final Completion completion;
  private final CrossProducts products;

  /** For each column with a logistic regression its weights of the round before. */
  private final double[][] starts;

  /**
   * A chain in which every hole is filled with the mean of its column.
   *
   * @param number of the completion, from 0
   * @param values row-major, NaN where missing; read only
   */
  MiceChain(Mice mice, int number, double[] values, ColumnScales scales) {
    this.mice = mice;
    this.number = number;
    int columns = scales.columns();
    this.completion = new Completion(values, columns, scales);
    this.products = new CrossProducts(completion);
    this.starts = new double[columns][columns + 1];
  }

  /** Begins a round; the columns in their order. */
  List<Integer> begin(int round) {
    products.refresh();
    int columns = completion.columns;
    List<Integer> order = new ArrayList<>(IntStream.range(0, columns).boxed().toList());
    switch (mice.order()) {
      case ASCENDING -> order.sort(Comparator.comparingInt(j -> completion.holes(j).length));
      case DESCENDING -> order.sort(Comparator.comparingInt(j -> -completion.holes(j).length));
      case RIGHT_TO_LEFT -> Collections.reverse(order);
      case RANDOM -> {
        Draws draws = draws(mice, number, round, columns);
        for (int i = columns - 1; i > 0; i--) {
          Collections.swap(order, i, (int) draws.nextBelow(i + 1L));
        }
      }
      default -> {}
    }
    return order;
  }

  /** The draws of one step of a chain. */
  static Draws draws(Mice mice, int number, int round, int column) {
    return Draws.seeded(mice.seed()).split(number).split(round).split(column);
  }

  /** Regresses a column on all others, over the rows in which it is not missing. */
  Mice.Equation regress(int column, int round) {
    double[][] observed = products.observed(column);
    boolean drawing = mice.method() != Mice.Method.MOST_LIKELY;
    Draws draws = draws(mice, number, round, column);
    if (mice.twoValued().contains(column)) {
      LogisticEquation logistic = new LogisticEquation(completion, column, starts[column]);
      starts[column] = logistic.fitted();
      double[] drawn = drawing ? logistic.drawn(draws) : logistic.fitted();
      return equation(round, column, logistic.fitted(), drawn, 0);
    }
    LinearEquation linear = new LinearEquation(observed, column, mice.ridge());
    double noise = drawing ? linear.noise(draws) : 0;
    double[] drawn = drawing ? linear.drawn(noise, draws) : linear.fitted();
    return equation(round, column, linear.fitted(), drawn, noise);
  }

  private Mice.Equation equation(
      int round, int column, double[] fitted, double[] drawn, double noise) {
    Matrix weights = ImputerChecks.matrix(completion.width, fitted);
    Matrix used = drawn == fitted ? weights : ImputerChecks.matrix(completion.width, drawn);
    return new Mice.Equation(number, round, column, weights, used, noise);
  }

  /**
   * Fills the holes of the column that was regressed last by its equation.
   *
   * @return by how many standard deviations a number was moved at most
   */
  double fill(Mice.Equation equation) {
    double moved = new Filling(mice, equation, completion).fill(completion);
    if (!Double.isFinite(moved)) {
      throw new IllegalArgumentException(
          "column "
              + equation.column()
              + " overflows in round "
              + equation.round()
              + ": it needs a larger ridge");
    }
    products.update(equation.column());
    return moved;
  }

  /** The points as they are filled now, after a round that moved a number by this much. */
  Mice.Step step(int round, double moved) {
    return new Mice.Step(number, round, completion.filled(), moved);
  }
}
