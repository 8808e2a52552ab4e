package dev.praxis.demos.svm;

import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Scores;
import dev.praxis.linear.RidgeRegression;
import dev.praxis.svm.SvmKernel;
import dev.praxis.svm.SvmRegressor;
import java.util.stream.Stream;

/** The waits of a geyser: a tube in which errors are free, and why a wild target pulls little. */
public final class SvmRegressorDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(SvmRegressorDemo.class, SvmRegressorDemo::tell);

  private SvmRegressorDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. A tube in which errors are free");
    Targeted<Matrix> geyser = story.open(Dataset.FAITHFUL).withTarget("waiting").readTargets();
    SvmRegressor learner = SvmRegressor.with(SvmKernel.rbf(1)).withCost(10).withEpsilon(8);
    SvmRegressor.Model model = learner.fit(geyser);
    story.figure(SvmRegressorPictures.tube(model, geyser));
    story.finding(
        "Within 8 minutes errors are free: %d of %d eruptions count, and the curve misses the waits"
            + " by %.2f minutes.",
        model.supportRows().size(), geyser.points().rows(), Scores.rmseOf(model, geyser));

    story.part("2. How wide a tube");
    double[] tubes = {0, 1, 2, 4, 6, 8, 10, 12, 16, 20, 26};
    double[][] widths = SvmRegressorExperiments.widths(geyser, learner, tubes);
    int best = Numbers.lowest(widths[0]);
    double line = SvmRegressorExperiments.unseen(RidgeRegression.withPenalty(1), geyser);
    story.row(
        SvmRegressorPictures.errors(tubes, widths[0], line),
        SvmRegressorPictures.counting(tubes, widths[1]));
    story.finding(
        "Left out in turn, eruptions are missed by %.2f minutes with ε = %.0f, by %.2f with ε = 26,"
            + " by a ridge regression's straight line by %.2f; %.0f %% count at ε = 0, %.0f %% at"
            + " ε = 8.",
        widths[0][best], tubes[best], widths[0][10], line, widths[1][0], widths[1][5]);

    story.part("3. What an error costs");
    SvmRegressor sharp = SvmRegressor.with(SvmKernel.rbf(100)).withEpsilon(4);
    var models = Stream.of(0.1, 10.0, 1e4).map(cost -> sharp.withCost(cost).fit(geyser)).toList();
    double flat = SvmRegressorExperiments.unseen(sharp.withCost(0.1), geyser);
    double dear = SvmRegressorExperiments.unseen(sharp.withCost(1e4), geyser);
    double fair = SvmRegressorExperiments.unseen(sharp.withCost(10), geyser);
    story.frames(SvmRegressorPictures.costs(models, geyser));
    story.finding(
        "Eruptions left out are missed by %.2f minutes at C = 0.1, %.2f at C = 10, %.2f at C ="
            + " 10000.",
        flat, fair, dear);

    story.part("4. One wild target");
    Targeted<Matrix> wild = SvmRegressorExperiments.withOneWaitTimesTen(geyser, 4);
    SvmRegressor straight = SvmRegressor.with(SvmKernel.linear()).withCost(1).withEpsilon(8);
    SvmRegressor.Model calm = straight.fit(geyser);
    SvmRegressor.Model pulled = straight.fit(wild);
    RidgeRegression.Model before = RidgeRegression.withPenalty(1).fit(geyser);
    RidgeRegression.Model after = RidgeRegression.withPenalty(1).fit(wild);
    double ridgeMove = SvmRegressorExperiments.largestMove(before, after, geyser.points());
    double svmMove = SvmRegressorExperiments.largestMove(calm, pulled, geyser.points());
    story.row(
        SvmRegressorPictures.wild("Ridge regression", before, after, geyser),
        SvmRegressorPictures.wild("Support vectors, linear kernel", calm, pulled, geyser));
    story.finding(
        "A wait of 850 minutes in place of 85 moves the ridge regression by up to %.1f minutes, the"
            + " support vector regression by %.2f.",
        ridgeMove, svmMove);

    story.part("5. Where it breaks");
    double far = model.predict(Matrix.ofRows(new double[][] {{15}})).value(0);
    double hours = SvmRegressorExperiments.inUnits(SvmRegressor.rbf(), geyser, 60);
    double seconds = SvmRegressorExperiments.inUnits(SvmRegressor.rbf(), geyser, 1.0 / 60);
    story.figure(SvmRegressorPictures.beyond(model, before, geyser));
    story.finding(
        "After an eruption of 15 minutes the curve predicts %.1f, its bias %.1f. With C = 1 and ε ="
            + " 0.1 waits in hours are missed by %.2f minutes, waits in seconds by %.2f.",
        far, model.bias(), hours, seconds);
  }
}
