/**
 * Encoding: columns of categories and numbers made into points.
 *
 * <p>In reading order: {@link dev.praxis.encoding.OneHotEncoder} and {@link
 * dev.praxis.encoding.OrdinalEncoder} encode categories, whose codes {@code CategoryCodes} looks
 * up; {@link dev.praxis.encoding.ColumnTransform} puts encoded, scaled and filled columns of a
 * table side by side; {@link dev.praxis.encoding.PolynomialFeatures} appends products of columns.
 */
@NullMarked
package dev.praxis.encoding;

import org.jspecify.annotations.NullMarked;
