package dev.praxis.demos.evaluation;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.Pipeline;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.encoding.PolynomialFeatures;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.linear.RidgeRegression;
import dev.praxis.metrics.classification.ConfusionMatrix;
import dev.praxis.metrics.regression.RegressionErrors;
import dev.praxis.scaling.StandardScaler;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The scores and pictures of {@link LeakageDemo}. */
final class LeakageFigures {

  private LeakageFigures() {}

  /** The numbers of the first rows. */
  static int[] first(int rows) {
    return IntStream.range(0, rows).toArray();
  }

  /** The number of each row, so many times. */
  static int[] copies(int rows, int times) {
    return IntStream.range(0, rows * times).map(i -> i % rows).toArray();
  }

  /** The share of labels that were predicted. */
  static double accuracy(Labels truth, Labels predicted) {
    return ConfusionMatrix.of(truth, predicted).accuracy();
  }

  /** The mean accuracy of five stratified folds. */
  static double accuracy(
      Learner<Labeled<Matrix>, ? extends Classifier<? super Matrix>> learner,
      Labeled<Matrix> data,
      long seed) {
    return accuracy(learner, data, Folds.stratified(data.labels(), 5, seed));
  }

  /** The mean accuracy of some folds. */
  static double accuracy(
      Learner<Labeled<Matrix>, ? extends Classifier<? super Matrix>> learner,
      Labeled<Matrix> data,
      Folds folds) {
    return CrossValidation.of(learner, data, folds, LeakageFigures::accuracy).mean();
  }

  /** The mean of some values. */
  static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double[] means(double[][] values) {
    return Arrays.stream(values).mapToDouble(LeakageFigures::mean).toArray();
  }

  /** What choosing columns before the folds does, and what inside. */
  static List<Figure> chosen(Matrix few, double[][] before, double[][] inside) {
    int most = before.length - 1;
    return List.of(offered(few, before, inside), luck(before[most], inside[most]));
  }

  /** The mean accuracy on coins against how many columns there were to choose from. */
  private static Figure offered(Matrix few, double[][] before, double[][] inside) {
    double[] columns = new double[before.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = PolynomialFeatures.ofDegree(i + 1).fit(few).transform(few).columns();
    }
    return Figure.of("The mean accuracy on coins, against the columns to choose ten from.")
        .line("chosen first", columns, means(before))
        .line("chosen inside the fold", columns, means(inside))
        .axes("columns to choose from", "accuracy")
        .ratiosAcross()
        .heights(0.35, 0.85);
  }

  /** The accuracy of each coin, sorted. */
  private static Figure luck(double[] before, double[] inside) {
    double[] rank = IntStream.rangeClosed(1, before.length).asDoubleStream().toArray();
    return Figure.of("Each of %d coins with the most columns, sorted.", before.length)
        .line("chosen first", rank, Arrays.stream(before).sorted().toArray())
        .line("chosen inside the fold", rank, Arrays.stream(inside).sorted().toArray())
        .axes("coins, the luckiest last", "accuracy")
        .heights(0.2, 1);
  }

  /** The mean accuracy on coins against how often each row is there. */
  static Figure repeated(double[][] shuffled, double[][] grouped) {
    double[] times = IntStream.rangeClosed(1, shuffled.length).asDoubleStream().toArray();
    return Figure.of("The mean accuracy on coins, against how often each tumour is there.")
        .line("shuffled folds", times, means(shuffled))
        .line("copies kept together", times, means(grouped))
        .axes("copies of each tumour", "accuracy")
        .heights(0.35, 1.02);
  }

  /** All points on one scale, those to be tested included. */
  static Matrix scaled(Matrix points) {
    return StandardScaler.standard().fit(points).transform(points);
  }

  /** The same with their classes. */
  static Labeled<Matrix> scaled(Labeled<Matrix> data) {
    return new Labeled<>(scaled(data.points()), data.labels());
  }

  /** A polynomial in time, tested on folds. */
  static CrossValidation<Targets> validated(Targeted<Matrix> days, Folds folds) {
    var learner =
        Pipeline.of(StandardScaler.standard())
            .then(PolynomialFeatures.ofDegree(4))
            .regress(RidgeRegression.withPenalty(0.01));
    return CrossValidation.of(
        learner, days, folds, (truth, said) -> RegressionErrors.of(truth, said).rmse());
  }

  /** Births over the years, and what models said that had not seen them. */
  static List<Figure> saturdays(Targeted<Matrix> days, Folds random, Folds time) {
    return List.of(saturdays("Shuffled", days, random), saturdays("In time", days, time));
  }

  private static Figure saturdays(String name, Targeted<Matrix> days, Folds folds) {
    CrossValidation<Targets> validated = validated(days, folds);
    double[] times = days.points().selectRows(validated.testedRows()).column(0);
    return Figure.of("%s: RMSE %.0f", name, validated.mean())
        .dots("Saturdays", days.points().column(0), days.targets().toArray())
        .line("predicted", times, validated.predictions().toArray())
        .axes("year", "births")
        .heights(6000, 12000);
  }

  /** Ridge regression on standardised columns, tested on five folds. */
  private static Targets predicted(Targeted<Matrix> counties) {
    Folds folds = Folds.of(counties.targets().size(), 5, 1);
    var learner = Pipeline.of(StandardScaler.standard()).regress(RidgeRegression.withPenalty(1));
    return CrossValidation.of(
            learner, counties, folds, (truth, said) -> RegressionErrors.of(truth, said).r2())
        .predictions();
  }

  /** R² of the predictions by models that had not seen the county. */
  static double r2(Targeted<Matrix> counties) {
    return RegressionErrors.of(counties.targets(), predicted(counties)).r2();
  }

  /** True against predicted shares of poor people. */
  static List<Figure> counties(Targeted<Matrix> fair, Targeted<Matrix> unfair) {
    return List.of(
        counties("By people and schools", fair), counties("By the parts of poverty", unfair));
  }

  private static Figure counties(String name, Targeted<Matrix> counties) {
    double[] ends = {0, 50};
    return Figure.of("%s: R² %.4f", name, r2(counties))
        .dots("counties", predicted(counties).toArray(), counties.targets().toArray())
        .reference("perfect", ends, ends)
        .axes("predicted % of poor people", "true %");
  }
}
