/**
 * How good a model is, honestly: splits, cross-validation, search of hyperparameters, baselines.
 *
 * <p>In reading order: {@link dev.praxis.evaluation.Split} and {@link dev.praxis.evaluation.Folds}
 * part the rows, {@link dev.praxis.evaluation.TimeFolds} by time (Strata and StratifiedGroups keep
 * the shares of the classes); {@link dev.praxis.evaluation.CrossValidation} learns and scores fold
 * by fold (FoldedData holds the loop, OutOfFold puts the predictions together); {@link
 * dev.praxis.evaluation.HyperparameterSearch} compares {@link dev.praxis.evaluation.Candidates},
 * each a {@link dev.praxis.evaluation.Trial}; {@link dev.praxis.evaluation.MajorityClass} and
 * {@link dev.praxis.evaluation.MeanTarget} are what a model must beat.
 */
@NullMarked
package dev.praxis.evaluation;

import org.jspecify.annotations.NullMarked;
