package dev.praxis.benchmarks.metrics.classification;

import java.util.Arrays;
import java.util.Comparator;

/** The area under the ROC curve by the rank sum of Mann and Whitney. */
final class NaiveAuc {
  private NaiveAuc() {}

  private record Row(int truth, double score) {}

  static double of(int[] truth, double[] scores) {
    Row[] rows = new Row[truth.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new Row(truth[i], scores[i]);
    }
    Arrays.sort(rows, Comparator.comparingDouble(Row::score));
    double rankSum = 0;
    double positives = 0;
    int to;
    for (int from = 0; from < rows.length; from = to) {
      int tiedPositives = 0;
      for (to = from; to < rows.length && rows[to].score() == rows[from].score(); to++) {
        tiedPositives += rows[to].truth();
      }
      rankSum += tiedPositives * (from + 1 + to) / 2.0;
      positives += tiedPositives;
    }
    double least = positives * (positives + 1) / 2;
    return (rankSum - least) / (positives * (rows.length - positives));
  }
}
