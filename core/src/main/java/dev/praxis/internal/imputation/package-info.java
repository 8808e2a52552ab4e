/** Filling holes: distances around them, and the chained equations of MICE. */
@NullMarked
package dev.praxis.internal.imputation;

import org.jspecify.annotations.NullMarked;
