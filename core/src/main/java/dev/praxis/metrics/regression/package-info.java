/** How good predicted numbers are. */
@NullMarked
package dev.praxis.metrics.regression;

import org.jspecify.annotations.NullMarked;
