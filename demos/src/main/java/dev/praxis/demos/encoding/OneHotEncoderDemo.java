package dev.praxis.demos.encoding;

import dev.praxis.Pipeline;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Scores;
import dev.praxis.encoding.ColumnTransform;
import dev.praxis.encoding.OneHotEncoder;
import dev.praxis.encoding.OrdinalEncoder;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.linear.RidgeRegression;
import dev.praxis.table.Table;
import java.util.List;
import java.util.stream.Stream;

/** Occupations as numbers, and as columns of zeros and ones. */
public final class OneHotEncoderDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(OneHotEncoderDemo.class, OneHotEncoderDemo::tell);

  private OneHotEncoderDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. A name is not a number");
    Table workers = story.open(Dataset.WAGES).readTable();
    Targets wages = workers.targets("target");
    Matrix codes = OrdinalEncoder.of("occupation").fit(workers).transform(workers);
    RidgeRegression.Model line = RidgeRegression.leastSquares().fit(new Targeted<>(codes, wages));
    Targets onLine = line.predict(codes);
    double straight = Scores.r2(wages, onLine);
    story.figure(OneHotEncoderPictures.wages(workers, "the line through the codes", onLine));
    story.finding(
        "From code 0 to code 5 the line goes from %.2f to %.2f dollars an hour; its R² is %.3f.",
        line.predict(0), line.predict(5), straight);

    story.part("2. A column for each name");
    OneHotEncoder.Model encoder = OneHotEncoder.of("occupation").fit(workers);
    Matrix ones = encoder.transform(workers);
    Targets byColumns =
        RidgeRegression.leastSquares().fit(new Targeted<>(ones, wages)).predict(ones);
    double hot = Scores.r2(wages, byColumns);
    double farthest = OneHotEncoderExperiments.farthest(workers, byColumns);
    List<List<Object>> rows = OneHotEncoderExperiments.firstOfEach(workers, ones);
    story.table(
        "A worker of each occupation, and the columns.",
        Stream.concat(Stream.of("occupation"), encoder.columnNames().stream()).toList(),
        "%.0f",
        rows);
    story.figure(OneHotEncoderPictures.wages(workers, "one-hot", byColumns));
    story.finding(
        "R² %.3f; no prediction is further than %.0e from the mean of its occupation.",
        hot, farthest);

    story.part("3. No order would do");
    double[] orders = OneHotEncoderExperiments.ofEveryOrder(codes, wages);
    story.figure(OneHotEncoderPictures.orders(orders, hot));
    story.finding(
        "Of all %d orders of codes the worst explains %.4f, the best %.3f; one-hot explains %.3f.",
        orders.length, orders[0], orders[orders.length - 1], hot);

    story.part("4. Beside the numbers");
    Targeted<Table> data = workers.targeted("target");
    ColumnTransform plain =
        ColumnTransform.passing("education", "experience", "south", "union", "married");
    String[] names = {"gender", "race", "occupation", "sector"};
    double[] scores =
        Stream.of(plain, plain.with(OrdinalEncoder.of(names)), plain.with(OneHotEncoder.of(names)))
            .map(features -> Pipeline.of(features).regress(RidgeRegression.withPenalty(1)))
            .mapToDouble(learner -> CrossValidation.of(learner, data).mean())
            .toArray();
    story.figure(OneHotEncoderPictures.scores(scores));
    story.finding(
        "R² on workers not learned from: numbers %.3f, with codes %.3f, with one-hot columns %.3f.",
        scores[0], scores[1], scores[2]);

    story.part("5. Where it breaks");
    Labels upperHalf = OneHotEncoderExperiments.upperHalf(wages);
    List<Crossing> crossings = Crossing.deeperAndDeeper(workers, upperHalf);
    Crossing most = crossings.get(crossings.size() - 1);
    story.figure(OneHotEncoderPictures.cardinality(crossings));
    story.finding(
        "%d categories of %d workers: right for %.0f %% of those learned from, %.0f %% of others.",
        most.categories(), workers.rows(), 100 * most.learned(), 100 * most.others());
    story.finding(
        "Of the others %.0f %% have a category that was never seen.", 100 * most.unseen());
  }
}
