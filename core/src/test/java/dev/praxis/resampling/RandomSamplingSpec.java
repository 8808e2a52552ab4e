package dev.praxis.resampling;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Random oversampling copies rows, random undersampling leaves some. */
@PropertyDefaults(tries = 100)
class RandomSamplingSpec {

  @Provide
  Arbitrary<Labeled<Matrix>> unequal() {
    return Minorities.ofAtLeast(1);
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  private static int[] sources(Resampled resampled) {
    return IntStream.range(0, resampled.data().points().rows())
        .map(resampled::firstParent)
        .toArray();
  }

  @Group
  class Oversampling {
    @Group
    class Promises implements ResamplerContract {
      @Override
      public Resampler resampler() {
        return RandomOversampling.balanced();
      }

      @Override
      @Provide
      public Arbitrary<Labeled<Matrix>> data() {
        return Minorities.ofAtLeast(1);
      }
    }

    @Property
    void addsExactCopies(@ForAll("unequal") Labeled<Matrix> data, @ForAll("seeds") long seed) {
      Resampled resampled = RandomOversampling.balanced().withSeed(seed).resample(data);

      assertEquals(data.select(sources(resampled)), resampled.data());
      assertEquals(data.points().rows(), resampled.kept());
      for (int i = 0; i < resampled.data().points().rows(); i++) {
        assertEquals(resampled.firstParent(i), resampled.secondParent(i));
        assertEquals(0, resampled.share(i));
      }
    }

    @Property
    void makesEveryClassAsLargeAsTheLargest(@ForAll("unequal") Labeled<Matrix> data) {
      int most = Arrays.stream(data.labels().counts()).max().getAsInt();

      for (int count : RandomOversampling.balanced().resample(data).data().labels().counts()) {
        assertEquals(most, count);
      }
    }

    /** 30,000 draws of three rows: the standard deviation of a count is 82. */
    @Example
    void drawsAllRowsAlike() {
      Labels labels = Labels.ofCodes(0, 1, 0, 0, 1);
      Labeled<Matrix> data = new Labeled<>(Matrix.ofRowMajor(5, 1, 1, 2, 3, 4, 5), labels);
      var strategy = SamplingStrategy.counts(Map.of("0", 30_003));
      Resampled resampled = RandomOversampling.to(strategy).resample(data);
      int[] counts = new int[5];
      Arrays.stream(sources(resampled)).skip(5).forEach(row -> counts[row]++);

      for (int row : new int[] {0, 2, 3}) {
        assertWithin(410, 10_000, counts[row]);
      }
      assertNotEquals(resampled, RandomOversampling.to(strategy).withSeed(8).resample(data));
    }
  }

  @Group
  class Undersampling {
    @Group
    class Promises implements ResamplerContract {
      @Override
      public Resampler resampler() {
        return RandomUndersampling.balanced();
      }

      @Override
      @Provide
      public Arbitrary<Labeled<Matrix>> data() {
        return Minorities.ofAtLeast(1);
      }
    }

    @Property
    void leavesDifferentRowsInTheirOrder(
        @ForAll("unequal") Labeled<Matrix> data, @ForAll("seeds") long seed) {
      Resampled resampled = RandomUndersampling.balanced().withSeed(seed).resample(data);
      int[] rows = sources(resampled);

      assertEquals(data.select(rows), resampled.data());
      assertEquals(rows.length, resampled.kept());
      for (int i = 1; i < rows.length; i++) {
        assertTrue(rows[i - 1] < rows[i]);
      }
    }

    @Property
    void cutsEveryClassToAMultipleOfTheSmallest(
        @ForAll("unequal") Labeled<Matrix> data,
        @ForAll @DoubleRange(min = 0.05, max = 1) double ratio) {
      int[] before = data.labels().counts();
      int least = Arrays.stream(before).min().getAsInt();
      var some = RandomUndersampling.to(SamplingStrategy.ratio(ratio));
      int[] after = some.resample(data).data().labels().counts();

      for (int code = 0; code < before.length; code++) {
        assertEquals(Math.min(before[code], Math.rint(least / ratio)), after[code]);
      }
    }

    @Property
    void leavesSomeOfTheSameRowsIfFewerAreLeft(@ForAll("unequal") Labeled<Matrix> data) {
      var many = RandomUndersampling.to(SamplingStrategy.ratio(0.5)).resample(data);
      Set<Integer> left = new HashSet<>();
      Arrays.stream(sources(many)).forEach(left::add);

      for (int row : sources(RandomUndersampling.balanced().resample(data))) {
        assertTrue(left.contains(row));
      }
    }

    /** 3,000 seeds, each leaves two of four rows: the standard deviation of a count is 22. */
    @Example
    void drawsAllPairsAlike() {
      Labels labels = Labels.ofCodes(0, 0, 1, 0, 1, 0);
      Labeled<Matrix> data = new Labeled<>(Matrix.ofRowMajor(6, 1, 1, 2, 3, 4, 5, 6), labels);
      int[] pairs = new int[64];
      for (int seed = 0; seed < 3000; seed++) {
        Resampled resampled = RandomUndersampling.balanced().withSeed(seed).resample(data);
        pairs[Arrays.stream(sources(resampled)).map(row -> 1 << row).sum()]++;
      }
      int[] counts = Arrays.stream(pairs).filter(count -> count > 0).toArray();

      assertEquals(6, counts.length);
      for (int count : counts) {
        assertWithin(110, 500, count);
      }
    }

    @Example
    void leavesWhatIsAskedForEachClass() {
      Labels labels = Labels.ofNames(List.of("a", "b", "b", "b", "c", "c"));
      Labeled<Matrix> data = new Labeled<>(Matrix.ofRowMajor(6, 1, 1, 2, 3, 4, 5, 6), labels);
      var strategy = SamplingStrategy.counts(Map.of("b", 2, "c", 1));

      Labels after = RandomUndersampling.to(strategy).resample(data).data().labels();
      assertArrayEquals(new int[] {1, 2, 1}, after.counts());
      assertEquals(List.of("a", "b", "c"), after.classNames());
    }

    @Example
    void refusesToAdd() {
      Labeled<Matrix> data =
          new Labeled<>(Matrix.ofRowMajor(3, 1, 1, 2, 3), Labels.ofCodes(0, 1, 1));

      assertRefused(
          "class 1 must have at most 2 rows afterwards, as many as before, but 3 were asked for",
          () -> RandomUndersampling.to(SamplingStrategy.counts(Map.of("1", 3))).resample(data));
    }

    @Example
    void leavesEmptyClassesEmpty() {
      Labeled<Matrix> data =
          new Labeled<>(Matrix.ofRowMajor(3, 1, 1, 2, 3), Labels.ofCodes(new int[] {0, 2, 2}, 4));

      Labels after = RandomUndersampling.balanced().resample(data).data().labels();
      assertArrayEquals(new int[] {1, 0, 1, 0}, after.counts());
    }
  }
}
