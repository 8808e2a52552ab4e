/** How good is a model, honestly: cross-validation, search of hyperparameters, baselines. */
@NullMarked
package dev.praxis.evaluation;

import org.jspecify.annotations.NullMarked;
