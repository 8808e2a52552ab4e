package dev.praxis.svm;

/**
 * A solution of a {@link DualProblem}.
 *
 * @param beta the coefficients
 * @param bias in the middle of where it may be
 * @param halfWidth by how much the bias of the first group is above that in the middle; 0 where
 *     there is one group
 * @param objective {@code ½ βᵀKβ − tᵀβ}
 * @param converged whether the gap between the slopes of coefficients that may rise and of those
 *     that may fall is within the tolerance
 */
record DualSolution(
    double[] beta, double bias, double halfWidth, double objective, boolean converged) {

  /** The same function in other units; the objective stays. */
  DualSolution dividedBy(double unit) {
    double[] divided = beta.clone();
    for (int i = 0; i < divided.length; i++) {
      divided[i] /= unit;
    }
    return new DualSolution(divided, bias / unit, halfWidth / unit, objective, converged);
  }

  /** The function that is 0 everywhere. */
  DualSolution vanished() {
    return new DualSolution(new double[beta.length], 0, 0, objective, converged);
  }
}
