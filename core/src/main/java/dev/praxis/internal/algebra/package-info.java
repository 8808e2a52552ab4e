/**
 * Textbook linear algebra. {@code Cholesky} solves positive definite systems; {@code GrowingQr} and
 * {@code PivotedQr} are for least squares; {@code SymmetricEigen} finds eigenvectors, by way of
 * {@code Tridiagonal} and {@code Rotations}; {@code Vectors} holds products and orthonormal
 * vectors, {@code Softmax} the way from scores to probabilities.
 */
@NullMarked
package dev.praxis.internal.algebra;

import org.jspecify.annotations.NullMarked;
