/**
 * Decompositions: the few directions in which data vary most. To be read in this order:
 *
 * <ol>
 *   <li>{@link Pca} finds its components as eigenvectors of the covariance, {@link Components} are
 *       given their signs, and a {@link Projection} turns points into scores and back.
 *   <li>{@link GramMatrix} finds the components of few rows of many columns.
 *   <li>{@link SubspaceIteration} finds the first of many, pass by pass.
 * </ol>
 */
@NullMarked
package dev.praxis.decomposition;

import org.jspecify.annotations.NullMarked;
