package dev.praxis.demos.factorization;

import dev.praxis.Classifier;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.demos.playground.Clicks;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.factorization.FactorGradients;
import dev.praxis.factorization.FactorLearning;
import dev.praxis.factorization.FactorizationClassifier;
import dev.praxis.metrics.classification.Auc;
import dev.praxis.metrics.classification.ProbabilityErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The experiments of {@link ClickPredictionDemo}. */
final class ClickPredictionExperiments {

  private static final int PAGES = Clicks.PAGES.size();

  private ClickPredictionExperiments() {}

  /** How many of a hundred were clicked, for each ad and page; 0 where an ad was never shown. */
  static Matrix clickRates(Labeled<SparseMatrix> data) {
    double[] shown = new double[PAGES * PAGES];
    double[] clicked = new double[PAGES * PAGES];
    for (int i = 0; i < data.labels().size(); i++) {
      int[] active = new int[2];
      data.points()
          .forEachNonZero(
              i,
              (column, value) -> {
                if (column < 2 * PAGES) {
                  active[column / PAGES] = column % PAGES;
                }
              });
      int pair = active[0] * PAGES + active[1];
      shown[pair]++;
      clicked[pair] += data.labels().code(i);
    }
    return table(pair -> shown[pair] == 0 ? 0 : 100 * clicked[pair] / shown[pair]);
  }

  private static Matrix table(IntToDoubleFunction ofPair) {
    double[] values = IntStream.range(0, PAGES * PAGES).mapToDouble(ofPair).toArray();
    return Matrix.ofRowMajor(PAGES, PAGES, values);
  }

  /** The area under the ROC curve and the log loss on rows held out. */
  static double[] quality(Classifier<Points> model, Labeled<SparseMatrix> heldOut) {
    Matrix probabilities = model.probabilities(heldOut.points());
    return new double[] {
      Auc.of(heldOut.labels(), probabilities.column(1)),
      ProbabilityErrors.of(heldOut.labels(), probabilities).logLoss()
    };
  }

  /** The weight of each pair of an ad and a page, above the mean of its ad and of its page. */
  static Matrix pairWeights(FactorizationClassifier.Model model) {
    return centred(table(pair -> model.pairWeight(pair / PAGES, PAGES + pair % PAGES)));
  }

  /** How well each ad suits each page in truth. */
  static Matrix truth() {
    return centred(table(pair -> Clicks.fit(pair / PAGES, pair % PAGES)));
  }

  private static Matrix centred(Matrix table) {
    double all = Numbers.mean(table.toRowMajor());
    return table(
        pair -> {
          double ofAd = Numbers.mean(table.row(pair / PAGES));
          double ofPage = Numbers.mean(table.column(pair % PAGES));
          return table.get(pair / PAGES, pair % PAGES) - ofAd - ofPage + all;
        });
  }

  /** The numbers of a table for the pairs that were never shown. */
  static double[] ofNewPairs(Matrix table) {
    return IntStream.range(0, PAGES * PAGES)
        .filter(pair -> Clicks.isNew(pair / PAGES, pair % PAGES))
        .mapToDouble(pair -> table.get(pair / PAGES, pair % PAGES))
        .toArray();
  }

  /** After each epoch the mean loss of the rows learned from, and of a third that was held out. */
  static double[][] course(
      FactorizationClassifier learner, double rate, int epochs, Labeled<SparseMatrix> data) {
    FactorGradients steps =
        FactorGradients.adaGrad(rate).withEpochs(epochs).stoppingEarly(1.0 / 3, epochs);
    List<FactorLearning.Step> course = new ArrayList<>();
    learner.withLearning(steps).fit(data, course::add);
    double third = data.labels().size() / 3.0;
    return new double[][] {
      course.stream().mapToDouble(step -> step.loss() / (2 * third)).toArray(),
      course.stream().mapToDouble(step -> step.validationLoss().orElseThrow() / third).toArray()
    };
  }
}
