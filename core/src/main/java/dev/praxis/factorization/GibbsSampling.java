package dev.praxis.factorization;

import dev.praxis.internal.Checks;

/**
 * Markov chain Monte Carlo, by Gibbs sampling: machines are drawn as probable as the data make
 * them, and the mean of what these predict is predicted. Nothing has to be chosen but the rank: how
 * strongly parameters are drawn together is drawn, too.
 *
 * <pre>{@code
 * numbers    y ~ N(ŷ(x), 1/α)                 α ~ Γ(½, ½)
 * classes    P(y = 1) = Φ(ŷ(x))               Φ: the distribution of N(0, 1), probit
 * weights    wⱼ ~ N(μ, 1/λ)                   λ ~ Γ(½, ½)        μ ~ N(0, 1/λ)
 * factors    vⱼf ~ N(μf, 1/λf)                the same for each factor f; w₀ is free
 *
 * θ ~ N((α Σ h (θ h − e) + λ μ) / (α Σ h² + λ),  1 / (α Σ h² + λ))        e = ŷ − y, h = ∂ŷ/∂θ
 * }</pre>
 *
 * <p>A sweep draws α, w₀, then λ, μ and all wⱼ, then for each factor λf, μf and all vⱼf, each from
 * its distribution given all others. For classes α is 1 and y a number drawn from N(ŷ(x), 1) above
 * or below 0, as the class says. The first sweeps are forgotten; the machines of the others are the
 * model, which so can be saved. The mean of their predictions is not what the machine of mean
 * parameters predicts: factors may change sign from draw to draw and mean the same.
 *
 * <p>The Γ are for targets whose spread is about 1: scale them.
 *
 * <p>Cost: {@code O(rank · non-zeros)} a sweep, and of memory {@code O(draws · rank · d)}. Source:
 * Rendle, "Factorization machines with libFM", ACM TIST 3 (2012), section 3.4. libFM cannot save
 * what it learns this way.
 *
 * @param burnIn sweeps that are forgotten; 50 by default
 * @param draws sweeps whose machines are kept; 50 by default
 */
@SuppressWarnings("exports") // as FactorLearning
public record GibbsSampling(int burnIn, int draws) implements FactorLearning {

  /**
   * A legal set of choices.
   *
   * @throws IllegalArgumentException if the burn-in is negative or there are no draws
   */
  public GibbsSampling {
    Checks.atLeast("burnIn", burnIn, 0);
    Checks.atLeast("draws", draws, 1);
    Checks.fits("burnIn and draws", (long) burnIn + draws);
  }

  /** The defaults. */
  public static GibbsSampling standard() {
    return new GibbsSampling(50, 50);
  }

  /** This learning with other numbers of sweeps. */
  public GibbsSampling withSweeps(int burnIn, int draws) {
    return new GibbsSampling(burnIn, draws);
  }

  @Override
  public int epochs() {
    return burnIn + draws;
  }

  @Override
  public FactorLoss lossOfClasses() {
    return FactorLoss.PROBIT;
  }

  @Override
  public FactorPasses start(FactorProblem problem, FactorStart start) {
    return new GibbsPasses(problem, start.state().get(), burnIn, start.draws());
  }

  @Override
  public void check(boolean classes, FactorPenalty penalty) {
    if (!penalty.isNone()) {
      throw new IllegalArgumentException(
          "penalty must be none for Gibbs sampling, which draws it, but was " + penalty);
    }
  }
}
