package dev.praxis.factorization;

import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import java.util.List;
import java.util.Objects;

/**
 * A factorization machine: a weighted sum of the features and of the products of any two of them.
 *
 * <pre>{@code
 * ŷ(x) = w₀ + Σⱼ wⱼ xⱼ + Σᵢ<ⱼ ⟨vᵢ, vⱼ⟩ xᵢ xⱼ        ⟨a, b⟩ = Σf af bf, over the rank
 * }</pre>
 *
 * <p>The weight of a pair is not a number of its own, of which there would be d (d − 1) / 2, but
 * the product of two vectors, of which each feature has one. So what was seen of a feature beside
 * some others says something about it beside the rest: a pair that is in no row has a weight, too.
 *
 * <p>Features that are zero add nothing, and a row is summed up in {@code O(rank · non-zeros)}:
 * with {@code tⱼ = vⱼf xⱼ} the sum over pairs of factor f is that of {@code tⱼ · Σᵢ<ⱼ tᵢ}. This is
 * Rendle's {@code ½ ((Σ t)² − Σ t²)} without its difference, in which digits are lost.
 *
 * <p>Source: Rendle, "Factorization machines", ICDM 2010.
 *
 * @param intercept w₀, the score where all features are 0
 * @param weights w, {@code 1 × d}
 * @param factors v, {@code d × rank}, a row for each feature; of rank 0, which is a linear model,
 *     one column of zeros
 */
public record FactorizationMachine(double intercept, Matrix weights, Matrix factors) {

  /**
   * A machine.
   *
   * @throws IllegalArgumentException if the intercept is not finite, if the weights are not one
   *     row, or if there are not as many rows of factors as weights
   */
  public FactorizationMachine {
    Checks.finite("intercept", intercept);
    Objects.requireNonNull(weights, "weights");
    Objects.requireNonNull(factors, "factors");
    if (weights.rows() != 1) {
      throw new IllegalArgumentException("weights must have 1 row but had " + weights.rows());
    }
    if (factors.rows() != weights.columns()) {
      throw new IllegalArgumentException(
          "factors must have "
              + weights.columns()
              + " rows, as many as there are weights, but had "
              + factors.rows());
    }
  }

  /** How many features there are, d. */
  public int features() {
    return weights.columns();
  }

  /**
   * The scores of some points, n.
   *
   * @param points {@code n × d}
   * @throws IllegalArgumentException if the points have another number of columns than there are
   *     features, or if a score overflows
   */
  public Targets scores(Points points) {
    return Raw.targets(
        Checks.finite(FactorScores.of(points, List.of(this)), i -> "the score of row " + i));
  }

  /**
   * The weight of a pair, {@code ⟨vᵢ, vⱼ⟩}.
   *
   * @param i a feature, from 0
   * @param j another
   * @throws IllegalArgumentException if one is no feature, or both are the same: a machine has no
   *     squares
   */
  public double pairWeight(int i, int j) {
    Checks.inRange("i", i, 0, features() - 1);
    Checks.inRange("j", j, 0, features() - 1);
    if (i == j) {
      throw new IllegalArgumentException("j must be another feature than i but both were " + i);
    }
    double sum = 0;
    for (int f = 0; f < factors.columns(); f++) {
      sum = Math.fma(factors.get(i, f), factors.get(j, f), sum);
    }
    return sum;
  }

  /** The mean of the weights that some machines give to a pair, those from one place on. */
  static double pairWeight(List<FactorizationMachine> machines, int from, int count, int i, int j) {
    double sum = 0;
    for (FactorizationMachine machine : machines.subList(from, from + count)) {
      sum += machine.pairWeight(i, j);
    }
    return sum / count;
  }
}
