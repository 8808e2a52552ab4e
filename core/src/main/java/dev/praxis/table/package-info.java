/**
 * Tables of columns as files have them, of any kind and with cells missing, and the files.
 *
 * <p>In reading order: {@link dev.praxis.table.Table}; its {@link dev.praxis.table.Column}, which
 * is one of {@link dev.praxis.table.NumberColumn}, {@link dev.praxis.table.CategoryColumn} and
 * {@link dev.praxis.table.TextColumn} (TablePoints makes points of them); {@link
 * dev.praxis.table.CsvFile} in a {@link dev.praxis.table.CsvFormat}, whose CsvLines cuts lines into
 * cells, CsvCells says what these mean, CsvPass makes blocks of numbers of them and CsvTable
 * columns; {@link dev.praxis.table.SvmlightFile} for sparse points.
 */
@NullMarked
package dev.praxis.table;

import org.jspecify.annotations.NullMarked;
