package dev.praxis.evaluation;

import java.util.List;

/** The mean and the spread of scores. */
final class FoldScores {
  private FoldScores() {}

  static double mean(List<Double> scores) {
    double sum = 0;
    for (double score : scores) {
      sum += score;
    }
    return sum / scores.size();
  }

  static double standardDeviation(List<Double> scores) {
    double mean = mean(scores);
    double squares = 0;
    for (double score : scores) {
      squares += (score - mean) * (score - mean);
    }
    return Math.sqrt(squares / scores.size());
  }
}
