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

/** Borderline-SMOTE starts from rows in danger only, and otherwise is SMOTE. */
@PropertyDefaults(tries = 50)
class BorderlineSmoteSpec {
  private static final int NEIGHBORS = 3;
  private static final int SURROUNDING = 6;
  private static final BorderlineSmote BORDERLINE =
      BorderlineSmote.neighbors(NEIGHBORS).withSurrounding(SURROUNDING);

  /** Data every small class of which has a row in danger. */
  @Provide
  Arbitrary<Labeled<Matrix>> bordering() {
    return Minorities.ofAtLeast(12).filter(BorderlineSmoteSpec::hasDangers);
  }

  private static boolean hasDangers(Labeled<Matrix> data) {
    int[] missing = Minorities.missing(data.labels());
    return IntStream.range(0, missing.length)
        .allMatch(code -> missing[code] == 0 || inDanger(data, code).findAny().isPresent());
  }

  private static IntStream inDanger(Labeled<Matrix> data, int code) {
    return Arrays.stream(Minorities.rows(data.labels(), code))
        .filter(
            row -> {
              int strangers = Minorities.strangers(data, row, SURROUNDING);
              return strangers >= SURROUNDING / 2.0 && strangers < SURROUNDING;
            });
  }

  @Group
  class Promises implements ResamplerContract {
    @Override
    public Resampler resampler() {
      return BORDERLINE;
    }

    @Override
    @Provide
    public Arbitrary<Labeled<Matrix>> data() {
      return bordering();
    }
  }

  @Property
  void everySyntheticPointIsThatOfThePlainLoops(@ForAll("bordering") Labeled<Matrix> data) {
    int[] missing = Minorities.missing(data.labels());
    Resampled resampled = BORDERLINE.withSeed(11).resample(data);
    int at = resampled.kept();
    for (int code = 0; code < missing.length; code++) {
      if (missing[code] > 0) {
        int some = Math.min(9, missing[code]);
        int[] own = Minorities.rows(data.labels(), code);
        int[] bases = inDanger(data, code).map(i -> Arrays.binarySearch(own, i)).toArray();
        SmoteDraws drawn = SmoteDraws.of(some, bases, NEIGHBORS, Draws.seeded(11).split(code));
        Matrix rows =
            resampled.data().points().selectRows(IntStream.range(at, at + some).toArray());
        assertArrayEquals(drawn.added(Minorities.points(data, code), NEIGHBORS), rows.toRows());
      }
      at += missing[code];
    }
  }

  @Property
  void everyFirstParentIsInDanger(@ForAll("bordering") Labeled<Matrix> data) {
    Resampled resampled = BORDERLINE.resample(data);
    int n = resampled.data().points().rows();

    for (int i = resampled.kept(); i < n; i += 1 + n / 50) {
      int strangers = Minorities.strangers(data, resampled.firstParent(i), SURROUNDING);
      assertTrue(2 * strangers >= SURROUNDING && strangers < SURROUNDING);
    }
  }

  @Property
  void everyClassBecomesAsLargeAsTheLargest(@ForAll("bordering") Labeled<Matrix> data) {
    int most = Arrays.stream(data.labels().counts()).max().getAsInt();

    for (int count : BORDERLINE.resample(data).data().labels().counts()) {
      assertEquals(most, count);
    }
  }

  /** On a line: 0 1 2 are safe, 3 has a stranger on one side, 10 has nothing but strangers near. */
  @Example
  void onALineOnlyTheLastRowBeforeTheBorderIsUsed() {
    Labeled<Matrix> data = line(List.of("a", "a", "a", "a", "b", "b", "b", "b", "b", "b", "a"));
    BorderlineSmote two = BorderlineSmote.neighbors(2).withSurrounding(2);
    var strategy = SamplingStrategy.counts(Map.of("a", 30));
    Resampled resampled = two.withStrategy(strategy).resample(data);

    for (int i = resampled.kept(); i < 36; i++) {
      assertEquals(3, resampled.firstParent(i));
    }
  }

  private static Labeled<Matrix> line(List<String> names) {
    double[] places = IntStream.range(0, names.size()).asDoubleStream().toArray();
    return new Labeled<>(Matrix.ofRowMajor(names.size(), 1, places), Labels.ofNames(names));
  }

  @Group
  class Refusals {
    @Example
    void aClassWithoutARowInDangerIsRefused() {
      Labeled<Matrix> data = line(List.of("a", "a", "a", "a", "b", "b", "b", "b", "b"));
      BorderlineSmote two = BorderlineSmote.neighbors(2).withSurrounding(1);

      assertRefused(
          "class \"a\" must have a row in danger but each of its 4 is safe, or noise, among its 1"
              + " nearest: use Smote",
          () -> two.resample(data));
    }

    @Example
    void moreSurroundingRowsThanThereAreAreRefused() {
      Labeled<Matrix> data = line(List.of("a", "a", "a", "a", "b", "b", "b", "b", "b"));

      assertRefused(
          "9 nearest others of a row need at least 10 rows but there are 9",
          () -> BorderlineSmote.neighbors(2).withSurrounding(9).resample(data));
      assertRefused(
          "class \"a\" must have at least 5 rows, each with 4 neighbours, but has 4: ask for at"
              + " most 3, or copy rows by RandomOversampling",
          () -> BorderlineSmote.neighbors(4).withSurrounding(9).resample(data));
    }

    @Example
    void fewerThanOneNeighborIsRefused() {
      assertRefused("neighbors must be at least 1 but was 0", () -> BorderlineSmote.neighbors(0));
      assertRefused(
          "surrounding must be at least 1 but was 0", () -> BORDERLINE.withSurrounding(0));
    }
  }

  @Example
  void theDefaultsAreThoseOfTheField() {
    assertEquals(
        new BorderlineSmote(5, 10, SamplingStrategy.balanced(), 7), BorderlineSmote.neighbors(5));
  }
}
