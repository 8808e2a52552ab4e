package dev.praxis.internal.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Vectors side by side, eight to a panel. */
@PropertyDefaults(tries = 200)
class PanelsSpec {
  @Property
  void everyFeatureOfEveryTargetHasItsPlaceAndTheRestIsFiller(
      @ForAll @IntRange(min = 1, max = 30) int count,
      @ForAll @IntRange(min = 1, max = 9) int dimension,
      @ForAll @IntRange(min = 0, max = 5) int offset,
      @ForAll("seeds") long seed) {
    double[] rows = new Random(seed).doubles(offset + count * dimension).toArray();
    Panels distances = Panels.forDistances(rows, offset, count, dimension);
    Panels products = Panels.forProducts(rows, offset, count, dimension);

    assertEquals(count, distances.count());
    assertEquals(dimension, distances.dimension());
    assertEquals((int) Math.ceil(count / 8.0), distances.panels());
    for (int t = 0; t < 8 * distances.panels(); t++) {
      for (int j = 0; j < dimension; j++) {
        int at = distances.start(t / 8) + 8 * j + t % 8;
        boolean there = t < count;
        double value = there ? rows[offset + t * dimension + j] : Double.POSITIVE_INFINITY;
        assertEquals(value, distances.values()[at]);
        assertEquals(there ? value : 0, products.values()[at]);
      }
    }
  }

  @Property
  void packingOthersIsAsPackingThemAnew(
      @ForAll @IntRange(min = 1, max = 30) int count,
      @ForAll @IntRange(min = 1, max = 9) int dimension,
      @ForAll("seeds") long seed) {
    double[] rows = new Random(seed).doubles(count * dimension).toArray();
    double[] others = new Random(seed + 1).doubles(3 + count * dimension).toArray();

    assertArrayEquals(
        Panels.forDistances(others, 3, count, dimension).values(),
        Panels.forDistances(rows, 0, count, dimension).repack(others, 3).values());
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }
}
