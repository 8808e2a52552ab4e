package dev.praxis.linear;

import dev.praxis.internal.Checks;
import dev.praxis.internal.random.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Stochastic gradient descent: each row in turn moves the coefficients a little against the slope
 * of its own loss.
 *
 * <pre>{@code
 * for each epoch, for each row i of n in a new order, at step t:
 *     w ← shrink(w − ηₜ sᵢ loss′(b + w · xᵢ, yᵢ) · xᵢ)        b ← b − ηₜ sᵢ loss′(b + w · xᵢ, yᵢ)
 *     shrink(w) = soft(w, ηₜ λ₁ / n) / (1 + ηₜ λ₂ / n)         soft(w, a) = sign(w) · max(0, |w| − a)
 * }</pre>
 *
 * <p>{@code shrink} is the proximal step of an n-th of the penalty, so coefficients are exactly
 * zero where L1 wins, and no λ₂, however large, overshoots. A column that a row has a zero in is
 * not touched: what the penalty would have done to it since is made up for when it is needed, so an
 * epoch costs one step per non-zero.
 *
 * <p>It comes near the minimum within few epochs, and never quite there: the coefficients stay in
 * motion at the size of the rate. A rate that falls, or the mean of all steps (averaging, Polyak
 * and Ruppert), calms them. A rate that is too large is refused when it shows: as soon as the
 * losses of an epoch add up to a thousand times those of coefficients of zero. Bring the columns to
 * one scale first: one rate serves them all.
 *
 * <p>The same bits on any number of threads: classes are learned in parallel, rows one after the
 * other. Sources: Bottou, "Stochastic gradient descent tricks" (2012); Duchi and Singer, "Efficient
 * online and batch learning using forward backward splitting", JMLR 10 (2009); Polyak and Juditsky,
 * "Acceleration of stochastic approximation by averaging", SIAM J. Control Optim. 30 (1992).
 *
 * @param rate η, how far a step goes; 0.01 by default
 * @param epochs passes over the rows, at most; 20 by default
 * @param shuffled whether each epoch takes the rows in an order of its own; true by default
 * @param averaged whether the coefficients are the mean of those after each step so far; false by
 *     default, and only without L1, as a mean of zeros and others is not zero
 * @param validationShare of the rows, nothing is learned from these but when to stop: the
 *     coefficients are those of the epoch with the least loss on them; 0, for no such rows, by
 *     default, and below 1
 * @param patience so many epochs without a smaller validation loss are the end; 5 by default
 * @param seed determines the orders and the rows held out; 0 by default
 */
