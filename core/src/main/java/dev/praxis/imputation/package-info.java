/** Imputation: holes filled, and marked. */
@NullMarked
package dev.praxis.imputation;

import org.jspecify.annotations.NullMarked;
