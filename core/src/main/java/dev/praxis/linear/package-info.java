/** Linear models: a weighted sum of the features, for numbers and for classes. */
@NullMarked
package dev.praxis.linear;

import org.jspecify.annotations.NullMarked;
