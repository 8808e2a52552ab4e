package dev.praxis.feature;

import dev.praxis.TablePipeline;
import dev.praxis.data.Folds;
import dev.praxis.data.Matrix;
import dev.praxis.data.Table;
import dev.praxis.data.TargetData;
import dev.praxis.data.TargetTable;
import dev.praxis.data.Targets;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.gallery.Dataset;
import dev.praxis.gallery.Demo;
import dev.praxis.gallery.Story;
import dev.praxis.linear.RidgeRegression;
import java.util.Arrays;
import java.util.List;

/** Occupations as numbers, and as columns of zeros and ones. */
public final class OneHotDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO =
      Demo.of(OneHotDemo.class, OneHotDemo::tell).about(OneHotEncoder.class);

  private OneHotDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. A name is not a number");
    Table workers = story.open(Dataset.WAGES).readTable();
    Targets wages = workers.targets("target");
    Matrix codes = OrdinalEncoder.of("occupation").fit(workers).transform(workers);
    RidgeRegression.Model line = RidgeRegression.leastSquares().fit(new TargetData(codes, wages));
    double straight = OneHotFigures.r2(codes, wages);
    story.figure(OneHotFigures.wages(workers, "the line through the codes", line.predict(codes)));
    story.finding(
        "From code 0 to code 5 the line goes from %.2f to %.2f dollars an hour; its R² is %.3f.",
        line.predict(0), line.predict(5), straight);

    story.part("2. A column for each name");
    OneHotEncoder.Model encoder = OneHotEncoder.of("occupation").fit(workers);
    Matrix ones = encoder.transform(workers);
    Targets predicted =
        RidgeRegression.leastSquares().fit(new TargetData(ones, wages)).predict(ones);
    double hot = OneHotFigures.r2(ones, wages);
    story.table(
        "A worker of each occupation, and the columns.",
        OneHotFigures.header(encoder),
        OneHotFigures.rows(workers, ones));
    story.figure(OneHotFigures.wages(workers, "one-hot", predicted));
    story.finding(
        "R² %.3f; no prediction is further than %.0e from the mean of its occupation.",
        hot, OneHotFigures.farthest(workers, predicted));

    story.part("3. No order would do");
    double[] orders = OneHotFigures.ofEveryOrder(codes, wages);
    story.figure(OneHotFigures.orders(orders, hot));
    story.finding(
        "Of all %d orders of codes the worst explains %.4f, the best %.3f; one-hot explains %.3f.",
        orders.length, orders[0], orders[orders.length - 1], hot);

    story.part("4. Beside the numbers");
    TargetTable data = TargetTable.of(workers, "target");
    ColumnTransform numbers =
        ColumnTransform.passing("education", "experience", "south", "union", "married");
    String[] names = {"gender", "race", "occupation", "sector"};
    double[] scores =
        List.of(
                numbers,
                numbers.with(OrdinalEncoder.of(names)),
                numbers.with(OneHotEncoder.of(names)))
            .stream()
            .map(features -> TablePipeline.of(features).regress(RidgeRegression.withPenalty(1)))
            .mapToDouble(learner -> CrossValidation.of(learner, data).mean())
            .toArray();
    story.figure(OneHotFigures.scores(scores));
    story.finding(
        "R² on workers not learned from: numbers %.3f, with codes %.3f, with one-hot columns %.3f.",
        Arrays.stream(scores).boxed().toArray());

    story.part("5. Where it breaks");
    List<OneHotFigures.Crossing> crossings =
        OneHotFigures.crossings(
            workers, OneHotFigures.upperHalf(wages), Folds.of(workers.rows(), 3, 7));
    OneHotFigures.Crossing most = crossings.get(crossings.size() - 1);
    story.figure(OneHotFigures.cardinality(crossings));
    story.finding(
        "%d categories of %d workers: right for %.0f %% of those learned from, %.0f %% of others.",
        most.categories(), workers.rows(), 100 * most.learned(), 100 * most.others());
    story.finding(
        "Of the others %.0f %% have a category that was never seen.", 100 * most.unseen());
  }
}
