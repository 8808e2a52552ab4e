package dev.praxis.cluster;

import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.NearestSearch;
import dev.praxis.internal.compute.Panels;
import java.util.Arrays;

/**
 * The assignment step with triangle-inequality bounds: the labels of {@link PlainAssignment}, with
 * most distances never computed.
 *
 * <p>The centroids are taken in at most sixteen groups of neighbouring numbers. Each row keeps an
 * upper bound of the distance to its own centroid and, per group, a lower bound of the distance to
 * the group's other centroids. When the centroids move, the upper bound grows by how far the own
 * centroid moved and a group's lower bound shrinks by the farthest move in that group. A group
 * whose lower bound exceeds the upper bound cannot hold the nearest centroid. With one group this
 * is Hamerly's algorithm; with several, one panel each, it is the group filter of Yinyang k-means,
 * whose surviving work is whole panels: just what the kernels want.
 *
 * <p><b>Why the labels are the very same.</b> A computed squared distance differs from the true one
 * by at most {@code d + 3} roundings. Lower bounds are rounded down and upper bounds up by more
 * than that, drifts up, and a group is skipped only if its bound is larger by more than twice that
 * error: then the computed distances are ordered as the bounds are. Whatever is not skipped is
 * decided on computed distances, ties to the first, as in the plain step.
 *
 * <p>Source: Hamerly, "Making k-means even faster", SDM 2010; Ding et al., "Yinyang k-means", ICML
 * 2015. Memory: {@code n · (groups + 1)} numbers.
 */
final class BoundedAssignment implements Assignment {
  private static final int MOST_GROUPS = 16;

  /** Squares below 1e-308 are lost to underflow; no bound is trusted to less than this. */
  private static final double TINY = 1e-150;

  /** Panels that a wide register tile takes. */
  private static final int PANELS_AT_ONCE = 4;

  /** Distances measured before they are looked at: 64 KiB. */
  private static final int NUMBERS_AT_ONCE = 1 << 13;

  private static final double UP_ONE_ROUNDING = 1 + 0x1.0p-51;
  private static final double DOWN_ONE_ROUNDING = 1 - 0x1.0p-51;

  private final WeightedPoints points;
  private final int clusters;
  private final Panels panels;
  private final int panelsPerGroup;
  private final int groups;

  private final double roundedUp;
  private final double roundedDown;
  private final double apart;

  private final double[] upper;
  private final double[][] lower;
  private final double[] centroids;
  private final double[] drift;
  private final double[] groupDrift;

  BoundedAssignment(WeightedPoints points, int clusters) {
    int d = points.dimension();
    this.points = points;
    this.clusters = clusters;
    this.centroids = new double[clusters * d];
    this.panels = Panels.forDistances(centroids, 0, clusters, d);
    this.panelsPerGroup = (panels.panels() + MOST_GROUPS - 1) / MOST_GROUPS;
    this.groups = (panels.panels() + panelsPerGroup - 1) / panelsPerGroup;
    double error = (d + 8.0) * 0x1.0p-53;
    this.roundedUp = 1 + error;
    this.roundedDown = 1 - error;
    this.apart = 1 + 4 * error;
    this.upper = new double[points.count()];
    this.lower = new double[(points.count() + BLOCK - 1) / BLOCK][groups * BLOCK];
    this.drift = new double[clusters];
    this.groupDrift = new double[groups];
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
  }

  @Override
  public void moveTo(double[] next) {
    int d = points.dimension();
    Arrays.fill(groupDrift, 0);
    for (int c = 0; c < clusters; c++) {
      double squared = Kernels.squaredDistance(centroids, c * d, next, c * d, d);
      drift[c] = Math.sqrt(squared) * roundedUp + TINY;
      int group = groupOf(c);
      groupDrift[group] = Math.max(groupDrift[group], drift[c]);
    }
    System.arraycopy(next, 0, centroids, 0, centroids.length);
    panels.repack(centroids, 0);
  }

  @Override
  public void relabelled(int row, int oldCluster) {
    upper[row] = Double.POSITIVE_INFINITY;
    // The old centroid is now one of the others in its group, and nothing is known about how near
    // it is.
    lower[row / BLOCK][groupOf(oldCluster) * BLOCK + row % BLOCK] = 0;
  }

  @Override
  public Worker worker() {
    return new BlockWorker();
  }

  private int groupOf(int cluster) {
    return cluster / (panelsPerGroup * Panels.WIDTH);
  }

  private final class BlockWorker implements Worker {
    private final int groupWidth = panelsPerGroup * Panels.WIDTH;
    private final int groupsAtOnce = Math.max(1, PANELS_AT_ONCE / panelsPerGroup);
    private final Kernels kernels = KernelProvider.kernels();
    private final NearestSearch search = new NearestSearch(kernels);

