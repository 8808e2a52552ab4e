package dev.praxis.factorization;

/**
 * The same as {@link FactorizationMachine}, and its learning by {@link FactorGradients}, in plain
 * loops over all pairs of features.
 *
 * <pre>{@code
 * ŷ(x) = w₀ + Σⱼ wⱼ xⱼ + Σᵢ<ⱼ ⟨vᵢ, vⱼ⟩ xᵢ xⱼ
 * for each epoch, for each row (x, y) with y = −1 or 1, g = −y / (1 + e^(y ŷ(x))):
 *     w₀ ← w₀ − η g
 *     wⱼ ← (wⱼ − η g xⱼ) / (1 + η λw)                       for each j of which xⱼ is not 0
 *     vⱼ ← (vⱼ − η g xⱼ Σᵢ≠ⱼ vᵢ xᵢ) / (1 + η λv)
 * }</pre>
 *
 * <p>Cost: {@code O(rank · d²)} for each row.
 */
public final class PlainFactorizationMachine {
  public double intercept;
  public final double[] weights;
  public final double[][] factors;

  /** A machine with these factors for each feature, and nothing else. */
  public PlainFactorizationMachine(double[][] factors) {
    weights = new double[factors.length];
    this.factors = factors;
  }

  /** The score of a row. */
  public double score(double[] x) {
    double score = intercept;
    for (int j = 0; j < x.length; j++) {
      score += weights[j] * x[j];
      for (int i = 0; i < j; i++) {
        for (int f = 0; f < factors[j].length; f++) {
          score += factors[i][f] * factors[j][f] * x[i] * x[j];
        }
      }
    }
    return score;
  }

  /** Learns some epochs from rows of class −1 or 1, in their order. */
  public void learn(
      double[][] points,
      int[] classes,
      double rate,
      double onWeights,
      double onFactors,
      int epochs) {
    for (int epoch = 0; epoch < epochs; epoch++) {
      for (int i = 0; i < points.length; i++) {
        double slope = -classes[i] / (1 + StrictMath.exp(classes[i] * score(points[i])));
        step(points[i], rate * slope, 1 + rate * onWeights, 1 + rate * onFactors);
      }
    }
  }

  private void step(double[] x, double pull, double weightPrice, double factorPrice) {
    double[][] before = new double[x.length][];
    for (int j = 0; j < x.length; j++) {
      before[j] = factors[j].clone();
    }
    intercept -= pull;
    for (int j = 0; j < x.length; j++) {
      if (x[j] != 0) {
        weights[j] = (weights[j] - pull * x[j]) / weightPrice;
        for (int f = 0; f < factors[j].length; f++) {
          double others = 0;
          for (int i = 0; i < x.length; i++) {
            others += i == j ? 0 : before[i][f] * x[i];
          }
          factors[j][f] = (factors[j][f] - pull * x[j] * others) / factorPrice;
        }
      }
    }
  }
}
