/**
 * The grammar of the library: the few tiny interfaces that every concept is written in.
 *
 * <p>In reading order: a {@link dev.praxis.Learner} learns a model from data; the model is a {@link
 * dev.praxis.Classifier}, a {@link dev.praxis.Regressor} or a {@link dev.praxis.Transformer}; a
 * {@link dev.praxis.Pipeline} makes one learner of several, and {@link
 * dev.praxis.ClassifierPipeline} and {@link dev.praxis.RegressorPipeline} are its two endings. A
 * {@link dev.praxis.Summary} can be merged, a {@link dev.praxis.Stream} learns for ever.
 *
 * <p><b>Edges, ties and zeros.</b> The number that is shown, an edge, a fence, a threshold, a mean
 * of scores, is the number that is compared. What is equal in exact arithmetic ties, and ties are
 * settled by an order that the docstring states, mostly the first. What is zero by definition is
 * exactly zero. Where a few numbers decide about many, they are computed exactly from the decimals
 * as which doubles are written, and rounded once: so they are the numbers that one finds by hand. A
 * sum of many doubles is rounded as it goes, in an order that is fixed.
 */
@NullMarked
package dev.praxis;

import org.jspecify.annotations.NullMarked;
