/** How good predicted classes, scores and probabilities are. */
@NullMarked
package dev.praxis.metrics.classification;

import org.jspecify.annotations.NullMarked;
