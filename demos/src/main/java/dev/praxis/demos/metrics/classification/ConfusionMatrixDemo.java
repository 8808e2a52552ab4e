package dev.praxis.demos.metrics.classification;

import dev.praxis.Pipeline;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.evaluation.MajorityClass;
import dev.praxis.linear.LogisticRegression;
import dev.praxis.metrics.classification.Average;
import dev.praxis.metrics.classification.ConfusionMatrix;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.table.CsvFile;
import java.util.List;

/** Confusion matrices of a scan, of flowers, and of an alarm that is right and worthless. */
public final class ConfusionMatrixDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(ConfusionMatrixDemo.class, ConfusionMatrixDemo::tell);

  private ConfusionMatrixDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. Right and wrong, in two ways each");
    CsvFile liver = story.open(Dataset.LIVER);
    Labels truth = liver.withoutColumns("predicted").withLabel("label").readLabeled().labels();
    Labels scan = liver.withoutColumns("label").withLabel("predicted").readLabeled().labels();
    ConfusionMatrix scanned = ConfusionMatrix.of(truth, scan);
    int ill = truth.classNames().indexOf("abnorm");
    int well = truth.classNames().indexOf("norm");
    story.figure(ConfusionMatrixPictures.scan(scanned));
    story.finding(
        "The scan is right about %.1f %% of %.0f patients, misses %.0f ill and alarms %.0f well"
            + " ones.",
        100 * scanned.accuracy(),
        scanned.total(),
        scanned.count(ill, well),
        scanned.count(well, ill));

    story.part("2. One table, many measures");
    Labels everybody = Labels.ofCodes(new int[truth.size()], truth.classNames());
    ConfusionMatrix guessed = ConfusionMatrix.of(truth, everybody);
    story.figure(ConfusionMatrixPictures.measures(ill, scanned, guessed));
    story.finding(
        "Calling everybody ill: accuracy %.3f, recall %.0f, F1 %.3f; balanced accuracy %.1f, kappa"
            + " %.0f.",
        guessed.accuracy(),
        guessed.recall(ill),
        guessed.f1(ill),
        guessed.balancedAccuracy(),
        guessed.kappa());

    story.part("3. The rarer the illness, the emptier the alarm");
    ConfusionMatrix rare = ConfusionMatrixExperiments.reweighted(truth, scan, ill, 0.01);
    var rarities = ConfusionMatrixExperiments.rarities(truth, scan, ill);
    story.figure(ConfusionMatrixPictures.rarities(rarities));
    story.finding(
        "Precision is %.3f here. If one patient in a hundred were ill, it would be %.3f.",
        scanned.precision(ill), rare.precision(ill));

    story.part("4. As many classes as you like");
    Labeled<Matrix> iris = story.open(Dataset.IRIS).withLabel("label").readLabeled();
    Labeled<Matrix> sepals = new Labeled<>(iris.points().selectColumns(0, 1), iris.labels());
    LogisticRegression learner = LogisticRegression.withPenalty(0.1);
    ConfusionMatrix species = ConfusionMatrixExperiments.validated(learner, sepals);
    var byClass = ConfusionMatrixExperiments.byClass(species);
    story.figure(ConfusionMatrixPictures.species(species));
    story.table(
        "Precision, recall and F1 of each species.",
        List.of("species", "precision", "recall", "F1"),
        "%.3f",
        byClass);
    story.finding(
        "Accuracy %.3f; F1 is %.3f on macro average and %.3f on micro average.",
        species.accuracy(), species.f1(Average.MACRO), species.f1(Average.MICRO));

    story.part("5. Where it breaks");
    CsvFile humidity = story.open(Dataset.SENSORS).withColumns("humidity").withLabel("label");
    Labeled<Matrix> motes = humidity.readLabeled();
    var listening = Pipeline.of(StandardScaler.standard()).classify(learner);
    ConfusionMatrix never = ConfusionMatrixExperiments.validated(new MajorityClass(), motes);
    ConfusionMatrix some = ConfusionMatrixExperiments.validated(listening, motes);
    story.row(ConfusionMatrixPictures.alarms(never, some));
    story.finding(
        "Never ring: accuracy %.4f, recall %.3f, balanced accuracy %.3f, kappa %.3f.",
        never.accuracy(), never.recall(1), never.balancedAccuracy(), never.kappa());
    story.finding(
        "Ring by humidity: accuracy %.4f, recall %.3f, balanced accuracy %.3f, kappa %.3f.",
        some.accuracy(), some.recall(1), some.balancedAccuracy(), some.kappa());
  }
}
