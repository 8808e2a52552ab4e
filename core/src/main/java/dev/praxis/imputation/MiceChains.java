package dev.praxis.imputation;

import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.random.Draws;
import dev.praxis.internal.raw.Raw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The chains of {@link Mice}: learned from points, and gone through again with new ones. */
final class MiceChains {
  /** Donors are shuffled by the draws of this "row" of a step. */
  private static final long SHUFFLE = -1;

  private final Mice mice;
  private final IncompleteMatrix points;
  private final int columns;
  private final double[] values;
  private final ColumnScales scales;
  private final List<Mice.Equation> equations = new ArrayList<>();

  MiceChains(Mice mice, IncompleteMatrix points) {
    this.mice = mice;
    this.points = points;
    this.columns = points.columns();
    this.values = ImputerChecks.inRange(ImputerChecks.toLearnFrom(points), columns);
    this.scales = ColumnScales.of(values, columns);
    for (int column : mice.twoValued()) {
      Checks.inRange("two-valued column", column, 0, columns - 1);
      checkTwoValues(column, points.observed(column));
    }
    for (int column = 0; column < columns && mice.method() == Mice.Method.BAYESIAN; column++) {
      checkDegrees(column, points.rows() - points.missing(column));
    }
  }

  /** Without a degree of freedom nothing tells how large the noise is. */
  private void checkDegrees(int column, int numbers) {
    if (!(numbers > columns || mice.twoValued().contains(column))) {
      throw new IllegalArgumentException(
          "column "
              + column
              + " must have at least "
              + (columns + 1)
              + " numbers, one more than there are columns, to be drawn, but had "
              + numbers);
    }
  }

  private static void checkTwoValues(int column, double[] observed) {
    // Adding zero makes −0 the same as 0.
    long different = Arrays.stream(observed).map(value -> value + 0.0).distinct().count();
    if (different != 2) {
      throw new IllegalArgumentException(
          "column " + column + " must have 2 different values but had " + different);
    }
  }

  Mice.Model learn(Optional<Consumer<? super Mice.Step>> observer) {
    double change = 0;
    for (int number = 0; number < mice.completions(); number++) {
      change = Math.max(change, learn(number, observer));
    }
    boolean matching = mice.method() == Mice.Method.MATCHING;
    return new Mice.Model(
        mice,
        ImputerChecks.matrix(columns, scales.means()),
        ImputerChecks.matrix(columns, scales.deviations()),
        ImputerChecks.matrix(columns, scales.ranges()),
        equations,
        matching ? Optional.of(points) : Optional.empty(),
        change);
  }

  /** Learns one chain; how far its last round moved a number. */
  private double learn(int number, Optional<Consumer<? super Mice.Step>> observer) {
    Completion completion = new Completion(values, columns, scales);
    CrossProducts products = new CrossProducts(completion);
    double[][] starts = new double[columns][columns + 1];
    double change = 0;
    show(observer, number, 0, completion, change);
    for (int round = 1; round <= mice.rounds(); round++) {
      products.refresh();
      change = 0;
      for (int column : order(completion, number, round)) {
        Draws draws = draws(mice, number, round, column);
        Equation equation = equation(completion, products.observed(column), column, starts, draws);
        equations.add(seen(number, round, column, equation));
        double moved = filling(mice, column, equation, draws, completion).fill(completion);
        checkFinite(moved, column, round);
        change = Math.max(change, moved);
        products.update(column);
      }
      show(observer, number, round, completion, change);
    }
    return change;
  }

  private static void checkFinite(double moved, int column, int round) {
    if (!Double.isFinite(moved)) {
      throw new IllegalArgumentException(
          "column " + column + " overflows in round " + round + ": it needs a larger ridge");
    }
  }

  private Equation equation(
      Completion completion, double[][] products, int column, double[][] starts, Draws draws) {
    boolean best = mice.method() == Mice.Method.MOST_LIKELY;
    if (mice.twoValued().contains(column)) {
      LogisticEquation logistic = new LogisticEquation(completion, column, starts[column]);
      starts[column] = logistic.best().fitted();
      return best ? logistic.best() : logistic.drawn(draws);
    }
    LinearEquation linear = new LinearEquation(products, column, mice.ridge());
    return best ? linear.best() : linear.drawn(draws);
  }

  private void show(
      Optional<Consumer<? super Mice.Step>> observer,
      int number,
      int round,
      Completion completion,
      double change) {
    observer.ifPresent(
        watcher -> {
          Matrix filled = ImputerChecks.matrix(columns, completion.toRowMajor());
          watcher.accept(new Mice.Step(number, round, filled, change));
        });
  }

  /** The columns in the order of a round. */
  private List<Integer> order(Completion completion, int number, int round) {
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
  private static Draws draws(Mice mice, int number, int round, int column) {
    return Draws.seeded(mice.seed()).split(number).split(round).split(column);
  }

  private static Filling filling(
      Mice mice, int column, Equation equation, Draws draws, Completion donors) {
    boolean twoValued = mice.twoValued().contains(column);
    boolean drawing = mice.method() != Mice.Method.MOST_LIKELY;
    boolean matching = mice.method() == Mice.Method.MATCHING && !twoValued;
    return new Filling(
        column,
        equation,
        twoValued,
        mice.clamped(),
        drawing ? draws : null,
        matching
            ? new Matching(donors, column, equation.fitted(), mice.donors(), draws.split(SHUFFLE))
            : null);
  }

  private static Mice.Equation seen(int number, int round, int column, Equation equation) {
    int width = equation.fitted().length;
    Matrix fitted = ImputerChecks.matrix(width, equation.fitted());
    boolean drawn = equation.drawn() != equation.fitted();
    Matrix used = drawn ? ImputerChecks.matrix(width, equation.drawn()) : fitted;
    return new Mice.Equation(number, round, column, fitted, used, equation.noise());
  }

  private static Equation remembered(Mice.Equation equation) {
    return new Equation(
        Raw.values(equation.fitted()), Raw.values(equation.drawn()), equation.noise());
  }

  /** Points filled by the equations of one completion. */
  static Matrix filled(Mice.Model model, IncompleteMatrix points, int number) {
    Mice mice = model.learner();
    int columns = model.means().columns();
    ColumnScales scales =
        new ColumnScales(
            Raw.values(model.means()), Raw.values(model.deviations()), Raw.values(model.ranges()));
    double[] values = ImputerChecks.inRange(ImputerChecks.toFill(points, columns), columns);
    Completion completion = new Completion(values, columns, scales);
    // The points learned from are their own donors.
    Completion donors =
        model
            .points()
            .filter(known -> known != points)
            .map(known -> new Completion(Raw.values(known), columns, scales))
            .orElse(completion);
    for (Mice.Equation step : model.equations()) {
      if (step.completion() == number) {
        Draws draws = draws(mice, number, step.round(), step.column());
        Filling filling = filling(mice, step.column(), remembered(step), draws, donors);
        filling.fill(completion);
        if (donors != completion) {
          filling.fill(donors);
        }
      }
    }
    return ImputerChecks.matrix(columns, finite(completion.finish(), columns));
  }

  private static double[] finite(double[] values, int columns) {
    for (int at = 0; at < values.length; at++) {
      if (!Double.isFinite(values[at])) {
        throw new IllegalArgumentException(
            "row " + at / columns + ", column " + at % columns + " overflows when it is imputed");
      }
    }
    return values;
  }
}
