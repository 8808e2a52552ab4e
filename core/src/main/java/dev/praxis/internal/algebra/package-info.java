/** Textbook linear algebra: Cholesky, QR and the symmetric eigen-solver. */
@NullMarked
package dev.praxis.internal.algebra;

import org.jspecify.annotations.NullMarked;
