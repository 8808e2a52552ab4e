package dev.praxis.factorization;

import dev.praxis.internal.Checks;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/** How a {@link FactorizationClassifier} or a {@link FactorizationRegressor} finds parameters. */
@SuppressWarnings("exports") // FactorProblem is what the learners of this package learn
public sealed interface FactorLearning
    permits FactorGradients, AlternatingLeastSquares, GibbsSampling {

  /** One machine, at its start, for a problem. */
  FactorPasses start(FactorProblem problem, FactorStart start);

  /** Most epochs: passes over the rows. */
  int epochs();

  /** Refuses classes, or a penalty, with which it does not work. */
  void check(boolean classes, FactorPenalty penalty);

  /** How many machines there are in the end for each that is learned. */
  default int draws() {
    return 1;
  }

  /** What a score of a class costs. */
  default FactorLoss lossOfClasses() {
    return FactorLoss.LOGISTIC;
  }

  /** Of the rows, nothing is learned from these but when to stop. */
  default double validationShare() {
    return 0;
  }

  /** So many epochs without a smaller validation loss are the end. */
  default int patience() {
    return epochs();
  }

  /** Refuses a share of the rows that is not at least 0 and below 1. */
  static void checkShare(double validationShare) {
    if (!(validationShare >= 0 && validationShare < 1)) {
      throw new IllegalArgumentException(
          "validationShare must be at least 0 and below 1 but was " + validationShare);
    }
  }

  /**
   * One epoch, as seen after it.
   *
   * @param epoch from 1
   * @param loss the losses of the rows learned from and the penalty, added up; over all classes, if
   *     there is a machine for each
   * @param validationLoss the losses of the rows held out, added up, if there are any
   * @param machines the machine, or that of each class
   */
  record Step(
      int epoch, double loss, OptionalDouble validationLoss, List<FactorizationMachine> machines) {
    /** A step of which nothing is missing. */
    public Step {
      Objects.requireNonNull(validationLoss, "validationLoss");
      machines = Checks.copy("machines", machines);
    }
  }
}
