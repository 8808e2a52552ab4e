package dev.praxis.demos.cluster;

import dev.praxis.cluster.CentroidModel;
import dev.praxis.cluster.KMeans;
import dev.praxis.cluster.KMeansCurve;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.CrossTable;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.gallery.Shape;
import dev.praxis.scaling.StandardScaler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The pictures of {@link KMeansDemo}. */
final class KMeansFigures {

  private KMeansFigures() {}

  /** Each column with mean 0 and standard deviation 1, so that no unit rules the distances. */
  static Matrix scaled(Matrix points) {
    return StandardScaler.standard().fit(points).transform(points);
  }

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

  /** A photograph, 96 pixels wide, in which each pixel has the colour of its centroid. */
  static Figure painting(KMeans.Model palette) {
    return Figure.of("The photograph in %d colours", palette.learner().clusters())
        .image(96, palette.centroids().selectRows(palette.labels().codes()));
  }

  /** The final inertia of two starts over many seeds, each sorted. */
  static Figure luck(double[] plusPlus, double[] uniform) {
    double[] rank = IntStream.rangeClosed(1, uniform.length).asDoubleStream().toArray();
    return Figure.of(
            "The final inertia of %d seeds, sorted from the luckiest to the unluckiest.",
            uniform.length)
        .line("k-means++", rank, Arrays.stream(plusPlus).sorted().toArray())
        .line("uniform", rank, Arrays.stream(uniform).sorted().toArray())
        .axes("seeds, the luckiest first", "final inertia");
  }

  /** How many members of each class are in each cluster. */
  static Figure table(String name, CrossTable table) {
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
  static Figure cut(Shape shape, KMeans.Model model) {
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
