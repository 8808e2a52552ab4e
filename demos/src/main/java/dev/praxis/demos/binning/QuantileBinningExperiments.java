package dev.praxis.demos.binning;

import dev.praxis.Learner;
import dev.praxis.Pipeline;
import dev.praxis.Regressor;
import dev.praxis.Transformer;
import dev.praxis.binning.QuantileBinning;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.demos.playground.Scores;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.linear.RidgeRegression;
import java.util.List;
import java.util.stream.IntStream;

/** The experiments of {@link QuantileBinningDemo}. */
final class QuantileBinningExperiments {

  private QuantileBinningExperiments() {}

  /** R² on rows that were not learned from: five folds, the mean of ten ways to cut them. */
  static double unseen(
      Learner<Targeted<Matrix>, ? extends Regressor<? super Matrix>> learner,
      Targeted<Matrix> data) {
    return IntStream.range(0, 10)
        .mapToObj(seed -> Folds.of(data.targets().size(), 5, seed))
        .mapToDouble(folds -> CrossValidation.of(learner, data, folds, Scores::r2).mean())
        .average()
        .orElseThrow();
  }

  /** The number of rows in each of five bins. */
  static int[] filled(
      Learner<? super Matrix, ? extends Transformer<? super Matrix, Matrix>> binning,
      Targets numbers) {
    Matrix column = Matrix.ofRowMajor(numbers.size(), 1, numbers.toArray());
    int[] filled = new int[5];
    for (double code : binning.fit(column).transform(column).column(0)) {
      filled[(int) code]++;
    }
    return filled;
  }

  /** The R² of a number of bins on rows learned from, and on others. */
  record Explained(int bins, double learned, double unseen) {}

  /** By 2 bins and more. */
  static List<Explained> byBins(Targeted<Matrix> data, int most) {
    return IntStream.rangeClosed(2, most)
        .mapToObj(
            bins -> {
              var learner =
                  Pipeline.of(QuantileBinning.into(bins).oneHot())
                      .regress(RidgeRegression.leastSquares());
              Targets learned = learner.fit(data).predict(data.points());
              return new Explained(bins, Scores.r2(data.targets(), learned), unseen(learner, data));
            })
        .toList();
  }
}
