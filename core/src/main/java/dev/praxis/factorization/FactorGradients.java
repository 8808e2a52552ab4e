package dev.praxis.factorization;

import dev.praxis.internal.Checks;
import java.util.Objects;

/**
 * Stochastic gradient descent: each row in turn moves the parameters that are at work in it a
 * little against the slope of its own loss.
 *
 * <pre>{@code
 * for each epoch, for each row (x, y) in a new order, g = loss′(ŷ(x), y):
 *     θ ← (θ − η g ∂ŷ/∂θ) / (1 + η λ)        for w₀, and for wⱼ and vⱼ of each xⱼ ≠ 0
 *     ∂ŷ/∂w₀ = 1        ∂ŷ/∂wⱼ = xⱼ        ∂ŷ/∂vⱼf = xⱼ (Σᵢ vᵢf xᵢ − vⱼf xⱼ)
 * }</pre>
 *
 * <p>The division is the proximal step of the row's share of the {@link FactorPenalty}: no λ,
 * however large, overshoots. With {@link Steps#ADAGRAD} each parameter has a rate of its own,
 * {@code η / √(1 + Σ (g ∂ŷ/∂θ)²)} over all its steps so far: what moves often moves less.
 *
 * <p>A rate that is too large is refused when it shows: as soon as the losses of an epoch add up to
 * a thousand times those of scores of zero, or of the start if those are more. Bring the columns to
 * one scale first: one rate serves them all.
 *
 * <p>Cost: {@code O(rank · non-zeros)} an epoch, on one thread for each machine. Sources: Rendle,
 * "Factorization machines with libFM", ACM TIST 3 (2012); Duchi, Hazan and Singer, "Adaptive
 * subgradient methods", JMLR 12 (2011); the one under the root as in Juan et al., "Field-aware
 * factorization machines for CTR prediction", RecSys 2016.
 *
 * @param rate η, finite and above 0
 * @param steps whether the rate is the same for all steps
 * @param epochs passes over the rows, at most; 20 by default
 * @param shuffled whether each epoch takes the rows in an order of its own; true by default
 * @param validationShare of the rows, nothing is learned from these but when to stop: the
 *     parameters are those of the epoch with the least loss on them; 0, for no such rows, by
 *     default, and below 1
 * @param patience so many epochs without a smaller validation loss are the end; 5 by default
 */
@SuppressWarnings("exports") // as FactorLearning
public record FactorGradients(
    double rate, Steps steps, int epochs, boolean shuffled, double validationShare, int patience)
    implements FactorLearning {

  /** How far the steps go. */
  public enum Steps {
    /** The rate, always. */
    CONSTANT,
    /** The rate, less for each parameter the more it has moved. */
    ADAGRAD
  }

  /**
   * A legal set of choices.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public FactorGradients {
    if (!(rate > 0)) {
      throw new IllegalArgumentException("rate must be above 0 but was " + rate);
    }
    Checks.finite("rate", rate);
    Objects.requireNonNull(steps, "steps");
    Checks.atLeast("epochs", epochs, 1);
    FactorLearning.checkShare(validationShare);
    Checks.atLeast("patience", patience, 1);
  }

  /** Steps of the same rate for ever, and the defaults. */
  public static FactorGradients withRate(double rate) {
    return new FactorGradients(rate, Steps.CONSTANT, 20, true, 0, 5);
  }

  /** Steps of AdaGrad, and the defaults. */
  public static FactorGradients adaGrad(double rate) {
    return new FactorGradients(rate, Steps.ADAGRAD, 20, true, 0, 5);
  }

  /** This learning with another number of epochs. */
  public FactorGradients withEpochs(int epochs) {
    return new FactorGradients(rate, steps, epochs, shuffled, validationShare, patience);
  }

  /** This learning with the rows in the order in which they come, in every epoch. */
  public FactorGradients withoutShuffling() {
    return new FactorGradients(rate, steps, epochs, false, validationShare, patience);
  }

  /** This learning with a share of the rows held out, which say when to stop. */
  public FactorGradients stoppingEarly(double validationShare, int patience) {
    return new FactorGradients(rate, steps, epochs, shuffled, validationShare, patience);
  }

  @Override
  public FactorPasses start(FactorProblem problem, FactorStart start) {
    return new GradientPasses(problem, start.state(), this, start.draws());
  }

  @Override
  public void check(boolean classes, FactorPenalty penalty) {
    // It works with all of them.
  }
}
