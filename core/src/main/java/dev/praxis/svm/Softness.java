package dev.praxis.svm;

import dev.praxis.data.Labels;
import dev.praxis.data.Points;
import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What rows inside the margin are held to: a price, C, or a share, ν.
 *
 * <pre>{@code
 * COST   ½ ‖w‖² + Σᵢ Cᵢ max(0, 1 − yᵢ f(xᵢ))                       Cᵢ = C · weights
 * NU     ½ ‖w‖² + Σᵢ wᵢ max(0, ρ − yᵢ f(xᵢ)) − ν ρ Σᵢ wᵢ          over ρ too; wᵢ = weights
 * }</pre>
 *
 * <p>ν is at least the share of rows inside the margin, and at most that of support vectors. The
 * solution is divided by ρ, so that decision values are ±1 at the margin: it is that of the cost
 * {@code 1 / ρ}. With rows of two classes that weigh n₁ and n₂, ν is at most {@code 2 min(n₁, n₂) /
 * (n₁ + n₂)}; there all rows may be inside, and ρ is the smallest that is best.
 *
 * <p>Where ν is so small that the hulls of both classes meet, however much is cut off, no margin is
 * left: ρ = 0 is best, with w = 0. Then nothing is decided: no row is a support vector, and the
 * decision value is 0 everywhere. LIBSVM divides by what rounding makes of ρ.
 *
 * <p>Source: Schölkopf, Smola, Williamson and Bartlett, "New support vector algorithms", Neural
 * Computation 12 (2000).
 *
 * @param rule which of both
 * @param value C, above 0, or ν, above 0 and at most 1
 */
public record Softness(Rule rule, double value) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** A price or a share. */
  public enum Rule {
    /** A price of each unit that a row is inside the margin, C. */
    COST,
    /** A share of rows, ν. */
    NU
  }

  /**
   * A legal choice.
   *
   * @throws IllegalArgumentException if C is not above 0 and finite, or ν not above 0 and at most 1
   */
  public Softness {
    Objects.requireNonNull(rule, "rule");
    if (rule == Rule.COST) {
      Margins.requirePositive("cost", value);
    } else {
      Margins.requireShare("nu", value);
    }
  }

  /**
   * A price.
   *
   * @param cost C, above 0
   * @throws IllegalArgumentException if it is not above 0, or infinite
   */
  public static Softness cost(double cost) {
    return new Softness(Rule.COST, cost);
  }

  /**
   * A share.
   *
   * @param nu ν, above 0 and at most 1
   * @throws IllegalArgumentException if it is not
   */
  public static Softness nu(double nu) {
    return new Softness(Rule.NU, nu);
  }

  /** The upper end of the coefficient of each row. */
  double[] prices(ClassWeights ofClasses, Labels labels, double[] weights) {
    return ofClasses.prices(rule == Rule.COST ? value : 1, labels, weights);
  }

  /** Refuses a ν that so many rows of both sides do not allow. */
  void check(PairOfClasses pair, int[] sides) {
    if (rule == Rule.COST) {
      return;
    }
    BigDecimal first = pair.price(-1);
    BigDecimal second = pair.price(1);
    double most = Decimals.quotient(first.min(second).multiply(TWO), first.add(second));
    if (!(value <= most)) {
      String other = sides[0] == MultiClass.OTHERS ? "all others" : "class " + sides[0];
      throw new IllegalArgumentException(
          "nu must be at most "
              + most
              + ", twice the share of the smaller of class "
              + sides[1]
              + " and "
              + other
              + ", but was "
              + value);
    }
  }

  /** What is to be solved; as much of ν as is allowed. */
  DualProblem problem(PairOfClasses pair) {
    DualProblem problem = pair.problem(rule == Rule.COST ? 1 : 0, rule == Rule.NU);
    if (rule == Rule.NU) {
      double first = pair.price(-1).doubleValue();
      double second = pair.price(1).doubleValue();
      double sum = Math.min(value * (first + second) / 2, Math.min(first, second));
      problem.startAt(sum, 0);
      problem.startAt(sum, 1);
    }
    return problem;
  }

  /** The tolerance in units of the slopes: for ν, a share of the largest kernel of a row. */
  double tolerance(double tolerance, SvmKernel kernel, Points points) {
    return rule == Rule.COST ? tolerance : tolerance * Margins.largest(kernel, points);
  }

  /** The solution in units of the margin; nothing where there is none. */
  DualSolution inMargins(DualSolution solution, double tolerance) {
    if (rule == Rule.COST) {
      return solution;
    }
    double margin = 0.0 - solution.halfWidth();
    return margin > tolerance ? solution.dividedBy(margin) : solution.vanished();
  }
}
