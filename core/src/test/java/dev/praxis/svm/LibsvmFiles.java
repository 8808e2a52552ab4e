package dev.praxis.svm;

import dev.praxis.data.Matrix;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;

/** Model files in memory: ours, and those of LIBSVM 3.35. */
final class LibsvmFiles {
  private LibsvmFiles() {}

  /** A file called x.model. */
  static LibsvmFile text(String text) {
    return LibsvmFile.of("x.model", () -> new StringReader(text));
  }

  static String written(SvmClassifier.Model model) {
    StringBuilder text = new StringBuilder();
    try {
      LibsvmFile.write(model, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static String written(SvmRegressor.Model model) {
    StringBuilder text = new StringBuilder();
    try {
      LibsvmFile.write(model, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static String written(OneClassSvm.Model model) {
    StringBuilder text = new StringBuilder();
    try {
      LibsvmFile.write(model, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** A text as LIBSVM reads it. */
  static svm_model loaded(String text) {
    try {
      return svm.svm_load_model(new BufferedReader(new StringReader(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What LIBSVM writes. */
  static String saved(svm_model model) {
    try {
      Path file = Files.createTempFile("libsvm", ".model");
      svm.svm_save_model(file.toString(), model);
      String text = Files.readString(file);
      Files.delete(file);
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** LIBSVM's parameters: γ = 0.25, c = 0.5, p = 3, C = 0.5 and ν = 0.2. */
  static svm_parameter parameter(int type, int kernel) {
    svm_parameter parameter = new svm_parameter();
    parameter.svm_type = type;
    parameter.kernel_type = kernel;
    parameter.gamma = 0.25;
    parameter.coef0 = 0.5;
    parameter.degree = 3;
    parameter.C = 0.5;
    parameter.nu = 0.2;
    parameter.p = 0.1;
    parameter.eps = 1e-2;
    parameter.cache_size = 10;
    parameter.shrinking = 1;
    return parameter;
  }

  static svm_model trained(Matrix points, double[] y, svm_parameter parameter) {
    svm_problem problem = new svm_problem();
    problem.l = y.length;
    problem.y = y;
    problem.x = nodes(points);
    svm.svm_set_print_string_function(line -> {});
    return svm.svm_train(problem, parameter);
  }

  static svm_node[][] nodes(Matrix points) {
    return IntStream.range(0, points.rows())
        .mapToObj(
            i ->
                IntStream.range(0, points.columns())
                    .filter(j -> points.get(i, j) != 0)
                    .mapToObj(j -> node(j + 1, points.get(i, j)))
                    .toArray(svm_node[]::new))
        .toArray(svm_node[][]::new);
  }

  private static svm_node node(int index, double value) {
    svm_node node = new svm_node();
    node.index = index;
    node.value = value;
    return node;
  }
}
