/** Features made fit for learning: scaled, binned, encoded. */
@NullMarked
package dev.praxis.feature;

import org.jspecify.annotations.NullMarked;
