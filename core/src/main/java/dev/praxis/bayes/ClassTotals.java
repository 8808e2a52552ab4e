package dev.praxis.bayes;

import dev.praxis.bayes.NaiveBayes.Kind;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;

/** The sum of each column over the rows of each class, and what follows from it. */
final class ClassTotals {
  private final int columns;
  private final int classes;

  /** m × K, row by row. */
  private final double[] sums;

  /** How many rows each class has. */
  private final int[] rows;

  private ClassTotals(int columns, double[] sums, int[] rows) {
    this.columns = columns;
    this.classes = rows.length;
    this.sums = sums;
    this.rows = rows;
  }

  static ClassTotals of(SparseMatrix points, Labels labels) {
    int classes = labels.classes();
    double[] members = new double[Checks.elements(points.rows(), classes)];
    for (int i = 0; i < labels.size(); i++) {
      members[i * classes + labels.code(i)] = 1;
    }
    Matrix sums = points.transposedTimes(Raw.matrix(points.rows(), classes, members));
    return new ClassTotals(points.columns(), Raw.values(sums), labels.counts());
  }

  /** What each time that a column counts adds to the score of each class, m × K. */
  Matrix weights(Kind kind, double smoothing) {
    double[] weights =
        switch (kind) {
          case MULTINOMIAL -> shares(sums, smoothing, 1);
          case COMPLEMENT -> shares(ofOthers(), smoothing, -1);
          case BERNOULLI -> odds(smoothing);
        };
    return Raw.matrix(columns, classes, weights);
  }

  /** What a row of zeros adds to the score of each class, K. */
  double[] offsets(Kind kind, double smoothing) {
    double[] offsets = new double[classes];
    if (kind == Kind.BERNOULLI) {
      for (int at = 0; at < sums.length; at++) {
        offsets[at % classes] += StrictMath.log(absent(at, smoothing));
      }
    }
    return offsets;
  }

  /** The logarithms of the smoothed shares of the columns in each class, with a sign. */
  private double[] shares(double[] counts, double smoothing, int sign) {
    double[] totals = new double[classes];
    for (int at = 0; at < counts.length; at++) {
      totals[at % classes] += counts[at] + smoothing;
    }
    double[] logarithms = new double[counts.length];
    for (int at = 0; at < counts.length; at++) {
      logarithms[at] = sign * StrictMath.log((counts[at] + smoothing) / totals[at % classes]);
    }
    return logarithms;
  }

  /** The sums of all rows but those of each class. */
  private double[] ofOthers() {
    double[] others = new double[sums.length];
    for (int from = 0; from < sums.length; from += classes) {
      for (int c = 0; c < classes; c++) {
        // Added anew: a difference would lose digits, and what is zero would not be zero.
        for (int other = 0; other < classes; other++) {
          others[from + c] += other == c ? 0 : sums[from + other];
        }
      }
    }
    return others;
  }

  private double[] odds(double smoothing) {
    double[] odds = new double[sums.length];
    for (int at = 0; at < sums.length; at++) {
      double present = (sums[at] + smoothing) / (rows[at % classes] + 2 * smoothing);
      odds[at] = StrictMath.log(present) - StrictMath.log(absent(at, smoothing));
    }
    return odds;
  }

  /** The probability that a column is zero in a row of a class. */
  private double absent(int at, double smoothing) {
    int count = rows[at % classes];
    return (count - sums[at] + smoothing) / (count + 2 * smoothing);
  }
}
