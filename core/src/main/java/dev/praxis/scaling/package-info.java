/**
 * Scaling: columns of numbers brought to one scale.
 *
 * <p>In reading order: {@link dev.praxis.scaling.StandardScaler} scales by mean and standard
 * deviation, {@link dev.praxis.scaling.RobustScaler} by median and quartiles, {@link
 * dev.praxis.scaling.MinMaxScaler} by the ends, {@link dev.praxis.scaling.MaxAbsScaler} by the
 * largest absolute value; {@link dev.praxis.scaling.UnitNorm} scales rows. {@code ScalerLines} and
 * {@code ColumnLines} map columns along lines, the latter in parallel.
 */
@NullMarked
package dev.praxis.scaling;

import org.jspecify.annotations.NullMarked;
