package dev.praxis.factorization;

import dev.praxis.internal.Checks;

/**
 * Alternating least squares: each parameter in turn gets the value that is best for it while all
 * others stay, which is coordinate descent.
 *
 * <pre>{@code
 * θ ← (θ Σ h² − Σ h e) / (Σ h² + λ m)        e = ŷ − y, h = ∂ŷ/∂θ, over the m rows that θ is at work in
 * }</pre>
 *
 * <p>A sweep takes w₀, all wⱼ, then factor by factor all vⱼf. It never raises the objective, and
 * there is no rate to choose. For numbers only. A parameter that makes no difference, and has no
 * price, stays as it is.
 *
 * <p>Cost: {@code O(rank · non-zeros)} a sweep. Source: Rendle, "Factorization machines with
 * libFM", ACM TIST 3 (2012), section 3.3; the price counts as {@link FactorPenalty} says.
 *
 * @param epochs sweeps, at most; 20 by default
 * @param validationShare of the rows, nothing is learned from these but when to stop: the
 *     parameters are those of the sweep with the least loss on them; 0, for no such rows, by
 *     default, and below 1
 * @param patience so many sweeps without a smaller validation loss are the end; 5 by default
 */
@SuppressWarnings("exports") // as FactorLearning
public record AlternatingLeastSquares(int epochs, double validationShare, int patience)
    implements FactorLearning {

  /**
   * A legal set of choices.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public AlternatingLeastSquares {
    Checks.atLeast("epochs", epochs, 1);
    FactorLearning.checkShare(validationShare);
    Checks.atLeast("patience", patience, 1);
  }

  /** The defaults. */
  public static AlternatingLeastSquares standard() {
    return new AlternatingLeastSquares(20, 0, 5);
  }

  /** This learning with another number of sweeps. */
  public AlternatingLeastSquares withEpochs(int epochs) {
    return new AlternatingLeastSquares(epochs, validationShare, patience);
  }

  /** This learning with a share of the rows held out, which say when to stop. */
  public AlternatingLeastSquares stoppingEarly(double validationShare, int patience) {
    return new AlternatingLeastSquares(epochs, validationShare, patience);
  }

  @Override
  public FactorPasses start(FactorProblem problem, FactorStart start) {
    return new LeastSquaresPasses(problem, start.state().get());
  }

  @Override
  public void check(boolean classes, FactorPenalty penalty) {
    if (classes) {
      throw new IllegalArgumentException(
          "learning must be by gradients or by Gibbs sampling for classes but was " + this);
    }
  }
}
