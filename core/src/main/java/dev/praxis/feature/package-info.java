/**
 * Features made fit for learning: holes filled or marked, numbers scaled or binned, categories
 * encoded.
 */
@NullMarked
package dev.praxis.feature;

import org.jspecify.annotations.NullMarked;
