/**
 * Linear models: a weighted sum of the features, for numbers and for classes.
 *
 * <p>In reading order: {@link dev.praxis.linear.RidgeRegression} predicts numbers, and its method
 * is in {@code LeastSquares}; {@link dev.praxis.linear.StandardErrors} says how sure its
 * coefficients are; {@link dev.praxis.linear.LogisticRegression} predicts classes and holds the
 * loop of Newton's method, whose step is in {@code NewtonSoftmax}. {@code LogLoss}, {@code
 * LogLossBlock} and {@code RowLosses} are the loss and its derivatives over all rows, a block and a
 * row. {@code QuasiNewton} makes steps for many coefficients: {@code SoftmaxPass} is the loss in
 * passes over the rows, {@code RowPasses}, of which {@code DensePasses} and {@code SparsePasses}
 * are the two kinds, and {@code Preconditioner} with {@code WeightedGram} makes them few. {@code
 * Separation} sees classes that have no minimum. Both use {@code ScaledColumns}, columns brought to
 * one scale, and {@code LinearScores}, the weighted sums.
 *
 * <p>The linear learner, for many columns, sparse or dense: {@link
 * dev.praxis.linear.LinearRegressor} and {@link dev.praxis.linear.LinearClassifier} name a loss, a
 * {@link dev.praxis.linear.Penalty} and a {@link dev.praxis.linear.Descent}; the loop of both is in
 * {@code Descents}, on {@code LinearProblem}. {@link dev.praxis.linear.StochasticGradient}: {@code
 * GradientEpochs} goes through the rows, {@code GradientVector} takes the step of a row, {@code
 * LazyWeights} makes it cost no more than the row has non-zeros; {@code LinearStream} does without
 * epochs. {@link dev.praxis.linear.CoordinateDescent}: {@code ProximalNewton} on {@code
 * CentredColumns}. {@link dev.praxis.linear.DualCoordinateDescent}: {@code DualRounds} on {@code
 * CentredRows}, with {@code DualTerm} for the loss of a row; {@code FreeRows} moves many rows at
 * once, {@code DualGap} says how far the minimum can be, with {@code BestIntercept}.
 */
@NullMarked
package dev.praxis.linear;

import org.jspecify.annotations.NullMarked;
