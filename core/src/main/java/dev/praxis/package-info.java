/**
 * The grammar of the library: the few tiny interfaces that every concept is written in.
 *
 * <p>In reading order: a {@link dev.praxis.Learner} learns a model from data; the model is a {@link
 * dev.praxis.Classifier}, a {@link dev.praxis.Regressor} or a {@link dev.praxis.Transformer}; a
 * {@link dev.praxis.Pipeline} makes one learner of several, and {@link
 * dev.praxis.ClassifierPipeline} and {@link dev.praxis.RegressorPipeline} are its two endings. A
 * {@link dev.praxis.Summary} can be merged, a {@link dev.praxis.Stream} learns for ever.
 */
@NullMarked
package dev.praxis;

import org.jspecify.annotations.NullMarked;
