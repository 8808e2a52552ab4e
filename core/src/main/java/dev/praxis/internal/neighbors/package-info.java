/** The searches for nearest neighbours. */
@NullMarked
package dev.praxis.internal.neighbors;

import org.jspecify.annotations.NullMarked;
