package dev.praxis.demos.cluster;

import dev.praxis.cluster.KMeans;
import dev.praxis.cluster.KMeansCurve;
import dev.praxis.cluster.KMeansStart;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Shape;
import dev.praxis.demos.playground.Standardised;
import dev.praxis.metrics.clustering.ClusterAgreement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** k-means on a geyser, a photograph and wine, and on shapes that it cannot see. */
public final class KMeansDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(KMeansDemo.class, KMeansDemo::tell);

  private KMeansDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. The centroids move until they rest");
    Matrix geyser = Standardised.of(story.open(Dataset.FAITHFUL).readMatrix());
    Matrix corner = Matrix.ofRows(new double[] {1, 1.7}, new double[] {1.4, 1.4});
    List<KMeans.Step> steps = new ArrayList<>();
    KMeans.Model rest = KMeans.into(2).withStart(KMeansStart.at(corner)).fit(geyser, steps::add);
    story.frames(KMeansPictures.moments(geyser, steps));
    story.finding("At rest after %d iterations, inertia %.1f.", rest.iterations(), rest.inertia());

    story.part("2. A photograph in k colours");
    Matrix pixels = story.open(Dataset.FLOWER).withColumns("r", "g", "b").readMatrix();
    List<KMeans.Model> palettes = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    for (int colors : new int[] {2, 4, 8, 16, 32}) {
      KMeans.Model palette = KMeans.into(colors).withRestarts(3).fit(pixels);
      palettes.add(palette);
      errors.add(Math.sqrt(palette.inertia() / pixels.rows() / 3));
    }
    story.row(KMeansPictures.paintings(palettes, pixels));
    story.finding("Typical errors, of 255: %.0f, %.0f, %.0f, %.0f and %.0f.", errors.toArray());

    story.part("3. The start decides the end");
    KMeans plusPlus = KMeans.into(16).withStart(KMeansStart.plusPlus());
    KMeans uniform = KMeans.into(16).withStart(KMeansStart.uniform());
    double[] careful = KMeansExperiments.ends(plusPlus, pixels);
    double[] careless = KMeansExperiments.ends(uniform, pixels);
    long better = IntStream.range(0, 100).filter(seed -> careful[seed] < careless[seed]).count();
    story.figure(KMeansPictures.luck(careful, careless));
    story.finding("k-means++ ends lower than a uniform start at %d of %d seeds.", better, 100);

    story.part("4. Put the columns on one scale");
    Labeled<Matrix> wine = story.open(Dataset.WINE).withLabel("label").readLabeled();
    Matrix scaled = Standardised.of(wine.points());
    KMeans three = KMeans.into(3).withRestarts(10);
    Labels raw = three.fit(wine.points()).labels();
    Labels fair = three.fit(scaled).labels();
    double rawPurity = ClusterAgreement.of(wine.labels(), raw).purity();
    double fairPurity = ClusterAgreement.of(wine.labels(), fair).purity();
    story.row(KMeansPictures.tables(raw, fair, wine.labels()));
    story.finding("Purity %.2f as measured, %.2f standardised.", rawPurity, fairPurity);

    story.part("5. Choose k");
    KMeansCurve curve = KMeansCurve.of(three, scaled, 2, 9);
    story.row(KMeansPictures.inertia(curve), KMeansPictures.silhouette(curve));
    story.finding("The silhouette is highest at k = %d.", curve.bestBySilhouette());

    story.part("6. Most distances need not be computed");
    List<KMeans.Step> quick = new ArrayList<>();
    KMeans.Model bounds = plusPlus.withSearch(KMeans.Search.BOUNDS).fit(pixels, quick::add);
    KMeans.Model plain = plusPlus.withSearch(KMeans.Search.LLOYD).fit(pixels);
    double skipped = quick.stream().mapToLong(KMeans.Step::distancesSkipped).sum();
    double share = skipped / (16.0 * pixels.rows() * quick.size());
    boolean same = bounds.centroids().equals(plain.centroids());
    story.figure(KMeansPictures.work(quick, pixels.rows()));
    story.finding("%.0f %% of the distances skipped; the same bits: %b.", 100 * share, same);

    story.part("7. Where it breaks");
    List<KMeans.Model> cuts = new ArrayList<>();
    for (Shape shape : Shape.hardForCentroids()) {
      KMeansStart oneOfEach = KMeansStart.at(shape.points().selectRows(0, 1));
      KMeans.Model model = KMeans.into(2).withStart(oneOfEach).fit(shape.points());
      double purity = ClusterAgreement.of(shape.groups(), model.labels()).purity();
      story.finding("%s: purity %.2f.", shape.name(), purity);
      cuts.add(model);
    }
    story.row(KMeansPictures.cuts(Shape.hardForCentroids(), cuts));
  }
}
