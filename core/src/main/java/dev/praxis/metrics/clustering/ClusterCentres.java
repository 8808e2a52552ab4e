package dev.praxis.metrics.clustering;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
import java.util.Objects;

/**
 * The means of the clusters that have points, for the measures that need nothing else.
 *
 * <p>All in units of the last decimal, if there are few: see {@link DecimalPoints}.
 */
final class ClusterCentres {
  /** Means of numbers that are not exact differ by rounding up to this part of the largest one. */
  private static final double ROUNDING = 0x1p-50;

  private final double[] values;
  private final double parts;
  private final int[] codes;
  private final int n;
  private final int d;
  private final int[] sizes;
  private final double[][] centres;
  private final double[] mean;

  /** Up to which difference in a column two means are the same. */
  private final double[] slack;

  private ClusterCentres(Matrix points, Labels labels) {
    DecimalPoints decimals = DecimalPoints.of(points);
    values = decimals.values();
    parts = decimals.parts();
    codes = Raw.codes(labels);
    n = points.rows();
    d = points.columns();
    sizes = labels.counts();
    centres = new double[sizes.length][d];
    mean = new double[d];
    takeMeans();
    slack = decimals.areExact() ? new double[d] : slack();
  }

  /** Checks the requirements of all these measures, and takes the means. */
  static ClusterCentres of(Matrix points, Labels labels) {
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(labels, "labels");
    if (labels.size() != points.rows()) {
      throw new IllegalArgumentException(
          "labels must be one per point, " + points.rows() + ", but were " + labels.size());
    }
    int clusters = occupied(labels.counts());
    if (!(clusters >= 2 && clusters <= points.rows() - 1)) {
      throw new IllegalArgumentException(
          "labels must name at least 2 clusters and fewer than the points, "
              + points.rows()
              + ", but named "
              + clusters);
    }
    SquareRange.check("points", Raw.values(points), points.columns(), 0);
    return new ClusterCentres(points, labels);
  }

  private void takeMeans() {
    TwofoldSums sums = new TwofoldSums(Math.multiplyExact(sizes.length, d));
    TwofoldSums all = new TwofoldSums(d);
    for (int i = 0, at = 0; i < n; i++) {
      int first = codes[i] * d;
      for (int j = 0; j < d; j++, at++) {
        sums.add(first + j, values[at]);
        all.add(j, values[at]);
      }
    }
    for (int j = 0; j < d; j++) {
      mean[j] = all.mean(j, n);
      for (int c = 0; c < sizes.length; c++) {
        centres[c][j] = sizes[c] == 0 ? 0 : sums.mean(c * d + j, sizes[c]);
      }
    }
  }

  private double[] slack() {
    double[] largest = new double[d];
    for (int i = 0, at = 0; i < n; i++) {
      for (int j = 0; j < d; j++, at++) {
        largest[j] = Math.max(largest[j], Math.abs(values[at]));
      }
    }
    return Arrays.stream(largest).map(most -> ROUNDING * most).toArray();
  }

  /** The number of clusters, those without points included. */
  int clusters() {
    return sizes.length;
  }

  /** The number of clusters that have points. */
  int occupied() {
    return occupied(sizes);
  }

  private static int occupied(int[] sizes) {
    return (int) Arrays.stream(sizes).filter(size -> size > 0).count();
  }

  int points() {
    return n;
  }

  int size(int cluster) {
    return sizes[cluster];
  }

  /** How many units make 1. */
  double parts() {
    return parts;
  }

  /** The squared distance of every point to the centre of its cluster. */
  double[] squaredDistances() {
    double[] squared = new double[n];
    for (int i = 0; i < n; i++) {
      double[] centre = centres[codes[i]];
      double sum = 0;
      for (int j = 0; j < d; j++) {
        double difference = values[i * d + j] - centre[j];
        sum += difference * difference;
      }
      squared[i] = sum;
    }
    return squared;
  }

  int cluster(int point) {
    return codes[point];
  }

  /** The squared distance between two centres; columns in which they are the same count 0. */
  double squaredDistance(int cluster, int other) {
    return squaredDistance(centres[cluster], centres[other]);
  }

  /** The sum of the squared distances of the centres to the mean of all points, by size. */
  double spreadOfCentres() {
    TwofoldSums spread = new TwofoldSums(1);
    for (int c = 0; c < sizes.length; c++) {
      spread.add(0, sizes[c] == 0 ? 0 : sizes[c] * squaredDistance(centres[c], mean));
    }
    return spread.value(0);
  }

  private double squaredDistance(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < d; j++) {
      double difference = x[j] - y[j];
      sum += Math.abs(difference) <= slack[j] ? 0 : difference * difference;
    }
    return sum;
  }
}
