/**
 * The hot arithmetic, and the cutting of rows for threads.
 *
 * <p><b>Kernels.</b> {@code Kernels}, {@code RowKernels}, {@code PairKernels} and {@code
 * FactorKernels} say what is computed; the scalar implementation and its twin on the Vector API
 * give the same bits; {@code KernelProvider} chooses between them after {@code SelfTest}. {@code
 * Panels} and {@code FloatPanels} are operands as kernels like them.
 *
 * <p><b>Which way to cut rows.</b> Outputs that do not depend on each other: {@code Blocks}. A sum
 * over a matrix: {@code Chunks}, whose parts are added in their order. A sum over {@code Rows} that
 * come in blocks of any size: {@code RowFold}, with its {@code RowCut} and {@code PairTree}. In all
 * three the shape of the data alone says what is added to what, so the number of threads changes no
 * bit.
 */
@NullMarked
package dev.praxis.internal.compute;

import org.jspecify.annotations.NullMarked;
