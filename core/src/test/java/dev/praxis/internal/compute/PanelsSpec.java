package dev.praxis.internal.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import java.util.Arrays;
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

  @Property
  void columnsArePackedShiftedAndAddedUp(
      @ForAll @IntRange(min = 1, max = 30) int columns,
      @ForAll @IntRange(min = 1, max = 20) int most,
      @ForAll @IntRange(min = 0, max = 5) int offset,
      @ForAll("seeds") long seed) {
    Random random = new Random(seed);
    Panels panels = Panels.forColumns(columns, most);
    // The second time over what the first has left, which may be more rows.
    for (int turn = 0; turn < 2; turn++) {
      int rows = turn == 0 ? most : random.nextInt(most + 1);
      double[] values = random.doubles(offset + rows * columns).toArray();
      double[] shift = random.doubles(columns).toArray();
      double[] sums = random.doubles(columns).toArray();
      double[] expected = sums.clone();
      double[] targets = new double[columns * most];
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          targets[j * most + i] = values[offset + i * columns + j] - shift[j];
          expected[j] += targets[j * most + i];
        }
      }
      panels.packColumns(values, offset, rows, shift, sums);

      assertEquals(columns, panels.count());
      assertEquals(most, panels.dimension());
      assertArrayEquals(expected, sums);
      assertArrayEquals(Panels.forProducts(targets, 0, columns, most).values(), panels.values());
    }
  }

  @Property
  void unpackedAreTheTargetsAsTheyWerePacked(
      @ForAll @IntRange(min = 1, max = 30) int count,
      @ForAll @IntRange(min = 1, max = 9) int dimension,
      @ForAll("seeds") long seed) {
    double[] rows = new Random(seed).doubles(count * dimension).toArray();
    double[] unpacked = new double[rows.length + 2];
    Panels.forProducts(rows, 0, count, dimension).unpack(unpacked);

    assertArrayEquals(Arrays.copyOf(rows, rows.length + 2), unpacked);
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }
}
