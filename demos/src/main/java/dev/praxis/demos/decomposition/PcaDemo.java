package dev.praxis.demos.decomposition;

import dev.praxis.Pipeline;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.decomposition.Pca;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Standardised;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.linear.LogisticRegression;
import dev.praxis.table.CsvFile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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
    double explained = Arrays.stream(two.varianceRatios().row(0)).sum();
    story.figure(PcaPictures.plane(two.transform(pixels), digits.labels(), two));
    story.finding("Two components hold %.1f %% of the variance.", 100 * explained);

    story.part("2. How many are enough");
    Pca.Model all = Pca.to(64).fit(pixels);
    int enough = Pca.keeping(0.9).fit(pixels).components().rows();
    story.row(PcaPictures.scree(all), PcaPictures.together(all, enough));
    story.finding("More than 90 %% takes %d components.", enough);

    story.part("3. A component is a picture");
    double ofPixels = PcaExperiments.mostCorrelated(pixels);
    double ofScores = PcaExperiments.mostCorrelated(all.transform(pixels));
    story.row(PcaPictures.components(all, 15), PcaPictures.walks(all, 3));
    story.finding(
        "Two pixels are correlated by up to %.2f, two scores by up to %.2f.", ofPixels, ofScores);

    story.part("4. Build the digits again");
    Matrix ten = pixels.selectRows(PcaExperiments.firstOfEach(digits.labels()));
    List<Pca.Model> models =
        Stream.of(1, 2, 5, 10, 20, 40, 64).map(k -> Pca.to(k).fit(pixels)).toList();
    List<Double> errors =
        models.stream().map(pca -> Math.sqrt(pca.reconstructionError(pixels) / 64)).toList();
    story.frames(PcaPictures.rebuilt(ten, models, errors));
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
    story.figure(PcaPictures.accuracies(sizes, accuracies));
    story.finding(
        "Accuracy %.3f from 2 components, %.3f from 20, %.3f from all 64.",
        accuracies[1], accuracies[4], accuracies[6]);

    story.part("6. Where it breaks");
    CsvFile wines = story.open(Dataset.WINE).withLabel("label");
    Labeled<Matrix> wine = wines.readLabeled();
    Matrix scaled = Standardised.of(wine.points());
    Pca.Model raw = Pca.to(2).fit(wine.points());
    Pca.Model fair = Pca.to(2).fit(scaled);
    String loudest = PcaExperiments.loudest(wines.columnNames(), raw);
    story.row(PcaPictures.wines(wine.points(), raw, scaled, fair, wine.labels()));
    story.finding(
        "Wine as measured: %.1f %% of the variance is in component 1, and %s weighs most in it.",
        100 * raw.varianceRatios().get(0, 0), loudest);
    Labeled<Matrix> pair = PcaExperiments.only(digits, 1, 8);
    Matrix scores = Pca.to(2).fit(pair.points()).transform(pair.points());
    double[] shares = PcaExperiments.between(scores, pair.labels());
    Matrix turned = PcaExperiments.turned(ten.row(4), 180);
    Matrix around = Pca.to(2).fit(turned).transform(turned);
    int curve = Pca.keeping(0.9).fit(turned).components().rows();
    story.row(PcaPictures.pair(scores, pair.labels()), PcaPictures.circle(around));
    story.finding(
        "Ones and eights: the digit makes %.1f %% of component 1, and %.1f %% of component 2.",
        100 * shares[0], 100 * shares[1]);
    story.finding("One four, turned: more than 90 %% takes %d components.", curve);
  }
}
