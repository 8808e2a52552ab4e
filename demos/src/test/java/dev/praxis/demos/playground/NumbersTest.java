package dev.praxis.demos.playground;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumbersTest {

  private static final double[] VALUES = {3, -1, 7, 7, -1};

  @Test
  void thePlaceOfTheLowestAndOfTheHighestIsTheFirstOfEquals() {
    assertEquals(1, Numbers.lowest(VALUES));
    assertEquals(2, Numbers.highest(VALUES));
  }

  @Test
  void severalPlacesAreInOrder() {
    assertArrayEquals(new int[] {1, 4, 0}, Numbers.lowest(VALUES, 3));
    assertArrayEquals(new int[] {2, 3, 0}, Numbers.highest(VALUES, 3));
  }

  @Test
  void sortingAndCountingLeaveTheNumbersAlone() {
    assertArrayEquals(new double[] {-1, -1, 3, 7, 7}, Numbers.sorted(VALUES));
    assertEquals(3, VALUES[0]);
    assertEquals(3, Numbers.mean(VALUES));
    assertArrayEquals(new double[] {1, 2, 3}, Numbers.upTo(3));
  }
}
