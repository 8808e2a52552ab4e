package dev.praxis.linear;

import dev.praxis.data.Matrix;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/** How a {@link LinearClassifier} or a {@link LinearRegressor} finds its coefficients. */
@SuppressWarnings("exports") // LinearProblem is what the learners of this package descend on
public sealed interface Descent
    permits StochasticGradient, CoordinateDescent, DualCoordinateDescent {

  /** One vector of coefficients, at its start, for each of some problems on the same points. */
  List<? extends Descender> start(List<LinearProblem> problems);

  /** Most steps or epochs. */
  int most();

  /** Refuses a loss and a penalty that it cannot go down on. */
  void check(ScoreLoss loss, Penalty penalty);

  /** The rows, of n, that nothing is learned from, because they say when to stop. */
  default int[] heldOut(int rows) {
    return new int[0];
  }

  /** So many steps without a better loss of the rows held out are the end. */
  default int patience() {
    return most();
  }

  /**
   * One step or epoch, as seen after it.
   *
   * @param iteration from 1
   * @param loss the losses of the rows learned from and the penalty, added up; over all classes, if
   *     there is a vector for each
   * @param validationLoss the losses of the rows held out, added up, if there are any
   * @param nonZeros how many coefficients are not zero
   * @param coefficients {@code 1 × d}, or {@code K × d} with a row for each class
   * @param intercepts {@code 1 × 1}, or {@code 1 × K}
   */
  record Step(
      int iteration,
      double loss,
      OptionalDouble validationLoss,
      int nonZeros,
      Matrix coefficients,
      Matrix intercepts) {
    /** A step of which nothing is missing. */
    public Step {
      Objects.requireNonNull(validationLoss, "validationLoss");
      Objects.requireNonNull(coefficients, "coefficients");
      Objects.requireNonNull(intercepts, "intercepts");
    }
  }
}
