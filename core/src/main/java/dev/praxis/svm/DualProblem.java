package dev.praxis.svm;

/**
 * The dual that every support vector machine here is an instance of, in signed coefficients.
 *
 * <pre>{@code
 * minimise   ½ Σᵢ Σⱼ βᵢ βⱼ K(xᵢ, xⱼ) − Σᵢ tᵢ βᵢ      Σᵢ βᵢ = 0,   leastᵢ ≤ βᵢ ≤ mostᵢ
 * }</pre>
 *
 * <p>A classifier has {@code β = y α} and {@code t = y = ±1}, with β between 0 and {@code y C}; a
 * regression has two coefficients a row, {@code t = z − ε} with β in [0, C] and {@code t = z + ε}
 * with β in [−C, 0]. With the slopes {@code v = t − Kβ}, a solution is where no coefficient that
 * may rise has a larger slope than one that may fall: the bias lies between them.
 *
 * @param rows the row of the data that each coefficient belongs to
 * @param targets t
 * @param least the lower end of each coefficient, at most 0
 * @param most the upper end, at least 0
 */
record DualProblem(int[] rows, double[] targets, double[] least, double[] most) {
  int size() {
    return rows.length;
  }
}
