package dev.praxis.demos.resampling;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Dataset;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.metrics.classification.ConfusionMatrix;
import dev.praxis.metrics.classification.RocCurve;
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
    Smote smote = Smote.neighbors(5);

    story.part("1. A rare class is outvoted");
    Labeled<Matrix> tumours = story.open(Dataset.BREAST_CANCER).withLabel("label").readLabeled();
    RareTumours first = RareTumours.of(tumours, 0);
    ConfusionMatrix plain = SmoteFigures.tested(tumours, SmoteFigures.NONE);
    story.finding(
        "Five neighbours vote: accuracy %.3f, and %.1f %% of the malignant are found.",
        SmoteFigures.accuracyWhereRare(plain), 100 * plain.recall(1));

    story.part("2. Points between neighbours");
    Labeled<Matrix> scaled = SmoteFigures.scaled(first.learned());
    Resampled filled = smote.resample(scaled);
    story.figure(
        SmoteFigures.segments(scaled, filled, "benign", "malignant", "synthetic")
            .axes("mean texture, standardised", "mean smoothness, standardised"));
    story.row(SmoteFigures.regions(first));
    story.finding(
        "%d malignant tumours get %d synthetic ones, between neighbours.",
        RareTumours.MALIGNANT, filled.data().points().rows() - filled.kept());

    story.part("3. What it buys, and the price");
    ConfusionMatrix more = SmoteFigures.tested(tumours, smote);
    story.figure(SmoteFigures.ratios(tumours));
    story.table(
        "What five neighbours find of the unseen malignant, and alarm of the benign, in %.",
        List.of("rows learned from", "found", "alarmed"), SmoteFigures.ways(tumours));
    story.finding(
        "Found %.1f %% without and %.1f %% with SMOTE; alarmed %.1f %% and %.1f %% of the benign.",
        100 * plain.recall(1),
        100 * more.recall(1),
        SmoteFigures.alarms(plain),
        SmoteFigures.alarms(more));

    story.part("4. A lower threshold buys the same");
    RocCurve before = SmoteFigures.roc(tumours, SmoteFigures.logistic(SmoteFigures.NONE));
    RocCurve after = SmoteFigures.roc(tumours, SmoteFigures.logistic(smote));
    story.figure(SmoteFigures.thresholds(before, after));
    story.finding(
        "Logistic regression finds %.1f %% without and %.1f %% with SMOTE; its AUC: %.3f and %.3f.",
        100 * SmoteFigures.half(before)[1],
        100 * SmoteFigures.half(after)[1],
        before.auc(),
        after.auc());
    story.finding(
        "The AUC of five neighbours: %.3f and %.3f.",
        SmoteFigures.roc(tumours, SmoteFigures.voting(SmoteFigures.NONE)).auc(),
        SmoteFigures.roc(tumours, SmoteFigures.voting(smote)).auc());

    story.part("5. The trap: resampled before the split");
    double[][] found = SmoteFigures.found(tumours);
    story.figure(SmoteFigures.trap(found));
    story.finding(
        "Promised %.1f %%; in folds that resample what they learn from %.1f %%; true %.1f %%.",
        100 * SmoteFigures.mean(found[0]),
        100 * SmoteFigures.mean(found[1]),
        100 * SmoteFigures.mean(found[2]));

    story.part("6. Where it breaks");
    Labeled<Matrix> iris = story.open(Dataset.IRIS).withLabel("label").readLabeled();
    Labeled<Matrix> petals = SmoteFigures.twoIslands(iris);
    Resampled bridge = smote.resample(petals);
    story.figure(
        SmoteFigures.segments(petals, bridge, "versicolor", "small or large", "synthetic")
            .axes("petal length in cm", "petal width in cm"));
    story.finding(
        "%d of %d synthetic flowers are nearest to a versicolor.",
        SmoteFigures.strays(iris, bridge), bridge.data().points().rows() - bridge.kept());
  }
}
