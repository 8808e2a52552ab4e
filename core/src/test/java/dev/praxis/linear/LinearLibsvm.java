package dev.praxis.linear;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;

/** LIBSVM 3.35 with the linear kernel for two classes, whose intercept is free, as an oracle. */
final class LinearLibsvm {
  private LinearLibsvm() {}

  /** The d coefficients, and the intercept behind them. */
  static double[] fit(Labeled<Matrix> data, double cost) {
    svm_problem problem = new svm_problem();
    problem.l = data.points().rows();
    problem.x =
        Arrays.stream(data.points().toRows()).map(LinearLibsvm::nodes).toArray(svm_node[][]::new);
    problem.y = Arrays.stream(data.labels().codes()).mapToDouble(code -> code).toArray();
    svm_parameter parameter = new svm_parameter();
    parameter.svm_type = svm_parameter.C_SVC;
    parameter.kernel_type = svm_parameter.LINEAR;
    parameter.C = cost;
    parameter.eps = 1e-5;
    parameter.cache_size = 100;
    svm.svm_set_print_string_function(line -> {});
    svm_model model = svm.svm_train(problem, parameter);
    int d = data.points().columns();
    int sign = model.label[0] == 1 ? 1 : -1;
    double[] w = new double[d + 1];
    for (int s = 0; s < model.l; s++) {
      for (int j = 0; j < d; j++) {
        w[j] += sign * model.sv_coef[0][s] * model.SV[s][j].value;
      }
    }
    w[d] = -sign * model.rho[0];
    return w;
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
