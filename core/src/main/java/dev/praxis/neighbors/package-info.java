/**
 * Nearest neighbours: the rows that are most like a point, and predictions by them.
 *
 * <p>In reading order: {@link dev.praxis.neighbors.KnnClassifier} holds the vote and {@link
 * dev.praxis.neighbors.KnnRegressor} the mean, both with a {@link dev.praxis.neighbors.Weighting}.
 * {@link dev.praxis.neighbors.NeighborIndex} finds {@link dev.praxis.neighbors.Neighbors} by a
 * {@link dev.praxis.neighbors.Distance}. How they are found fast is in {@code Search}: {@code
 * Nearest} keeps the best so far, {@code ColumnSearch} (with {@code ColumnDistances}) measures
 * every row, {@code TreeSearch} passes over boxes, and last {@code EuclideanSearch} filters by
 * products ({@code FloatFilter}, {@code DoubleFilter}).
 */
@NullMarked
package dev.praxis.neighbors;

import org.jspecify.annotations.NullMarked;
