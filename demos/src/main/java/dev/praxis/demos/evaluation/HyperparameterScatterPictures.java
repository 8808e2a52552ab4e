package dev.praxis.demos.evaluation;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.evaluation.HyperparameterSearch;
import dev.praxis.evaluation.Trial;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The pictures of {@link HyperparameterScatterDemo}. */
final class HyperparameterScatterPictures {

  private HyperparameterScatterPictures() {}

  /** The mean score of each trial of a grid against its penalty, a line for each degree. */
  static Figure grid(HyperparameterSearch<Knobs> search, List<Integer> degrees) {
    Figure figure = Figure.of("The mean error of each trial, a line for each degree.");
    for (int degree : degrees) {
      List<Trial<Knobs>> trials =
          search.trials().stream().filter(t -> t.hyperparameters().degree() == degree).toList();
      figure.line(
          "degree " + degree,
          trials.stream().mapToDouble(trial -> trial.hyperparameters().penalty()).toArray(),
          trials.stream().mapToDouble(Trial::mean).toArray());
    }
    return figure.axes("penalty", "RMSE").ratiosAcross();
  }

  /** The mean error of each trial against each knob in turn, the best trial ringed. */
  static List<Figure> errors(HyperparameterSearch<Knobs> search) {
    return scatter("RMSE", search, search.lowest()).stream()
        .map(figure -> figure.heights(50, 100))
        .toList();
  }

  /** The mean area of each trial against each knob in turn, the best trial ringed. */
  static List<Figure> areas(HyperparameterSearch<Knobs> search) {
    return scatter("AUC", search, search.highest());
  }

  private static List<Figure> scatter(
      String score, HyperparameterSearch<Knobs> search, Trial<Knobs> best) {
    return List.of(
        knob("penalty", score, search, best, Knobs::penalty).ratiosAcross(),
        knob("number of columns", score, search, best, Knobs::columns),
        knob("seed of the folds", score, search, best, Knobs::seed));
  }

  private static Figure knob(
      String name,
      String score,
      HyperparameterSearch<Knobs> search,
      Trial<Knobs> best,
      ToDoubleFunction<Knobs> knob) {
    List<double[]> points =
        search.trials().stream()
            .map(trial -> new double[] {knob.applyAsDouble(trial.hyperparameters()), trial.mean()})
            .toList();
    int[] degrees =
        search.trials().stream().mapToInt(trial -> trial.hyperparameters().degree() - 1).toArray();
    Matrix all = Matrix.ofRows(points);
    return Figure.of("%s against the %s; the best trial is ringed.", score, name)
        .points(all, Labels.ofCodes(degrees, List.of("degree 1", "degree 2", "degree 3")))
        .ringed(all.selectRows(best.number()), "best")
        .axes(name, score);
  }

  /** The score of each trial on the data that chose it, and on others, the best one ringed. */
  static Figure luck(HyperparameterSearch<Knobs> search, double[] elsewhere) {
    double[] scores = search.trials().stream().mapToDouble(Trial::mean).toArray();
    int best = search.highest().number();
    return Figure.of(
            "%d trials on coins: what the search says of each, and what other tumours say.",
            scores.length)
        .dots("trials", scores, elsewhere)
        .ringed(Matrix.ofRowMajor(1, 2, scores[best], elsewhere[best]), "best")
        .reference("chance", new double[] {0.35, 0.65}, new double[] {0.5, 0.5})
        .axes("AUC in the search", "AUC on other tumours")
        .heights(0.35, 0.65);
  }
}