    // Small data must not pay for the scratch space of large ones.
    private final int most = Math.min(BLOCK, points.count());
    private final double[] leastLower = new double[BLOCK];
    private final int[] candidates = new int[most + 1];
    private final int[][] chosen = new int[groupsAtOnce][most + 1];
    private final int[] counts = new int[groupsAtOnce];
    private final int[] offsets = new int[most];
    private final int[] centroidOffsets = new int[most];
    private final double[] squared = new double[most];
    private final double[] own = new double[most];
    private final double[] best = new double[most];
    private final double[] limit = new double[most];
    private final int[] bestCluster = new int[most];
    private final double[] second = new double[most];
    private final double[] least = new double[most];
    private final double[] root = new double[most];
    private final double[] out = new double[numbersAtOnce()];

    private int first;
    private double[] bounds = {};
    private int[] labels = {};
    private long computed;

    @Override
    public long assign(int block, int[] allLabels) {
      first = block * BLOCK;
      bounds = lower[block];
      labels = allLabels;
      computed = 0;
      int rows = Math.min(BLOCK, points.count() - first);
      if (labels[first] < 0) {
        return assignFirst(rows);
      }
      age(rows);
      int count = tighten(rows);
      for (int group = 0; group < groups; group += groupsAtOnce) {
        searchGroups(group, Math.min(group + groupsAtOnce, groups), count);
      }
      settle(count);
      return computed;
    }

    /**
     * The first assignment searches plainly: the centroids are about to move too far for bounds
     * from here to be of any use.
     */
    private long assignFirst(int rows) {
      for (int r = 0; r < rows; r++) {
        offsets[r] = points.start(first + r);
      }
      search.search(points.values(), offsets, rows, panels, bestCluster, squared);
      System.arraycopy(bestCluster, 0, labels, first, rows);
      return (long) rows * clusters;
    }

    private int numbersAtOnce() {
      int width = groupWidth * groupsAtOnce;
      return Math.max(Math.min(NUMBERS_AT_ONCE, most * width), 8 * width);
    }

    /** Moves the bounds with the centroids. */
    private void age(int rows) {
      for (int r = 0; r < rows; r++) {
        upper[first + r] = (upper[first + r] + drift[labels[first + r]]) * UP_ONE_ROUNDING;
      }
      Arrays.fill(leastLower, Double.POSITIVE_INFINITY);
      for (int group = 0; group < groups; group++) {
        ageGroup(bounds, group * BLOCK, groupDrift[group], leastLower);
      }
    }

    private static void ageGroup(double[] bounds, int from, double moved, double[] least) {
      for (int r = 0; r < BLOCK; r++) {
        double bound = (bounds[from + r] - moved) * DOWN_ONE_ROUNDING;
        bounds[from + r] = bound;
        least[r] = Math.min(least[r], bound);
      }
    }

    /**
     * Lists the rows that the bounds cannot decide, even with the exact distance to their own
     * centroid.
     */
    private int tighten(int rows) {
      int count = 0;
      for (int r = 0; r < rows; r++) {
        candidates[count] = r;
        count += isLess(leastLower[r], upper[first + r] * apart + TINY);
      }
      measureOwn(count);
      int undecided = 0;
      for (int i = 0; i < count; i++) {
        int r = candidates[i];
        double root = Math.sqrt(own[r]) * roundedUp;
        upper[first + r] = root;
        limit[r] = root * apart + TINY;
        best[r] = own[r];
        bestCluster[r] = labels[first + r];
        candidates[undecided] = r;
        undecided += isLess(leastLower[r], limit[r]);
      }
      return undecided;
    }

    /** The distances of the candidates to their own centroids. */
    private void measureOwn(int count) {
      int d = points.dimension();
      for (int i = 0; i < count; i++) {
        int row = first + candidates[i];
        offsets[i] = points.start(row);
        centroidOffsets[i] = labels[row] * d;
      }
      PairDistances.touch(points.values(), offsets, count, d);
      PairDistances.squared(
          points.values(), offsets, centroids, centroidOffsets, count, d, squared);
      for (int i = 0; i < count; i++) {
        own[candidates[i]] = squared[i];
      }
      computed += count;
    }

    /** Some groups in one wide register tile, or one by one where the bounds save enough. */
    private void searchGroups(int from, int to, int count) {
      int undecided = 0;
      for (int group = from; group < to; group++) {
        counts[group - from] = choose(group, count, chosen[group - from]);
        undecided += counts[group - from];
      }
      if (to - from > 1 && undecided * 4 >= count * (to - from) * 3) {
        search(from, to, candidates, count);
        return;
      }
      for (int group = from; group < to; group++) {
        search(group, group + 1, chosen[group - from], counts[group - from]);
      }
    }

    /** Lists the rows for which the group may hold the nearest centroid. */
    private int choose(int group, int count, int[] list) {
      int n = 0;
      for (int i = 0; i < count; i++) {
        int r = candidates[i];
        list[n] = r;
        n += isLess(bounds[group * BLOCK + r], limit[r]);
      }
      return n;
    }

