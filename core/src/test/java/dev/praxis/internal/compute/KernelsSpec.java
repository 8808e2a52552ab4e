package dev.praxis.internal.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.praxis.Clouds;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Both kinds of kernels give the bits of the plainest loop, and so each other's. */
public class KernelsSpec {
  @Group
  public class Scalar implements Contract {
    @Override
    public Kernels kernels() {
      return KernelProvider.choose("scalar").get();
    }
  }

  @Group
  @AddLifecycleHook(KernelKinds.NeedVector.class)
  public class Vector implements Contract {
    @Override
    public Kernels kernels() {
      return KernelProvider.choose("vector").get();
    }
  }

  /** What kernels of either kind have to do. */
  public interface Contract {
    Kernels kernels();

    @Provide
    default Arbitrary<Task> tasks() {
      return Task.any();
    }

    @Provide
    default Arbitrary<Long> seeds() {
      return Clouds.seeds();
    }

    @Property(tries = 500)
    default void squaredDistancesAreTheChainsOfThePlainLoop(@ForAll("tasks") Task task) {
      Kernels kernels = kernels();

      assertArrayEquals(task.naiveDistances(), task.distances(kernels));
    }

    @Property(tries = 500)
    default void productsAreTheChainsOfThePlainLoop(@ForAll("tasks") Task task) {
      assertArrayEquals(task.naiveProducts(), task.products(kernels()));
    }

    @Property(tries = 200)
    default void productsGoOnWithTheChainsOfOthers(
        @ForAll("tasks") Task task, @ForAll("seeds") long seed) {
      double[] before = Values.PLAIN.numbers(new Random(seed), task.offsets.length * task.width());
      double[] after = before.clone();

      task.addProducts(kernels(), after);
      assertArrayEquals(task.naiveProducts(before), after);
      task.addProducts(kernels(), after);
      assertArrayEquals(task.naiveProducts(task.naiveProducts(before)), after);
    }

    @Example
    default void aChainMayBeCutAnywhere() {
      Task whole = Task.of(300, 20, 40, Values.PLAIN, 8);
      double[] expected = whole.naiveProducts();
      for (int cut : new int[] {1, 3, 4, 129, 299}) {
        double[] out = whole.features(0, cut).products(kernels());
        whole.features(cut, 300).addProducts(kernels(), out);
        assertArrayEquals(expected, out);
      }
    }

    @Property(tries = 100)
    default void oneInstanceServesOneBlockAfterAnother(
        @ForAll("tasks") Task task, @ForAll("tasks") Task other) {
      Kernels kernels = kernels();
      other.distances(kernels);
      other.products(kernels);

      assertArrayEquals(task.naiveDistances(), task.distances(kernels));
      assertArrayEquals(task.naiveProducts(), task.products(kernels));
    }

    @Example
    default void imagesAndEmbeddingsAreNotTooLong() {
      for (int dimension : new int[] {784, 4096}) {
        Task task = Task.of(dimension, 9, 37, Values.PLAIN, 5);
        assertArrayEquals(task.naiveDistances(), task.distances(kernels()));
        assertArrayEquals(task.naiveProducts(), task.products(kernels()));
      }
    }

    @Example
    default void moreRowsThanAnyTileHasAreNotTooMany() {
      for (int count : new int[] {255, 256, 257, 1000}) {
        Task task = Task.of(3, count, 11, Values.PLAIN, count);
        assertArrayEquals(task.naiveDistances(), task.distances(kernels()));
        assertArrayEquals(task.naiveProducts(), task.products(kernels()));
      }
    }

    @Property(tries = 200)
    default void rootsAreAddedRowByRow(@ForAll("tasks") Task task) {
      double[] squared = task.naiveDistances();
      double[] sums = Values.PLAIN.numbers(new Random(task.seed), task.width());
      double[] expected = sums.clone();
      for (int i = 0; i < task.offsets.length; i++) {
        for (int t = 0; t < task.width(); t++) {
          expected[t] += Math.sqrt(squared[i * task.width() + t]);
        }
      }

      kernels().addRoots(squared, task.offsets.length, task.width(), sums);
      assertArrayEquals(expected, sums);
    }

    @Property(tries = 200)
    default void deviationsAreAddedFeatureByFeature(@ForAll("tasks") Task task) {
      int d = task.dimension;
      double weight = new Random(task.seed).nextDouble();
      double[] origin = Arrays.copyOf(task.targets, d);
      double[] sums = Values.PLAIN.numbers(new Random(task.seed), d + 5);
      double[] expected = sums.clone();
      for (int j = 0; j < d; j++) {
        expected[3 + j] = Math.fma(weight, task.points[j + 1] - origin[j], expected[3 + j]);
      }

      kernels().addDeviation(task.points, 1, origin, weight, sums, 3);
      assertArrayEquals(expected, sums);
    }
  }

