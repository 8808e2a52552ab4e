package dev.praxis.svm;

import dev.praxis.internal.Checks;
import java.util.Objects;

/**
 * How wide the tube is within which errors cost nothing: half its width, ε, or a share of rows, ν,
 * from which ε follows.
 *
 * <pre>{@code
 * EPSILON   ½ ‖w‖² + Σᵢ Cᵢ max(0, |zᵢ − f(xᵢ)| − ε)
 * NU        ½ ‖w‖² + Σᵢ Cᵢ (ν ε + max(0, |zᵢ − f(xᵢ)| − ε))        over ε too
 * }</pre>
 *
 * <p>ν is at least the share of rows outside the tube, and at most that of support vectors.
 *
 * <p>Source: Schölkopf, Smola, Williamson and Bartlett, "New support vector algorithms", Neural
 * Computation 12 (2000).
 *
 * @param rule which of both
 * @param value ε, at least 0, or ν, above 0 and at most 1
 */
public record Tube(Rule rule, double value) {

  /** A width or a share. */
  public enum Rule {
    /** Half the width in units of the targets, ε. */
    EPSILON,
    /** A share of rows, ν. */
    NU
  }

  /**
   * A legal choice.
   *
   * @throws IllegalArgumentException if ε is negative or not finite, or ν not above 0 and at most 1
   */
  public Tube {
    Objects.requireNonNull(rule, "rule");
    if (rule == Rule.EPSILON) {
      Checks.atLeast("epsilon", value, 0.0);
      Checks.finite("epsilon", value);
    } else {
      Margins.requireShare("nu", value);
    }
  }

  /**
   * A width.
   *
   * @param epsilon ε, half of it, at least 0
   * @throws IllegalArgumentException if it is negative, NaN or infinite
   */
  public static Tube epsilon(double epsilon) {
    return new Tube(Rule.EPSILON, epsilon);
  }

  /**
   * A share.
   *
   * @param nu ν, above 0 and at most 1
   * @throws IllegalArgumentException if it is not
   */
  public static Tube nu(double nu) {
    return new Tube(Rule.NU, nu);
  }

  /**
   * What is to be solved: coefficient i raises the function at row i, coefficient n + i lowers it.
   *
   * @param prices C of each row
   */
  DualProblem problem(double[] targets, double[] prices) {
    int n = targets.length;
    boolean isSplit = rule == Rule.NU;
    double epsilon = isSplit ? 0 : value;
    DualProblem problem =
        new DualProblem(
            new int[2 * n],
            new double[2 * n],
            new double[2 * n],
            new double[2 * n],
            new double[2 * n],
            isSplit);
    double all = 0;
    for (int i = 0; i < n; i++) {
      problem.rows()[i] = i;
      problem.rows()[n + i] = i;
      problem.targets()[i] = targets[i] - epsilon;
      problem.targets()[n + i] = targets[i] + epsilon;
      problem.most()[i] = prices[i];
      problem.least()[n + i] = -prices[i];
      all += prices[i];
    }
    if (isSplit) {
      problem.startAt(value * all / 2, 0);
      problem.startAt(value * all / 2, 1);
    }
    return problem;
  }

  /** Half the width: the one given, or the one found. */
  double epsilon(DualSolution solution) {
    return rule == Rule.EPSILON ? value : Math.max(0, solution.halfWidth());
  }
}
