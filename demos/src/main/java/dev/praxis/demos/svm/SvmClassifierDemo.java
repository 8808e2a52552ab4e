package dev.praxis.demos.svm;

import dev.praxis.Pipeline;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Scores;
import dev.praxis.demos.playground.Shape;
import dev.praxis.demos.playground.Standardised;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.svm.SvmClassifier;
import dev.praxis.svm.SvmKernel;
import java.util.stream.Stream;

/** Rings, flowers, tumours and wines: the widest margin, and what a kernel does to it. */
public final class SvmClassifierDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(SvmClassifierDemo.class, SvmClassifierDemo::tell);

  private SvmClassifierDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. Rings that no line separates");
    Shape shape = Shape.rings(200, 1);
    Labeled<Matrix> rings = new Labeled<>(shape.points(), shape.groups());
    SvmClassifier.Model straight = SvmClassifier.with(SvmKernel.linear()).fit(rings);
    SvmClassifier.Model round = SvmClassifier.with(SvmKernel.rbf(0.5)).fit(rings);
    story.row(SvmClassifierPictures.rings(straight, round, rings));
    story.finding(
        "A straight boundary is right on %.1f %% of the rings, radial basis functions on %.1f %%.",
        100 * Scores.accuracyOf(straight, rings), 100 * Scores.accuracyOf(round, rings));

    story.part("2. Lifted, a line is enough");
    var above = SvmClassifierExperiments.lifted(rings);
    var line = SvmClassifier.with(SvmKernel.linear()).fit(above);
    SvmClassifier.Model square = SvmClassifier.with(SvmKernel.polynomial(2)).fit(rings);
    var bell = SvmClassifierExperiments.bell(rings);
    SvmClassifier.Model sheet = SvmClassifier.with(SvmKernel.linear()).withCost(100).fit(bell);
    story.figure(SvmClassifierPictures.lifted(line, above));
    story.figure(SvmClassifierPictures.bell(sheet, bell));
    story.finding(
        "A line is right on %.1f %%, a sheet on %.1f %%, the kernel (γ x · y)² on %.1f %%.",
        100 * Scores.accuracyOf(line, above),
        100 * Scores.accuracyOf(sheet, bell),
        100 * Scores.accuracyOf(square, rings));

    story.part("3. A wide margin, or few errors");
    var iris = story.open(Dataset.IRIS).withLabel("label").readLabeled();
    var petals = SvmClassifierExperiments.versicolorOrVirginica(iris);
    var models =
        Stream.of(0.01, 1.0, 1000.0)
            .map(cost -> SvmClassifier.with(SvmKernel.linear()).withCost(cost).fit(petals))
            .toList();
    story.frames(SvmClassifierPictures.margins(models, petals));
    story.finding(
        "Of 100 flowers %d count at C = 0.01, %d at C = 1 and %d at C = 1000.",
        models.get(0).supportRows().size(),
        models.get(1).supportRows().size(),
        models.get(2).supportRows().size());

    story.part("4. How far a row reaches");
    var cells = story.open(Dataset.BREAST_CANCER).withLabel("label").readLabeled();
    Labeled<Matrix> tumours = Standardised.data(cells);
    double[] gammas = {1e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3, 1, 3, 10};
    double[][] shares = SvmClassifierExperiments.reach(tumours, gammas);
    int best = Numbers.highest(shares[1]);
    story.row(SvmClassifierPictures.reach(gammas, shares));
    story.finding(
        "Left out in turn, %.1f %% of the tumours are right at γ = %s, where %.0f %% of them count;"
            + " at γ = 10 %.1f %% of those learned, %.1f %% of those left out, and %.0f %% count.",
        shares[1][best], gammas[best], shares[2][best], shares[0][9], shares[1][9], shares[2][9]);

    story.part("5. Where it breaks");
    Labeled<Matrix> wine = story.open(Dataset.WINE).withLabel("label").readLabeled();
    SvmClassifier rbf = SvmClassifier.rbf();
    double raw = CrossValidation.of(rbf, wine).mean();
    var standardised = Pipeline.of(StandardScaler.standard()).classify(rbf);
    double fair = CrossValidation.of(standardised, wine).mean();
    Labeled<Matrix> two = new Labeled<>(wine.points().selectColumns(6, 12), wine.labels());
    SvmClassifier.Model rawModel = rbf.fit(two);
    var fairModel = standardised.fit(two);
    story.row(SvmClassifierPictures.wines(rawModel, fairModel, two));
    story.finding(
        "With all thirteen measurements %.1f %% of the wines are right as measured, %.1f %%"
            + " standardised.",
        100 * raw, 100 * fair);
  }
}
