package dev.praxis.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels small enough to be checked by eye. */
class LabelsTest {

  private static final Labels FLOWERS =
      Labels.ofNames(List.of("virginica", "setosa", "virginica", "versicolor"));

  @Test
  void namesAreCodedInSortedOrder() {
    assertEquals(List.of("setosa", "versicolor", "virginica"), FLOWERS.classNames());
    assertArrayEquals(new int[] {2, 0, 2, 1}, FLOWERS.codes());
    assertArrayEquals(new int[] {1, 1, 2}, FLOWERS.counts());
  }

  @Test
  void textShowsTheSizeTheClassesAndTheFirstTen() {
    assertEquals("4 in 3 classes [virginica, setosa, virginica, versicolor]", FLOWERS.toString());
    assertEquals("1 in 1 class [0]", Labels.ofCodes(0).toString());
    assertEquals(
        "10 in 2 classes [0, 0, 0, 0, 0, 0, 0, 0, 0, 1]",
        Labels.ofCodes(0, 0, 0, 0, 0, 0, 0, 0, 0, 1).toString());
    assertEquals(
        "11 in 2 classes [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, ...]",
        Labels.ofCodes(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1).toString());
  }
}