@SuppressWarnings("exports") // as Descent
public record StochasticGradient(
    Rate rate,
    int epochs,
    boolean shuffled,
    boolean averaged,
    double validationShare,
    int patience,
    long seed)
    implements Descent {

  /**
   * A legal set of choices.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public StochasticGradient {
    Objects.requireNonNull(rate, "rate");
    Checks.atLeast("epochs", epochs, 1);
    if (!(validationShare >= 0 && validationShare < 1)) {
      throw new IllegalArgumentException(
          "validationShare must be at least 0 and below 1 but was " + validationShare);
    }
    Checks.atLeast("patience", patience, 1);
  }

  /** Steps of a rate, and the defaults. */
  public static StochasticGradient withRate(Rate rate) {
    return new StochasticGradient(rate, 20, true, false, 0, 5, 0);
  }

  /** Steps of the same rate for ever, and the defaults. */
  public static StochasticGradient withRate(double rate) {
    return withRate(Rate.constant(rate));
  }

  /** This descent with another number of epochs. */
  public StochasticGradient withEpochs(int epochs) {
    return new StochasticGradient(
        rate, epochs, shuffled, averaged, validationShare, patience, seed);
  }

  /** This descent with the rows in the order in which they come, in every epoch. */
  public StochasticGradient withoutShuffling() {
    return new StochasticGradient(rate, epochs, false, averaged, validationShare, patience, seed);
  }

  /** This descent with the mean of the coefficients after each step. */
  public StochasticGradient averaging() {
    return new StochasticGradient(rate, epochs, shuffled, true, validationShare, patience, seed);
  }

  /** This descent with a share of the rows held out, which say when to stop. */
  public StochasticGradient stoppingEarly(double validationShare, int patience) {
    return new StochasticGradient(
        rate, epochs, shuffled, averaged, validationShare, patience, seed);
  }

  /** This descent with another seed. */
  public StochasticGradient withSeed(long seed) {
    return new StochasticGradient(
        rate, epochs, shuffled, averaged, validationShare, patience, seed);
  }

  @Override
  public void check(ScoreLoss loss, Penalty penalty) {
    if (averaged && penalty.l1() > 0) {
      throw new IllegalArgumentException(
          "l1 must be 0 where coefficients are averaged but was " + penalty.l1());
    }
  }

  @Override
  public int most() {
    return epochs;
  }

  @Override
  public List<? extends Descender> start(List<LinearProblem> problems) {
    return problems.stream().map(problem -> new GradientEpochs(problem, this)).toList();
  }

  /** A share of the rows, but one at least, and not all. */
  @Override
  public int[] heldOut(int rows) {
    if (validationShare == 0) {
      return new int[0];
    }
    Checks.atLeast("rows, where some are held out,", rows, 2);
    int count = (int) Math.max(1, Math.min(rows - 1, Math.round(validationShare * rows)));
    int[] order = Draws.seeded(seed).split(0).shuffled(IntStream.range(0, rows).toArray());
    int[] held = Arrays.copyOf(order, count);
    Arrays.sort(held);
    return held;
  }

  /** How far the steps go, as a function of how many there were. */
  public sealed interface Rate {

    /**
     * The same for ever: {@code ηₜ = η}.
     *
     * @param rate η, finite and above 0
     */
    static Rate constant(double rate) {
      return new Constant(rate);
    }

    /**
     * Falling by a power of the step, counted from 1: {@code ηₜ = η / tᵖ}.
     *
     * @param rate η, finite and above 0
     * @param power p, finite and at least 0; a half or more, up to 1, is usual
     */
    static Rate inverseScaling(double rate, double power) {
      return new InverseScaling(rate, power);
    }

    /**
     * Falling as L2 allows: {@code ηₜ = η / (1 + η λ t)}, with t counted from 0 and λ the n-th part
     * of λ₂ that a row pays; constant where there is none. Source: Bottou (2012), section 5.2.
     *
     * @param rate η, finite and above 0
     */
    static Rate byPenalty(double rate) {
      return new ByPenalty(rate);
    }

    /**
     * The rate of a step.
     *
     * @param step how many there were before it
     * @param l2 what a row pays of λ₂
     */
    double at(long step, double l2);

    /** See {@link Rate#constant}. */
    record Constant(double rate) implements Rate {
      /** A legal rate. */
      public Constant {
        checkRate(rate);
      }

      @Override
      public double at(long step, double l2) {
        return rate;
      }
    }

    /** See {@link Rate#inverseScaling}. */
    record InverseScaling(double rate, double power) implements Rate {
      /** A legal rate. */
      public InverseScaling {
        checkRate(rate);
        Checks.atLeast("power", power, 0.0);
        Checks.finite("power", power);
      }

      @Override
      public double at(long step, double l2) {
        return rate / StrictMath.pow(step + 1.0, power);
      }
    }

    /** See {@link Rate#byPenalty}. */
    record ByPenalty(double rate) implements Rate {
      /** A legal rate. */
      public ByPenalty {
        checkRate(rate);
      }

      @Override
      public double at(long step, double l2) {
        return rate / (1 + rate * l2 * step);
      }
    }

    private static void checkRate(double rate) {
      if (!(rate > 0)) {
        throw new IllegalArgumentException("rate must be above 0 but was " + rate);
      }
      Checks.finite("rate", rate);
    }
  }
}
