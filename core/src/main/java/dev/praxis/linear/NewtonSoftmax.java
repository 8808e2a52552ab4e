package dev.praxis.linear;

import dev.praxis.internal.algebra.Cholesky;
import dev.praxis.internal.compute.Chunks;

/**
 * A step of Newton's method for the penalised logarithmic loss: its direction, and how far it goes.
 *
 * <p>A step goes to the lowest point of the parabola that touches the loss here; where that turns
 * out to be higher, half as far, and half again. Near the minimum every step doubles the digits.
 *
 * <p>The equations are solved exactly, which is quick where there are few coefficients.
 *
 * <p>Where coefficients do not change a score (collinear columns without a penalty), the parabola
 * is flat: a part in 10¹² of its diagonal keeps the equations solvable and does not change where
 * the steps end.
 */
final class NewtonSoftmax extends NewtonSteps {
  private final ScaledColumns points;
  private final int[] codes;
  private final int vectors;
  private final int size;
  private final double[] prices;

  private double[] coefficients;
  private LogLoss here;
  private double promise = Double.POSITIVE_INFINITY;

  /**
   * At coefficients of zero.
   *
   * @param codes the class of each row, from 0
   * @param vectors coefficient vectors: one for two classes (a 1 × d model), else one per class
   * @param penalty λ, in units of the columns as they came
   */
  NewtonSoftmax(ScaledColumns points, int[] codes, int vectors, double penalty) {
    this.points = points;
    this.codes = codes;
    this.vectors = vectors;
    size = vectors * width();
    prices = new double[size];
    for (int i = 0; i < size; i++) {
      int j = i % width();
      prices[i] = j < points.columns() ? price(penalty, points.scale(j)) : 0;
    }
    coefficients = new double[size];
    here = at(coefficients, new double[size]);
  }

  @Override
  boolean step(double tolerance) {
    return go(direction());
  }

  @Override
  boolean arrived(double tolerance) {
    return largestMove() <= tolerance;
  }

  /** From here to the lowest point of the parabola: {@code −H⁻¹ g}. */
  private double[] direction() {
    double[][] hessian = here.symmetricHessian(width());
    double[] down = new double[size];
    for (int i = 0; i < size; i++) {
      down[i] = -here.gradient[i];
      hessian[i][i] = damped(hessian[i][i]);
    }
    if (vectors > 1) {
      curve(hessian);
    }
    double[] direction = new Cholesky(hessian).solve(down);
    if (vectors > 1) {
      balance(direction);
    }
    return direction;
  }

  /**
   * Goes in a direction, and half as far as long as the loss would rise.
   *
   * @param direction becomes the way that was gone
   * @return whether the loss fell, or at least did not rise
   */
  private boolean go(double[] direction) {
    promise = 0;
    for (int i = 0; i < size; i++) {
      promise = Math.fma(-here.gradient[i], direction[i], promise);
    }
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      double[] there = new double[size];
      for (int i = 0; i < size; i++) {
        direction[i] = halving > 0 ? 0.5 * direction[i] : direction[i];
        there[i] = coefficients[i] + direction[i];
      }
      LogLoss loss = at(there, direction);
      if (loss.largestMove <= ROUNDING) {
        here.largestMove = 0;
        return true;
      }
      if (loss.loss <= here.loss + SLACK * here.loss) {
        coefficients = there;
        here = loss;
        return true;
      }
    }
    return false;
  }

  @Override
  double loss() {
    return here.loss;
  }

  @Override
  double largestMove() {
    return here.largestMove;
  }

  @Override
  double promise() {
    return promise;
  }

  @Override
  boolean allRight() {
    return here.allRight;
  }

  @Override
  int vectors() {
    return vectors;
  }

  @Override
  int columns() {
    return points.columns();
  }

  @Override
  double scaled(int vector, int column) {
    return coefficients[vector * width() + column];
  }

  @Override
  double shift(int column) {
    return points.shift(column);
  }

  @Override
  double scale(int column) {
    return points.scale(column);
  }

  /**
   * Adding the same number to all classes changes no probability. A price on the square of the sum
   * over the classes makes the parabola curved in that direction, too, and its lowest point is the
   * one where that sum is zero.
   */
  private void curve(double[][] hessian) {
    for (int j = 0; j < width(); j++) {
      double price = hessian[j][j];
      for (int a = j; a < size; a += width()) {
        for (int b = j; b < size; b += width()) {
          hessian[a][b] += price;
        }
      }
    }
  }

  /** Makes the sums over the classes zero again, which rounding has moved. */
  private void balance(double[] x) {
    for (int j = 0; j < width(); j++) {
      double sum = 0;
      for (int i = j; i < size; i += width()) {
        sum += x[i];
      }
      for (int i = j; i < size; i += width()) {
        x[i] -= sum / vectors;
      }
    }
  }

  private int width() {
    return points.columns() + 1;
  }

  private LogLoss at(double[] x, double[] direction) {
    double[] both = new double[2 * size];
    System.arraycopy(x, 0, both, 0, size);
    System.arraycopy(direction, 0, both, size, size);
    int least = 4 * LogLossBlock.blockOf(points.rows());
    Chunks chunks = Chunks.of(points.rows(), least, (long) size * size);
    LogLoss loss =
        chunks.fold(
            () -> {
              LogLossBlock block = new LogLossBlock(points, codes, vectors, both);
              return chunk -> {
                LogLoss part = new LogLoss(size);
                block.add(chunks.from(chunk), chunks.to(chunk), part);
                return part;
              };
            },
            LogLoss::merge);
    loss.penalize(x, prices);
    return loss;
  }
}
