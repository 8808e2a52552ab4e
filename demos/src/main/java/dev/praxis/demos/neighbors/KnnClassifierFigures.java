package dev.praxis.demos.neighbors;

import dev.praxis.Classifier;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.metrics.classification.ConfusionMatrix;
import dev.praxis.neighbors.KnnClassifier;
import dev.praxis.neighbors.NeighborIndex;
import dev.praxis.neighbors.Neighbors;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** The pictures of {@link KnnClassifierDemo}. */
final class KnnClassifierFigures {

  private static final String LENGTH = "length of the sepals, cm";
  private static final String WIDTH = "width of the sepals, cm";

  private KnnClassifierFigures() {}

  /** On how many of a hundred points a model is right. */
  static double percentRight(Classifier<Matrix> model, Labeled<Matrix> data) {
    return 100 * ConfusionMatrix.of(data.labels(), model.predict(data.points())).accuracy();
  }

  /** The place of the highest value, the first of equals. */
  static int highest(double[] values) {
    int highest = 0;
    for (int i = 1; i < values.length; i++) {
      highest = values[i] > values[highest] ? i : highest;
    }
    return highest;
  }

  /** Flowers over the plane, tinted by the species that a model gives to each place. */
  static Figure sepals(KnnClassifier.Model model, Labeled<Matrix> flowers) {
    return Figure.of(
            "k = %d: right on %.1f %% of the flowers learned",
            model.learner().neighbors(), percentRight(model, flowers))
        .regions(flowers.points(), model::predict)
        .points(flowers.points(), flowers.labels())
        .axes(LENGTH, WIDTH);
  }

  /** On how many flowers each k is right. */
  static Figure choice(double[] learned, double[] others) {
    double[] ks = IntStream.rangeClosed(1, learned.length).asDoubleStream().toArray();
    return Figure.of("How many flowers are right: those learned, and those left out in turn.")
        .line("flowers learned", ks, learned)
        .line("flowers left out", ks, others)
        .axes("neighbours k", "right, %");
  }

  /** A flower that was found, and the neighbours that say what it is. */
  static Figure reasons(Labeled<Matrix> flowers, Matrix found, Neighbors reasons) {
    return Figure.of("A flower of unknown species, and the neighbours that vote on it.")
        .points(flowers.points(), flowers.labels())
        .dots("found", found.column(0), found.column(1))
        .ringed(flowers.points().selectRows(reasons.rows(0)), "votes")
        .axes(LENGTH, WIDTH)
        .between(5.7, 6.9)
        .heights(2.1, 2.95);
  }

  /** Points with further columns of normal noise; more of them begin with those of fewer. */
  static Matrix withNoise(Matrix points, int columns) {
    Random random = new Random(1);
    double[][] rows = points.toRows();
    int d = points.columns();
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOf(rows[i], d + columns);
    }
    for (int j = d; j < d + columns; j++) {
      for (double[] row : rows) {
        row[j] = random.nextGaussian();
      }
    }
    return Matrix.ofRows(rows);
  }

  /** How far the nearest other point is, in units of the farthest one; the mean over the points. */
  static double nearestToFarthest(Matrix points) {
    int others = points.rows() - 1;
    Neighbors all = NeighborIndex.of(points).nearestOthers(others);
    return IntStream.range(0, points.rows())
        .mapToDouble(i -> all.distance(i, 0) / all.distance(i, others - 1))
        .average()
        .orElseThrow();
  }

  /** What noise does to the predictions. */
  static Figure lost(double[] added, double[] right) {
    return Figure.of("How many flowers are right, the more columns of noise there are.")
        .line("flowers left out", places(added), right)
        .axes("random columns, and one", "right, %")
        .ratiosAcross();
  }

  /** What noise does to the distances. */
  static Figure alike(double[] added, double[] ratios) {
    return Figure.of("The distance of the nearest flower, divided by that of the farthest.")
        .line("nearest to farthest", places(added), ratios)
        .axes("random columns, and one", "ratio of distances")
        .ratiosAcross()
        .fromZero();
  }

  /** One more of each, as an axis of ratios has no 0. */
  private static double[] places(double[] added) {
    return Arrays.stream(added).map(columns -> columns + 1).toArray();
  }

  /** Wines over the plane, tinted by the cultivar that a model gives to each place. */
  static Figure wines(String name, Classifier<Matrix> model, Labeled<Matrix> wines) {
    return Figure.of("%s: right on %.1f %% of the wines learned", name, percentRight(model, wines))
        .regions(wines.points(), model::predict)
        .points(wines.points(), wines.labels())
        .axes("flavanoids", "proline");
  }
}
