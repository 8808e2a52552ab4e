package dev.praxis.internal.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Both kinds of kernels for rows give the bits of the plainest loop, and so each other's. */
class RowKernelsSpec {
  @Group
  class Scalar implements Contract {
    @Override
    public RowKernels kernels() {
      return KernelProvider.choose("scalar").get().rows();
    }
  }

  @Group
  @AddLifecycleHook(KernelKinds.NeedVector.class)
  class Vector implements Contract {
    @Override
    public RowKernels kernels() {
      return KernelProvider.choose("vector").get().rows();
    }
  }

  @Example
  void lanesAreFoldedInHalves() {
    // Were they added one after the other, each of the small ones would be lost.
    double[] lanes = {1, 0x1p-53, 0x1p-53, 0x1p-53, 0x1p-53, 0x1p-53, 0x1p-53, 0x1p-53};
    double expected = ((1 + 0x1p-53) + 0x1p-52) + (0x1p-52 + 0x1p-52);

    assertEquals(expected, RowKernels.folded(lanes));
    assertEquals(36, RowKernels.folded(new double[] {1, 2, 3, 4, 5, 6, 7, 8}));
  }

  /** What kernels of either kind have to do. */
  @PropertyDefaults(tries = 500)
  interface Contract {
    RowKernels kernels();

    @Provide
    default Arbitrary<Task> tasks() {
      return Task.any();
    }

    @Property
    default void aRowLosesAMatrixOfRankTwoAndIsMultipliedAsRowAndAsColumn(
        @ForAll("tasks") Task task) {
      double[] row = task.rows[0].clone();
      double[] expected = row.clone();
      double[] sums = task.rows[1].clone();
      double[] expectedSums = sums.clone();
      double[] lanes = new double[8];
      for (int j = 0; j < task.length; j++) {
        double inner = Math.fma(-task.q, task.v[j], row[j]);
        expected[j] = Math.fma(-task.p, task.w[j], inner);
        expectedSums[j] = Math.fma(expected[j], task.q, sums[j]);
        lanes[j % 8] = Math.fma(expected[j], task.x[j], lanes[j % 8]);
      }
      double dot =
          ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6]))
              + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));

      assertEquals(
          dot,
          kernels()
              .rankTwoAndProducts(
                  row, task.length, task.p, task.w, task.q, task.v, task.x, task.q, sums));
      assertArrayEquals(expected, row);
      assertArrayEquals(expectedSums, sums);
    }

    @Property
    default void neighbouringRowsAreTurnedBackFromTheTopDown(@ForAll("tasks") Task task) {
      double[][] rows = task.copy();
      double[][] expected = task.copy();
      int last = task.rows.length - 1 - task.from % 2;
      int from = Math.min(task.from / 2, last);
      for (int r = last - 1; r >= from; r--) {
        double[] lower = expected[last - r];
        double[] upper = expected[last - 1 - r];
        double c = task.v[r];
        double s = task.w[r];
        for (int k = 0; k < task.length; k++) {
          double f = lower[k];
          double g = upper[k];
          upper[k] = Math.fma(c, g, s * f);
          lower[k] = Math.fma(-s, g, c * f);
        }
      }

      kernels().rotateBack(rows, last, from, last, task.length, task.v, task.w);
      assertArrayEquals(expected, rows);
    }

    @Property
    default void twoSweepsAtOnceAreOneAfterTheOther(@ForAll("tasks") Task task) {
      double[][] rows = task.copy();
      double[][] expected = task.copy();
      int last = task.rows.length - 1;
      int count = last - 1 - Math.min(task.from, last - 1);
      RowKernels kernels = kernels();
      kernels.rotateBack(expected, last, 0, count, task.length, task.v, task.w);
      kernels.rotateBack(expected, last, 0, count + 1, task.length, task.w, task.v);

      kernels.rotateTwiceBack(rows, last, count, task.length, task.v, task.w, task.w, task.v);
      assertArrayEquals(expected, rows);
    }

    @Property
    default void noRotationTurnsNothing(@ForAll("tasks") Task task) {
      double[][] rows = task.copy();

      kernels().rotateBack(rows, task.rows.length - 1, 0, 0, task.length, task.v, task.w);
      assertArrayEquals(task.rows, rows);
    }

    @Property
    default void columnsAreReflected(@ForAll("tasks") Task task) {
      double[][] rows = task.copy();
      double[][] expected = task.copy();
      int length = task.rows.length - task.from % 2;
      for (int k = 0; k < task.length; k++) {
        double sum = 0;
        for (int j = 0; j < length; j++) {
          sum = Math.fma(task.v[j], expected[j][k], sum);
        }
        for (int j = 0; j < length; j++) {
          expected[j][k] = Math.fma(-task.v[j], sum * task.p, expected[j][k]);
        }
      }

      kernels().reflect(rows, length, task.length, task.v, task.p);
      assertArrayEquals(expected, rows);
    }

    @Property(tries = 100)
    default void oneInstanceServesOneMatrixAfterAnother(
        @ForAll("tasks") Task task, @ForAll("tasks") Task other) {
      RowKernels kernels = kernels();
      other.all(kernels);

      assertArrayEquals(task.all(kernels()), task.all(kernels));
    }

    @Example
    default void twoReflectionsAreNone() {
      double[] u = {3, 4};
      double[][] rows = {{1, 10, 100}, {2, 20, 200}};
      RowKernels kernels = kernels();
      kernels.reflect(rows, 2, 3, u, 2.0 / 25);
      kernels.reflect(rows, 2, 3, u, 2.0 / 25);

      assertArrayEquals(new double[] {1, 10, 100}, rows[0], 1e-13);
      assertArrayEquals(new double[] {2, 20, 200}, rows[1], 1e-13);
    }
  }

  /** Two to twelve rows, of which a part is worked on; the numbers behind it stay as they are. */
  record Task(
      double[][] rows,
      int length,
      int from,
      double[] v,
      double[] w,
      double[] x,
      double p,
      double q) {
    static Arbitrary<Task> any() {
      return Combinators.combine(
              Arbitraries.integers().between(2, 12),
              Arbitraries.integers().between(1, 90),
              Arbitraries.integers().between(0, 3),
              Arbitraries.of(KernelsSpec.Values.values())
                  .filter(values -> values != KernelsSpec.Values.HUGE),
              Arbitraries.longs().withoutEdgeCases())
          .as(Task::of);
    }

    private static Task of(int count, int length, int from, KernelsSpec.Values values, long seed) {
      Random random = new Random(seed);
      double[][] rows = new double[count][];
      Arrays.setAll(rows, i -> values.numbers(random, length + 3));
      return new Task(
          rows,
          length,
          from,
          values.numbers(random, length + 20),
          values.numbers(random, length + 20),
          values.numbers(random, length),
          values.number(random),
          values.number(random));
    }

    double[][] copy() {
      return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /** What all kernels make of the rows, one after the other, and the product. */
    double[][] all(RowKernels kernels) {
      double[][] all = Arrays.copyOf(copy(), rows.length + 1);
      double dot = kernels.rankTwoAndProducts(all[0], length, p, w, q, v, x, p, all[1]);
      all[rows.length] = new double[] {dot};
      kernels.reflect(all, rows.length, length, v, p);
      kernels.rotateBack(all, rows.length - 1, 0, rows.length - 1, length, v, w);
      kernels.rotateTwiceBack(all, rows.length - 1, rows.length - 2, length, v, w, w, v);
      return all;
    }
  }
}
