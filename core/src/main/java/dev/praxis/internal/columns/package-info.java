/** What is computed column by column: moments, order statistics, and lines that map columns. */
@NullMarked
package dev.praxis.internal.columns;

import org.jspecify.annotations.NullMarked;
