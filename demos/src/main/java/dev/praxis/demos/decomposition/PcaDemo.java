package dev.praxis.demos.decomposition;

import dev.praxis.Pipeline;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.decomposition.Pca;
import dev.praxis.demos.gallery.Dataset;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.gallery.Story;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.linear.LogisticRegression;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.table.CsvFile;
import java.util.ArrayList;
import java.util.List;

/** Principal components of digits, and of what they miss. */
public final class PcaDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(PcaDemo.class, PcaDemo::tell);

  private PcaDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. From sixty-four columns to two");
    Labeled<Matrix> digits = story.open(Dataset.DIGITS).withLabel("label").readLabeled();
    Matrix pixels = digits.points();
    Pca.Model two = Pca.to(2).fit(pixels);
    story.figure(PcaFigures.plane(two.transform(pixels), digits.labels(), two));
    story.finding("Two components hold %.1f %% of the variance.", 100 * PcaFigures.explained(two));

    story.part("2. How many are enough");
    Pca.Model all = Pca.to(64).fit(pixels);
    Pca.Model most = Pca.keeping(0.9).fit(pixels);
    story.row(PcaFigures.scree(all), PcaFigures.together(all, most.components().rows()));
    story.finding("More than 90 %% takes %d components.", most.components().rows());

    story.part("3. A component is a picture");
    story.row(PcaFigures.components(all, 15), PcaFigures.walks(all, 3));
    story.finding(
        "Two pixels are correlated by up to %.2f, two scores by up to %.2f.",
        PcaFigures.mostCorrelated(pixels), PcaFigures.mostCorrelated(all.transform(pixels)));

    story.part("4. Build the digits again");
    Matrix ten = pixels.selectRows(PcaFigures.firstOfEach(digits.labels()));
    List<Figure> rebuilt = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    for (int k : new int[] {1, 2, 5, 10, 20, 40, 64}) {
      Pca.Model pca = Pca.to(k).fit(pixels);
      double error = Math.sqrt(pca.reconstructionError(pixels) / 64);
      rebuilt.add(PcaFigures.rebuilt(ten, pca.inverse(pca.transform(ten)), k, error));
      errors.add(error);
    }
    story.frames(rebuilt);
    story.finding(
        "Typical errors of a pixel, of 16: %.1f, %.1f, %.1f, %.1f, %.1f, %.1f and %.1f.",
        errors.toArray());

    story.part("5. Fewer columns, nearly the same answers");
    double[] sizes = {1, 2, 5, 10, 20, 40, 64};
    double[] accuracies = new double[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      var reader = Pipeline.of(Pca.to((int) sizes[i])).classify(LogisticRegression.withPenalty(1));
      accuracies[i] = CrossValidation.of(reader, digits).mean();
    }
    story.figure(PcaFigures.accuracies(sizes, accuracies));
    story.finding(
        "Accuracy %.3f from 2 components, %.3f from 20, %.3f from all 64.",
        accuracies[1], accuracies[4], accuracies[6]);

    story.part("6. Where it breaks");
    CsvFile wines = story.open(Dataset.WINE).withLabel("label");
    Labeled<Matrix> wine = wines.readLabeled();
    Pca.Model raw = Pca.to(2).fit(wine.points());
    Matrix scaled = StandardScaler.standard().fit(wine.points()).transform(wine.points());
    story.row(
        PcaFigures.wines("As measured", wine.points(), wine.labels(), raw),
        PcaFigures.wines("Standardised", scaled, wine.labels(), Pca.to(2).fit(scaled)));
    story.finding(
        "Wine as measured: %.1f %% of the variance is in component 1, and %s weighs most in it.",
        100 * raw.varianceRatios().get(0, 0), PcaFigures.loudest(wines.columnNames(), raw));
    Labeled<Matrix> pair = PcaFigures.only(digits, 1, 8);
    Matrix scores = Pca.to(2).fit(pair.points()).transform(pair.points());
    Matrix turned = PcaFigures.turned(ten.row(4), 180);
    story.row(PcaFigures.pair(scores, pair.labels()), PcaFigures.circle(turned));
    story.finding(
        "Ones and eights: the digit makes %.1f %% of component 1, and %.1f %% of component 2.",
        PcaFigures.between(scores, pair.labels()).toArray());
    int curve = Pca.keeping(0.9).fit(turned).components().rows();
    story.finding("One four, turned: more than 90 %% takes %d components.", curve);
  }
}
