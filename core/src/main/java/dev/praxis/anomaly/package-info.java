/**
 * Anomalies: rows that are not like the others, by rules that can be read.
 *
 * <p>In reading order: {@link dev.praxis.anomaly.OutlierRule} finds {@link
 * dev.praxis.anomaly.Outliers} among some rows; {@link dev.praxis.anomaly.OutlierModel} scores new
 * ones. {@link dev.praxis.anomaly.ZScoreRule} and {@link dev.praxis.anomaly.IqrRule} look at one
 * column after the other, and {@code UsualBands} scores for both; {@link
 * dev.praxis.anomaly.KnnDistanceRule} takes a row as a whole.
 */
@NullMarked
package dev.praxis.anomaly;

import org.jspecify.annotations.NullMarked;
