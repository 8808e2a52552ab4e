package dev.praxis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The rows farthest from their centroids. */
@PropertyDefaults(tries = 300)
class FarthestRowsSpec {
  @Property
  void theyAreTheFirstOfAllRowsSortedByDistanceAndThenByNumber(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9) Integer> squared,
      @ForAll @IntRange(min = 1, max = 20) int capacity) {
    double[] points = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    FarthestRows farthest = new FarthestRows(capacity);
    for (int row = 0; row < squared.size(); row++) {
      farthest.offer(row, row % 3, squared.get(row), points, squared.get(row), 2);
    }

    List<Integer> sorted =
        IntStream.range(0, squared.size())
            .boxed()
            .sorted(
                Comparator.comparing((Integer row) -> -squared.get(row))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(capacity)
            .toList();
    List<FarthestRows.Row> rows = farthest.descending();
    assertEquals(sorted, rows.stream().map(row -> (int) row.number()).toList());
    for (FarthestRows.Row row : rows) {
      int s = squared.get((int) row.number());
      assertEquals(s, row.squared());
      assertEquals((int) row.number() % 3, row.cluster());
      assertArrayEquals(new double[] {s, s + 1}, row.values());
    }
  }
}
