/** Scaling: columns of numbers brought to one scale. */
@NullMarked
package dev.praxis.scaling;

import org.jspecify.annotations.NullMarked;
