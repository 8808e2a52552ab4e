/**
 * Statistics of columns, kept in parts that can be merged. To be read in this order:
 *
 * <ol>
 *   <li>{@link ColumnStatistics} has the extremes, the mean and the variance of each column, the
 *       latter by a {@link Divisor}. {@link Moments} are merged, {@link MomentsOfRows} sums them.
 *   <li>{@link Covariance} says how columns vary together. {@link Scatter} is merged, {@link
 *       ScatterFold} sums it.
 *   <li>{@link QuantileMethod} reads quantiles off numbers in order: from a {@link Probability} it
 *       finds the {@link Place}, {@link OrderStatistics} the numbers there.
 * </ol>
 */
@NullMarked
package dev.praxis.statistics;

import org.jspecify.annotations.NullMarked;
