/** Scores in order, and how often a positive is ahead of a negative. */
@NullMarked
package dev.praxis.internal.ranking;

import org.jspecify.annotations.NullMarked;
