/** What several rooms compute column by column: norms, names. */
@NullMarked
package dev.praxis.internal.columns;

import org.jspecify.annotations.NullMarked;
