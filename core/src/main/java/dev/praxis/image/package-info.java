/**
 * Pictures as rows of pixels, and more of them out of few. To be read in this order:
 *
 * <ol>
 *   <li>{@link Augmentation} is the recipe, {@link Augmented} what it makes of some pictures.
 *   <li>{@link ImageStep} is one change: every step has its hyperparameters and its pixels.
 *   <li>{@link Picture} is what a step works on.
 * </ol>
 */
@NullMarked
package dev.praxis.image;

import org.jspecify.annotations.NullMarked;
