/** Pictures as rows of pixels, and more of them out of few. */
@NullMarked
package dev.praxis.image;

import org.jspecify.annotations.NullMarked;
