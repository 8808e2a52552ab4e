package dev.praxis.demos.linear;

import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Standardised;
import dev.praxis.linear.LinearRegressor;
import dev.praxis.linear.Penalty;
import dev.praxis.table.CsvFile;
import java.util.List;
import java.util.stream.IntStream;

/** Two prices on large coefficients: one empties them, the other shrinks them. */
public final class RegularizationDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO =
      Demo.of(RegularizationDemo.class, RegularizationDemo::tell).about(LinearRegressor.class);

  private RegularizationDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. L2 shrinks");
    CsvFile file = story.open(Dataset.DIABETES).withTarget("target");
    List<String> names = file.columnNames();
    Targeted<Matrix> patients = file.readTargets();
    Targeted<Matrix> data = new Targeted<>(Standardised.of(patients.points()), patients.targets());
    double[] prices =
        IntStream.rangeClosed(-4, 20).mapToDouble(i -> Math.pow(10, i / 4.0)).toArray();
    List<LinearRegressor.Model> ridge = RegularizationExperiments.path(prices, Penalty::l2, data);
    double length = RegularizationExperiments.length(ridge.get(24));
    story.figure(RegularizationPictures.path("L2", prices, ridge, names));
    story.finding(
        "At a price of %.0f the coefficients are %.1f long in all, and none of the ten is zero.",
        prices[24], length);

    story.part("2. L1 empties");
    List<LinearRegressor.Model> lasso = RegularizationExperiments.path(prices, Penalty::l1, data);
    double largest = RegularizationExperiments.largestPrice(data);
    String last = names.get(RegularizationExperiments.lastToGo(lasso));
    story.figure(RegularizationPictures.path("L1", prices, lasso, names));
    story.figure(RegularizationPictures.counts(prices, lasso));
    story.finding("From a price of %.0f on all are zero; the last to go is *%s*.", largest, last);

    story.part("3. Which price is right");
    double[] ofL2 = RegularizationExperiments.errors(prices, Penalty::l2, data);
    double[] ofL1 = RegularizationExperiments.errors(prices, Penalty::l1, data);
    int best = Numbers.lowest(ofL1);
    int strong = RegularizationExperiments.strongest(ofL1, 1.01);
    int kept = RegularizationExperiments.nonZeros(lasso.get(strong));
    story.figure(RegularizationPictures.errors(prices, ofL1, ofL2));
    story.finding(
        "The lowest error is %.2f with L1, %.2f with L2. For one per cent more L1 makes do with %d"
            + " of the ten columns.",
        ofL1[best], ofL2[Numbers.lowest(ofL2)], kept);

    story.part("4. Where it breaks");
    Targeted<Matrix> twins = RegularizationExperiments.withTwin(2, patients);
    double[][] ofLasso = RegularizationExperiments.onHalves(Penalty.l1(400), 30, twins);
    double[][] shared = RegularizationExperiments.onHalves(Penalty.elasticNet(800, 0.5), 30, twins);
    int first = RegularizationExperiments.alone(ofLasso, 0);
    int second = RegularizationExperiments.alone(ofLasso, 1);
    int withL2 =
        RegularizationExperiments.alone(shared, 0) + RegularizationExperiments.alone(shared, 1);
    story.row(
        RegularizationPictures.twins("L1", ofLasso), RegularizationPictures.twins("Both", shared));
    story.finding(
        "On %d of 30 halves of the patients L1 keeps the first *bmi* alone, on %d the second alone;"
            + " with L2 beside it, one alone on %d.",
        first, second, withL2);
  }
}
