/**
 * Measures of classifiers: how good predicted classes, scores and probabilities are.
 *
 * <p>In reading order. Predicted classes: {@link dev.praxis.metrics.classification.ConfusionMatrix}
 * counts them and holds every measure of them, with {@link
 * dev.praxis.metrics.classification.Average} and {@link
 * dev.praxis.metrics.classification.ZeroDivision}; {@code LabelPairs}, {@code ClassUnion}, {@code
 * PairCounts}, {@code PairTally} and {@code PairWeights} count, {@code Margins} and {@code CellSum}
 * add up, {@code ConfusionTable} prints. Scores of all classes: {@link
 * dev.praxis.metrics.classification.TopKAccuracy}. Scores of one class, which {@link
 * dev.praxis.metrics.classification.OneVersusRest} picks: {@link
 * dev.praxis.metrics.classification.RocCurve} and its {@link
 * dev.praxis.metrics.classification.Auc}, {@link dev.praxis.metrics.classification.MulticlassAuc}
 * of more classes, {@link dev.praxis.metrics.classification.PrecisionRecallCurve}, {@link
 * dev.praxis.metrics.classification.LiftCurve} and {@link
 * dev.praxis.metrics.classification.Thresholds}, all of which read {@code RankedScores}; {@code
 * Ranking} and {@code Partition} sort, {@code FractionSum} adds up. Probabilities: {@link
 * dev.praxis.metrics.classification.ProbabilityErrors} and {@link
 * dev.praxis.metrics.classification.CalibrationCurve}, whose refusals are in {@code
 * ClassProbabilities} and whose sums are {@code UnitSum}s.
 */
@NullMarked
package dev.praxis.metrics.classification;

import org.jspecify.annotations.NullMarked;
