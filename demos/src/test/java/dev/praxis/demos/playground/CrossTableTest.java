package dev.praxis.demos.playground;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.data.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossTableTest {

  /** Manning, Raghavan and Schütze, figure 16.4: clusters of 5 + 1, 1 + 4 + 1 and 2 + 3 points. */
  @Test
  void theTextbookExample() {
    Labels clusters = Labels.ofCodes(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2);
    Labels classes = Labels.ofCodes(0, 0, 0, 0, 0, 1, 0, 1, 1, 1, 1, 2, 0, 0, 2, 2, 2);
    CrossTable table = CrossTable.of(clusters, classes);
    assertArrayEquals(new int[][] {{5, 1, 0}, {1, 4, 1}, {2, 0, 3}}, table.counts());
    assertArrayEquals(new int[] {5, 6, 11, 12, 13}, table.misplaced());
  }

  @Test
  void numbersOfClustersDoNotMatter() {
    List<String> names = List.of("a", "b");
    Labels classes = Labels.ofCodes(new int[] {0, 0, 1}, names);
    CrossTable table = CrossTable.of(Labels.ofCodes(1, 1, 0), classes);
    assertEquals(0, table.misplaced().length);
    assertEquals(names, table.classNames());
  }

  @Test
  void labelsOfDifferentLengthsAreRefused() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> CrossTable.of(Labels.ofCodes(0, 1), Labels.ofCodes(0)))
            .getMessage();
    assertEquals("classes must be as many as clusters, 2, but were 1", message);
  }
}
