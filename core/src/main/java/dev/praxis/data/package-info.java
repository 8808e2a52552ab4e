/**
 * Data that algorithms learn from: immutable, checked once on the way in, never again.
 *
 * <p>{@link dev.praxis.data.Matrix} holds numbers, {@link dev.praxis.data.Rows} is its streamed
 * sibling for data larger than memory, {@link dev.praxis.data.Labels} holds classes or clusters,
 * {@link dev.praxis.data.Targets} continuous labels, and {@link dev.praxis.data.CsvFile} reads
 * them.
 */
@NullMarked
package dev.praxis.data;

import org.jspecify.annotations.NullMarked;
