/**
 * Data that algorithms learn from: immutable, checked once on the way in, never again.
 *
 * <p>In reading order: {@link dev.praxis.data.Matrix} holds finite numbers; {@link
 * dev.praxis.data.SparseMatrix} those that are not zero; {@link dev.praxis.data.Points} is either
 * of them; {@link dev.praxis.data.IncompleteMatrix} has holes; {@link dev.praxis.data.Rows} is a
 * source of rows larger than memory. {@link dev.praxis.data.Labels} are classes or clusters, {@link
 * dev.praxis.data.Targets} are continuous labels; {@link dev.praxis.data.Labeled} and {@link
 * dev.praxis.data.Targeted} pair any {@link dev.praxis.data.Examples} with them. The rest is
 * package-private: RowMajor and RowBlocks for dense rows; SparseRow and SparseRows, SparseColumns
 * and SparseProducts for what a sparse matrix can do.
 */
@NullMarked
package dev.praxis.data;

import org.jspecify.annotations.NullMarked;
