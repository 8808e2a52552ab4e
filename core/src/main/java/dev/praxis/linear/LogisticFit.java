package dev.praxis.linear;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.raw.Raw;
import java.util.function.Consumer;

/** One fit of logistic regression: when it stops, and when there is nothing to find. */
final class LogisticFit {
  /** Larger systems of equations take minutes to solve. */
  private static final long MOST_COEFFICIENTS = 4096;

  /** A step that promises no more is of no use to the loss. */
  private static final double LITTLE_PROMISE = 1e-8;

  /** So much further, step by step, is what classes that a plane separates want to be apart. */
  private static final double LARGE_MOVE = 0.5;

  private static final int STEPS_TO_BE_SURE = 3;

  private final LogisticRegression learner;
  private final Labeled<Matrix> data;
  private final int vectors;
  private final NewtonSoftmax newton;

  /**
   * Starts at zero.
   *
   * @param vectors of coefficients: one for two classes, else one per class
   */
  LogisticFit(LogisticRegression learner, Labeled<Matrix> data, int vectors) {
    this.learner = learner;
    this.data = data;
    this.vectors = vectors;
    checkClasses(data.labels());
    int n = data.points().rows();
    int d = data.points().columns();
    checkSize((long) vectors * (d + 1));
    double[] values = LinearScores.inRange(data.points());
    newton =
        new NewtonSoftmax(
            ScaledColumns.of(values, n, d), Raw.codes(data.labels()), vectors, learner.penalty());
  }

  LogisticRegression.Model run(Consumer<? super LogisticRegression.Step> observer) {
    observer.accept(step(0));
    int iteration = 0;
    int wanderings = 0;
    boolean converged = false;
    while (!converged && iteration < learner.maxIterations() && newton.step()) {
      iteration++;
      observer.accept(step(iteration));
      wanderings = wanders() ? wanderings + 1 : 0;
      refuseSeparable(wanderings);
      converged = newton.largestMove() <= learner.tolerance();
    }
    return new LogisticRegression.Model(
        learner,
        coefficients(),
        intercepts(),
        data.labels().classNames(),
        newton.loss(),
        iteration,
        converged);
  }

  /** Whether scores still move although the loss has nothing to gain from it. */
  private boolean wanders() {
    return newton.promise() <= LITTLE_PROMISE && newton.largestMove() >= LARGE_MOVE;
  }

  private void refuseSeparable(int wanderings) {
    if (learner.penalty() == 0 && (newton.allRight() || wanderings >= STEPS_TO_BE_SURE)) {
      throw new IllegalArgumentException(
          "penalty must be above 0 where a plane separates classes, because without one the"
              + " coefficients grow without end, but was 0.0");
    }
  }

  private static void checkClasses(Labels labels) {
    if (!(labels.classes() >= 2)) {
      throw new IllegalArgumentException(
          "labels must be of at least 2 classes but were of " + labels.classes());
    }
    int[] counts = labels.counts();
    for (int c = 0; c < counts.length; c++) {
      if (counts[c] == 0) {
        throw new IllegalArgumentException(
            "every class must have at least 1 row but class " + name(labels, c) + " has none");
      }
    }
  }

  private static String name(Labels labels, int c) {
    return labels.classNames().isEmpty()
        ? Integer.toString(c)
        : c + " (" + labels.classNames().get(c) + ")";
  }

  private static void checkSize(long coefficients) {
    if (!(coefficients <= MOST_COEFFICIENTS)) {
      throw new IllegalArgumentException(
          "coefficients and intercepts of all classes must be at most "
              + MOST_COEFFICIENTS
              + " but were "
              + coefficients);
    }
  }

  private LogisticRegression.Step step(int iteration) {
    return new LogisticRegression.Step(iteration, newton.loss(), coefficients(), intercepts());
  }

  private Matrix coefficients() {
    int d = data.points().columns();
    double[] coefficients = new double[vectors * d];
    for (int v = 0; v < vectors; v++) {
      double[] vector = newton.vector(v);
      LinearScores.checkFinite(vector);
      System.arraycopy(vector, 0, coefficients, v * d, d);
    }
    return Raw.matrix(vectors, d, coefficients);
  }

  private Matrix intercepts() {
    double[] intercepts = new double[vectors];
    for (int v = 0; v < vectors; v++) {
      intercepts[v] = newton.vector(v)[data.points().columns()];
    }
    return Raw.matrix(1, vectors, intercepts);
  }
}
