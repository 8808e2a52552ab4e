package dev.praxis.svm;

import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.decimals.ShortestDecimal;
import dev.praxis.internal.files.Quoted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the text of a {@link LibsvmFile}. */
final class LibsvmText {
  private final StringBuilder text = new StringBuilder();

  private LibsvmText() {}

  static String of(SvmClassifier.Model model) {
    LibsvmText writer = new LibsvmText();
    writer.classifier(model);
    return writer.text.toString();
  }

  static String of(SvmRegressor.Model model) {
    LibsvmText writer = new LibsvmText();
    writer.weighted(
        "epsilon_svr",
        model.kernel(),
        0.0 - model.bias(),
        model.supportVectors(),
        model.coefficients());
    return writer.text.toString();
  }

  static String of(OneClassSvm.Model model) {
    LibsvmText writer = new LibsvmText();
    writer.weighted(
        "one_class",
        model.kernel(),
        model.threshold(),
        model.supportVectors(),
        model.coefficients());
    return writer.text.toString();
  }

  private void classifier(SvmClassifier.Model model) {
    refuseOthers(model);
    int classes = model.classes();
    int machines = model.biases().columns();
    List<String> labels = labels(model);
    List<List<Integer>> vectors = byClass(model.coefficients(), classes);
    begin("c_svc", model.kernel(), classes, model.supportVectors().rows());
    numbers("rho", machines, m -> model.biases().get(0, m));
    text.append("label ").append(String.join(" ", labels)).append('\n');
    if (model.learner().calibration() == Calibration.PLATT) {
      // LIBSVM's decision values have the other sign, its log-odds are those of the first class.
      numbers("probA", machines, m -> model.sigmoids().get(0, m));
      numbers("probB", machines, m -> 0.0 - model.sigmoids().get(1, m));
    }
    numbers("nr_sv", classes, c -> vectors.get(c).size());
    text.append("SV\n");
    boolean isFirst = true;
    for (int own = 0; own < classes; own++) {
      for (int row : vectors.get(own)) {
        for (int other = 0; other < classes; other++) {
          if (other != own) {
            int machine = pair(Math.min(own, other), Math.max(own, other), classes);
            ShortestDecimal.append(text, 0.0 - model.coefficients().get(machine, row));
            text.append(' ');
          }
        }
        features(model.supportVectors(), row, isFirst);
        isFirst = false;
      }
    }
  }

  /** Refuses what the format has no place for. */
  private static void refuseOthers(SvmClassifier.Model model) {
    if (model.classes() > 2 && model.learner().multiClass() != MultiClass.ONE_VERSUS_ONE) {
      throw new IllegalArgumentException(
          "a model must have a machine for each pair of classes, to be a file of LIBSVM, but was"
              + " learned by "
              + model.learner().multiClass());
    }
    if (model.learner().calibration() == Calibration.ISOTONIC) {
      throw new IllegalArgumentException(
          "calibration must be NONE or PLATT, to be a file of LIBSVM, but was ISOTONIC");
    }
  }

  /** One machine, whose function is the sum less ρ. */
  private void weighted(
      String type, SvmKernel kernel, double rho, Points vectors, Matrix coefficients) {
    begin(type, kernel, 2, vectors.rows());
    numbers("rho", 1, m -> rho);
    text.append("SV\n");
    for (int row = 0; row < vectors.rows(); row++) {
      ShortestDecimal.append(text, coefficients.get(0, row));
      text.append(' ');
      features(vectors, row, row == 0);
    }
  }

  private void begin(String type, SvmKernel kernel, int classes, int vectors) {
    text.append("svm_type ").append(type).append('\n');
    LibsvmKernel.write(kernel, text);
    text.append("nr_class ").append(classes).append('\n');
    text.append("total_sv ").append(vectors).append('\n');
  }

  /** A number for each of some. */
  private interface Numbers {
    double at(int place);
  }

  private void numbers(String keyword, int count, Numbers numbers) {
    text.append(keyword);
    for (int i = 0; i < count; i++) {
      ShortestDecimal.append(text.append(' '), numbers.at(i));
    }
    text.append('\n');
  }

  /** Numbers that are not zero; of the first row the last one in any case, for the columns. */
  private void features(Points vectors, int row, boolean isFirst) {
    int last = vectors.columns() - 1;
    if (vectors instanceof SparseMatrix sparse) {
      sparse.forEachNonZero(row, this::feature);
    } else {
      Matrix dense = (Matrix) vectors;
      for (int column = 0; column <= last; column++) {
        if (dense.get(row, column) != 0) {
          feature(column, dense.get(row, column));
        }
      }
    }
    if (isFirst && valueAt(vectors, row, last) == 0) {
      feature(last, 0);
    }
    text.setCharAt(text.length() - 1, '\n');
  }

  private static double valueAt(Points vectors, int row, int column) {
    return vectors instanceof SparseMatrix sparse
        ? sparse.get(row, column)
        : ((Matrix) vectors).get(row, column);
  }

  private void feature(int column, double value) {
    text.append(column + 1L).append(':');
    ShortestDecimal.append(text, value);
    text.append(' ');
  }

  /** The machine of a pair of classes. */
  private static int pair(int first, int second, int classes) {
    return first * (2 * classes - first - 1) / 2 + second - first - 1;
  }

  /** The support vectors of each class: their coefficients are negative where it is the first. */
  private static List<List<Integer>> byClass(Matrix coefficients, int classes) {
    List<List<Integer>> rows = new ArrayList<>();
    for (int c = 0; c < classes; c++) {
      rows.add(new ArrayList<>());
    }
    for (int row = 0; row < coefficients.columns(); row++) {
      rows.get(classOf(coefficients, row, classes)).add(row);
    }
    return rows;
  }

  private static int classOf(Matrix coefficients, int row, int classes) {
    int found = -1;
    int machine = 0;
    for (int first = 0; first < classes; first++) {
      for (int second = first + 1; second < classes; second++) {
        double beta = coefficients.get(machine++, row);
        int own = beta > 0 ? second : first;
        if (beta != 0 && found >= 0 && found != own) {
          throw new IllegalArgumentException(
              "support vectors must count for one class but that of row "
                  + row
                  + " counts for "
                  + found
                  + " and "
                  + own);
        }
        found = beta != 0 ? own : found;
      }
    }
    return Math.max(0, found);
  }

  private static List<String> labels(SvmClassifier.Model model) {
    List<String> labels = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (int code = 0; code < model.classes(); code++) {
      String name =
          model.classNames().isEmpty() ? Integer.toString(code) : model.classNames().get(code);
      String label = label(name);
      if (!known.add(label)) {
        throw new IllegalArgumentException(
            "class names must be different numbers but two were " + label);
      }
      labels.add(label);
    }
    return labels;
  }

  private static String label(String name) {
    try {
      return Integer.toString(new BigDecimal(name).intValueExact());
    } catch (NumberFormatException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "class names must be whole numbers of 32 bits, as LIBSVM's labels are, but one was "
              + Quoted.cell(name)
              + ": learn from codes, Labels.ofCodes(labels.codes())",
          e);
    }
  }
}
