package dev.praxis.benchmarks.internal.algebra;

import dev.praxis.benchmarks.data.Mixture;
import dev.praxis.internal.algebra.SymmetricEigen;
import dev.praxis.statistics.Covariance;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All eigenvalues and eigenvectors of a covariance of 784 columns, as many as an image of 28 × 28
 * has pixels.
 *
 * <p>Commons Math 3.6.1 works on one thread. Smile 3.1.1 has no solver without its native libraries
 * and is left out. The eigenvalues must agree to 1e-12 of the largest, and so must the
 * eigenvectors, before anybody is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class SymmetricEigenBenchmark {
  @Param("784")
  int dimension;

  double[][] rows;
  RealMatrix matrix;

  @Setup
  public void load() {
    rows = Covariance.of(Mixture.of(4 * dimension, dimension).points()).matrix().toRows();
    matrix = MatrixUtils.createRealMatrix(rows);
    verify();
  }

  @Benchmark
  public double[][] praxis() {
    return decomposed().vectors(dimension);
  }

  /** Only the eigenvectors of the 32 largest eigenvalues. */
  @Benchmark
  public double[][] praxisFirst() {
    return decomposed().vectors(Math.min(32, dimension));
  }

  @Benchmark
  public RealMatrix commonsMath() {
    return new EigenDecomposition(matrix).getV();
  }

  private SymmetricEigen decomposed() {
    double[][] copy = new double[dimension][];
    for (int i = 0; i < dimension; i++) {
      copy[i] = rows[i].clone();
    }
    return new SymmetricEigen(copy);
  }

  private void verify() {
    SymmetricEigen ours = decomposed();
    double[] values = ours.values();
    double[][] vectors = ours.vectors(dimension);
    EigenDecomposition theirs = new EigenDecomposition(matrix);
    for (int k = 0; k < dimension; k++) {
      double difference = values[k] - theirs.getRealEigenvalue(k);
      double[] other = theirs.getEigenvector(k).toArray();
      double cosine = 0;
      for (int j = 0; j < dimension; j++) {
        cosine += vectors[k][j] * other[j];
      }
      if (!(Math.abs(difference) <= 1e-12 * values[0] && Math.abs(cosine) >= 1 - 1e-12)) {
        throw new IllegalStateException(
            "eigenvalue " + k + " differs by " + difference + " and has the cosine " + cosine);
      }
    }
  }
}
