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
    svm_parameter parameter = parameter(svm_parameter.C_SVC, gamma, cost, eps);
    svm_model model = train(rows, Arrays.stream(signs).asDoubleStream().toArray(), parameter);
    // Positive for the class that LIBSVM names first.
    return beta(model, rows.length, model.label[0]);
  }

  /** The same of a kernel that is given, {@code n × n}. */
  static double[] precomputed(double[][] kernel, int[] signs, double cost, double eps) {
    svm_parameter parameter = parameter(svm_parameter.C_SVC, 1, cost, eps);
    parameter.kernel_type = svm_parameter.PRECOMPUTED;
    double[][] rows = new double[kernel.length][kernel.length + 1];
    for (int i = 0; i < rows.length; i++) {
      rows[i][0] = i + 1;
      System.arraycopy(kernel[i], 0, rows[i], 1, kernel.length);
    }
    svm_problem problem = new svm_problem();
    problem.l = rows.length;
    problem.y = Arrays.stream(signs).asDoubleStream().toArray();
    problem.x = Arrays.stream(rows).map(Libsvm::nodes).toArray(svm_node[][]::new);
    for (svm_node[] row : problem.x) {
      for (svm_node node : row) {
        node.index--;
      }
    }
    svm.svm_set_print_string_function(line -> {});
    svm_model model = svm.svm_train(problem, parameter);
    return beta(model, rows.length, model.label[0]);
  }

  /** The same with a weight for each class: that of −1 first. */
  static double[] weighted(
      double[][] rows, int[] signs, double gamma, double cost, double[] weights, double eps) {
    svm_parameter parameter = parameter(svm_parameter.C_SVC, gamma, cost, eps);
    parameter.nr_weight = 2;
    parameter.weight_label = new int[] {-1, 1};
    parameter.weight = weights;
    svm_model model = train(rows, Arrays.stream(signs).asDoubleStream().toArray(), parameter);
    return beta(model, rows.length, model.label[0]);
  }

  /** The coefficients of all rows in a regression with a tube. */
  static double[] beta(
      double[][] rows, double[] targets, double gamma, double cost, double tube, double eps) {
    svm_parameter parameter = parameter(svm_parameter.EPSILON_SVR, gamma, cost, eps);
    parameter.p = tube;
    return beta(train(rows, targets, parameter), rows.length, 1);
  }

  /** The coefficients of all rows where ν is given: divided by ρ, positive for the sign +1. */
  static double[] nuBeta(double[][] rows, int[] signs, double gamma, double nu, double eps) {
    svm_parameter parameter = parameter(svm_parameter.NU_SVC, gamma, 1, eps);
    parameter.nu = nu;
    svm_model model = train(rows, Arrays.stream(signs).asDoubleStream().toArray(), parameter);
    return beta(model, rows.length, model.label[0]);
  }

  /** The coefficients of all rows in a regression where ν is given. */
  static double[] nuBeta(
      double[][] rows, double[] targets, double gamma, double cost, double nu, double eps) {
    svm_parameter parameter = parameter(svm_parameter.NU_SVR, gamma, cost, eps);
    parameter.nu = nu;
    return beta(train(rows, targets, parameter), rows.length, 1);
  }

  /** The model of one class. */
  static svm_model oneClass(double[][] rows, double gamma, double nu, double eps) {
    svm_parameter parameter = parameter(svm_parameter.ONE_CLASS, gamma, 1, eps);
    parameter.nu = nu;
    return train(rows, new double[rows.length], parameter);
  }

  /** The decision value of a point by a model of one class. */
  static double decision(svm_model model, double... point) {
    double[] value = new double[1];
    svm.svm_predict_values(model, nodes(point), value);
    return value[0];
  }

  private static svm_parameter parameter(int type, double gamma, double cost, double eps) {
    svm_parameter parameter = new svm_parameter();
    parameter.svm_type = type;
    parameter.kernel_type = svm_parameter.RBF;
    parameter.gamma = gamma;
    parameter.C = cost;
    parameter.eps = eps;
    parameter.cache_size = 100;
    parameter.shrinking = 1;
    return parameter;
  }

  private static svm_model train(double[][] rows, double[] y, svm_parameter parameter) {
    svm_problem problem = new svm_problem();
    problem.l = rows.length;
    problem.y = y;
    problem.x = Arrays.stream(rows).map(Libsvm::nodes).toArray(svm_node[][]::new);
    svm.svm_set_print_string_function(line -> {});
    return svm.svm_train(problem, parameter);
  }

  static double[] beta(svm_model model, int rows, int sign) {
    double[] beta = new double[rows];
    for (int s = 0; s < model.l; s++) {
      beta[model.sv_indices[s] - 1] = sign * model.sv_coef[0][s];
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
