/**
 * Binning: numbers sorted into bins.
 *
 * <p>In reading order: {@link dev.praxis.binning.EqualWidthBinning} and {@link
 * dev.praxis.binning.QuantileBinning} find the edges, {@link dev.praxis.binning.BinModel} puts
 * numbers between them, as {@link dev.praxis.binning.BinOutput} says. {@code BinEdges} merges and
 * names the edges, {@code ColumnBins} does the search in parallel.
 */
@NullMarked
package dev.praxis.binning;

import org.jspecify.annotations.NullMarked;
