package dev.praxis.resampling;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.random.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** ADASYN starts from a row the more often, the more strangers are around it. */
@PropertyDefaults(tries = 50)
class AdasynSpec {
  private static final int NEIGHBORS = 3;
  private static final Adasyn ADASYN = Adasyn.neighbors(NEIGHBORS);

  /** Data every small class of which has a stranger near a row. */
  @Provide
  Arbitrary<Labeled<Matrix>> mixed() {
    return Minorities.ofAtLeast(5).filter(AdasynSpec::hasStrangers);
  }

  private static boolean hasStrangers(Labeled<Matrix> data) {
    int[] missing = Minorities.missing(data.labels());
    return IntStream.range(0, missing.length)
        .allMatch(code -> missing[code] == 0 || Arrays.stream(strangers(data, code)).sum() > 0);
  }

  private static int[] strangers(Labeled<Matrix> data, int code) {
    return Arrays.stream(Minorities.rows(data.labels(), code))
        .map(row -> NaiveSmote.strangers(data, row, NEIGHBORS))
        .toArray();
  }

  @Group
  class Promises implements ResamplerContract {
    @Override
    public Resampler resampler() {
      return ADASYN;
    }

    @Override
    @Provide
    public Arbitrary<Labeled<Matrix>> data() {
      return mixed();
    }
  }

  @Property
  void newRowsStartFromARowInProportionToItsNeighborsOfOtherClasses(
      @ForAll("mixed") Labeled<Matrix> data) {
    int[] missing = Minorities.missing(data.labels());
    Resampled resampled = ADASYN.resample(data);
    int[] started = new int[data.points().rows()];
    for (int i = resampled.kept(); i < resampled.data().points().rows(); i++) {
      started[resampled.firstParent(i)]++;
    }

    for (int code = 0; code < missing.length; code++) {
      int[] rows = Minorities.rows(data.labels(), code);
      int[] strangers = strangers(data, code);
      double sum = Arrays.stream(strangers).sum();
      for (int i = 0; i < rows.length && missing[code] > 0; i++) {
        double exact = missing[code] * strangers[i] / sum;
        assertTrue(Math.abs(started[rows[i]] - exact) < 1);
      }
      assertEquals(missing[code], Arrays.stream(rows).map(row -> started[row]).sum());
    }
  }

  @Property
  void everySyntheticPointIsDrawnAsTheNaiveTwinDraws(@ForAll("mixed") Labeled<Matrix> data) {
    Resampled resampled = ADASYN.withSeed(11).resample(data);
    int[] missing = Minorities.missing(data.labels());
    int at = resampled.kept();
    for (int code = 0; code < missing.length; code++) {
      for (int i = 0; i < missing[code]; i += 1 + missing[code] / 9) {
        Draws own = Draws.seeded(11).split(code).split(i);
        double[] expected = NaiveSmote.drawn(data, resampled.firstParent(at + i), NEIGHBORS, own);
        assertArrayEquals(expected, resampled.data().points().row(at + i));
      }
      at += missing[code];
    }
  }

  @Property(tries = 500)
  void sharesAddUpToTheTotalAndMissTheirWeightsByLessThanOne(
      @ForAll @IntRange(max = 1_000_000) int total,
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 5) Integer> weights) {
    int[] strangers = weights.stream().mapToInt(weight -> weight).toArray();
    strangers[0]++;
    double sum = Arrays.stream(strangers).sum();
    int[] shares = Adasyn.shared(total, strangers);

    assertEquals(total, Arrays.stream(shares).sum());
    for (int i = 0; i < shares.length; i++) {
      assertTrue(Math.abs(shares[i] - total * (strangers[i] / sum)) < 1 + 1e-9);
    }
  }

  /** 10 rows to 1 : 2 : 1 are 2.5 : 5 : 2.5, and of equal rests the first is rounded up. */
  @Example
  void equalRestsGoToTheFirst() {
    assertArrayEquals(new int[] {3, 5, 2}, Adasyn.shared(10, 1, 2, 1));
    assertArrayEquals(new int[] {0, 1_500_000_000, 0}, Adasyn.shared(1_500_000_000, 0, 5, 0));
  }

  @Group
  class Refusals {
    private final Labeled<Matrix> apart =
        new Labeled<>(
            Matrix.ofRowMajor(7, 1, 1, 2, 3, 10, 11, 12, 13),
            Labels.ofNames(List.of("a", "a", "a", "b", "b", "b", "b")));

    @Example
    void aClassAmongItselfIsRefused() {
      assertRefused(
          "class \"a\" must have a row with another class among its 2 nearest but none of its 3"
              + " has: use Smote",
          () -> Adasyn.neighbors(2).resample(apart));
    }

    @Example
    void aClassWithTooFewRowsIsRefused() {
      assertRefused(
          "class \"a\" must have at least 4 rows, each with 3 neighbours, but has 3: ask for at"
              + " most 2, or copy rows by RandomOversampling",
          () -> ADASYN.resample(apart));
      assertRefused(
          "class \"a\" must have at least 3 rows afterwards, as many as before, but 2 were asked"
              + " for",
          () -> ADASYN.withStrategy(SamplingStrategy.counts(Map.of("a", 2))).resample(apart));
      assertRefused("neighbors must be at least 1 but was 0", () -> Adasyn.neighbors(0));
    }
  }
}
