/**
 * Text files: {@link dev.praxis.internal.files.TextFile} opens them, {@link
 * dev.praxis.internal.files.FeatureLine} reads a line of numbers and features, and {@link
 * dev.praxis.internal.files.Quoted} shows what was read in a sentence.
 */
@NullMarked
package dev.praxis.internal.files;

import org.jspecify.annotations.NullMarked;
