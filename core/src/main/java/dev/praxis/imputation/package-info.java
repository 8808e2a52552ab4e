/**
 * Imputation: holes filled, and marked.
 *
 * <p>In reading order: {@link dev.praxis.imputation.Imputer} is the contract. {@link
 * dev.praxis.imputation.SimpleImputer} fills a column with one number; {@link
 * dev.praxis.imputation.KnnImputer} looks at similar rows ({@code NearestDonors}); {@link
 * dev.praxis.imputation.Mice} chains regressions, and its workings are named at its head. {@link
 * dev.praxis.imputation.MissingIndicators} remembers the holes, and {@link
 * dev.praxis.imputation.PooledEstimate} pools estimates of several completions. {@link
 * dev.praxis.imputation.CategoryImputer} fills missing categories of a table. {@code ImputerChecks}
 * holds the refusals, {@code ChunkSums} sums over rows.
 */
@NullMarked
package dev.praxis.imputation;

import org.jspecify.annotations.NullMarked;
