package dev.praxis.benchmarks.svm;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.svm.SvmClassifier;
import dev.praxis.svm.SvmKernel;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;
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
 * Two noisy rings in 16 columns, of which the other 14 are noise: C = 1, γ = 1/16, tolerance 0.001.
 * LIBSVM 3.35 in Java has the same stop rule; it must come within a millionth of our objective
 * before it is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class SvmClassifierBenchmark {
  private static final int COLUMNS = 16;

  @Param({"2500", "10000"})
  int rows;

  Labeled<Matrix> data;
  SvmClassifier.Model model;

  @Setup
  public void load() {
    data = rings(rows);
    model = fit();
  }

  /**
   * Rings of radius 1 and 2 with normal noise, standard deviation 0.3; normal noise beside them.
   */
  static Labeled<Matrix> rings(int rows) {
    Random random = new Random(1);
    double[] values = new double[rows * COLUMNS];
    int[] codes = new int[rows];
    for (int i = 0; i < rows; i++) {
      codes[i] = 1 - i % 2;
      double radius = 1 + i % 2;
      double angle = 2 * Math.PI * random.nextDouble();
      values[i * COLUMNS] = radius * StrictMath.cos(angle) + 0.3 * random.nextGaussian();
      values[i * COLUMNS + 1] = radius * StrictMath.sin(angle) + 0.3 * random.nextGaussian();
      for (int j = 2; j < COLUMNS; j++) {
        values[i * COLUMNS + j] = random.nextGaussian();
      }
    }
    return new Labeled<>(Matrix.ofRowMajor(rows, COLUMNS, values), Labels.ofCodes(codes, 2));
  }

  private SvmClassifier.Model fit() {
    return SvmClassifier.with(SvmKernel.rbf(1.0 / COLUMNS)).fit(data);
  }

  @Benchmark
  public SvmClassifier.Model praxis() {
    return fit();
  }

  @Benchmark
  public Labels praxisPredicts() {
    return model.predict(data.points());
  }

  @Benchmark
  public svm_model libsvm(OfLibsvm peer) {
    return peer.fit();
  }

  @Benchmark
  public double libsvmPredicts(OfLibsvm peer) {
    return peer.predict();
  }

  @State(Scope.Benchmark)
  public static class OfLibsvm {
    svm_problem problem;
    svm_model model;

    @Setup
    public void load(SvmClassifierBenchmark benchmark) {
      svm.svm_set_print_string_function(line -> {});
      problem = new svm_problem();
      problem.l = benchmark.rows;
      problem.y = new double[benchmark.rows];
      problem.x = new svm_node[benchmark.rows][];
      for (int i = 0; i < benchmark.rows; i++) {
        problem.y[i] = 2 * benchmark.data.labels().code(i) - 1;
        problem.x[i] = nodes(benchmark.data.points().row(i));
      }
      model = fit();
      verify(benchmark.model.objectives().get(0, 0));
    }

    private static svm_node[] nodes(double[] row) {
      svm_node[] nodes = new svm_node[row.length];
      for (int j = 0; j < row.length; j++) {
        nodes[j] = new svm_node();
        nodes[j].index = j + 1;
        nodes[j].value = row[j];
      }
      return nodes;
    }

    svm_model fit() {
      svm_parameter parameter = new svm_parameter();
      parameter.svm_type = svm_parameter.C_SVC;
      parameter.kernel_type = svm_parameter.RBF;
      parameter.gamma = 1.0 / COLUMNS;
      parameter.C = 1;
      parameter.eps = 1e-3;
      parameter.cache_size = 200;
      parameter.shrinking = 1;
      return svm.svm_train(problem, parameter);
    }

    double predict() {
      double sum = 0;
      for (svm_node[] row : problem.x) {
        sum += svm.svm_predict(model, row);
      }
      return sum;
    }

    /** The objective in double precision: ½ βᵀKβ − Σ |β|. */
    private void verify(double ours) {
      double theirs = 0;
      double[] beta = model.sv_coef[0];
      for (int s = 0; s < model.l; s++) {
        double sum = 0;
        for (int t = 0; t < model.l; t++) {
          sum += beta[t] * rbf(model.SV[s], model.SV[t]);
        }
        theirs += beta[s] * sum / 2 - Math.abs(beta[s]);
      }
      if (!(Math.abs(theirs - ours) <= 1e-6 * Math.abs(ours))) {
        throw new IllegalStateException("the objective must be " + ours + " but was " + theirs);
      }
    }

    private static double rbf(svm_node[] x, svm_node[] y) {
      double square = 0;
      for (int j = 0; j < COLUMNS; j++) {
        square += (x[j].value - y[j].value) * (x[j].value - y[j].value);
      }
      return StrictMath.exp(-square / COLUMNS);
    }
  }
}
