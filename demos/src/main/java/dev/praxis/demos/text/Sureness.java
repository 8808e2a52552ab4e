package dev.praxis.demos.text;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.playground.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some predictions that are about equally sure: how sure, and how often they are right.
 *
 * @param rows how many predictions
 * @param wrong how many of them are wrong
 * @param sure the mean probability of what was predicted
 */
record Sureness(int rows, int wrong, double sure) {

  /** The share that is right. */
  double right() {
    return 1 - (double) wrong / rows;
  }

  /** Predictions whose probability is from one limit up to another, which is not among them. */
  static Sureness between(double from, double to, Labels truth, Matrix probabilities) {
    int rows = 0;
    int wrong = 0;
    double sum = 0;
    for (int i = 0; i < truth.size(); i++) {
      double[] row = probabilities.row(i);
      int predicted = Numbers.highest(row);
      if (row[predicted] >= from && row[predicted] < to) {
        rows++;
        wrong += predicted == truth.code(i) ? 0 : 1;
        sum += row[predicted];
      }
    }
    return new Sureness(rows, wrong, sum / rows);
  }

  /** Predictions by tenths of their probability, those tenths that have at least twenty. */
  static List<Sureness> tenths(Labels truth, Matrix probabilities) {
    List<Sureness> tenths = new ArrayList<>();
    IntStream.rangeClosed(1, 10)
        .mapToObj(t -> between((t - 1) / 10.0, t < 10 ? t / 10.0 : 2, truth, probabilities))
        .filter(tenth -> tenth.rows() >= 20)
        .forEach(tenths::add);
    return tenths;
  }
}
