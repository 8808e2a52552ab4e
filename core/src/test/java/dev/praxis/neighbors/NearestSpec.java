package dev.praxis.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The nearest of what was offered, in whatever order. */
class NearestSpec {
  @Property
  void areTheFirstKByDistanceAndRowWithinReach(
      @ForAll @Size(max = 100) List<@IntRange(min = 0, max = 9) Integer> distances,
      @ForAll @IntRange(min = 1, max = 40) int k,
      @ForAll @IntRange(min = 0, max = 10) int reach,
      @ForAll boolean backwards) {
    Nearest nearest = new Nearest(k, reach);
    for (int twice = 0; twice < 2; twice++) {
      for (int i = 0; i < distances.size(); i++) {
        int row = backwards ? distances.size() - 1 - i : i;
        nearest.offer(distances.get(row), row);
      }
      int[] expected =
          IntStream.range(0, distances.size())
              .filter(row -> distances.get(row) <= reach)
              .boxed()
              .sorted(Comparator.comparing(distances::get))
              .limit(k)
              .mapToInt(row -> row)
              .toArray();
      int[] rows = new int[expected.length];
      double[] found = new double[expected.length];

      assertEquals(expected.length, nearest.size());
      nearest.drainTo(rows, found, 0);
      assertArrayEquals(expected, rows);
      assertArrayEquals(IntStream.of(expected).mapToDouble(distances::get).toArray(), found);
      assertEquals(0, nearest.size());
    }
  }

  @Example
  void excludeRowsFartherThanTheFarthestOrAsFarWithALargerNumber() {
    Nearest nearest = new Nearest(1, 5);
    assertEquals(5, nearest.farthest());
    assertEquals(false, nearest.excludes(5, 9));
    assertEquals(true, nearest.excludes(6, 0));

    nearest.offer(3, 7);

    assertEquals(3, nearest.farthest());
    assertEquals(true, nearest.excludes(3, 7));
    assertEquals(true, nearest.excludes(3, 8));
    assertEquals(false, nearest.excludes(3, 6));
    assertEquals(false, nearest.excludes(2, 8));
  }
}
