/**
 * Random numbers that are the same on every machine, splittable by index, and what is drawn with
 * them.
 */
@NullMarked
package dev.praxis.internal.random;

import org.jspecify.annotations.NullMarked;
