package dev.praxis.svm;

/**
 * The dual that every support vector machine here is an instance of, in signed coefficients.
 *
 * <pre>{@code
 * minimise   ½ Σᵢ Σⱼ βᵢ βⱼ K(xᵢ, xⱼ) − Σᵢ tᵢ βᵢ      Σᵢ βᵢ = Σᵢ startᵢ,   leastᵢ ≤ βᵢ ≤ mostᵢ
 * }</pre>
 *
 * <p>A classifier has {@code β = y α} and {@code t = y = ±1}, with β between 0 and {@code y C}; a
 * regression has two coefficients a row, {@code t = z − ε} with β in [0, C] and {@code t = z + ε}
 * with β in [−C, 0]. With the slopes {@code v = t − Kβ}, a solution is where no coefficient that
 * may rise has a larger slope than one that may fall: the bias lies between them.
 *
 * <p>Where ν is given, those that are at least 0 and those that are at most 0 have a sum each, that
 * of their starts: two groups, of which each has its own bias, and a pair that moves is of one
 * group.
 *
 * @param rows the row of the data that each coefficient belongs to
 * @param targets t
 * @param least the lower end of each coefficient, at most 0
 * @param most the upper end, at least 0
 * @param start where each begins
 * @param isSplit whether the coefficients above 0 and those below keep a sum of their own
 */
record DualProblem(
    int[] rows, double[] targets, double[] least, double[] most, double[] start, boolean isSplit) {

  /** How many groups have a sum of their own. */
  int groups() {
    return isSplit ? 2 : 1;
  }

  /** The group of a coefficient: 1 for those at most 0 where there are two. */
  int group(int i) {
    return isSplit && least[i] < 0 ? 1 : 0;
  }

  /**
   * Lets coefficients of a group begin at their ends, one after the other, until they add up to
   * this in absolute value.
   */
  void startAt(double sum, int group) {
    double rest = sum;
    for (int i = 0; i < rows.length; i++) {
      if (group(i) == group) {
        double room = Math.min(most[i] - least[i], rest);
        start[i] = least[i] < 0 ? -room : room;
        rest -= room;
      }
    }
  }

  int size() {
    return rows.length;
  }
}
