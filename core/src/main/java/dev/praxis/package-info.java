/** The grammar of the library: the few tiny interfaces that every concept is written in. */
@NullMarked
package dev.praxis;

import org.jspecify.annotations.NullMarked;
