package dev.praxis.demos.resampling;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Standardised;
import dev.praxis.linear.LogisticRegression;
import dev.praxis.neighbors.KnnClassifier;
import dev.praxis.resampling.Resampled;
import dev.praxis.resampling.Smote;
import java.util.List;

/** A rare kind of tumour, made less rare by points between its rows; and how to fool oneself. */
public final class SmoteDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(SmoteDemo.class, SmoteDemo::tell);

  private SmoteDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. A rare class is outvoted");
    Labeled<Matrix> tumours = story.open(Dataset.BREAST_CANCER).withLabel("label").readLabeled();
    KnnClassifier five = KnnClassifier.nearest(5);
    SmoteExperiments.Outcome plain = SmoteExperiments.outcome(five, tumours);
    story.finding(
        "Five neighbours vote: accuracy %.3f, and %.1f %% of the malignant are found.",
        plain.accuracy(), plain.found());

    story.part("2. Points between neighbours");
    Smote smote = Smote.neighbors(5);
    Labeled<Matrix> first = RareTumours.of(tumours, 0).learned();
    Labeled<Matrix> scaled = Standardised.data(first);
    Resampled filled = smote.resample(scaled);
    var without = SmoteExperiments.scaling(five).fit(first);
    var with = SmoteExperiments.scaling(smote.before(five)).fit(first);
    story.figure(SmotePictures.tumours(scaled, filled));
    story.row(SmotePictures.regions(first, without, with));
    story.finding(
        "%d malignant tumours get %d synthetic ones, between neighbours.",
        RareTumours.MALIGNANT, filled.data().points().rows() - filled.kept());

    story.part("3. What it buys, and the price");
    SmoteExperiments.Outcome more = SmoteExperiments.outcome(smote.before(five), tumours);
    List<SmoteExperiments.Outcome> ratios = SmoteExperiments.byRatio(five, tumours);
    List<List<Object>> ways = SmoteExperiments.byWay(five, tumours);
    story.figure(SmotePictures.ratios(ratios));
    story.table(
        "What five neighbours find of the unseen malignant, and alarm of the benign, in %.",
        List.of("rows learned from", "found", "alarmed"), "%.1f", ways);
    story.finding(
        "Found %.1f %% without and %.1f %% with SMOTE; alarmed %.1f %% and %.1f %% of the benign.",
        plain.found(), more.found(), plain.alarmed(), more.alarmed());

    story.part("4. A lower threshold buys the same");
    LogisticRegression logistic = LogisticRegression.withPenalty(1);
    var before = SmoteExperiments.roc(logistic, tumours);
    var after = SmoteExperiments.roc(smote.before(logistic), tumours);
    double foundBefore = SmoteExperiments.atHalf(before).truePositiveRate();
    double foundAfter = SmoteExperiments.atHalf(after).truePositiveRate();
    double votesBefore = SmoteExperiments.roc(five, tumours).auc();
    double votesAfter = SmoteExperiments.roc(smote.before(five), tumours).auc();
    story.figure(SmotePictures.thresholds(before, after));
    story.finding(
        "Logistic regression finds %.1f %% without and %.1f %% with SMOTE; its AUC: %.3f and %.3f.",
        100 * foundBefore, 100 * foundAfter, before.auc(), after.auc());
    story.finding("The AUC of five neighbours: %.3f and %.3f.", votesBefore, votesAfter);

    story.part("5. The trap: resampled before the split");
    double[][] found = new double[3][20];
    for (int draw = 0; draw < 20; draw++) {
      RareTumours rare = RareTumours.of(tumours, draw);
      Labeled<Matrix> leaked = smote.resample(rare.learned()).data();
      found[0][draw] = SmoteExperiments.foundInFolds(five, leaked, draw);
      found[1][draw] = SmoteExperiments.foundInFolds(smote.before(five), rare.learned(), draw);
      found[2][draw] = SmoteExperiments.tested(smote.before(five), rare).recall(1);
    }
    story.figure(SmotePictures.trap(found));
    story.finding(
        "Promised %.1f %%; in folds that resample what they learn from %.1f %%; true %.1f %%.",
        100 * Numbers.mean(found[0]), 100 * Numbers.mean(found[1]), 100 * Numbers.mean(found[2]));

    story.part("6. Where it breaks");
    Islands islands = Islands.of(story.open(Dataset.IRIS).withLabel("label").readLabeled());
    Resampled bridge = smote.resample(islands.rare());
    story.figure(SmotePictures.flowers(islands.rare(), bridge));
    story.finding(
        "%d of %d synthetic flowers are nearest to a versicolor.",
        islands.strays(bridge), bridge.data().points().rows() - bridge.kept());
  }
}
