package dev.praxis.svm;

import dev.praxis.internal.algebra.Softmax;
import java.util.Arrays;

/** From the decision values of machines to classes, and how probable these are. */
final class ClassProbabilities {
  private final SvmClassifier learner;
  private final Sigmoid[] sigmoids;
  private final Isotonic[] isotonics;
  private final int classes;

  ClassProbabilities(SvmClassifier.Model model) {
    learner = model.learner();
    classes = model.classes();
    sigmoids = new Sigmoid[model.biases().columns()];
    isotonics = model.steps().stream().map(Isotonic::of).toArray(Isotonic[]::new);
    for (int m = 0; m < sigmoids.length; m++) {
      sigmoids[m] = new Sigmoid(model.sigmoids().get(0, m), model.sigmoids().get(1, m));
    }
  }

  /**
   * The first of the most probable classes of each row.
   *
   * @param decisions row by row, one for each machine
   */
  int[] mostProbable(double[] decisions) {
    if (areScores()) {
      return Softmax.mostProbable(logOdds(decisions), sigmoids.length);
    }
    double[] shares = shares(decisions);
    int[] codes = new int[shares.length / classes];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = Softmax.largest(shares, i * classes, classes);
    }
    return codes;
  }

  /** How probable each class is for each row, row by row. */
  double[] of(double[] decisions) {
    return areScores() ? Softmax.probabilities(logOdds(decisions), classes) : shares(decisions);
  }

  /** Whether there is one score for each class, or the log-odds of the second of two. */
  private boolean areScores() {
    boolean isOneForEach = isOneForEach() && learner.calibration() == Calibration.NONE;
    return isotonics.length == 0 && (classes == 2 || isOneForEach);
  }

  private boolean isOneForEach() {
    return learner.multiClass() == MultiClass.ONE_VERSUS_REST;
  }

  /** Of the second side of each machine, for each row. */
  private double[] logOdds(double[] decisions) {
    double[] odds = decisions.clone();
    for (int at = 0; at < odds.length; at++) {
      odds[at] = sigmoids[at % sigmoids.length].logOdds(odds[at]);
    }
    return odds;
  }

  private double[] shares(double[] decisions) {
    int machines = sigmoids.length;
    double[] shares = new double[decisions.length / machines * classes];
    for (int at = 0, to = 0; at < decisions.length; at += machines, to += classes) {
      double[] own = shareOf(Arrays.copyOfRange(decisions, at, at + machines));
      System.arraycopy(own, 0, shares, to, classes);
    }
    return shares;
  }

  /** The probabilities of all classes for one row. */
  private double[] shareOf(double[] decisions) {
    if (learner.calibration() == Calibration.NONE) {
      return Coupling.votes(decisions, classes);
    }
    double[] seconds = new double[decisions.length];
    for (int m = 0; m < seconds.length; m++) {
      seconds[m] =
          isotonics.length > 0
              ? isotonics[m].at(decisions[m])
              : Softmax.logistic(sigmoids[m].logOdds(decisions[m]));
    }
    if (classes == 2) {
      return new double[] {1 - seconds[0], seconds[0]};
    }
    return isOneForEach() ? normalized(seconds) : Coupling.probabilities(seconds, classes);
  }

  /** Shares of their sum; equal ones where all are 0. */
  private static double[] normalized(double[] probabilities) {
    double all = 0;
    for (double probability : probabilities) {
      all += probability;
    }
    for (int c = 0; c < probabilities.length; c++) {
      probabilities[c] = all > 0 ? probabilities[c] / all : 1.0 / probabilities.length;
    }
    return probabilities;
  }
}
