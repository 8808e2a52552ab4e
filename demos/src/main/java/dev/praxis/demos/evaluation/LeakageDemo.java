package dev.praxis.demos.evaluation;

import dev.praxis.Pipeline;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Saturdays;
import dev.praxis.demos.playground.Scores;
import dev.praxis.demos.playground.Standardised;
import dev.praxis.encoding.PolynomialFeatures;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.linear.LogisticRegression;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.table.CsvFile;
import java.util.stream.IntStream;

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
    Matrix few = Standardised.of(tumours.points().selectRows(IntStream.range(0, 40).toArray()));
    double[] columns = new double[3];
    double[][] before = new double[3][50];
    double[][] inside = new double[3][50];
    for (int i = 0; i < 150; i++) {
      Matrix products = PolynomialFeatures.ofDegree(1 + i / 50).fit(few).transform(few);
      columns[i / 50] = products.columns();
      before[i / 50][i % 50] = LeakageExperiments.chosenBefore(products, i);
      inside[i / 50][i % 50] = LeakageExperiments.chosenInside(products, i);
    }
    story.row(LeakagePictures.chosen(columns, before, inside));
    story.finding(
        "Ten of thousands of columns: accuracy %.3f if chosen before the folds, %.3f inside.",
        Numbers.mean(before[2]), Numbers.mean(inside[2]));

    story.part("2. Copies of a row on both sides");
    double[][] anywhere = new double[5][20];
    double[][] together = new double[5][20];
    for (int i = 0; i < 100; i++) {
      anywhere[i / 20][i % 20] = LeakageExperiments.copiesAnywhere(few, 1 + i / 20, i);
      together[i / 20][i % 20] = LeakageExperiments.copiesTogether(few, 1 + i / 20, i);
    }
    story.figure(LeakagePictures.repeated(anywhere, together));
    story.finding(
        "Every tumour five times: accuracy %.3f in shuffled folds, %.3f with all copies together.",
        Numbers.mean(anywhere[4]), Numbers.mean(together[4]));

    story.part("3. Scaling first hardly matters, this once");
    LogisticRegression learner = LogisticRegression.withPenalty(1);
    var scaling = Pipeline.of(StandardScaler.standard()).classify(learner);
    double first = LeakageExperiments.shuffled(learner, Standardised.data(tumours), 1);
    double within = LeakageExperiments.shuffled(scaling, tumours, 1);
    story.finding("Real diagnoses: accuracy %.4f scaled first, %.4f inside.", first, within);

    story.part("4. The future is not a fold");
    CsvFile births = story.open(Dataset.BIRTHS).withColumns("year", "day_of_week", "births");
    Targeted<Matrix> days = Saturdays.births(births.readMatrix());
    Folds random = Folds.of(days.targets().size(), 5, 1);
    Folds time = Folds.inTime(days.targets().size(), 5);
    var anyDays = LeakageExperiments.polynomial(days, random);
    var laterDays = LeakageExperiments.polynomial(days, time);
    story.row(LeakagePictures.saturdays(days, anyDays, laterDays));
    story.finding(
        "RMSE %.0f births in shuffled folds, %.0f when only the past is known.",
        anyDays.mean(), laterDays.mean());

    story.part("5. Where it breaks");
    CsvFile file = story.open(Dataset.MIDWEST).withTarget("percbelowpoverty");
    Targeted<Matrix> fair = file.withColumns("percwhite", "perchsd", "percollege").readTargets();
    String[] parts = {"percchildbelowpovert", "percadultpoverty", "percelderlypoverty"};
    Targeted<Matrix> unfair = file.withColumns(parts).readTargets();
    Targets byPeople = LeakageExperiments.predicted(fair);
    Targets byParts = LeakageExperiments.predicted(unfair);
    story.row(LeakagePictures.counties(fair.targets(), byPeople, byParts));
    story.finding(
        "R² is %.3f by people and schools, %.4f by the parts of what is asked.",
        Scores.r2(fair.targets(), byPeople), Scores.r2(fair.targets(), byParts));
  }
}
