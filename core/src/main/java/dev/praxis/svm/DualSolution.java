package dev.praxis.svm;

/**
 * A solution of a {@link DualProblem}.
 *
 * @param beta the coefficients
 * @param bias in the middle of where it may be
 * @param objective {@code ½ βᵀKβ − tᵀβ}
 * @param gap between the slopes of coefficients that may rise and of those that may fall
 * @param sets working sets solved
 * @param converged whether the gap is within the tolerance
 */
record DualSolution(
    double[] beta, double bias, double objective, double gap, int sets, boolean converged) {}
