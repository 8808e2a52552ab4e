/** The linear algebra of the linear models: orthogonal least squares, and Newton's method. */
@NullMarked
package dev.praxis.internal.linear;

import org.jspecify.annotations.NullMarked;
