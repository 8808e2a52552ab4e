package dev.praxis.internal.compute;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Kernels are used only if they pass: a wrong bit anywhere is found. */
class SelfTestSpec {
  /** What can be wrong. */
  enum Fault {
    DISTANCES,
    PRODUCTS,
    ROOTS,
    DEVIATION,
    PLACES,
    FILTER,
    RANK_TWO,
    DOT,
    SUMS,
    ROTATION,
    TWO_ROTATIONS,
    REFLECTION,
    WEIGHTED_ROWS,
    EXPONENTIALS,
    RADIALS,
    SLOPES,
    STEEPEST,
    PARTNER,
    LOWEST,
    PAIRS,
    FACTOR_SUMS,
    STEP,
    OWN_STEP,
    SQUARES
  }

  /** Where it is wrong. */
  enum Place {
    FIRST,
    LAST
  }

  @Example
  @AddLifecycleHook(KernelKinds.NeedVector.class)
  void theVectorKernelsPass() {
    assertDoesNotThrow(
        () -> SelfTest.check(KernelProvider.choose("vector").get(), new ScalarKernels()));
  }

  @Property
  void kernelsThatAreWrongByOneBitFail(@ForAll Fault fault, @ForAll Place place) {
    Kernels wrong = new Wrong(fault, place);

    IllegalStateException failure =
        assertThrows(IllegalStateException.class, () -> SelfTest.check(wrong, new ScalarKernels()));
    String what = "1 rows and 1 targets of dimension 1";
    if (fault.compareTo(Fault.PAIRS) >= 0) {
      what = "factors of rank 1";
    } else if (fault.compareTo(Fault.SLOPES) >= 0) {
      what = "8 coefficients";
    } else if (fault == Fault.RADIALS) {
      what = "1 panels";
    } else if (fault == Fault.EXPONENTIALS) {
      what = "1 exponentials";
    } else if (fault.compareTo(Fault.RANK_TWO) >= 0) {
      what = "rows of length 1";
    }
    assertEquals("the kernels disagree for " + what, failure.getMessage());
  }

  @Example
  void kernelsThatAddTheFeaturesInAnotherOrderFail() {
    assertThrows(
        IllegalStateException.class, () -> SelfTest.check(new Backwards(), new ScalarKernels()));
  }

  /** The scalar kernels with the last bit of one output turned. */
  private static class Wrong implements Kernels {
    private final Kernels right = new ScalarKernels();
    private final Fault fault;
    private final Place place;

    Wrong(Fault fault, Place place) {
      this.fault = fault;
      this.place = place;
    }

    @Override
    public void squaredDistances(
        double[] points,
        int[] offsets,
        int count,
        Panels targets,
        int fromPanel,
        int toPanel,
        double[] out) {
      right.squaredDistances(points, offsets, count, targets, fromPanel, toPanel, out);
      int last = (count - 1) * (toPanel - fromPanel) * Panels.WIDTH + targets.count() - 1;
      spoil(Fault.DISTANCES, out, 0, last);
    }

    @Override
    public void addProducts(
        double[] points,
        int[] offsets,
        int count,
        Panels targets,
        int fromPanel,
        int toPanel,
        double[] out) {
      right.addProducts(points, offsets, count, targets, fromPanel, toPanel, out);
      int last = (count - 1) * (toPanel - fromPanel) * Panels.WIDTH + targets.count() - 1;
      spoil(Fault.PRODUCTS, out, 0, last);
    }

    @Override
    public void addRoots(double[] squared, int rows, int width, double[] sums) {
      right.addRoots(squared, rows, width, sums);
      spoil(Fault.ROOTS, sums, 0, 0);
    }

    @Override
    public void addDeviation(
        double[] points, int at, double[] origin, double weight, double[] sums, int to) {
      right.addDeviation(points, at, origin, weight, sums, to);
      spoil(Fault.DEVIATION, sums, to, to + origin.length - 1);
    }

