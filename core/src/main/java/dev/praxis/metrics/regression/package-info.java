/**
 * Measures of regressors: how good predicted numbers are.
 *
 * <p>In reading order: {@link dev.praxis.metrics.regression.RegressionErrors} holds every measure,
 * and {@link dev.praxis.metrics.regression.Bias} the sign test. {@code ErrorSums} sums in one pass,
 * {@code RelativeErrors} divides by the numbers themselves, {@code NormalQuantile} is for the plot
 * of residuals.
 */
@NullMarked
package dev.praxis.metrics.regression;

import org.jspecify.annotations.NullMarked;
