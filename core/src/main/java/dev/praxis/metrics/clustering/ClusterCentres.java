package dev.praxis.metrics.clustering;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;

/** The means of the clusters that have points, for the measures that need nothing else. */
final class ClusterCentres {
  private final double[] values;
  private final int[] codes;
  private final int n;
  private final int d;
  private final int[] sizes;
  private final double[][] centres;

  private ClusterCentres(Matrix points, Labels labels) {
    values = Raw.values(points);
    codes = Raw.codes(labels);
    n = points.rows();
    d = points.columns();
    sizes = labels.counts();
    centres = new double[sizes.length][d];
    takeMeans();
  }

  /** Checks the requirements of all these measures, and takes the means. */
  static ClusterCentres of(Matrix points, Labels labels) {
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

  /** Twice: the second time over the differences from the first means, which takes out rounding. */
  private void takeMeans() {
    for (int pass = 0; pass < 2; pass++) {
      double[][] sums = new double[sizes.length][d];
      for (int i = 0; i < n; i++) {
        double[] sum = sums[codes[i]];
        double[] centre = centres[codes[i]];
        for (int j = 0; j < d; j++) {
          sum[j] += values[i * d + j] - centre[j];
        }
      }
      for (int c = 0; c < sizes.length; c++) {
        for (int j = 0; j < d; j++) {
          centres[c][j] += sizes[c] == 0 ? 0 : sums[c][j] / sizes[c];
        }
      }
    }
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

  /** The squared distance between two centres. */
  double squaredDistance(int cluster, int other) {
    return squaredDistance(centres[cluster], centres[other]);
  }

  /** The sum of the squared distances of the centres to the mean of all points, by size. */
  double spreadOfCentres() {
    double[] mean = new double[d];
    for (int c = 0; c < sizes.length; c++) {
      for (int j = 0; j < d; j++) {
        mean[j] += centres[c][j] * ((double) sizes[c] / n);
      }
    }
    double spread = 0;
    for (int c = 0; c < sizes.length; c++) {
      spread += sizes[c] == 0 ? 0 : sizes[c] * squaredDistance(centres[c], mean);
    }
    return spread;
  }

  private static double squaredDistance(double[] x, double[] y) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += (x[j] - y[j]) * (x[j] - y[j]);
    }
    return sum;
  }
}
