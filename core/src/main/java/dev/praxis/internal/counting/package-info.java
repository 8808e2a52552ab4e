/** How often each pair of codes occurs. */
@NullMarked
package dev.praxis.internal.counting;

import org.jspecify.annotations.NullMarked;
