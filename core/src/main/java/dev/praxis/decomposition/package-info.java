/** Decompositions: the few directions in which data vary most. */
@NullMarked
package dev.praxis.decomposition;

import org.jspecify.annotations.NullMarked;
