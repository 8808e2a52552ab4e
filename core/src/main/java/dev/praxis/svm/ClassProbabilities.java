package dev.praxis.svm;

import dev.praxis.internal.algebra.Softmax;
import java.util.Arrays;

/** From the decision values of machines to classes, and how probable these are. */
final class ClassProbabilities {
  private final SvmClassifier learner;
  private final Sigmoid[] sigmoids;
  private final int classes;

  ClassProbabilities(SvmClassifier.Model model) {
    learner = model.learner();
    classes = model.classes();
    sigmoids = new Sigmoid[model.biases().columns()];
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
    double[] odds = logOdds(decisions);
    if (areScores()) {
      return Softmax.mostProbable(odds, sigmoids.length);
    }
    double[] shares = shares(odds);
    int[] codes = new int[shares.length / classes];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = Softmax.largest(shares, i * classes, classes);
    }
    return codes;
  }

  /** How probable each class is for each row, row by row. */
  double[] of(double[] decisions) {
    double[] odds = logOdds(decisions);
    return areScores() ? Softmax.probabilities(odds, classes) : shares(odds);
  }

  /** Whether there is one score for each class, or the log-odds of the second of two. */
  private boolean areScores() {
    return classes == 2 || (isOneForEach() && learner.calibration() == Calibration.NONE);
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

  private double[] shares(double[] odds) {
    int machines = sigmoids.length;
    double[] shares = new double[odds.length / machines * classes];
    for (int at = 0, to = 0; at < odds.length; at += machines, to += classes) {
      double[] own = shareOf(Arrays.copyOfRange(odds, at, at + machines));
      System.arraycopy(own, 0, shares, to, classes);
    }
    return shares;
  }

  /** The probabilities of more than two classes for one row. */
  private double[] shareOf(double[] odds) {
    if (learner.calibration() == Calibration.NONE) {
      return Coupling.votes(odds, classes);
    }
    double[] ofMachines = Arrays.stream(odds).map(Softmax::logistic).toArray();
    return isOneForEach() ? normalized(ofMachines) : Coupling.probabilities(ofMachines, classes);
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
