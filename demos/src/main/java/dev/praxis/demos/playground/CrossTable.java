package dev.praxis.demos.playground;

import dev.praxis.data.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two ways of labelling the same n points, counted against each other: clusters × classes.
 *
 * <p>Clusters are numbered in no particular order, so they are compared with known classes by
 * counting, not by number.
 */
public final class CrossTable {

  private final Labels clusters;
  private final Labels classes;
  private final int[][] counts;

  private CrossTable(Labels clusters, Labels classes, int[][] counts) {
    this.clusters = clusters;
    this.classes = classes;
    this.counts = counts;
  }

  /**
   * Counts the points of each cluster and class.
   *
   * @param clusters the found cluster of each point, n
   * @param classes the known class of each point, n
   */
  public static CrossTable of(Labels clusters, Labels classes) {
    if (!(clusters.size() == classes.size())) {
      throw new IllegalArgumentException(
          "classes must be as many as clusters, "
              + clusters.size()
              + ", but were "
              + classes.size());
    }
    int[][] counts = new int[clusters.classes()][classes.classes()];
    for (int i = 0; i < clusters.size(); i++) {
      counts[clusters.code(i)][classes.code(i)]++;
    }
    return new CrossTable(clusters, classes, counts);
  }

  /** How many points of each class (column) are in each cluster (row), a copy. */
  public int[][] counts() {
    int[][] copy = counts.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = counts[i].clone();
    }
    return copy;
  }

  /** The names of the classes, the columns. */
  public List<String> classNames() {
    return classes.classNames();
  }

  /**
   * The points whose class is not the most frequent of their cluster, in order.
   *
   * @return their indexes, possibly none
   */
  public int[] misplaced() {
    return IntStream.range(0, clusters.size())
        .filter(i -> classes.code(i) != majority(clusters.code(i)))
        .toArray();
  }

  /** The most frequent class of a cluster, the first of several. */
  private int majority(int cluster) {
    return Numbers.highest(Arrays.stream(counts[cluster]).asDoubleStream().toArray());
  }
}
