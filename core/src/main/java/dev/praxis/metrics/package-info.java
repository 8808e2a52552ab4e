/** Measures of how good a result is. */
@NullMarked
package dev.praxis.metrics;

import org.jspecify.annotations.NullMarked;
