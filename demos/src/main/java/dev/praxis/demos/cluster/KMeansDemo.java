package dev.praxis.demos.cluster;

import dev.praxis.cluster.KMeans;
import dev.praxis.cluster.KMeansCurve;
import dev.praxis.cluster.KMeansStart;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.CrossTable;
import dev.praxis.demos.gallery.Dataset;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.gallery.Shape;
import dev.praxis.demos.gallery.Story;
import java.util.ArrayList;
import java.util.List;

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
    Matrix geyser = KMeansFigures.scaled(story.open(Dataset.FAITHFUL).readMatrix());
    Matrix corner = Matrix.ofRows(new double[] {1, 1.7}, new double[] {1.4, 1.4});
    KMeans badStart = KMeans.into(2).withStart(KMeansStart.at(corner));
    List<KMeans.Step> steps = new ArrayList<>();
    KMeans.Model rest = badStart.fit(geyser, steps::add);
    story.frames(KMeansFigures.moments(geyser, steps));
    story.finding("At rest after %d iterations, inertia %.1f.", rest.iterations(), rest.inertia());

    story.part("2. A photograph in k colours");
    Matrix pixels = story.open(Dataset.FLOWER).withColumns("r", "g", "b").readMatrix();
    List<Figure> paintings = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    for (int colors : new int[] {2, 4, 8, 16, 32}) {
      KMeans.Model palette = KMeans.into(colors).withRestarts(3).fit(pixels);
      paintings.add(KMeansFigures.painting(palette));
      errors.add(Math.sqrt(palette.inertia() / pixels.rows() / 3));
    }
    paintings.add(Figure.of("The photograph itself").image(96, pixels));
    story.row(paintings);
    story.finding("Typical errors, of 255: %.0f, %.0f, %.0f, %.0f and %.0f.", errors.toArray());

    story.part("3. The start decides the end");
    KMeans plusPlus = KMeans.into(16).withStart(KMeansStart.plusPlus());
    KMeans uniform = KMeans.into(16).withStart(KMeansStart.uniform());
    double[][] ends = new double[2][100];
    int better = 0;
    for (int seed = 0; seed < 100; seed++) {
      ends[0][seed] = plusPlus.withSeed(seed).fit(pixels).inertia();
      ends[1][seed] = uniform.withSeed(seed).fit(pixels).inertia();
      better += ends[0][seed] < ends[1][seed] ? 1 : 0;
    }
    story.figure(KMeansFigures.luck(ends[0], ends[1]));
    story.finding("k-means++ ends lower than a uniform start at %d of %d seeds.", better, 100);

    story.part("4. Put the columns on one scale");
    Labeled<Matrix> wine = story.open(Dataset.WINE).withLabel("label").readLabeled();
    Matrix scaled = KMeansFigures.scaled(wine.points());
    KMeans three = KMeans.into(3).withRestarts(10);
    CrossTable raw = CrossTable.of(three.fit(wine.points()).labels(), wine.labels());
    CrossTable fair = CrossTable.of(three.fit(scaled).labels(), wine.labels());
    story.row(KMeansFigures.table("As measured", raw), KMeansFigures.table("Standardised", fair));
    story.finding("Purity %.2f as measured, %.2f standardised.", raw.purity(), fair.purity());

    story.part("5. Choose k");
    KMeansCurve curve = KMeansCurve.of(three, scaled, 2, 9);
    story.row(KMeansFigures.inertia(curve), KMeansFigures.silhouette(curve));
    story.finding("The silhouette is highest at k = %d.", curve.bestBySilhouette());

    story.part("6. Most distances need not be computed");
    List<KMeans.Step> quick = new ArrayList<>();
    KMeans.Model bounds = plusPlus.withSearch(KMeans.Search.BOUNDS).fit(pixels, quick::add);
    KMeans.Model plain = plusPlus.withSearch(KMeans.Search.LLOYD).fit(pixels);
    double skipped = quick.stream().mapToLong(KMeans.Step::distancesSkipped).sum();
    double share = skipped / (16.0 * pixels.rows() * quick.size());
    boolean same = bounds.centroids().equals(plain.centroids());
    story.figure(KMeansFigures.work(quick, pixels.rows()));
    story.finding("%.0f %% of the distances skipped; the same bits: %b.", 100 * share, same);

    story.part("7. Where it breaks");
    List<Figure> failures = new ArrayList<>();
    for (Shape shape : Shape.hardForCentroids()) {
      KMeansStart oneOfEach = KMeansStart.at(shape.points().selectRows(0, 1));
      KMeans.Model model = KMeans.into(2).withStart(oneOfEach).fit(shape.points());
      double purity = CrossTable.of(model.labels(), shape.groups()).purity();
      story.finding("%s: purity %.2f.", shape.name(), purity);
      failures.add(KMeansFigures.cut(shape, model));
    }
    story.row(failures);
  }
}
