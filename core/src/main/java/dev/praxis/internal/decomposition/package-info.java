/** What the decompositions of matrices are made of: scatter matrices and eigenvectors. */
@NullMarked
package dev.praxis.internal.decomposition;

import org.jspecify.annotations.NullMarked;