  /** Kinds of numbers; their squares, and sums of those, stay finite. */
  public enum Values {
    PLAIN {
      @Override
      double number(Random random) {
        return random.nextGaussian();
      }
    },
    /** Around and below the smallest normal number. */
    TINY {
      @Override
      double number(Random random) {
        return random.nextGaussian() * Math.scalb(1.0, -1000 - random.nextInt(75));
      }
    },
    /** Squares that are subnormal or vanish. */
    SMALL {
      @Override
      double number(Random random) {
        return random.nextGaussian() * Math.scalb(1.0, -480 - random.nextInt(60));
      }
    },
    HUGE {
      @Override
      double number(Random random) {
        return random.nextGaussian() * 1e139;
      }
    },
    ALL_SCALES {
      @Override
      double number(Random random) {
        return random.nextGaussian() * Math.pow(10, random.nextInt(200) - 100);
      }
    },
    EQUAL {
      @Override
      double number(Random random) {
        return random.nextInt(2);
      }
    },
    FAR {
      @Override
      double number(Random random) {
        return 1e8 + random.nextGaussian();
      }
    };

    abstract double number(Random random);

    public double[] numbers(Random random, int count) {
      return IntStream.range(0, count).mapToDouble(i -> number(random)).toArray();
    }
  }

  /** Rows at some offsets against the targets of some panels. */
  public record Task(
      int dimension,
      double[] points,
      int[] offsets,
      double[] targets,
      int fromPanel,
      int toPanel,
      long seed) {
    static Arbitrary<Task> any() {
      return Combinators.combine(
              Arbitraries.integers().between(1, 70),
              Arbitraries.integers().between(0, 17),
              Arbitraries.integers().between(1, 70),
              Arbitraries.of(Values.values()),
              Arbitraries.longs().withoutEdgeCases())
          .as(Task::of);
    }

    static Task of(int dimension, int count, int targets, Values values, long seed) {
      Random random = new Random(seed);
      double[] points = values.numbers(random, (count + 2) * dimension);
      // Any place, some of them more than once, even between two rows.
      int[] offsets = random.ints(count, 0, points.length - dimension + 1).toArray();
      int panels = (targets + Panels.WIDTH - 1) / Panels.WIDTH;
      int from = random.nextInt(panels);
      int to = from + 1 + random.nextInt(panels - from);
      double[] others = values.numbers(random, targets * dimension);
      return new Task(dimension, points, offsets, others, from, to, seed);
    }

    int count() {
      return targets.length / dimension;
    }

    int width() {
      return (toPanel - fromPanel) * Panels.WIDTH;
    }

    double[] distances(Kernels kernels) {
      double[] out = new double[offsets.length * width()];
      Panels panels = Panels.forDistances(targets, 0, count(), dimension);
      kernels.squaredDistances(points, offsets, offsets.length, panels, fromPanel, toPanel, out);
      return out;
    }

    double[] products(Kernels kernels) {
      double[] out = new double[offsets.length * width()];
      Panels panels = Panels.forProducts(targets, 0, count(), dimension);
      kernels.products(points, offsets, offsets.length, panels, fromPanel, toPanel, out);
      return out;
    }

    void addProducts(Kernels kernels, double[] out) {
      Panels panels = Panels.forProducts(targets, 0, count(), dimension);
      kernels.addProducts(points, offsets, offsets.length, panels, fromPanel, toPanel, out);
    }

    /** The same rows and targets, of which only some neighbouring features are left. */
    Task features(int from, int to) {
      int left = to - from;
      double[] rows = new double[offsets.length * left];
      double[] others = new double[count() * left];
      int[] starts = new int[offsets.length];
      for (int i = 0; i < offsets.length; i++) {
        starts[i] = i * left;
        System.arraycopy(points, offsets[i] + from, rows, starts[i], left);
      }
      for (int t = 0; t < count(); t++) {
        System.arraycopy(targets, t * dimension + from, others, t * left, left);
      }
      return new Task(left, rows, starts, others, fromPanel, toPanel, seed);
    }

    double[] naiveDistances() {
      double[] filler = new double[offsets.length * width()];
      Arrays.fill(filler, Double.POSITIVE_INFINITY);
      return naive(
          filler,
          (x, t, begin) -> {
            double sum = 0;
            for (int j = 0; j < dimension; j++) {
              double difference = points[x + j] - targets[t + j];
              sum = Math.fma(difference, difference, sum);
            }
            return sum;
          });
    }

    double[] naiveProducts() {
      return naiveProducts(new double[offsets.length * width()]);
    }

    /** Chains that go on with others, behind the last target with nothing. */
    double[] naiveProducts(double[] before) {
      return naive(
          before,
          (x, t, begin) -> {
            double sum = begin;
            for (int j = 0; j < dimension; j++) {
              sum = Math.fma(points[x + j], targets[t + j], sum);
            }
            return sum;
          });
    }

    private double[] naive(double[] before, Chain chain) {
      double[] out = before.clone();
      for (int i = 0; i < offsets.length; i++) {
        for (int lane = 0; lane < width(); lane++) {
          int target = fromPanel * Panels.WIDTH + lane;
          int at = i * width() + lane;
          if (target < count()) {
            out[at] = chain.of(offsets[i], target * dimension, before[at]);
          }
        }
      }
      return out;
    }

    private interface Chain {
      double of(int x, int t, double begin);
    }
  }
}
