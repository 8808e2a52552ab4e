/** Nearest neighbours, and what they tell about a point. */
@NullMarked
package dev.praxis.neighbors;

import org.jspecify.annotations.NullMarked;
