/** Encoding: columns of categories and numbers turned into points. */
@NullMarked
package dev.praxis.encoding;

import org.jspecify.annotations.NullMarked;
