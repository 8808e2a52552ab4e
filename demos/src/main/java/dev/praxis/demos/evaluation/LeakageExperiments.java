package dev.praxis.demos.evaluation;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.Pipeline;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.demos.playground.Coins;
import dev.praxis.demos.playground.Scores;
import dev.praxis.encoding.PolynomialFeatures;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.linear.LogisticRegression;
import dev.praxis.linear.RidgeRegression;
import dev.praxis.scaling.StandardScaler;
import java.util.stream.IntStream;

/** The experiments of {@link LeakageDemo}. */
final class LeakageExperiments {

  private static final LogisticRegression LEARNER = LogisticRegression.withPenalty(1);

  private LeakageExperiments() {}

  /** The accuracy on tossed coins by ten columns that are chosen in sight of all coins: a leak. */
  static double chosenBefore(Matrix points, int coin) {
    Labels coins = Coins.tossed(points.rows(), coin);
    Matrix chosen = new StrongestColumns(10).fit(new Labeled<>(points, coins)).transform(points);
    return shuffled(LEARNER, new Labeled<>(chosen, coins), coin);
  }

  /** The same by ten columns that each fold chooses in sight of what it learns from. */
  static double chosenInside(Matrix points, int coin) {
    Labels coins = Coins.tossed(points.rows(), coin);
    var learner = Pipeline.ofSupervised(new StrongestColumns(10)).classify(LEARNER);
    return shuffled(learner, new Labeled<>(points, coins), coin);
  }

  /** The accuracy on tossed coins if each row is there so many times, wherever it comes to lie. */
  static double copiesAnywhere(Matrix points, int times, int coin) {
    return shuffled(LEARNER, copied(points, times, coin), coin);
  }

  /** The same if all copies of a row are in one fold. */
  static double copiesTogether(Matrix points, int times, int coin) {
    Labels rows = Labels.ofCodes(copies(points.rows(), times));
    return accuracy(LEARNER, copied(points, times, coin), Folds.grouped(rows, 5, coin));
  }

  private static Labeled<Matrix> copied(Matrix points, int times, int coin) {
    Labeled<Matrix> once = new Labeled<>(points, Coins.tossed(points.rows(), coin));
    return once.select(copies(points.rows(), times));
  }

  private static int[] copies(int rows, int times) {
    return IntStream.range(0, rows * times).map(i -> i % rows).toArray();
  }

  /** The mean accuracy of five stratified folds. */
  static double shuffled(
      Learner<? super Labeled<Matrix>, ? extends Classifier<? super Matrix>> learner,
      Labeled<Matrix> data,
      long seed) {
    return accuracy(learner, data, Folds.stratified(data.labels(), 5, seed));
  }

  private static double accuracy(
      Learner<? super Labeled<Matrix>, ? extends Classifier<? super Matrix>> learner,
      Labeled<Matrix> data,
      Folds folds) {
    return CrossValidation.of(learner, data, folds, Scores::accuracy).mean();
  }

  /** The errors of a polynomial in time, tested on folds. */
  static CrossValidation<Targets> polynomial(Targeted<Matrix> days, Folds folds) {
    var learner =
        Pipeline.of(StandardScaler.standard())
            .then(PolynomialFeatures.ofDegree(4))
            .regress(RidgeRegression.withPenalty(0.01));
    return CrossValidation.of(learner, days, folds, Scores::rmse);
  }

  /** The predictions of ridge regression for counties that it has not seen: five folds. */
  static Targets predicted(Targeted<Matrix> counties) {
    Folds folds = Folds.of(counties.targets().size(), 5, 1);
    var learner = Pipeline.of(StandardScaler.standard()).regress(RidgeRegression.withPenalty(1));
    return CrossValidation.of(learner, counties, folds, Scores::r2).predictions();
  }
}
