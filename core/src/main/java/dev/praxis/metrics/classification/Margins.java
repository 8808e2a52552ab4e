package dev.praxis.metrics.classification;

import dev.praxis.data.Matrix;
import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * The sums of a table of counts, true classes × predicted classes, and the measures of agreement
 * that follow from them alone. Exact, so that what is 0 or 1 by definition is.
 */
final class Margins {

  /** Enough that a root that is a double, or next to the middle of two, is rounded right. */
  private static final MathContext ROOT = new MathContext(40);

  /** The sum of each row: the rows of each class. */
  final BigDecimal[] truths;

  /** The sum of each column: the rows predicted as each class. */
  final BigDecimal[] predictions;

  /** The sum of the diagonal: the rows whose own class was predicted. */
  final BigDecimal right;

  final BigDecimal total;

  Margins(Matrix counts) {
    int classes = counts.rows();
    CellSum[] rows = sums(classes);
    CellSum[] columns = sums(classes);
    CellSum diagonal = new CellSum();
    for (int i = 0; i < classes; i++) {
      for (int j = 0; j < classes; j++) {
        rows[i].add(counts.get(i, j));
        columns[j].add(counts.get(i, j));
      }
      diagonal.add(counts.get(i, i));
    }
    truths = exact(rows);
    predictions = exact(columns);
    right = diagonal.exact();
    total = Arrays.stream(truths).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static CellSum[] sums(int classes) {
    CellSum[] sums = new CellSum[classes];
    Arrays.setAll(sums, c -> new CellSum());
    return sums;
  }

  private static BigDecimal[] exact(CellSum[] sums) {
    return Arrays.stream(sums).map(CellSum::exact).toArray(BigDecimal[]::new);
  }

  /** {@code (right − chance) / (total − chance)}, all times the total; NaN for 0 / 0. */
  double kappa() {
    BigDecimal most = total.multiply(total).subtract(products(truths, predictions));
    return most.signum() == 0 ? Double.NaN : Decimals.quotient(covariance(), most);
  }

  /** The covariance over the root of both variances; 0 if one of these is. */
  double matthews() {
    BigDecimal ofTruths = total.multiply(total).subtract(products(truths, truths));
    BigDecimal ofPredictions = total.multiply(total).subtract(products(predictions, predictions));
    BigDecimal square = ofTruths.multiply(ofPredictions);
    return square.signum() == 0 ? 0 : Decimals.quotient(covariance(), square.sqrt(ROOT));
  }

  private BigDecimal covariance() {
    return right.multiply(total).subtract(products(truths, predictions));
  }

  private static BigDecimal products(BigDecimal[] x, BigDecimal[] y) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < x.length; i++) {
      sum = sum.add(x[i].multiply(y[i]));
    }
    return sum;
  }
}
