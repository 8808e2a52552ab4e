/** Typed access to the arrays inside the data types, for the library alone. */
@NullMarked
package dev.praxis.internal.raw;

import org.jspecify.annotations.NullMarked;
