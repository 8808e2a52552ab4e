/** How good clusters are. */
@NullMarked
package dev.praxis.metrics.clustering;

import org.jspecify.annotations.NullMarked;
