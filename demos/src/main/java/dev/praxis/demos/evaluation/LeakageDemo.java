package dev.praxis.demos.evaluation;

import dev.praxis.Pipeline;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.demos.gallery.Coins;
import dev.praxis.demos.gallery.Dataset;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Prepared;
import dev.praxis.demos.gallery.Saturdays;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.gallery.StrongestColumns;
import dev.praxis.encoding.PolynomialFeatures;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.linear.LogisticRegression;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.table.CsvFile;

/** Scores that are too good: of coins, of copies, of the past that knows the future. */
public final class LeakageDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO =
      Demo.of(LeakageDemo.class, LeakageDemo::tell).about(CrossValidation.class);

  private LeakageDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. Choose columns first, and a coin becomes predictable");
    Labeled<Matrix> tumours = story.open(Dataset.BREAST_CANCER).withLabel("label").readLabeled();
    LogisticRegression learner = LogisticRegression.withPenalty(1);
    Matrix few = LeakageFigures.scaled(tumours.points().selectRows(LeakageFigures.first(40)));
    double[][] before = new double[3][50];
    double[][] inside = new double[3][50];
    for (int i = 0; i < 150; i++) {
      Matrix products = PolynomialFeatures.ofDegree(1 + i / 50).fit(few).transform(few);
      Labeled<Matrix> all = new Labeled<>(products, Coins.tossed(40, i));
      Matrix chosen = StrongestColumns.of(all, 10).apply(products);
      Labeled<Matrix> leaked = new Labeled<>(chosen, all.labels());
      var honest = Prepared.classifier(train -> StrongestColumns.of(train, 10), learner);
      before[i / 50][i % 50] = LeakageFigures.accuracy(learner, leaked, i);
      inside[i / 50][i % 50] = LeakageFigures.accuracy(honest, all, i);
    }
    story.row(LeakageFigures.chosen(few, before, inside));
    story.finding(
        "Ten of thousands of columns: accuracy %.3f if chosen before the folds, %.3f inside.",
        LeakageFigures.mean(before[2]), LeakageFigures.mean(inside[2]));

    story.part("2. Copies of a row on both sides");
    double[][] shuffled = new double[5][20];
    double[][] grouped = new double[5][20];
    for (int i = 0; i < 100; i++) {
      int[] copies = LeakageFigures.copies(40, 1 + i / 20);
      Labeled<Matrix> copied = new Labeled<>(few, Coins.tossed(40, i)).select(copies);
      Folds apart = Folds.grouped(Labels.ofCodes(copies), 5, i);
      shuffled[i / 20][i % 20] = LeakageFigures.accuracy(learner, copied, i);
      grouped[i / 20][i % 20] = LeakageFigures.accuracy(learner, copied, apart);
    }
    story.figure(LeakageFigures.repeated(shuffled, grouped));
    story.finding(
        "Every tumour five times: accuracy %.3f in shuffled folds, %.3f with all copies together.",
        LeakageFigures.mean(shuffled[4]), LeakageFigures.mean(grouped[4]));

    story.part("3. Scaling first hardly matters, this once");
    double first = LeakageFigures.accuracy(learner, LeakageFigures.scaled(tumours), 1);
    var scaling = Pipeline.of(StandardScaler.standard()).classify(learner);
    double within = LeakageFigures.accuracy(scaling, tumours, 1);
    story.finding("Real diagnoses: accuracy %.4f scaled first, %.4f inside.", first, within);

    story.part("4. The future is not a fold");
    CsvFile births = story.open(Dataset.BIRTHS).withColumns("year", "day_of_week", "births");
    Targeted<Matrix> days = Saturdays.births(births.readMatrix());
    Folds random = Folds.of(days.targets().size(), 5, 1);
    Folds time = Folds.inTime(days.targets().size(), 5);
    story.row(LeakageFigures.saturdays(days, random, time));
    story.finding(
        "RMSE %.0f births in shuffled folds, %.0f when only the past is known.",
        LeakageFigures.validated(days, random).mean(), LeakageFigures.validated(days, time).mean());

    story.part("5. Where it breaks");
    CsvFile file = story.open(Dataset.MIDWEST).withTarget("percbelowpoverty");
    Targeted<Matrix> fair = file.withColumns("percwhite", "perchsd", "percollege").readTargets();
    String[] parts = {"percchildbelowpovert", "percadultpoverty", "percelderlypoverty"};
    Targeted<Matrix> unfair = file.withColumns(parts).readTargets();
    story.row(LeakageFigures.counties(fair, unfair));
    story.finding(
        "R² is %.3f by people and schools, %.4f by the parts of what is asked.",
        LeakageFigures.r2(fair), LeakageFigures.r2(unfair));
  }
}
