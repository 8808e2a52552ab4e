package dev.praxis.imputation;

/**
 * How a scaled column is computed from the others.
 *
 * @param fitted a weight for each scaled column, 0 for its own, then the intercept: those that fit
 *     best
 * @param drawn the same, drawn from around them, or those that fit best
 * @param noise the standard deviation of what the others do not tell, 0 where nothing is drawn
 */
record Equation(double[] fitted, double[] drawn, double noise) {}
