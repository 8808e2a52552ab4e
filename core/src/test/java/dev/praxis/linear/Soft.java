package dev.praxis.linear;

import dev.praxis.Sums;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.Random;

/** The formulas of logistic regression, as one writes them down. */
final class Soft {
  private Soft() {}

  /** The model of a penalty, everything else by default. */
  static LogisticRegression.Model fit(Labeled<Matrix> data, double penalty) {
    return LogisticRegression.withPenalty(penalty).fit(data);
  }

  /** The probabilities of all classes for one point. */
  static double[] max(LogisticRegression.Model model, double[] x) {
    int vectors = model.coefficients().rows();
    double[] scores = new double[model.classes()];
    for (int v = 0; v < vectors; v++) {
      int k = vectors == 1 ? 1 : v;
      scores[k] = model.intercepts().get(0, v) + Sums.dot(model.coefficients().row(v), x);
    }
    double most = Arrays.stream(scores).max().orElseThrow();
    double[] powers = Arrays.stream(scores).map(s -> Math.exp(s - most)).toArray();
    double sum = Arrays.stream(powers).sum();
    return Arrays.stream(powers).map(p -> p / sum).toArray();
  }

  /** What is minimised. */
  static double loss(LogisticRegression.Model model, Labeled<Matrix> data) {
    double length = Sums.norm(model.coefficients().toRowMajor());
    double loss = model.learner().penalty() / 2 * length * length;
    for (int i = 0; i < data.points().rows(); i++) {
      loss -= Math.log(max(model, data.points().row(i))[data.labels().code(i)]);
    }
    return loss;
  }

  /** A model nearby. */
  static LogisticRegression.Model nudged(LogisticRegression.Model model, Random random) {
    Matrix w = model.coefficients();
    double[] nudged =
        Arrays.stream(w.toRowMajor()).map(x -> x + 1e-3 * random.nextGaussian()).toArray();
    return new LogisticRegression.Model(
        model.learner(),
        Matrix.ofRowMajor(w.rows(), w.columns(), nudged),
        model.intercepts(),
        model.classNames(),
        model.loss(),
        model.iterations(),
        model.converged());
  }
}
