package dev.praxis.demos.evaluation;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Coins;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Scores;
import dev.praxis.evaluation.Candidates;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.evaluation.HyperparameterSearch;
import dev.praxis.evaluation.MeanTarget;
import dev.praxis.evaluation.Trial;
import java.util.List;
import java.util.stream.IntStream;

/** Hundreds of trials on diabetes and on tumours, drawn against each hyperparameter. */
public final class HyperparameterScatterDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO =
      Demo.of(HyperparameterScatterDemo.class, HyperparameterScatterDemo::tell)
          .about(HyperparameterSearch.class);

  private HyperparameterScatterDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. A grid: every penalty with every degree");
    Targeted<Matrix> diabetes = story.open(Dataset.DIABETES).withTarget("target").readTargets();
    List<Double> penalties = List.of(1e-3, 1e-2, 0.1, 1.0, 10.0, 100.0, 1e3, 1e4);
    List<Integer> degrees = List.of(1, 2, 3);
    HyperparameterSearch<Knobs> grid =
        HyperparameterSearch.over(
            Candidates.grid(penalties, degrees, (p, degree) -> new Knobs(p, degree, 10, 1)),
            knobs -> HyperparameterScatterExperiments.errors(knobs, diabetes));
    Folds folds = Folds.of(diabetes.targets().size(), 5, 1);
    double mean = CrossValidation.of(new MeanTarget(), diabetes, folds, Scores::rmse).mean();
    Trial<Knobs> best = grid.lowest();
    story.figure(HyperparameterScatterPictures.grid(grid, degrees));
    story.finding(
        "Best of %d: %s, with an RMSE of %.2f. Always saying the mean has %.2f.",
        grid.trials().size(), best.hyperparameters(), best.mean(), mean);

    story.part("2. At random: each trial says something about every knob");
    HyperparameterSearch<Knobs> random =
        HyperparameterSearch.over(
            Candidates.random(200, 7, draw -> Knobs.drawn(draw, 3)),
            knobs -> HyperparameterScatterExperiments.errors(knobs, diabetes));
    Trial<Knobs> drawn = random.lowest();
    story.row(HyperparameterScatterPictures.errors(random));
    story.finding(
        "Best of %d: %s, with an RMSE of %.2f.",
        random.trials().size(), drawn.hyperparameters(), drawn.mean());

    story.part("3. The same for a ranking");
    Labeled<Matrix> all = story.open(Dataset.BREAST_CANCER).withLabel("label").readLabeled();
    Matrix means = all.points().selectColumns(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    Labeled<Matrix> tumours = new Labeled<>(means, all.labels());
    HyperparameterSearch<Knobs> ranking =
        HyperparameterSearch.over(
            Candidates.random(150, 7, draw -> Knobs.drawn(draw, 2)),
            knobs -> HyperparameterScatterExperiments.areas(knobs, tumours));
    Trial<Knobs> sharpest = ranking.highest();
    story.row(HyperparameterScatterPictures.areas(ranking));
    story.finding(
        "Best of %d: %s, with an AUC of %.4f.",
        ranking.trials().size(), sharpest.hyperparameters(), sharpest.mean());

    story.part("4. Where it breaks");
    Labels coins = Coins.tossed(tumours.labels().size(), 4);
    Labeled<Matrix> coined = new Labeled<>(tumours.points(), coins);
    Labeled<Matrix> few = coined.select(IntStream.range(0, 100).toArray());
    Labeled<Matrix> others = coined.select(IntStream.range(100, coins.size()).toArray());
    HyperparameterSearch<Knobs> lucky =
        HyperparameterSearch.over(
            Candidates.random(150, 7, draw -> Knobs.drawn(draw, 2)),
            knobs -> HyperparameterScatterExperiments.areas(knobs, few));
    Trial<Knobs> winner = lucky.highest();
    double[] elsewhere = HyperparameterScatterExperiments.elsewhere(lucky, few, others);
    story.figure(HyperparameterScatterPictures.luck(lucky, elsewhere));
    story.finding(
        "The winner of %d on coins: AUC %.3f in the search, %.3f on %d other tumours.",
        lucky.trials().size(), winner.mean(), elsewhere[winner.number()], others.labels().size());
  }
}
