/**
 * Numbers as they are written: {@link dev.praxis.internal.decimals.ShortestDecimal} writes a double
 * with the fewest digits, {@link dev.praxis.internal.decimals.Decimal} reads one, {@link
 * dev.praxis.internal.decimals.Decimals} computes exactly with what is written, so that an edge, a
 * fence or a mean is the number that one finds by hand, and {@link
 * dev.praxis.internal.decimals.FewDecimals} adds up many numbers of few decimals as whole ones.
 */
@NullMarked
package dev.praxis.internal.decimals;

import org.jspecify.annotations.NullMarked;
