package dev.praxis.demos.svm;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.evaluation.Candidates;
import dev.praxis.evaluation.HyperparameterSearch;
import dev.praxis.evaluation.Split;
import dev.praxis.evaluation.Trial;
import dev.praxis.svm.SvmClassifier;
import java.util.List;

/** Two numbers decide how a support vector machine bends: γ and C, on a grid. */
public final class GammaAndCDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO =
      Demo.of(GammaAndCDemo.class, GammaAndCDemo::tell).about(SvmClassifier.class);

  private GammaAndCDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. Too stiff, right, too soft");
    Labeled<Matrix> all = story.open(Dataset.BREAST_CANCER).withLabel("label").readLabeled();
    Labeled<Matrix> plane = new Labeled<>(all.points().selectColumns(1, 4), all.labels());
    Split split = Split.stratified(plane.labels(), 0.35, 1);
    Labeled<Matrix> tumours = plane.select(split.train());
    Labeled<Matrix> unseen = plane.select(split.test());
    var stiff = new GammaAndC(1.0 / 256, 1.0 / 16).scaled().fit(tumours);
    var right = new GammaAndC(0.25, 1).scaled().fit(tumours);
    var soft = new GammaAndC(16, 256).scaled().fit(tumours);
    var names = List.of("γ = 1/256, C = 1/16", "γ = 1/4, C = 1", "γ = 16, C = 256");
    story.row(GammaAndCPictures.planes(names, List.of(stiff, right, soft), tumours));
    story.finding(
        "%d tumours to learn from; %d are put away until part three.",
        tumours.labels().size(), unseen.labels().size());

    story.part("2. The grid, and its ridge");
    List<Double> gammas = GammaAndCExperiments.powersOfFour(-5, 4);
    List<Double> costs = GammaAndCExperiments.powersOfFour(-3, 4);
    List<GammaAndC> grid = Candidates.grid(gammas, costs, GammaAndC::new);
    var search =
        HyperparameterSearch.over(grid, knobs -> GammaAndCExperiments.areas(knobs, tumours));
    double[] leftOut = search.trials().stream().mapToDouble(Trial::mean).toArray();
    double[] learned = GammaAndCExperiments.learnedAreas(grid, tumours);
    double[] counting = GammaAndCExperiments.counting(grid, tumours);
    story.row(GammaAndCPictures.areas(gammas, costs, leftOut, learned));
    story.figure(GammaAndCPictures.counting(gammas, costs, counting));
    Trial<GammaAndC> best = search.highest();
    int number = best.number();
    story.finding(
        "Best of %d: %s, AUC %.3f left out, %.3f learned, %.0f %% support vectors.",
        grid.size(), best.hyperparameters(), best.mean(), learned[number], 100 * counting[number]);

    story.part("3. What was never looked at");
    double kept = GammaAndCExperiments.area(best.hyperparameters(), tumours, unseen);
    int last = grid.size() - 1;
    double corner = GammaAndCExperiments.area(grid.get(last), tumours, unseen);
    story.finding("The chosen point has an AUC of %.3f on the tumours put away.", kept);
    story.finding(
        "The far corner, %s: %.3f learned, %.3f left out, %.3f put away.",
        grid.get(last), learned[last], leftOut[last], corner);

    story.part("4. Where it breaks");
    double cost = best.hyperparameters().cost();
    List<Double> far = GammaAndCExperiments.powersOfFour(-2, 14);
    List<GammaAndC> line = Candidates.grid(far, List.of(cost), GammaAndC::new);
    double[] ofLine = GammaAndCExperiments.leftOutAreas(line, tumours);
    double[] known = GammaAndCExperiments.learnedAreas(line, tumours);
    double[] islands = GammaAndCExperiments.counting(line, tumours);
    double[] reach = far.stream().mapToDouble(gamma -> gamma).toArray();
    story.figure(GammaAndCPictures.reach(reach, ofLine, known, islands));
    SvmClassifier.Model raw = best.hyperparameters().machine().fit(tumours);
    story.row(GammaAndCPictures.planes(List.of("As measured"), List.of(raw), tumours));
    Labeled<Matrix> rare = GammaAndCExperiments.rare(tumours, 2, 1);
    int found = GammaAndCExperiments.found(best.hyperparameters(), rare, unseen, 1);
    story.finding("At γ = %.0f every row is an island: AUC %.3f.", reach[16], ofLine[16]);
    story.finding("Learned from 2 malignant of %d, it finds %d.", rare.labels().size(), found);
  }
}
