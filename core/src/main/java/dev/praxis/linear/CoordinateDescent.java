package dev.praxis.linear;

import dev.praxis.internal.Checks;
import java.util.List;

/**
 * Coordinate descent: the best value of one coefficient after the other, all others held, until
 * none wants to move.
 *
 * <p>The loss of all rows is replaced by the parabola that has its slope and its curvature where
 * the coefficients are; for a single coefficient its minimum, the penalty included, is a formula.
 * Round after round of these goes to the minimum of the parabola, and there, or halfway if the loss
 * would rise, the next parabola is taken (proximal Newton steps). For the squared loss the parabola
 * is the loss itself. The intercept is at its best after every move, so columns need not be
 * centred.
 *
 * <p>It ends at the minimum: where no coefficient's slope, penalty included, differs from what it
 * must be there (zero, or for a coefficient of zero at most λ₁ in size) by more than {@code
 * tolerance} times the largest slope that the column could have had at the start; or where rounding
 * leaves no way further down. It needs a loss without kinks, and for classes a penalty, as
 * separable classes have no minimum else.
 *
 * <p>Cost: one step per non-zero and round; memory: a copy of the points by columns. The same bits
 * on any number of threads: classes are learned in parallel. Sources: Friedman, Hastie and
 * Tibshirani, "Regularization paths for generalized linear models via coordinate descent", J. Stat.
 * Softw. 33 (2010); Yuan, Ho and Lin, "An improved GLMNET for L1-regularized logistic regression",
 * JMLR 13 (2012).
 *
 * @param maxIterations most parabolas; 1000 by default, where ten are common
 * @param tolerance how far from the minimum the slopes may be; 1e-9 by default
 */
@SuppressWarnings("exports") // as Descent
public record CoordinateDescent(int maxIterations, double tolerance) implements Descent {

  /**
   * A legal set of choices.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public CoordinateDescent {
    Checks.atLeast("maxIterations", maxIterations, 1);
    Checks.atLeast("tolerance", tolerance, 0.0);
  }

  /** With the defaults. */
  public static CoordinateDescent standard() {
    return new CoordinateDescent(1000, 1e-9);
  }

  /** This descent with another limit of parabolas. */
  public CoordinateDescent withMaxIterations(int maxIterations) {
    return new CoordinateDescent(maxIterations, tolerance);
  }

  /** This descent with another tolerance. */
  public CoordinateDescent withTolerance(double tolerance) {
    return new CoordinateDescent(maxIterations, tolerance);
  }

  @Override
  public void check(ScoreLoss loss, Penalty penalty) {
    if (!loss.smooth()) {
      throw new IllegalArgumentException(
          "loss must have no kinks for coordinate descent but was " + loss);
    }
    if (loss instanceof LinearClassifier.Loss && penalty.isNone()) {
      throw new IllegalArgumentException(
          "penalty must be above 0 for coordinate descent but was none:"
              + " separable classes have no minimum without");
    }
  }

  @Override
  public int most() {
    return maxIterations;
  }

  @Override
  public List<? extends Descender> start(List<LinearProblem> problems) {
    CentredColumns columns = CentredColumns.of(problems.get(0).points);
    return problems.stream()
        .map(problem -> new ProximalNewton(problem, columns, tolerance))
        .toList();
  }
}
