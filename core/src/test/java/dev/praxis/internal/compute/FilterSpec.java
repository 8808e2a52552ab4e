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
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Products in single precision, of which only those that reach a limit are told. */
class FilterSpec {
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

    @Provide
    default Arbitrary<Task> tasks() {
      return Task.any();
    }

    @Property(tries = 300)
    default void thoseThatReachTheirLimitPass(@ForAll("tasks") Task task) {
      assertArrayEquals(task.naive(), task.passing(kernels()));
    }

    @Property(tries = 100)
    default void oneInstanceServesOneBlockAfterAnother(
        @ForAll("tasks") Task task, @ForAll("tasks") Task other) {
      Kernels kernels = kernels();
      other.passing(kernels);

      assertArrayEquals(task.naive(), task.passing(kernels));
    }

    @Example
    default void imagesAndEmbeddingsAreNotTooLong() {
      for (int dimension : new int[] {784, 4096}) {
        Task task = Task.of(dimension, 16, 70, 5);
        assertArrayEquals(task.naive(), task.passing(kernels()));
      }
    }

    @Example
    default void infinityLetsNobodyPassAndItsOppositeEverybody() {
      FloatPanels one = new FloatPanels(1, 1);
      one.put(0, new double[] {3}, 2);
      float[] limits = new float[8];
      Arrays.fill(limits, Float.POSITIVE_INFINITY);
      limits[2] = Float.NEGATIVE_INFINITY;
      limits[5] = 14;
      limits[6] = Math.nextUp(14f);
      int[] masks = new int[8];

      kernels().passing(new float[] {4, 4, 4, 4, 4, 4, 4, 4}, 8, one, 0, 1, limits, masks);
      // Behind the only target chains start at minus infinity.
      assertArrayEquals(new int[] {0, 0, -1, 0, 0, 1, 0, 0}, masks);
    }
  }

  @Group
  class TargetsInPanels {
    @Provide
    Arbitrary<Task> tasks() {
      return Task.any();
    }

    @Property(tries = 200)
    void haveTheirPlaces(@ForAll("tasks") Task task) {
      FloatPanels panels = task.panels();

      assertEquals(task.d, panels.dimension());
      assertEquals((int) Math.ceil(task.count() / 32.0), panels.panels());
      for (int t = 0; t < 32 * panels.panels(); t++) {
        boolean there = t < task.count();
        float start = there ? (float) task.starts[t] : Float.NEGATIVE_INFINITY;
        assertEquals(start, panels.starts()[t]);
        for (int j = 0; j < task.d; j++) {
          float value = there ? (float) task.targets[t][j] : 0;
          assertEquals(value, panels.values()[panels.start(t) + 32 * j]);
        }
      }
    }
  }

  /** Rows against the targets of some panels. */
  record Task(
      int d, float[] rows, double[][] targets, double[] starts, int from, int to, float[] limits) {
    static Arbitrary<Task> any() {
      return Combinators.combine(
              Arbitraries.integers().between(1, 40),
              Arbitraries.integers().between(1, 18),
              Arbitraries.integers().between(1, 200),
              Arbitraries.longs().withoutEdgeCases())
          .as((d, eights, targets, seed) -> of(d, 8 * eights, targets, seed));
    }

    static Task of(int d, int count, int targets, long seed) {
      Random random = new Random(seed);
      float[] rows = new float[count * d];
      for (int k = 0; k < rows.length; k++) {
        rows[k] = (float) random.nextGaussian();
      }
      double[][] others = new double[targets][d];
      for (double[] other : others) {
        Arrays.setAll(other, j -> random.nextGaussian());
      }
      double[] starts = random.doubles(targets, -1, 1).toArray();
      int panels = (targets + 31) / 32;
      int from = random.nextInt(panels);
      int to = from + 1 + random.nextInt(panels - from);
      Task open = new Task(d, rows, others, starts, from, to, new float[count]);
      // Each limit is one of the numbers that it is held against, or next to it.
      for (int i = 0; i < count; i++) {
        float hit = open.product(i, random.nextInt(targets));
        open.limits[i] = random.nextBoolean() ? hit : Math.nextUp(hit);
      }
      return open;
    }

    int count() {
      return targets.length;
    }

    FloatPanels panels() {
      FloatPanels panels = new FloatPanels(count(), d);
      for (int t = 0; t < count(); t++) {
        panels.put(t, targets[t], starts[t]);
      }
      return panels;
    }

    float product(int row, int target) {
      float sum = (float) starts[target];
      for (int j = 0; j < d; j++) {
        sum = Math.fma(rows[row * d + j], (float) targets[target][j], sum);
      }
      return sum;
    }

    int[] passing(Kernels kernels) {
      int[] masks = new int[limits.length * (to - from)];
      Arrays.fill(masks, 0b1010);
      kernels.passing(rows, limits.length, panels(), from, to, limits, masks);
      return masks;
    }

    int[] naive() {
      int[] masks = new int[limits.length * (to - from)];
      for (int at = 0; at < masks.length; at++) {
        int row = at / (to - from);
        int first = 32 * (from + at % (to - from));
        for (int target = first; target < Math.min(first + 32, count()); target++) {
          if (product(row, target) >= limits[row]) {
            masks[at] |= 1 << target - first;
          }
        }
      }
      return masks;
    }
  }
}
