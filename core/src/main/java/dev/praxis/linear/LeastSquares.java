package dev.praxis.linear;

import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.internal.algebra.GrowingQr;
import dev.praxis.internal.algebra.PivotedQr;
import dev.praxis.internal.compute.Chunks;
import java.util.Arrays;

/**
 * Least squares with a penalty, by orthogonal transformations alone.
 *
 * <p>Three steps: the rows are folded into a triangle, chunk by chunk and in parallel, with a
 * column of ones in front for the intercept and the targets behind; the triangle's columns are
 * decomposed again, with pivoting, to see which of them are no combination of others; the small
 * problem that remains is solved, with a penalty or without.
 */
final class LeastSquares {
  private static final int BLOCK = 256;

  /** Half the distance from 1 to the next double: the relative error of a rounding. */
  private static final double ROUNDING = 0x1p-53;

  private final ScaledColumns points;
  private final ScaledColumns targets;
  private final GrowingQr triangle;
  private final PivotedQr pivoted;

  /**
   * Folds the rows.
   *
   * @param points {@code n × d}
   * @param targets {@code n × 1}
   */
  LeastSquares(ScaledColumns points, ScaledColumns targets) {
    this.points = points;
    this.targets = targets;
    triangle = fold(points, targets);
    pivoted = pivoted();
  }

  /** Folds rows whose values can be computed with; others are refused. */
  static LeastSquares of(Targeted<Matrix> data) {
    int n = data.points().rows();
    double[] points = LinearScores.inRange(data.points());
    double[] targets = LinearScores.inRange(data.targets());
    return new LeastSquares(
        ScaledColumns.of(points, n, data.points().columns()), ScaledColumns.of(targets, n, 1));
  }

  /** The number of columns that are no combination of the others. */
  int rank() {
    return pivoted.rank();
  }

  /**
   * The coefficients of the columns as they came, and behind them the intercept: {@code d + 1}
   * numbers, infinite where they overflow.
   *
   * @param scaled the coefficients of the columns as they are scaled
   */
  double[] unscaled(double[] scaled) {
    int d = points.columns();
    double rest = triangle.get(0, d + 1);
    for (int j = 0; j < d; j++) {
      rest = Math.fma(-triangle.get(0, j + 1), scaled[j], rest);
    }
    double[] solution = new double[d + 1];
    double unit = 1 / targets.scale(0);
    double intercept = Math.fma(rest / triangle.get(0, 0), unit, targets.shift(0));
    for (int j = 0; j < d; j++) {
      // A coefficient of zero has no sign.
      solution[j] = scaled[j] * points.scale(j) * unit + 0.0;
      intercept = Math.fma(-solution[j], points.shift(j), intercept);
    }
    solution[d] = intercept;
    return solution;
  }

  private static GrowingQr fold(ScaledColumns points, ScaledColumns targets) {
    int width = points.columns() + 2;
    int least = Math.max(8 * BLOCK, 4 * width);
    Chunks chunks = Chunks.of(points.rows(), least, (long) width * width);
    int block = Math.min(BLOCK, points.rows());
    return chunks.fold(
        () -> {
          double[][] columns = new double[width][block];
          return chunk -> {
            GrowingQr part = new GrowingQr(width);
            for (int from = chunks.from(chunk); from < chunks.to(chunk); from += block) {
              int count = Math.min(block, chunks.to(chunk) - from);
              Arrays.fill(columns[0], 0, count, 1.0);
              points.copyColumns(from, count, columns, 1);
              targets.copyColumns(from, count, columns, width - 1);
              part.addBlock(columns, count);
            }
            return part;
          };
        },
        GrowingQr::merge);
  }

  /**
   * The length of the residuals that the best fit leaves, in units of the targets as they are
   * scaled; exactly 0 where it is no longer than rounding makes it where there are none.
   *
   * <p>That is a few roundings of the decomposition, hardly more for more rows, and the rounding of
   * the numbers themselves, of the targets and of each column times its coefficient.
   *
   * @param scaled the coefficients of the columns as they are scaled, none a combination of others
   */
  double residual(double[] scaled) {
    int last = points.columns() + 1;
    double numbers = 8 * length(last) + 2 * targets.largest(0);
    for (int j = 0; j < scaled.length; j++) {
      numbers += Math.abs(scaled[j]) * (8 * length(j + 1) + 2 * points.largest(j));
    }
    double residual = Math.abs(triangle.get(last, last));
    return residual > ROUNDING * Math.sqrt(points.rows()) * numbers ? residual : 0;
  }

  /**
   * The standard errors of the coefficients of the columns as they came, and behind them that of
   * the intercept: {@code d + 1} numbers, infinite where they overflow.
   *
   * <p>The variances of the coefficients, as multiples of that of a residual, are the diagonal of
   * (RᵀR)⁻¹: the squared lengths of the rows of R⁻¹. The intercept is the mean of the targets, of
   * variance 1/n, less the coefficients times the means of the columns.
   *
   * @param deviation that of a residual, in units of the targets as they are scaled
   */
  double[] errors(double deviation) {
    int d = points.columns();
    double[] squares = new double[d];
    for (int k = 0; k < d; k++) {
      double[] column = inverseColumn(k);
      for (int i = 0; i <= k; i++) {
        squares[i] = Math.fma(column[i], column[i], squares[i]);
      }
    }
    double unit = inUnitsOfTargets(deviation);
    double[] errors = new double[d + 1];
    for (int place = 0; place < d; place++) {
      errors[pivoted.column(place)] = Math.sqrt(squares[place]) * unit(place) * unit;
    }
    errors[d] = Math.sqrt(1.0 / points.rows() + squaredMeans()) * unit;
    return errors;
  }

