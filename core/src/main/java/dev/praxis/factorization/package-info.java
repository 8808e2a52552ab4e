/**
 * Factorization machines: weights for all pairs of features, of which most pairs are seen in few
 * rows or in none.
 *
 * <p>In reading order: {@link dev.praxis.factorization.FactorizationMachine} is the formula; {@link
 * dev.praxis.factorization.FactorizationRegressor} and {@link
 * dev.praxis.factorization.FactorizationClassifier} learn one for numbers and for classes. They
 * name a {@link dev.praxis.factorization.FactorPenalty} and a {@link
 * dev.praxis.factorization.FactorLearning}, and share the loop, {@code FactorTraining}, on {@code
 * FactorProblem}, whose {@code FactorLoss} says what a score costs, and {@code FactorState}, the
 * parameters in motion. {@link dev.praxis.factorization.FactorGradients}: {@code GradientPasses}
 * goes through the rows. {@link dev.praxis.factorization.AlternatingLeastSquares} and {@link
 * dev.praxis.factorization.GibbsSampling} go from parameter to parameter, in {@code
 * ParameterSweep}; {@code LeastSquaresPasses} takes the best value of each, {@code GibbsPasses}
 * draws one, on {@code NormalDraws}. {@code FactorScores} are the scores of many rows.
 */
@NullMarked
package dev.praxis.factorization;

import org.jspecify.annotations.NullMarked;
