package dev.praxis.linear;

import dev.praxis.data.Matrix;
import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The loop of a descent: all vectors go a step, those of different classes side by side. */
final class Descents {
  private final Descent descent;
  private final List<LinearProblem> learned;
  private final List<LinearProblem> held;
  private final List<? extends Descender> vectors;

  private final boolean[] arrived;

  private Place best;
  private int iterations;
  private boolean converged;

  /** Where all vectors are, and the losses there of the rows held out. */
  private record Place(Matrix coefficients, Matrix intercepts, double validationLoss) {}

  private Descents(Descent descent, List<LinearProblem> problems) {
    this.descent = descent;
    int rows = problems.get(0).rows();
    int[] out = descent.heldOut(rows);
    held = out.length == 0 ? List.of() : select(problems, out);
    learned = out.length == 0 ? problems : select(problems, others(out, rows));
    vectors = descent.start(learned);
    arrived = new boolean[vectors.size()];
    best = place();
  }

  private static List<LinearProblem> select(List<LinearProblem> problems, int[] rows) {
    SparseMatrix points = problems.get(0).points.selectRows(rows);
    return problems.stream().map(problem -> problem.select(points, rows)).toList();
  }

  private static int[] others(int[] out, int rows) {
    boolean[] isOut = new boolean[rows];
    for (int row : out) {
      isOut[row] = true;
    }
    return IntStream.range(0, rows).filter(row -> !isOut[row]).toArray();
  }

  /**
   * Goes down to the end.
   *
   * @param problems one for each vector, on the same points
   * @param observer sees every step, if there is one
   */
  static Descents run(
      Descent descent,
      List<LinearProblem> problems,
      @Nullable Consumer<? super Descent.Step> observer) {
    Descents descents = new Descents(descent, problems);
    descents.run(observer);
    return descents;
  }

  private void run(@Nullable Consumer<? super Descent.Step> observer) {
    int bestIteration = 0;
    while (!converged && iterations < descent.most() && go()) {
      iterations++;
      if (observer == null && held.isEmpty()) {
        continue;
      }
      Place here = place();
      if (observer != null) {
        observer.accept(step(here));
      }
      if (bestIteration == 0 || here.validationLoss < best.validationLoss) {
        best = here;
        bestIteration = iterations;
      }
      converged = !held.isEmpty() && iterations - bestIteration >= descent.patience();
    }
    if (held.isEmpty()) {
      best = place();
    }
  }

  /** One step of each vector, in parallel; false, and converged, if none has any left. */
  private boolean go() {
    IllegalArgumentException[] refusals = new IllegalArgumentException[arrived.length];
    Blocks.forEach(
        arrived.length,
        () ->
            k -> {
              try {
                arrived[k] = arrived[k] || !vectors.get(k).go();
              } catch (IllegalArgumentException e) {
                refusals[k] = e;
              }
            });
    boolean any = false;
    for (int k = 0; k < arrived.length; k++) {
      // The first class refuses first, however the threads ran.
      if (refusals[k] != null) {
        throw refusals[k];
      }
      any |= !arrived[k];
    }
    converged = !any;
    return any;
  }

  private Place place() {
    int d = learned.get(0).columns();
    double[] coefficients = new double[Checks.elements(vectors.size(), d)];
    double[] intercepts = new double[vectors.size()];
    for (int k = 0; k < intercepts.length; k++) {
      double[] w = vectors.get(k).coefficients();
      LinearScores.checkFinite("coefficient", Arrays.copyOf(w, d + 1));
      System.arraycopy(w, 0, coefficients, k * d, d);
      intercepts[k] = vectors.get(k).intercept();
    }
    Matrix w = Raw.matrix(intercepts.length, d, coefficients);
    Matrix b = Matrix.ofRowMajor(1, intercepts.length, intercepts);
    return new Place(w, b, held.isEmpty() ? 0 : losses(held, w, b));
  }

  private static double losses(List<LinearProblem> problems, Matrix w, Matrix b) {
    double sum = 0;
    for (int k = 0; k < problems.size(); k++) {
      sum += problems.get(k).losses(w.row(k), b.get(0, k));
    }
    return sum;
  }

  private double loss(Place here) {
    double price = learned.get(0).penalty.of(Raw.values(here.coefficients));
    return losses(learned, here.coefficients, here.intercepts) + price;
  }

  private Descent.Step step(Place here) {
    return new Descent.Step(
        iterations,
        loss(here),
        held.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(here.validationLoss),
        (int) Arrays.stream(Raw.values(here.coefficients)).filter(w -> w != 0).count(),
        here.coefficients,
        here.intercepts);
  }

  Matrix coefficients() {
    return best.coefficients;
  }

  Matrix intercepts() {
    return best.intercepts;
  }

  /** The losses of the rows learned from, and the penalty. */
  double loss() {
    return loss(best);
  }

  int iterations() {
    return iterations;
  }

  boolean converged() {
    return converged;
  }
}
