/** Numbers in order: bits whose order is that of the doubles, and a radix sort of them. */
@NullMarked
package dev.praxis.internal.ranking;

import org.jspecify.annotations.NullMarked;
