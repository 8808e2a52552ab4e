/**
 * The hot arithmetic: scalar kernels, their twins on the Vector API with the same bits, and the
 * choice between them.
 */
@NullMarked
package dev.praxis.internal.compute;

import org.jspecify.annotations.NullMarked;
