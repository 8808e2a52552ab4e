package dev.praxis.demos.evaluation;

import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Scores;
import dev.praxis.evaluation.CrossValidation;
import java.util.Arrays;
import java.util.List;

/** The pictures of {@link LeakageDemo}. */
final class LeakagePictures {

  private LeakagePictures() {}

  private static double[] means(double[][] values) {
    return Arrays.stream(values).mapToDouble(Numbers::mean).toArray();
  }

  /** The accuracy on coins with columns chosen before the folds, and inside. */
  static List<Figure> chosen(double[] columns, double[][] before, double[][] inside) {
    int most = before.length - 1;
    return List.of(offered(columns, before, inside), luck(before[most], inside[most]));
  }

  /** The mean accuracy on coins against how many columns there were to choose from. */
  private static Figure offered(double[] columns, double[][] before, double[][] inside) {
    return Figure.of("The mean accuracy on coins, against the columns to choose ten from.")
        .line("chosen first", columns, means(before))
        .line("chosen inside the fold", columns, means(inside))
        .axes("columns to choose from", "accuracy")
        .ratiosAcross()
        .heights(0.35, 0.85);
  }

  /** The accuracy of each coin, sorted. */
  private static Figure luck(double[] before, double[] inside) {
    double[] rank = Numbers.upTo(before.length);
    return Figure.of("Each of %d coins with the most columns, sorted.", before.length)
        .line("chosen first", rank, Numbers.sorted(before))
        .line("chosen inside the fold", rank, Numbers.sorted(inside))
        .axes("coins, the luckiest last", "accuracy")
        .heights(0.2, 1);
  }

  /** The mean accuracy on coins against how often each row is there. */
  static Figure repeated(double[][] shuffled, double[][] grouped) {
    double[] times = Numbers.upTo(shuffled.length);
    return Figure.of("The mean accuracy on coins, against how often each tumour is there.")
        .line("shuffled folds", times, means(shuffled))
        .line("copies kept together", times, means(grouped))
        .axes("copies of each tumour", "accuracy")
        .heights(0.35, 1.02);
  }

  /** Births over the years, and what models said that had not seen them. */
  static List<Figure> saturdays(
      Targeted<Matrix> days, CrossValidation<Targets> shuffled, CrossValidation<Targets> inTime) {
    return List.of(saturdays("Shuffled", days, shuffled), saturdays("In time", days, inTime));
  }

  private static Figure saturdays(
      String name, Targeted<Matrix> days, CrossValidation<Targets> validated) {
    double[] times = days.points().selectRows(validated.testedRows()).column(0);
    return Figure.of("%s: RMSE %.0f", name, validated.mean())
        .dots("Saturdays", days.points().column(0), days.targets().toArray())
        .line("predicted", times, validated.predictions().toArray())
        .axes("year", "births")
        .heights(6000, 12000);
  }

  /** True against predicted shares of poor people. */
  static List<Figure> counties(Targets truth, Targets byPeople, Targets byParts) {
    return List.of(
        counties("By people and schools", truth, byPeople),
        counties("By the parts of poverty", truth, byParts));
  }

  private static Figure counties(String name, Targets truth, Targets predicted) {
    double[] ends = {0, 50};
    return Figure.of("%s: R² %.4f", name, Scores.r2(truth, predicted))
        .dots("counties", predicted.toArray(), truth.toArray())
        .reference("perfect", ends, ends)
        .axes("predicted % of poor people", "true %");
  }
}
