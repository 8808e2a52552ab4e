/**
 * What at least two rooms share and users never see; not exported, free to change.
 *
 * <p>{@link dev.praxis.internal.Checks} refuses bad arguments, {@link dev.praxis.internal.Doors}
 * lets the library at the arrays inside the data types, through {@code internal.raw}. What serves
 * one concept alone stands beside it; a test holds it.
 */
@NullMarked
package dev.praxis.internal;

import org.jspecify.annotations.NullMarked;