  /** A length in units of the targets as they came. */
  double inUnitsOfTargets(double length) {
    return length / targets.scale(0);
  }

  /** Column k of R⁻¹, down to row k. */
  private double[] inverseColumn(int k) {
    double[] column = new double[k + 1];
    for (int i = k; i >= 0; i--) {
      double sum = i == k ? 1 : 0;
      for (int j = i + 1; j <= k; j++) {
        sum = Math.fma(-pivoted.get(i, j), column[j], sum);
      }
      column[i] = sum / pivoted.get(i, i);
    }
    return column;
  }

  /** The squared length of R⁻ᵀ m, m the means of the columns. */
  private double squaredMeans() {
    double[] means = new double[points.columns()];
    double squares = 0;
    for (int i = 0; i < means.length; i++) {
      int j = pivoted.column(i);
      double sum =
          Math.fma(points.shift(j), points.scale(j), triangle.get(0, j + 1) / triangle.get(0, 0));
      for (int k = 0; k < i; k++) {
        sum = Math.fma(-pivoted.get(k, i), means[k], sum);
      }
      means[i] = sum / pivoted.get(i, i);
      squares = Math.fma(means[i], means[i], squares);
    }
    return squares;
  }

  /** The length of a column of the triangle without its share of the column of ones. */
  private double length(int column) {
    double squares = 0;
    for (int i = 1; i <= column; i++) {
      squares = Math.fma(triangle.get(i, column), triangle.get(i, column), squares);
    }
    return Math.sqrt(squares);
  }

  /** Decomposes the columns without their share of the column of ones. */
  private PivotedQr pivoted() {
    int d = points.columns();
    double[][] columns = new double[d][d];
    double[] right = new double[d];
    double[] slack = new double[d];
    for (int j = 0; j < d; j++) {
      for (int i = 0; i <= j; i++) {
        columns[j][i] = triangle.get(i + 1, j + 1);
      }
      right[j] = triangle.get(j + 1, d + 1);
      slack[j] = slack(j, length(j + 1));
    }
    return new PivotedQr(columns, right, slack);
  }

  /**
   * How long the rest of a column may be that is a combination of others: as much as n and d
   * roundings of the decomposition leave of it, and the rounding of its values before it came here.
   */
  private double slack(int j, double length) {
    int n = points.rows();
    double decomposition = 2.0 * Math.max(n, points.columns()) * length;
    return ROUNDING * (decomposition + 8 * Math.sqrt(n) * points.largest(j));
  }

  /**
   * The coefficients with a penalty λ above 0: every column gets a row of its own, in which its
   * coefficient is pulled towards zero.
   */
  double[] penalized(double penalty) {
    int d = points.columns();
    GrowingQr system = new GrowingQr(d + 1);
    for (int i = 0; i < rank(); i++) {
      double[] row = new double[d + 1];
      for (int place = i; place < d; place++) {
        row[place] = pivoted.get(i, place);
      }
      row[d] = pivoted.right(i);
      system.addRow(row);
    }
    for (int place = 0; place < d; place++) {
      double[] row = new double[d + 1];
      row[place] = Math.min(1e300, Math.sqrt(penalty) * points.scale(pivoted.column(place)));
      system.addRow(row);
    }
    return inOrder(system.solve());
  }

  /**
   * The coefficients without a penalty; where columns are combinations of others, the shortest of
   * the vectors that fit equally well.
   *
   * <p>Any coefficients u of the columns that are combinations leave {@code g − S u} for the
   * others, and the sum of the squares of both is least squares again. For the columns as they
   * came, not as they are scaled here: theirs is the length that users see.
   */
  double[] shortest() {
    int rank = rank();
    int free = points.columns() - rank;
    double[][] dependence = new double[free + 1][];
    for (int f = 0; f <= free; f++) {
      dependence[f] = eliminated(rank + f);
    }
    double[] u = free > 0 ? shortestFree(dependence) : new double[0];
    double[] x = new double[points.columns()];
    for (int i = 0; i < rank; i++) {
      double sum = dependence[free][i];
      for (int f = 0; f < free; f++) {
        sum = Math.fma(-dependence[f][i], u[f], sum);
      }
      x[i] = sum;
    }
    System.arraycopy(u, 0, x, rank, free);
    return inOrder(x);
  }

  private double[] shortestFree(double[][] dependence) {
    int rank = rank();
    int free = dependence.length - 1;
    GrowingQr system = new GrowingQr(free + 1);
    for (int i = 0; i < rank; i++) {
      double[] row = new double[free + 1];
      for (int f = 0; f <= free; f++) {
        row[f] = dependence[f][i] * unit(i);
      }
      system.addRow(row);
    }
    for (int f = 0; f < free; f++) {
      double[] row = new double[free + 1];
      row[f] = unit(rank + f);
      system.addRow(row);
    }
    return system.solve();
  }

  /** The factor from a scaled coefficient to that of the column as it came. */
  private double unit(int place) {
    return points.scale(pivoted.column(place));
  }

  /** A column behind the rank, or the right-hand side, as a combination of the first columns. */
  private double[] eliminated(int place) {
    double[] x = new double[rank()];
    for (int i = rank() - 1; i >= 0; i--) {
      double sum = place < points.columns() ? pivoted.get(i, place) : pivoted.right(i);
      for (int j = i + 1; j < rank(); j++) {
        sum = Math.fma(-pivoted.get(i, j), x[j], sum);
      }
      x[i] = sum / pivoted.get(i, i);
    }
    return x;
  }

  private double[] inOrder(double[] byPlace) {
    double[] x = new double[byPlace.length];
    for (int place = 0; place < x.length; place++) {
      x[pivoted.column(place)] = byPlace[place];
    }
    return x;
  }
}