    @Override
    public int atLeast(double[] values, int from, int count, double limit, int[] places) {
      int found = right.atLeast(values, from, count, limit, places);
      if (fault == Fault.PLACES) {
        places[place == Place.FIRST ? 0 : found - 1]++;
      }
      return found;
    }

    @Override
    public void passing(
        float[] rows,
        int count,
        FloatPanels targets,
        int fromPanel,
        int toPanel,
        float[] limits,
        int[] masks) {
      right.passing(rows, count, targets, fromPanel, toPanel, limits, masks);
      if (fault == Fault.FILTER) {
        masks[place == Place.FIRST ? 0 : count * (toPanel - fromPanel) - 1] ^= 1;
      }
    }

    @Override
    public void weightedRows(
        int[] starts,
        int[] places,
        double[] weights,
        int from,
        int end,
        double[] matrix,
        int width,
        double[] out) {
      right.weightedRows(starts, places, weights, from, end, matrix, width, out);
      spoil(Fault.WEIGHTED_ROWS, out, from * width, end * width - 1);
    }

    @Override
    public void exponentials(double factor, double[] values, int count) {
      right.exponentials(factor, values, count);
      spoil(Fault.EXPONENTIALS, values, 0, count - 1);
    }

    @Override
    public void radials(
        double factor,
        double[] ofRows,
        int rows,
        double[] ofColumns,
        int from,
        int width,
        double[] values) {
      right.radials(factor, ofRows, rows, ofColumns, from, width, values);
      spoil(Fault.RADIALS, values, 0, rows * width - 1);
    }

    @Override
    public RowKernels rows() {
      return new WrongRows(this);
    }

    @Override
    public PairKernels pairs() {
      return new WrongPairs(this);
    }

    @Override
    public FactorKernels factors() {
      return new WrongFactors(this);
    }

    private void spoil(Fault here, double[] out, int first, int last) {
      if (fault == here) {
        int at = place == Place.FIRST ? first : last;
        out[at] = Math.nextUp(out[at]);
      }
    }
  }

  /** The scalar kernels of rows with the last bit of one output turned. */
  private record WrongRows(Wrong wrong) implements RowKernels {
    private static final RowKernels RIGHT = new ScalarRowKernels();

    @Override
    public double rankTwoAndProducts(
        double[] row,
        int length,
        double p,
        double[] w,
        double q,
        double[] v,
        double[] x,
        double factor,
        double[] sums) {
      double[] dot = {RIGHT.rankTwoAndProducts(row, length, p, w, q, v, x, factor, sums)};
      wrong.spoil(Fault.RANK_TWO, row, 0, length - 1);
      wrong.spoil(Fault.SUMS, sums, 0, length - 1);
      wrong.spoil(Fault.DOT, dot, 0, 0);
      return dot[0];
    }

    @Override
    public void rotateBack(
        double[][] rows, int last, int from, int to, int width, double[] cosines, double[] sines) {
      RIGHT.rotateBack(rows, last, from, to, width, cosines, sines);
      wrong.spoil(Fault.ROTATION, rows[last - to], 0, width - 1);
    }

    @Override
    public void rotateTwiceBack(
        double[][] rows,
        int last,
        int count,
        int width,
        double[] firstCosines,
        double[] firstSines,
        double[] secondCosines,
        double[] secondSines) {
      RIGHT.rotateTwiceBack(
          rows, last, count, width, firstCosines, firstSines, secondCosines, secondSines);
      wrong.spoil(Fault.TWO_ROTATIONS, rows[last], 0, width - 1);
    }

    @Override
    public void reflect(double[][] rows, int length, int width, double[] u, double factor) {
      RIGHT.reflect(rows, length, width, u, factor);
      wrong.spoil(Fault.REFLECTION, rows[length - 1], 0, width - 1);
    }
  }

