package dev.praxis.internal.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Both kinds of kernels add up weighted rows with the bits of the plainest loop. */
class WeightedRowsSpec {
  @Group
  class Scalar implements Contract {
    @Override
    public Kernels kernels() {
      return KernelProvider.choose("scalar").get();
    }
  }

  @Group
  @AddLifecycleHook(KernelKinds.NeedVector.class)
  class Vector implements Contract {
    @Override
    public Kernels kernels() {
      return KernelProvider.choose("vector").get();
    }
  }

  /** What kernels of either kind have to do. */
  interface Contract {
    Kernels kernels();

    /** Rows of every length around a register, and of several. */
    @Provide
    default Arbitrary<Task> tasks() {
      return Combinators.combine(
              Arbitraries.integers().between(1, 140),
              Arbitraries.integers().between(0, 9),
              Arbitraries.longs())
          .as(Task::of);
    }

    @Property(tries = 500)
    default void eachColumnIsOneChainInTheOrderOfTheList(@ForAll("tasks") Task task) {
      assertArrayEquals(task.expected(), task.sums(kernels()));
    }

    @Example
    default void noRowAddsUpToZeros() {
      double[] out = {7, 7, 7};
      kernels().weightedRows(new double[0], new int[0], 0, 0, new double[] {1}, 1, out, 1);

      assertArrayEquals(new double[] {7, 0, 7}, out);
    }
  }

  /** Some rows of a matrix of five and their weights, behind and before others. */
  record Task(double[] weights, int[] rows, double[] matrix, int width) {
    static Task of(int width, int count, long seed) {
      Random random = new Random(seed);
      double[] weights = random.doubles(count + 2L, -1, 1).toArray();
      int[] rows = random.ints(count + 2L, 0, 5).toArray();
      return new Task(weights, rows, random.doubles(5L * width, -1, 1).toArray(), width);
    }

    double[] sums(Kernels kernels) {
      double[] out = blank();
      kernels.weightedRows(weights, rows, 1, rows.length - 1, matrix, width, out, 2);
      return out;
    }

    double[] expected() {
      double[] out = blank();
      for (int c = 0; c < width; c++) {
        double sum = 0;
        for (int k = 1; k < rows.length - 1; k++) {
          sum = Math.fma(weights[k], matrix[rows[k] * width + c], sum);
        }
        out[2 + c] = sum;
      }
      return out;
    }

    /** Room for the sums between numbers that stay. */
    private double[] blank() {
      double[] out = new double[width + 5];
      Arrays.fill(out, 0.5);
      return out;
    }
  }
}
