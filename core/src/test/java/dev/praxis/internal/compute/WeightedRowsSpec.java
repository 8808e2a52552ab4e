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
              Arbitraries.integers().between(1, 6),
              Arbitraries.longs())
          .as(Task::of);
    }

    @Property(tries = 500)
    default void eachNumberIsOneChainInTheOrderOfTheWeights(@ForAll("tasks") Task task) {
      assertArrayEquals(task.expected(), task.sums(kernels()));
    }

    @Example
    default void noWeightsAddUpToZeros() {
      double[] out = {7, 7, 7};
      kernels().weightedRows(new int[4], new int[0], new double[0], 1, 2, new double[] {1}, 1, out);

      assertArrayEquals(new double[] {7, 0, 7}, out);
    }
  }

  /** Some rows of up to eight weights of five rows, behind one row and before another. */
  record Task(int[] starts, int[] places, double[] weights, double[] matrix, int width) {
    static Task of(int width, int rows, long seed) {
      Random random = new Random(seed);
      int[] starts = new int[rows + 3];
      for (int i = 1; i < starts.length; i++) {
        starts[i] = starts[i - 1] + random.nextInt(9);
      }
      int count = starts[rows + 2];
      return new Task(
          starts,
          random.ints(count, 0, 5).toArray(),
          random.doubles(count, -1, 1).toArray(),
          random.doubles(5L * width, -1, 1).toArray(),
          width);
    }

    double[] sums(Kernels kernels) {
      double[] out = blank();
      kernels.weightedRows(starts, places, weights, 1, starts.length - 2, matrix, width, out);
      return out;
    }

    double[] expected() {
      double[] out = blank();
      for (int i = 1; i < starts.length - 2; i++) {
        for (int c = 0; c < width; c++) {
          double sum = 0;
          for (int k = starts[i]; k < starts[i + 1]; k++) {
            sum = Math.fma(weights[k], matrix[places[k] * width + c], sum);
          }
          out[i * width + c] = sum;
        }
      }
      return out;
    }

    /** Room for the sums between numbers that stay. */
    private double[] blank() {
      double[] out = new double[(starts.length - 1) * width];
      Arrays.fill(out, 0.5);
      return out;
    }
  }
}
