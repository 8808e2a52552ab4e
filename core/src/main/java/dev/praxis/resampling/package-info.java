/** More rows of rare classes, or fewer of frequent ones, so that a learner hears all of them. */
@NullMarked
package dev.praxis.resampling;

import org.jspecify.annotations.NullMarked;
