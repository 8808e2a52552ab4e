package dev.praxis.demos.encoding;

import dev.praxis.Pipeline;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.demos.gallery.Dataset;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.encoding.ColumnTransform;
import dev.praxis.encoding.OneHotEncoder;
import dev.praxis.encoding.OrdinalEncoder;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.linear.RidgeRegression;
import dev.praxis.table.Table;
import java.util.Arrays;
import java.util.List;

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
    double straight = OneHotEncoderFigures.r2(codes, wages);
    story.figure(
        OneHotEncoderFigures.wages(workers, "the line through the codes", line.predict(codes)));
    story.finding(
        "From code 0 to code 5 the line goes from %.2f to %.2f dollars an hour; its R² is %.3f.",
        line.predict(0), line.predict(5), straight);

    story.part("2. A column for each name");
    OneHotEncoder.Model encoder = OneHotEncoder.of("occupation").fit(workers);
    Matrix ones = encoder.transform(workers);
    Targets predicted =
        RidgeRegression.leastSquares().fit(new Targeted<>(ones, wages)).predict(ones);
    double hot = OneHotEncoderFigures.r2(ones, wages);
    story.table(
        "A worker of each occupation, and the columns.",
        OneHotEncoderFigures.header(encoder),
        OneHotEncoderFigures.rows(workers, ones));
    story.figure(OneHotEncoderFigures.wages(workers, "one-hot", predicted));
    story.finding(
        "R² %.3f; no prediction is further than %.0e from the mean of its occupation.",
        hot, OneHotEncoderFigures.farthest(workers, predicted));

    story.part("3. No order would do");
    double[] orders = OneHotEncoderFigures.ofEveryOrder(codes, wages);
    story.figure(OneHotEncoderFigures.orders(orders, hot));
    story.finding(
        "Of all %d orders of codes the worst explains %.4f, the best %.3f; one-hot explains %.3f.",
        orders.length, orders[0], orders[orders.length - 1], hot);

    story.part("4. Beside the numbers");
    Targeted<Table> data = workers.targeted("target");
    ColumnTransform numbers =
        ColumnTransform.passing("education", "experience", "south", "union", "married");
    String[] names = {"gender", "race", "occupation", "sector"};
    double[] scores =
        List.of(
                numbers,
                numbers.with(OrdinalEncoder.of(names)),
                numbers.with(OneHotEncoder.of(names)))
            .stream()
            .map(features -> Pipeline.of(features).regress(RidgeRegression.withPenalty(1)))
            .mapToDouble(learner -> CrossValidation.of(learner, data).mean())
            .toArray();
    story.figure(OneHotEncoderFigures.scores(scores));
    story.finding(
        "R² on workers not learned from: numbers %.3f, with codes %.3f, with one-hot columns %.3f.",
        Arrays.stream(scores).boxed().toArray());

    story.part("5. Where it breaks");
    List<OneHotEncoderFigures.Crossing> crossings =
        OneHotEncoderFigures.crossings(
            workers, OneHotEncoderFigures.upperHalf(wages), Folds.of(workers.rows(), 3, 7));
    OneHotEncoderFigures.Crossing most = crossings.get(crossings.size() - 1);
    story.figure(OneHotEncoderFigures.cardinality(crossings));
    story.finding(
        "%d categories of %d workers: right for %.0f %% of those learned from, %.0f %% of others.",
        most.categories(), workers.rows(), 100 * most.learned(), 100 * most.others());
    story.finding(
        "Of the others %.0f %% have a category that was never seen.", 100 * most.unseen());
  }
}
