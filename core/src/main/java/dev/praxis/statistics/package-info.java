/** Statistics of columns, kept in parts that can be merged. */
@NullMarked
package dev.praxis.statistics;

import org.jspecify.annotations.NullMarked;
