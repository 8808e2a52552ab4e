/**
 * Support vector machines: boundaries with the widest margin, in the space of a kernel.
 *
 * <p>In reading order: {@link dev.praxis.svm.SvmKernel}, how alike two points are, and {@link
 * dev.praxis.svm.Gamma}; {@link dev.praxis.svm.SvmClassifier} with {@link dev.praxis.svm.Softness},
 * {@link dev.praxis.svm.ClassWeights}, {@link dev.praxis.svm.MultiClass} and {@link
 * dev.praxis.svm.Calibration}; {@link dev.praxis.svm.SvmRegressor} with {@link
 * dev.praxis.svm.Tube}; {@link dev.praxis.svm.OneClassSvm}; {@code PairSolver}, for two classes;
 * {@code DualProblem}, what all of them solve; {@code PairSteps}, which moves two coefficients at a
 * time; {@code WorkingSet} and {@code Decomposition}, which cut a large problem into small ones;
 * {@code Gradient} and {@code KernelSums}, where the time goes, on {@code KernelRows}, dense or
 * sparse, in the {@code PairForm} that is near enough; {@code Machines}, which predict; {@code
 * ClassProbabilities}, {@code Sigmoid}, {@code Isotonic} and {@code Coupling}, which make
 * probabilities of decision values; {@link dev.praxis.svm.LibsvmFile}, which carries models to
 * LIBSVM and back.
 */
@NullMarked
package dev.praxis.svm;

import org.jspecify.annotations.NullMarked;
