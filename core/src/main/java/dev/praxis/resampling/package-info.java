/**
 * Resampling: more rows of rare classes, or fewer rows of frequent ones, so that a learner cannot
 * overlook any class.
 *
 * <p>In reading order: {@link dev.praxis.resampling.Resampler} is the contract, {@link
 * dev.praxis.resampling.Resampled} its answer, and {@link dev.praxis.resampling.SamplingStrategy}
 * says how many rows a class is to have. {@link dev.praxis.resampling.RandomOversampling} and
 * {@link dev.praxis.resampling.RandomUndersampling} are the plainest resamplers. {@link
 * dev.praxis.resampling.Smote} holds the idea of new rows between neighbours; {@link
 * dev.praxis.resampling.BorderlineSmote}, {@link dev.praxis.resampling.Adasyn} and {@link
 * dev.praxis.resampling.SmoteNc} vary where they start and what may be between. {@link
 * dev.praxis.resampling.TomekLinks} removes rows at the border.
 *
 * <p>Their workings: {@code ClassRows} are the rows of each class and their neighbours, {@code
 * SyntheticRows} draws and computes new rows in parallel.
 */
@NullMarked
package dev.praxis.resampling;

import org.jspecify.annotations.NullMarked;
