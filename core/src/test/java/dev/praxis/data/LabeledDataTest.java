package dev.praxis.data;

import static dev.praxis.data.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class LabeledDataTest {

  private static final Matrix POINTS = Matrix.ofRowMajor(2, 1, 1, 2);

  @Test
  void pairsAreEqualIfTheirPartsAre() {
    assertEquals(
        new LabeledData(POINTS, Labels.ofCodes(0, 1)),
        new LabeledData(Matrix.ofRowMajor(2, 1, 1, 2), Labels.ofCodes(0, 1)));
    assertNotEquals(
        new LabeledData(POINTS, Labels.ofCodes(0, 1)),
        new LabeledData(POINTS, Labels.ofCodes(1, 0)));
  }

  @Test
  void labelsOfAnotherNumberThanPointsAreRefused() {
    assertRefused(
        "labels has 3 entries but points has 2 rows",
        () -> new LabeledData(POINTS, Labels.ofCodes(0, 1, 0)));
    assertRefused(
        "labels has 1 entries but points has 2 rows",
        () -> new LabeledData(POINTS, Labels.ofCodes(0)));
  }
}
