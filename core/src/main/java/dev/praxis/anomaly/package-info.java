/** Rows that are not like the others, by rules that can be read. */
@NullMarked
package dev.praxis.anomaly;

import org.jspecify.annotations.NullMarked;
