/** Binning: numbers sorted into bins. */
@NullMarked
package dev.praxis.binning;

import org.jspecify.annotations.NullMarked;
