package dev.praxis.imputation;

import dev.praxis.Learner;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Multiple imputation by chained equations: every column with holes is predicted from all the
 * others, in turn, and again, until the numbers filled in fit together.
 *
 * <pre>{@code
 * fill every hole with the mean of its column
 * repeat rounds times, for every column j in order:
 *   regress column j on all others, over the rows in which it is not missing
 *   fill its holes anew by that equation
 * }</pre>
 *
 * <p><b>The equation</b> is least squares with intercept, columns being measured in standard
 * deviations of the numbers that are there: {@code w = (S + λ n I)⁻¹ b}, with S and b the sums of
 * products around the means over n rows, and a ridge λ that keeps it solvable where columns are
 * combinations of others. {@link Method} says how a hole is filled from it:
 *
 * <ul>
 *   <li>{@link Method#MOST_LIKELY}: the number that it predicts. One completion, nothing drawn;
 *       best where the filled points go into a model. It makes relations look firmer than they are,
 *       and it may be an impossible number, below 0 where the column never is: {@link
 *       #withinRange()} and {@link Method#MATCHING} stay with numbers that have been seen.
 *   <li>{@link Method#BAYESIAN}: a draw from all that is possible: {@code σ² = rss / χ²(n − d)},
 *       weights normal around w with the covariance {@code σ² (S + λ n I)⁻¹}, and noise of
 *       deviation σ.
 *   <li>{@link Method#MATCHING}: predictive mean matching: the number of one of the five rows whose
 *       predictions by w are nearest to that of the hole by drawn weights. Of two that are as near
 *       the lower one is nearer, of equal ones any, by chance; predictions are rounded, so that few
 *       tie. So only numbers that have been seen are filled in.
 * </ul>
 *
 * <p>Columns named in {@link #withTwoValues} have a logistic regression of their own, with the
 * price {@code ½ ‖w‖²}, and are filled with the likelier of their two values, the smaller where
 * both are as likely, or one drawn by its probability.
 *
 * <p><b>Several completions</b> show how sure one can be: the estimates from each of them are
 * pooled by {@link PooledEstimate}. {@link MissingIndicators} remembers where the holes were.
 *
 * <p><b>New points</b> are filled by the equations that were learned, round by round, never by
 * equations of their own; the points learned from are filled as they were then. Every column has an
 * equation, also one without holes in the data learned from. A row without any number is filled as
 * a row of means would be. A draw depends on the seed, the completion, the round, the column and
 * the number of the row, not on other rows.
 *
 * <p>The same bits on any number of threads. Cost: cross-products of all columns are kept and
 * updated, so that a round is {@code O(h · d² + d⁴)} for h rows with a hole in each of d columns,
 * parallel over the rows. Source: van Buuren and Groothuis-Oudshoorn, "mice: multivariate
 * imputation by chained equations in R", J. Stat. Software 45 (2011); Little, "Missing-data
 * adjustments in large surveys", J. Bus. Econ. Stat. 6 (1988) for matching.
 *
 * @param method how a hole is filled; by default with the most likely number
 * @param completions how many are made, m; 1 where nothing is drawn
 * @param donors how many rows {@link Method#MATCHING} draws from; 5 by default
 * @param twoValued columns with a logistic regression; none by default
 * @param order in which columns are filled; by default fewest holes first
 * @param rounds how often each column is filled; 10 by default
 * @param ridge λ, above 0; by default 1e-8, and 1e-5 where weights are drawn
 * @param clamped whether numbers stay in the range of those that are there; by default they need
 *     not
 * @param seed of everything drawn; 5 by default
 */
public record Mice(
    Method method,
    int completions,
    int donors,
    List<Integer> twoValued,
    Order order,
    int rounds,
    double ridge,
    boolean clamped,
    long seed)
    implements Learner<IncompleteMatrix, Mice.Model> {

  /*
   * The chained equations are in learn; a MiceChain is one completion on its way. It regresses by
   * LinearEquation, from CrossProducts that are kept up to date, or by LogisticEquation; it fills
   * by a Filling, which may draw from donors by Matching (and that from SortedRows). Completion
   * holds the points as they are filled now, ColumnScales their units.
   */

  private static final long DEFAULT_SEED = 5;

  /** How a hole is filled from the equation of its column. */
  public enum Method {
    /**
     * With the number that the equation predicts, which may be impossible, an ozone of −11.5 for
     * example; {@link #withinRange()} keeps it within the range that has been seen, and so does
     * {@link #MATCHING}.
     */
    MOST_LIKELY,
    /** With a draw from an equation that is drawn itself, with noise. */
    BAYESIAN,
    /** With the number of a row with nearly the same prediction. */
    MATCHING
  }

  /** In which order columns are filled in a round. */
  public enum Order {
    /** Fewest holes first; of equally many the first column. */
    ASCENDING,
    /** Most holes first; of equally many the first column. */
    DESCENDING,
    /** As they stand. */
    LEFT_TO_RIGHT,
    /** From the last to the first. */
    RIGHT_TO_LEFT,
    /** In another order each round, drawn by the seed. */
    RANDOM
  }

  /**
   * A legal set of hyperparameters; the columns are copied.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Mice {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(twoValued, "twoValued");
    twoValued = List.copyOf(twoValued);
    Checks.atLeast("completions", completions, 1);
    Checks.atLeast("donors", donors, 1);
    Checks.atLeast("rounds", rounds, 1);
    if (method == Method.MOST_LIKELY && completions != 1) {
      throw new IllegalArgumentException(
          "completions must be 1 where nothing is drawn but was " + completions);
    }
    if (!(ridge > 0 && ridge <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException("ridge must be above 0 and finite but was " + ridge);
    }
    for (int column : twoValued) {
      Checks.atLeast("two-valued column", column, 0);
    }
  }

  /** One completion, by the numbers that are predicted. */
  public static Mice mostLikely() {
    return of(Method.MOST_LIKELY, 1, 1e-8);
  }

  /** Several completions, each drawn by Bayesian linear regression. */
  public static Mice bayesian(int completions) {
    return of(Method.BAYESIAN, completions, 1e-5);
  }

  /** Several completions, each drawn by predictive mean matching. */
  public static Mice matching(int completions) {
    return of(Method.MATCHING, completions, 1e-5);
  }

  private static Mice of(Method method, int completions, double ridge) {
    return new Mice(
        method, completions, 5, List.of(), Order.ASCENDING, 10, ridge, false, DEFAULT_SEED);
  }

  /** This learner with another number of donors. */
  public Mice withDonors(int donors) {
    return new Mice(method, completions, donors, twoValued, order, rounds, ridge, clamped, seed);
  }

  /** This learner with a logistic regression for these columns, each of exactly two values. */
  public Mice withTwoValues(int... columns) {
    Objects.requireNonNull(columns, "columns");
    List<Integer> named = Arrays.stream(columns).sorted().distinct().boxed().toList();
    return new Mice(method, completions, donors, named, order, rounds, ridge, clamped, seed);
  }

  /** This learner with another order of the columns. */
  public Mice withOrder(Order order) {
    return new Mice(method, completions, donors, twoValued, order, rounds, ridge, clamped, seed);
  }

  /** This learner with another number of rounds. */
  public Mice withRounds(int rounds) {
    return new Mice(method, completions, donors, twoValued, order, rounds, ridge, clamped, seed);
  }

  /** This learner with another ridge. */
  public Mice withRidge(double ridge) {
    return new Mice(method, completions, donors, twoValued, order, rounds, ridge, clamped, seed);
  }

  /** This learner with numbers outside the range of a column brought to its ends. */
  public Mice withinRange() {
    return new Mice(method, completions, donors, twoValued, order, rounds, ridge, true, seed);
  }

  /** This learner with another seed. */
  public Mice withSeed(long seed) {
    return new Mice(method, completions, donors, twoValued, order, rounds, ridge, clamped, seed);
  }

  /**
   * Learns the equations.
   *
   * @param points n × d; each column has a number in at least one row
   * @throws IllegalArgumentException if a column has none, if a number is beyond ±1e140, if a
   *     column that was said to have two values has not, or if a column is to be drawn by {@link
   *     Method#BAYESIAN} and has no more numbers than there are weights, d
   */
  @Override
  public Model fit(IncompleteMatrix points) {
    Objects.requireNonNull(points, "points");
    return learn(points, Optional.empty());
  }

  /**
   * Learns as {@link #fit(IncompleteMatrix)} and shows every round to an observer, in order, one
   * completion after the other; first the means. Watching changes nothing.
   */
  public Model fit(IncompleteMatrix points, Consumer<? super Step> observer) {
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(observer, "observer");
    return learn(points, Optional.of(observer));
  }

  private Model learn(IncompleteMatrix points, Optional<Consumer<? super Step>> observer) {
    int d = points.columns();
    double[] values = ImputerChecks.inRange(ImputerChecks.toLearnFrom(points), d);
    ImputerChecks.check(this, points);
    ColumnScales scales = ColumnScales.of(values, d);
    List<Equation> equations = new ArrayList<>();
    double change = 0;
    for (int number = 0; number < completions; number++) {
      MiceChain chain = new MiceChain(this, number, values, scales);
      show(chain, 0, 0, observer);
      double moved = 0;
      for (int round = 1; round <= rounds; round++) {
        moved = 0;
        for (int column : chain.begin(round)) {
          Equation equation = chain.regress(column, round);
          equations.add(equation);
          moved = Math.max(moved, chain.fill(equation));
        }
        show(chain, round, moved, observer);
      }
      change = Math.max(change, moved);
    }
    return new Model(
        this,
        ImputerChecks.matrix(d, scales.means()),
        ImputerChecks.matrix(d, scales.deviations()),
        ImputerChecks.matrix(d, scales.ranges()),
        equations,
        method == Method.MATCHING ? Optional.of(points) : Optional.empty(),
        change);
  }

  private static void show(
      MiceChain chain, int round, double moved, Optional<Consumer<? super Step>> observer) {
    observer.ifPresent(watcher -> watcher.accept(chain.step(round, moved)));
  }

  /**
   * The equations that were learned, with the scales and the donors to fill points by them.
   *
   * @param learner the hyperparameters it was learned with
   * @param means of the columns, {@code 1 × d}
   * @param deviations of the columns, {@code 1 × d}; 1 for a constant one
   * @param ranges the least of each column, and below the largest, {@code 2 × d}
   * @param equations in the order they were learned, {@code completions · rounds · d}
   * @param points the rows to draw from, {@code n × d}, where the method is {@link Method#MATCHING}
   * @param change by how many standard deviations the last round moved a number at most; where
   *     nothing is drawn it shows whether the chain has settled
   */
  public record Model(
      Mice learner,
      Matrix means,
      Matrix deviations,
      Matrix ranges,
      List<Equation> equations,
      Optional<IncompleteMatrix> points,
      double change)
      implements Imputer {

    /** A model; the equations are copied. */
    public Model {
      Objects.requireNonNull(learner, "learner");
      Objects.requireNonNull(means, "means");
      Objects.requireNonNull(deviations, "deviations");
      Objects.requireNonNull(ranges, "ranges");
      Objects.requireNonNull(equations, "equations");
      Objects.requireNonNull(points, "points");
      equations = List.copyOf(equations);
    }

    /** The points filled, n × d; of several completions the first. */
    @Override
    public Matrix transform(IncompleteMatrix points) {
      return filled(points, 0);
    }

    /**
     * The points filled, n × d, as often as was asked for.
     *
     * @param points n × d
     * @throws IllegalArgumentException as {@link #transform(IncompleteMatrix)}
     */
    public List<Matrix> completions(IncompleteMatrix points) {
      Objects.requireNonNull(points, "points");
      List<Matrix> completions = new ArrayList<>();
      for (int c = 0; c < learner.completions; c++) {
        completions.add(filled(points, c));
      }
      return List.copyOf(completions);
    }

    /** Goes through a chain again, with the equations that were learned. */
    private Matrix filled(IncompleteMatrix points, int number) {
      int d = means.columns();
      ColumnScales scales =
          new ColumnScales(Raw.values(means), Raw.values(deviations), Raw.values(ranges));
      double[] values = ImputerChecks.inRange(ImputerChecks.toFill(points, d), d);
      Completion completion = new Completion(values, d, scales);
      // The points learned from are their own donors.
      Completion donors =
          this.points
              .filter(known -> known != points)
              .map(known -> new Completion(Raw.values(known), d, scales))
              .orElse(completion);
      for (Equation equation : equations) {
        if (equation.completion == number) {
          Filling filling = new Filling(learner, equation, donors);
          filling.fill(completion);
          if (donors != completion) {
            filling.fill(donors);
          }
        }
      }
      return completion.finish();
    }
  }

  /**
   * How a column was computed from the others in one round, all columns being measured in standard
   * deviations from their means.
   *
   * @param completion from 0
   * @param round from 1
   * @param column the one that is computed
   * @param fitted a weight for each column, 0 for its own, then the intercept, {@code 1 × (d + 1)};
   *     for a column of two values they give the log-odds of the larger one
   * @param drawn the weights that holes were filled by: the same where nothing is drawn
   * @param noise the standard deviation of the noise, 0 where there is none
   */
  public record Equation(
      int completion, int round, int column, Matrix fitted, Matrix drawn, double noise) {
    /** An equation of which nothing is missing. */
    public Equation {
      Objects.requireNonNull(fitted, "fitted");
      Objects.requireNonNull(drawn, "drawn");
    }
  }

  /**
   * One round, as seen after it.
   *
   * @param completion from 0
   * @param round 0 for the means, then from 1
   * @param filled the points as they are filled now, n × d
   * @param change by how many standard deviations the round moved a number at most
   */
  public record Step(int completion, int round, Matrix filled, double change) {
    /** A step of which nothing is missing. */
    public Step {
      Objects.requireNonNull(filled, "filled");
    }
  }
}
