package dev.praxis.linear;

import dev.praxis.internal.Checks;
import java.util.List;

/**
 * Dual coordinate descent: the best share of one row after the other, all others held. The way down
 * for losses with kinks, the linear support vector machine above all.
 *
 * <pre>{@code
 * w = Σᵢ βᵢ xᵢ,   minimise   ½ ‖w‖² + ½ Σᵢ dᵢ βᵢ² − Σᵢ tᵢ βᵢ    where  Σᵢ βᵢ = 0,  βᵢ in [lᵢ, uᵢ],   c = s / λ₂
 *
 * loss             tᵢ   dᵢ      βᵢ in
 * hinge            yᵢ   0       between 0 and yᵢ c
 * squared hinge    yᵢ   1/(2c)  of the sign of yᵢ
 * quantile τ       yᵢ   0       [(τ − 1) c, τ c]
 * Huber δ          yᵢ   1/c     [−δ c, δ c]
 * squared          yᵢ   1/c     any
 * }</pre>
 *
 * <p><b>A step.</b> With {@code g = w · xᵢ + b + dᵢ βᵢ − tᵢ}, row i moves to {@code βᵢ − g / (‖xᵢ‖²
 * + κ + dᵢ)}, or to the end of its range if that is beyond it, and takes w along: two passes over
 * its non-zeros. An epoch takes the rows in an order of its own. Rows that stand at an end of their
 * range and are pushed against it harder than any row was in the epoch before are left out until
 * the next round (shrinking).
 *
 * <p><b>The intercept</b> has no penalty, which is why the shares add up to zero, and no step of
 * one row can keep that. So each round pays {@code (b − b₀)² / (2κ)} for leaving the intercept b₀
 * that it starts with: then {@code b = b₀ + κ Σ β}, there is no constraint, and where b comes to
 * rest the price is zero and the minimum that of the problem itself (the proximal point method;
 * seen from the dual, that of multipliers). κ begins as a tenth of the mean of {@code ‖xᵢ‖² + dᵢ}:
 * with more the rows wait for the intercept, with less the intercept for the rows. It is doubled
 * when the rows came to rest and {@code Σ β} did not halve, and halved when they did not. Columns
 * without a zero are less their mean, as in {@link CoordinateDescent}; the minimum does not move
 * with them.
 *
 * <p><b>A round</b> is over when no slope is above a tenth of the largest at its start, and after
 * ten epochs anyway. If it needed more than these, and at most 200 rows are at no end of their
 * range, all of these rows move at once to where their slopes and {@code Σ β} are zero, which is a
 * system of linear equations; where one would leave its range it stays at the end of it, and the
 * others go on. The move is taken back if the gap below is no smaller then. Once the right rows are
 * at their ends it is the minimum to the last digits, where epochs alone creep.
 *
 * <p><b>The end.</b> After each round the shares of the side, of those above zero and those below,
 * that has more are scaled down until they add up to zero. Their w with its best intercept (the
 * middle one, where several are) has a loss; λ₂ times the formula above, negated, is a bound that
 * no loss is below. It ends where the least loss and the highest bound so far differ by at most
 * {@code tolerance} times the loss: <em>then the loss is proven to be that near to the
 * minimum.</em>
 *
 * <p>It needs L2 and no L1, and a loss made of straight lines and parabolas. Bring the columns to
 * one scale first. The same bits on any number of threads, and with the same seed in every run:
 * classes are learned in parallel, rows one after the other. Cost: {@code O(non-zeros)} an epoch;
 * memory: a copy of the points.
 *
 * <p>Sources: Hsieh, Chang, Lin, Keerthi and Sundararajan, "A dual coordinate descent method for
 * large-scale linear SVM", ICML 2008, for the steps and the shrinking, there with a penalty on the
 * intercept; Rockafellar, "Monotone operators and the proximal point algorithm", SIAM J. Control
 * Optim. 14 (1976).
 *
 * @param maxIterations most rounds of up to ten epochs; 1000 by default
 * @param tolerance how far from the minimum the loss may be, relatively; 1e-7 by default
 * @param seed determines the orders; 0 by default
 */
@SuppressWarnings("exports") // as Descent
public record DualCoordinateDescent(int maxIterations, double tolerance, long seed)
    implements Descent {

  /**
   * A legal set of choices.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public DualCoordinateDescent {
    Checks.atLeast("maxIterations", maxIterations, 1);
    Checks.atLeast("tolerance", tolerance, 0.0);
  }

  /** With the defaults. */
  public static DualCoordinateDescent standard() {
    return new DualCoordinateDescent(1000, 1e-7, 0);
  }

  /** This descent with another limit of rounds. */
  public DualCoordinateDescent withMaxIterations(int maxIterations) {
    return new DualCoordinateDescent(maxIterations, tolerance, seed);
  }

  /** This descent with another tolerance. */
  public DualCoordinateDescent withTolerance(double tolerance) {
    return new DualCoordinateDescent(maxIterations, tolerance, seed);
  }

  /** This descent with another seed. */
  public DualCoordinateDescent withSeed(long seed) {
    return new DualCoordinateDescent(maxIterations, tolerance, seed);
  }

  @Override
  public void check(ScoreLoss loss, Penalty penalty) {
    if (loss.dual(1, 1).isEmpty()) {
      throw new IllegalArgumentException(
          "loss must be made of straight lines and parabolas for dual coordinate descent but was "
              + loss);
    }
    if (penalty.l1() > 0) {
      throw new IllegalArgumentException(
          "l1 must be 0 for dual coordinate descent but was " + penalty.l1());
    }
    if (!(penalty.l2() > 0)) {
      throw new IllegalArgumentException(
          "l2 must be above 0 for dual coordinate descent but was " + penalty.l2());
    }
  }

  @Override
  public int most() {
    return maxIterations;
  }

  @Override
  public List<? extends Descender> start(List<LinearProblem> problems) {
    CentredRows rows = CentredRows.of(problems.get(0).points);
    return problems.stream().map(problem -> new DualRounds(problem, rows, this)).toList();
  }
}
