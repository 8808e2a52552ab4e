package dev.praxis.neighbors;

import dev.praxis.internal.compute.Blocks;
import java.util.Arrays;

/** Nearest rows by a distance made of absolute differences, among all of them. */
final class ColumnSearch extends Search {
  /** Rows in a block: with 32 columns 64 KiB. */
  private static final int ROWS = 256;

  private final Distance distance;

  private final int count;
  private final int d;

  /** The rows of each block column by column; infinite behind the last one. */
  private final double[][][] blocks;

  ColumnSearch(Distance distance, double[] points, int count, int d) {
    this.distance = distance;
    this.count = count;
    this.d = d;
    this.blocks = new double[Blocks.count(count, ROWS)][d][ROWS];
    for (int row = 0; row < blocks.length * ROWS; row++) {
      for (int j = 0; j < d; j++) {
        blocks[row / ROWS][j][row % ROWS] =
            row < count ? points[row * d + j] : Double.POSITIVE_INFINITY;
      }
    }
  }

  @Override
  Worker worker(double[] queries, int size, boolean others) {
    double[] sums = new double[ROWS];
    return (first, many, nearest) -> {
      for (int block = 0; block < blocks.length; block++) {
        for (int q = 0; q < many; q++) {
          Arrays.fill(sums, 0);
          if (distance == Distance.MANHATTAN) {
            ColumnDistances.add(queries, (first + q) * d, blocks[block], sums);
          } else {
            ColumnDistances.largest(queries, (first + q) * d, blocks[block], sums);
          }
          offer(sums, block * ROWS, others ? first + q : -1, nearest[q]);
        }
      }
    };
  }

  private void offer(double[] distances, int first, int left, Nearest nearest) {
    int some = Math.min(distances.length, count - first);
    double farthest = nearest.farthest();
    for (int i = 0; i < some; i++) {
      if (distances[i] <= farthest && first + i != left) {
        nearest.offer(distances[i], first + i);
        farthest = nearest.farthest();
      }
    }
  }
}
