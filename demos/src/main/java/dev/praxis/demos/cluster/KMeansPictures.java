package dev.praxis.demos.cluster;

import dev.praxis.cluster.CentroidModel;
import dev.praxis.cluster.KMeans;
import dev.praxis.cluster.KMeansCurve;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.playground.CrossTable;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The pictures of {@link KMeansDemo}. */
final class KMeansPictures {

  /** Pixels per row of the photograph. */
  private static final int WIDTH = 96;

  private KMeansPictures() {}

  /** Points, nearest centroids and the ways the centroids have come, one picture per step. */
  static List<Figure> moments(Matrix points, List<KMeans.Step> steps) {
    List<Figure> moments = new ArrayList<>();
    List<Matrix> way = new ArrayList<>();
    for (KMeans.Step step : steps) {
      CentroidModel model = step::centroids;
      way.add(step.centroids());
      moments.add(
          Figure.of(
                  "Iteration %d: inertia %.1f, %d labels changed",
                  step.iteration(), step.inertia(), step.labelsChanged())
              .regions(points, model::predict)
              .points(points, step.labels())
              .centroids(way)
              .axes("length of an eruption, standardised", "wait for the next, standardised"));
    }
    return moments;
  }

  /** A photograph, each pixel in the colour of its centroid, by each model; last as it is. */
  static List<Figure> paintings(List<KMeans.Model> palettes, Matrix pixels) {
    List<Figure> paintings = new ArrayList<>();
    for (KMeans.Model palette : palettes) {
      paintings.add(
          Figure.of("The photograph in %d colours", palette.learner().clusters())
              .image(WIDTH, palette.centroids().selectRows(palette.labels().codes())));
    }
    paintings.add(Figure.of("The photograph itself").image(WIDTH, pixels));
    return paintings;
  }

  /** The final inertia of two starts over many seeds, each sorted. */
  static Figure luck(double[] plusPlus, double[] uniform) {
    double[] rank = Numbers.upTo(uniform.length);
    return Figure.of(
            "The final inertia of %d seeds, sorted from the luckiest to the unluckiest.",
            uniform.length)
        .line("k-means++", rank, Numbers.sorted(plusPlus))
        .line("uniform", rank, Numbers.sorted(uniform))
        .axes("seeds, the luckiest first", "final inertia");
  }

  /** The members of each class in each cluster of two clusterings. */
  static List<Figure> tables(Labels raw, Labels standardised, Labels classes) {
    return List.of(
        table("As measured", CrossTable.of(raw, classes)),
        table("Standardised", CrossTable.of(standardised, classes)));
  }

  private static Figure table(String name, CrossTable table) {
    int[][] counts = table.counts();
    List<String> clusters =
        IntStream.range(0, counts.length).mapToObj(cluster -> "cluster " + cluster).toList();
    return Figure.of("%s: wines of each cultivar in each cluster.", name)
        .counts(clusters, table.classNames(), counts);
  }

  /** The inertia of each k. */
  static Figure inertia(KMeansCurve curve) {
    return Figure.of("The inertia falls with every further cluster, after the bend by little.")
        .line(
            "inertia",
            of(curve, KMeansCurve.Point::clusters),
            of(curve, KMeansCurve.Point::inertia))
        .axes("clusters k", "inertia")
        .fromZero();
  }

  /** The mean silhouette of each k. */
  static Figure silhouette(KMeansCurve curve) {
    return Figure.of("The mean silhouette: the higher, the further the clusters stand apart.")
        .line(
            "silhouette",
            of(curve, KMeansCurve.Point::clusters),
            of(curve, KMeansCurve.Point::silhouette))
        .axes("clusters k", "mean silhouette")
        .fromZero();
  }

  /** How many distances each iteration computed and skipped. */
  static Figure work(List<KMeans.Step> steps, int points) {
    int clusters = steps.get(0).centroids().rows();
    List<String> names = steps.stream().map(step -> String.valueOf(step.iteration())).toList();
    double[] skipped =
        steps.stream().mapToDouble(step -> (double) step.distancesSkipped()).toArray();
    double[] computed =
        Arrays.stream(skipped).map(count -> (double) points * clusters - count).toArray();
    return Figure.of(
            "Distances per iteration, %,d pixels to %d centroids: soon only a few are computed.",
            points, clusters)
        .bars("computed", names, computed)
        .bars("skipped", names, skipped)
        .pale()
        .axes("iteration", "distances");
  }

  /** Known groups, marked, over the plane as k-means cuts it. */
  static List<Figure> cuts(List<Shape> shapes, List<KMeans.Model> models) {
    return IntStream.range(0, shapes.size())
        .mapToObj(i -> cut(shapes.get(i), models.get(i)))
        .toList();
  }

  private static Figure cut(Shape shape, KMeans.Model model) {
    return Figure.of("%s: marked as they are, tinted as k-means cuts them.", shape.name())
        .regions(shape.points(), model::predict)
        .points(shape.points(), shape.groups())
        .centroids(List.of(model.centroids()))
        .sameScale();
  }

  private static double[] of(KMeansCurve curve, ToDoubleFunction<KMeansCurve.Point> part) {
    return curve.points().stream().mapToDouble(part).toArray();
  }
}
