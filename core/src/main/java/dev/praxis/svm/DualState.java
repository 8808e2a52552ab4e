package dev.praxis.svm;

/** Coefficients on their way, and the slopes {@code v = t − Kβ} that lead them. */
final class DualState {
  private final DualProblem problem;
  private final Gradient gradient;
  final double[] beta;

  DualState(DualProblem problem, Gradient gradient, double[] beta) {
    this.problem = problem;
    this.gradient = gradient;
    this.beta = beta;
  }

  int size() {
    return beta.length;
  }

  int groups() {
    return problem.groups();
  }

  int group(int i) {
    return problem.group(i);
  }

  double slope(int i) {
    return problem.targets()[i] - gradient.of(problem.rows()[i]);
  }

  boolean mayRise(int i) {
    return beta[i] < problem.most()[i];
  }

  boolean mayFall(int i) {
    return beta[i] > problem.least()[i];
  }

  /** {@code ½ βᵀKβ − tᵀβ}; all slopes must be up to date. */
  double objective() {
    double twice = 0;
    for (int i = 0; i < beta.length; i++) {
      twice = Math.fma(beta[i], problem.targets()[i] + slope(i), twice);
    }
    return 0.0 - twice / 2;
  }
}
