package dev.praxis.svm;

import java.util.Arrays;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;

/** LIBSVM 3.35 for two classes, as an oracle. */
final class Libsvm {
  private Libsvm() {}

  /** The signed coefficients of all rows: positive for the sign +1. */
  static double[] beta(double[][] rows, int[] signs, double gamma, double cost, double eps) {
    svm_problem problem = new svm_problem();
    problem.l = rows.length;
    problem.y = Arrays.stream(signs).asDoubleStream().toArray();
    problem.x = Arrays.stream(rows).map(Libsvm::nodes).toArray(svm_node[][]::new);
    svm_parameter parameter = new svm_parameter();
    parameter.svm_type = svm_parameter.C_SVC;
    parameter.kernel_type = svm_parameter.RBF;
    parameter.gamma = gamma;
    parameter.C = cost;
    parameter.eps = eps;
    parameter.cache_size = 100;
    parameter.shrinking = 1;
    svm.svm_set_print_string_function(line -> {});
    svm_model model = svm.svm_train(problem, parameter);
    double[] beta = new double[rows.length];
    for (int s = 0; s < model.l; s++) {
      // Positive for the class that LIBSVM names first.
      beta[model.sv_indices[s] - 1] = model.label[0] * model.sv_coef[0][s];
    }
    return beta;
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
}
