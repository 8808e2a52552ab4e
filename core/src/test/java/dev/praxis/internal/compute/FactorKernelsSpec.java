package dev.praxis.internal.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Both kinds of kernels work across the rank with the bits of the plainest loops. */
class FactorKernelsSpec {
  @Group
  class Scalar implements Contract {
    @Override
    public FactorKernels kernels() {
      return KernelProvider.choose("scalar").get().factors();
    }
  }

  @Group
  @AddLifecycleHook(KernelKinds.NeedVector.class)
  class Vector implements Contract {
    @Override
    public FactorKernels kernels() {
      return KernelProvider.choose("vector").get().factors();
    }
  }

  /** What kernels of either kind have to do. */
  interface Contract {
    FactorKernels kernels();

    /** Every rank around a register, and of several. */
    @Provide
    default Arbitrary<Task> tasks() {
      return Combinators.combine(
              Arbitraries.integers().between(0, 37),
              Arbitraries.integers().between(0, 6),
              Arbitraries.longs())
          .as(Task::of);
    }

    @Property(tries = 500)
    default void pairsAreFourChainsOverTheRank(@ForAll("tasks") Task task) {
      double[] sums = new double[task.rank];
      double pairs =
          kernels().pairs(task.places, task.x, 1, task.end(), task.factors, task.rank, sums);
      double[] expected = new double[task.rank];
      double[] chains = new double[4];
      for (int f = 0; f < task.rank; f++) {
        double p = 0;
        for (int k = 1; k < task.end(); k++) {
          double t = task.factors[task.places[k] * task.rank + f] * task.x[k];
          p = Math.fma(expected[f], t, p);
          expected[f] += t;
        }
        chains[f % 4] += p;
      }

      assertArrayEquals(expected, sums);
      assertEquals((chains[0] + chains[1]) + (chains[2] + chains[3]), pairs);
    }

    @Property(tries = 500)
    default void aStepGoesAgainstTheSlopeInEachFactor(@ForAll("tasks") Task task) {
      double[] sums = task.sums();
      double[] moved = task.factors.clone();
      kernels().step(task.places, task.x, 1, task.end(), moved, task.rank, sums, 0.3, 0.9);
      double[] expected = task.factors.clone();
      for (int k = 1; k < task.end(); k++) {
        for (int f = 0; f < task.rank; f++) {
          int at = task.places[k] * task.rank + f;
          double v = expected[at];
          double others = sums[f] - v * task.x[k];
          expected[at] = 0.9 * Math.fma(-0.3 * task.x[k], others, v);
        }
      }

      assertArrayEquals(expected, moved);
    }

    @Property(tries = 500)
    default void aStepOfItsOwnLengthIsShorterTheMoreAFactorHasMoved(@ForAll("tasks") Task task) {
      double[] sums = task.sums();
      double[] moved = task.factors.clone();
      double[] squares = Arrays.stream(task.factors).map(v -> v * v).toArray();
      double[] expectedSquares = squares.clone();
      kernels()
          .ownStep(
              task.places, task.x, 1, task.end(), moved, task.rank, sums, 0.7, 0.3, 0.1, squares);
      double[] expected = task.factors.clone();
      for (int k = 1; k < task.end(); k++) {
        for (int f = 0; f < task.rank; f++) {
          int at = task.places[k] * task.rank + f;
          double v = expected[at];
          double g = 0.7 * task.x[k] * (sums[f] - v * task.x[k]);
          expectedSquares[at] = Math.fma(g, g, expectedSquares[at]);
          double h = 0.3 / Math.sqrt(1 + expectedSquares[at]);
          expected[at] = Math.fma(-h, g, v) / Math.fma(h, 0.1, 1.0);
        }
      }

      assertArrayEquals(expectedSquares, squares);
      assertArrayEquals(expected, moved);
    }
  }

  /** A row of some of six features, behind another entry. */
  record Task(int[] places, double[] x, double[] factors, int rank) {
    static Task of(int rank, int count, long seed) {
      Random random = new Random(seed);
      int[] places = new int[count + 1];
      int feature = 6;
      for (int k = count; k > 0; k--) {
        feature = k - 1 + random.nextInt(feature - k + 1);
        places[k] = feature;
      }
      return new Task(
          places,
          random.doubles(count + 1, -2, 2).toArray(),
          random.doubles(6L * rank, -1, 1).toArray(),
          rank);
    }

    int end() {
      return places.length;
    }

    double[] sums() {
      return new Random(rank).doubles(rank, -1, 1).toArray();
    }
  }
}
