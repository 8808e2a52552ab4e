/**
 * Data that algorithms learn from: immutable, checked once on the way in, never again.
 *
 * <p>{@link dev.praxis.data.Matrix} holds numbers, {@link dev.praxis.data.SparseMatrix} those that
 * are not zero ({@link dev.praxis.data.SparseRow} is one row of it, {@code SparseProducts} holds
 * its products, {@code SparseSums} and {@code SparseTranspose} what goes by columns), {@link
 * dev.praxis.data.Rows} is their streamed sibling for data larger than memory, {@link
 * dev.praxis.data.Labels} holds classes or clusters, {@link dev.praxis.data.Targets} continuous
 * labels. {@link dev.praxis.data.Table} holds columns as files have them, of any kind and with
 * cells missing. {@link dev.praxis.data.Labeled} and {@link dev.praxis.data.Targeted} are points
 * with what is to be learned about them, {@link dev.praxis.data.Labeled<Table>} and {@link
 * dev.praxis.data.Targeted<Table>} are tables with it. {@link dev.praxis.data.CsvFile} reads them.
 */
@NullMarked
package dev.praxis.data;

import org.jspecify.annotations.NullMarked;
