/**
 * Clustering: grouping points without labels. To be read in this order:
 *
 * <ol>
 *   <li>{@link KMeans} holds the loop, {@link KMeansStart} the first centroids, drawn by {@link
 *       KMeansPlusPlus} as a rule; {@link CentroidModel} is what a model can do.
 *   <li>{@link Lloyd} names the two steps. {@link LloydInMemory} takes them on {@link
 *       WeightedPoints}: {@link PlainAssignment} finds the nearest centroids, {@link CentroidSums}
 *       holds the means.
 *   <li>{@link EmptyClusters} take over the {@link FarthestRows}; {@link DistinctRows} are counted
 *       before.
 *   <li>{@link StreamedLloyd} takes the steps on rows that are not held, from a {@link RowSample}.
 *   <li>{@link MiniBatchKMeans} moves the centroids after every one of its {@link MiniBatches},
 *       {@link MiniBatchStream} for ever; {@link KMeansCurve} chooses k.
 *   <li>{@link BoundedAssignment} is the shortcut, last, with {@link PairDistances}; {@link
 *       Assignment} says when it is taken.
 * </ol>
 */
@NullMarked
package dev.praxis.cluster;

import org.jspecify.annotations.NullMarked;