    /** 1 if a &lt; b, else 0, by the sign of the difference: no branch to mispredict. */
    private static int isLess(double a, double b) {
      return (int) (Double.doubleToRawLongBits(a - b) >>> 63);
    }

    /** Measures the chosen rows to the centroids of some groups. */
    private void search(int fromGroup, int toGroup, int[] list, int n) {
      int fromPanel = fromGroup * panelsPerGroup;
      int toPanel = Math.min(toGroup * panelsPerGroup, panels.panels());
      int width = (toPanel - fromPanel) * Panels.WIDTH;
      int firstCluster = fromPanel * Panels.WIDTH;
      int strip = Math.max(8, Math.min(BLOCK, NUMBERS_AT_ONCE / width));
      for (int from = 0; from < n; from += strip) {
        int m = Math.min(strip, n - from);
        for (int i = 0; i < m; i++) {
          offsets[i] = points.start(first + list[from + i]);
        }
        kernels.squaredDistances(points.values(), offsets, m, panels, fromPanel, toPanel, out);
        maskOwn(list, from, m, firstCluster, width);
        for (int group = fromGroup; group < toGroup; group++) {
          take(group, list, from, m, (group - fromGroup) * groupWidth, width);
        }
      }
      computed += (long) n * Math.min(width, clusters - firstCluster);
    }

    /** Takes the distances of one group, which begin at a column of the block. */
    private void take(int group, int[] list, int from, int m, int column, int width) {
      int columns = Math.min(groupWidth, width - column);
      int at = group * BLOCK;
      leastOfRows(out, column, width, columns, m, least);
      boundsBelow(least, m, roundedDown, root);
      for (int i = 0; i < m; i++) {
        int r = list[from + i];
        bounds[at + r] = root[i];
        if (!(least[i] > best[r])) {
          improve(r, least[i], i * width + column, columns, group * groupWidth);
        }
      }
    }

    private static void boundsBelow(double[] squared, int m, double roundedDown, double[] bounds) {
      for (int i = 0; i < m; i++) {
        bounds[i] = Math.sqrt(squared[i]) * roundedDown;
      }
    }

    /** Trees of minima, without a branch that the processor would mispredict. */
    private static void leastOfRows(
        double[] block, int column, int width, int columns, int rows, double[] least) {
      for (int i = 0, at = column; i < rows; i++, at += width) {
        least[i] = leastOfEight(block, at);
      }
      for (int more = Panels.WIDTH; more < columns; more += Panels.WIDTH) {
        for (int i = 0, at = column + more; i < rows; i++, at += width) {
          least[i] = Math.min(least[i], leastOfEight(block, at));
        }
      }
    }

    private static double leastOfEight(double[] block, int at) {
      double a = Math.min(block[at], block[at + 1]);
      double b = Math.min(block[at + 2], block[at + 3]);
      double c = Math.min(block[at + 4], block[at + 5]);
      double d = Math.min(block[at + 6], block[at + 7]);
      return Math.min(Math.min(a, b), Math.min(c, d));
    }

    /**
     * The bound is on the other centroids, so a row's own one must not be the least of its group.
     */
    private void maskOwn(int[] list, int from, int m, int firstCluster, int width) {
      for (int i = 0; i < m; i++) {
        int lane = labels[first + list[from + i]] - firstCluster;
        if (lane >= 0 && lane < width) {
          out[i * width + lane] = Double.POSITIVE_INFINITY;
        }
      }
    }

    /** Rare: the group holds a centroid that is nearer, or as near with a smaller number. */
    private void improve(int r, double least, int from, int width, int firstCluster) {
      int lane = 0;
      while (out[from + lane] != least) {
        lane++;
      }
      int cluster = firstCluster + lane;
      if (least < best[r] || cluster < bestCluster[r]) {
        out[from + lane] = Double.POSITIVE_INFINITY;
        second[r] = leastOfEight(out, from);
        for (int more = Panels.WIDTH; more < width; more += Panels.WIDTH) {
          second[r] = Math.min(second[r], leastOfEight(out, from + more));
        }
        best[r] = least;
        bestCluster[r] = cluster;
        limit[r] = Math.sqrt(least) * roundedUp * apart + TINY;
      }
    }

    /**
     * Moves the rows that found a nearer centroid, and mends the bounds of the two groups
     * concerned.
     */
    private void settle(int count) {
      for (int i = 0; i < count; i++) {
        int r = candidates[i];
        int oldCluster = labels[first + r];
        int cluster = bestCluster[r];
        if (cluster != oldCluster) {
          labels[first + r] = cluster;
          upper[first + r] = Math.sqrt(best[r]) * roundedUp;
          bounds[groupOf(cluster) * BLOCK + r] = Math.sqrt(second[r]) * roundedDown;
          int at = groupOf(oldCluster) * BLOCK + r;
          bounds[at] = Math.min(bounds[at], Math.sqrt(own[r]) * roundedDown);
        }
      }
    }
  }
}