  /** The scalar kernels of pairs with a wrong choice, or the last bit of one output turned. */
  private record WrongPairs(Wrong wrong) implements PairKernels {
    private static final PairKernels RIGHT = new ScalarPairKernels();

    @Override
    public int move(
        double[] slopes,
        int count,
        double moved,
        double[] matrix,
        int row,
        int other,
        double[] mayRise) {
      int up = RIGHT.move(slopes, count, moved, matrix, row, other, mayRise);
      wrong.spoil(Fault.SLOPES, slopes, 0, count - 1);
      return wrong.fault == Fault.STEEPEST ? up + 1 : up;
    }

    @Override
    public int partner(
        double[] slopes,
        int count,
        double v,
        double own,
        double least,
        double[] matrix,
        int row,
        double[] diagonal,
        double[] mayFall,
        double[] lowest) {
      int down =
          RIGHT.partner(slopes, count, v, own, least, matrix, row, diagonal, mayFall, lowest);
      wrong.spoil(Fault.LOWEST, lowest, 0, 0);
      return wrong.fault == Fault.PARTNER ? down + 1 : down;
    }
  }

  /** The scalar kernels across the rank with the last bit of one output turned. */
  private record WrongFactors(Wrong wrong) implements FactorKernels {
    private static final FactorKernels RIGHT = new ScalarFactorKernels();

    @Override
    public double pairs(
        int[] places, double[] x, int from, int to, double[] factors, int rank, double[] sums) {
      double[] pairs = {RIGHT.pairs(places, x, from, to, factors, rank, sums)};
      wrong.spoil(Fault.PAIRS, pairs, 0, 0);
      wrong.spoil(Fault.FACTOR_SUMS, sums, 0, rank - 1);
      return pairs[0];
    }

    @Override
    public void step(
        int[] places,
        double[] x,
        int from,
        int to,
        double[] factors,
        int rank,
        double[] sums,
        double pull,
        double shrink) {
      RIGHT.step(places, x, from, to, factors, rank, sums, pull, shrink);
      wrong.spoil(Fault.STEP, factors, places[from] * rank, places[to - 1] * rank + rank - 1);
    }

    @Override
    public void ownStep(
        int[] places,
        double[] x,
        int from,
        int to,
        double[] factors,
        int rank,
        double[] sums,
        double slope,
        double rate,
        double penalty,
        double[] squares) {
      RIGHT.ownStep(places, x, from, to, factors, rank, sums, slope, rate, penalty, squares);
      int last = places[to - 1] * rank + rank - 1;
      wrong.spoil(Fault.OWN_STEP, factors, places[from] * rank, last);
      wrong.spoil(Fault.SQUARES, squares, places[from] * rank, last);
    }
  }

  /** Right up to rounding. */
  private static final class Backwards extends Wrong {
    Backwards() {
      super(Fault.ROOTS, Place.FIRST);
    }

    @Override
    public void addRoots(double[] squared, int rows, int width, double[] sums) {
      new ScalarKernels().addRoots(squared, rows, width, sums);
    }

    @Override
    public void squaredDistances(
        double[] points,
        int[] offsets,
        int count,
        Panels targets,
        int fromPanel,
        int toPanel,
        double[] out) {
      super.squaredDistances(points, offsets, count, targets, fromPanel, toPanel, out);
      int width = (toPanel - fromPanel) * Panels.WIDTH;
      for (int i = 0; i < count; i++) {
        for (int t = 0; t < targets.count(); t++) {
          int at = targets.start(fromPanel + t / Panels.WIDTH) + t % Panels.WIDTH;
          double sum = 0;
          for (int j = targets.dimension() - 1; j >= 0; j--) {
            double difference = points[offsets[i] + j] - targets.values()[at + Panels.WIDTH * j];
            sum = Math.fma(difference, difference, sum);
          }
          out[i * width + t] = sum;
        }
      }
    }
  }
}
