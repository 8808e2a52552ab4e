package dev.praxis.demos.metrics.classification;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.metrics.classification.Auc;
import dev.praxis.metrics.classification.PrecisionRecallCurve;
import dev.praxis.metrics.classification.RocCurve;
import dev.praxis.metrics.classification.Thresholds;
import java.util.Arrays;

/** ROC curves of tumours scored by little, by more and by all that was measured of them. */
public final class RocCurveDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(RocCurveDemo.class, RocCurveDemo::tell).about(Auc.class);

  private RocCurveDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. A score, and where to cut it");
    Labeled<Matrix> tumours = story.open(Dataset.BREAST_CANCER).withLabel("label").readLabeled();
    Labels truth = tumours.labels();
    Targets scores = RocCurveExperiments.scores(tumours, 1, 4);
    Thresholds thresholds = Thresholds.of(truth, scores);
    Thresholds.Choice half = thresholds.at(0.5);
    story.frames(RocCurvePictures.cuts(truth, scores));
    story.finding(
        "Cut at one half, it finds %.1f %% of the malignant and alarms %.1f %% of the benign.",
        100 * half.recall(), 100 * half.falsePositiveRate());

    story.part("2. All thresholds at once");
    int[] means = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    RocCurve one = RocCurve.of(truth, RocCurveExperiments.scores(tumours, 4));
    RocCurve two = RocCurve.of(truth, scores);
    RocCurve ten = RocCurve.of(truth, RocCurveExperiments.scores(tumours, means));
    story.figure(RocCurvePictures.columns(one, two, ten));
    story.finding(
        "AUC: smoothness alone %.3f, with texture %.3f, all ten means %.3f.",
        one.auc(), two.auc(), ten.auc());

    story.part("3. The area counts pairs");
    double ordered = 0;
    for (int i = 0; i < truth.size(); i++) {
      for (int j = 0; j < truth.size(); j++) {
        if (truth.code(i) == 1 && truth.code(j) == 0) {
          ordered += (1 + Math.signum(scores.value(i) - scores.value(j))) / 2;
        }
      }
    }
    long pairs = (long) truth.counts()[0] * truth.counts()[1];
    double[] odds = Arrays.stream(scores.toArray()).map(p -> p / (1 - p)).toArray();
    double ofOdds = Auc.of(truth, Targets.of(odds));
    story.figure(RocCurvePictures.pairs(truth, scores, 12));
    story.finding(
        "%,.0f of %,d pairs are in order: %.6f. AUC of the scores %.6f, of their odds %.6f.",
        ordered, pairs, ordered / pairs, two.auc(), ofOdds);

    story.part("4. A threshold needs a price");
    Thresholds.Choice equal = thresholds.leastCost(1, 1);
    Thresholds.Choice dear = thresholds.leastCost(1, 10);
    story.figure(RocCurvePictures.costs(thresholds, 1, 10));
    story.finding(
        "A miss as bad as a false alarm: cut at %.2f, find %.0f %%; ten times as bad: %.2f, %.0f"
            + " %%.",
        equal.threshold(), 100 * equal.recall(), dear.threshold(), 100 * dear.recall());

    story.part("5. Where it breaks");
    int[] rows = RocCurveExperiments.repeated(truth, 0, 20);
    RocCurve rare = RocCurve.of(truth.select(rows), scores.select(rows));
    PrecisionRecallCurve often = PrecisionRecallCurve.of(truth, scores);
    PrecisionRecallCurve seldom = PrecisionRecallCurve.of(truth.select(rows), scores.select(rows));
    story.row(RocCurvePictures.rarity(two, rare), RocCurvePictures.rarity(often, seldom));
    story.finding(
        "With twenty times as many benign tumours: AUC %.3f and %.3f, average precision %.3f and"
            + " %.3f.",
        two.auc(), rare.auc(), often.averagePrecision(), seldom.averagePrecision());
    double undefined = Auc.of(Labels.ofCodes(new int[truth.size()], 2), scores);
    story.finding("Benign tumours only: the AUC is %f.", undefined);
  }
}
