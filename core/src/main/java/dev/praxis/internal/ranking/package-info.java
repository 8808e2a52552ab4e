/** Numbers in order: {@code OrderedBits} makes doubles sortable digit by digit for RadixSort. */
@NullMarked
package dev.praxis.internal.ranking;

import org.jspecify.annotations.NullMarked;
