package dev.praxis.demos.metrics.clustering;

import dev.praxis.cluster.KMeans;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.CrossTable;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Shape;
import dev.praxis.metrics.clustering.Silhouette;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The silhouette of three species of iris, and of shapes and clusters that mislead it. */
public final class SilhouetteDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(SilhouetteDemo.class, SilhouetteDemo::tell);

  private SilhouetteDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. Every flower has a silhouette");
    Labeled<Matrix> iris = story.open(Dataset.IRIS).withLabel("label").readLabeled();
    Matrix flowers = iris.points();
    Labels clusters = KMeans.into(3).withRestarts(10).fit(flowers).labels();
    Silhouette silhouette = Silhouette.of(flowers, clusters);
    Matrix petals = flowers.selectColumns(2, 3);
    int[] worst = Numbers.lowest(silhouette.values(), 10);
    story.figure(SilhouettePictures.map(petals, silhouette, worst));
    story.finding(
        "The silhouettes run from %.3f to %.3f; their mean is %.3f.",
        silhouette.value(worst[0]),
        Arrays.stream(silhouette.values()).max().orElseThrow(),
        silhouette.mean());

    story.part("2. The flowers between two clusters");
    int[] misplaced = CrossTable.of(clusters, iris.labels()).misplaced();
    double theirs = Numbers.mean(Arrays.stream(misplaced).mapToDouble(silhouette::value).toArray());
    story.finding(
        "%d flowers are in a cluster of mostly another species; their mean silhouette is %.3f.",
        misplaced.length, theirs);
    story.table(
        "The flowers with the lowest silhouettes, ringed above.",
        List.of("flower", "species", "cluster", "silhouette"),
        "%.3f",
        Arrays.stream(worst)
            .mapToObj(i -> List.of(i, iris.labels().name(i), clusters.name(i), silhouette.value(i)))
            .toList());

    story.part("3. One picture per clustering");
    List<Labels> clusterings = new ArrayList<>();
    List<Silhouette> silhouettes = new ArrayList<>();
    for (int k = 2; k <= 4; k++) {
      Labels labels = KMeans.into(k).withRestarts(10).fit(flowers).labels();
      clusterings.add(labels);
      silhouettes.add(Silhouette.of(flowers, labels));
    }
    Object[] means = silhouettes.stream().map(Silhouette::mean).toArray();
    story.row(SilhouettePictures.outlines(clusterings, silhouettes));
    story.finding("Mean silhouettes for k = 2, 3, 4: %.3f, %.3f, %.3f.", means);

    story.part("4. Where it breaks");
    Silhouette species = Silhouette.of(flowers, iris.labels());
    story.finding(
        "The three true species score %.3f, less than %.3f for the clusters of k-means.",
        species.mean(), silhouette.mean());
    Shape rings = Shape.rings(400, 1);
    Labels halves = KMeans.into(2).withRestarts(10).fit(rings.points()).labels();
    Silhouette ofRings = Silhouette.of(rings.points(), rings.groups());
    Silhouette ofHalves = Silhouette.of(rings.points(), halves);
    story.row(
        SilhouettePictures.named("The two rings", rings.points(), rings.groups(), ofRings),
        SilhouettePictures.named("Two wrong halves", rings.points(), halves, ofHalves));
    Matrix three = Matrix.ofRows(new double[] {0}, new double[] {1}, new double[] {10});
    double[] alone = Silhouette.of(three, Labels.ofCodes(0, 0, 1)).values();
    story.finding(
        "Points 0, 1 and, in a cluster of its own, 10: silhouettes %.3f, %.3f and %.0f.",
        alone[0], alone[1], alone[2]);
  }
}
