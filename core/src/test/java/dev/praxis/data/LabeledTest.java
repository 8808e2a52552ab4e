package dev.praxis.data;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabeledTest {

  private static final Matrix POINTS = Matrix.ofRowMajor(2, 1, 1, 2);

  @Test
  void pairsAreEqualIfTheirPartsAre() {
    assertEquals(
        new Labeled<>(POINTS, Labels.ofCodes(0, 1)),
        new Labeled<>(Matrix.ofRowMajor(2, 1, 1, 2), Labels.ofCodes(0, 1)));
    assertNotEquals(
        new Labeled<>(POINTS, Labels.ofCodes(0, 1)), new Labeled<>(POINTS, Labels.ofCodes(1, 0)));
  }

  @Test
  void selectedRowsKeepTheirLabels() {
    Labeled<Matrix> data = new Labeled<>(POINTS, Labels.ofNames(List.of("b", "a")));
    Labeled<Matrix> selected = data.select(1, 0, 1);

    assertEquals(Matrix.ofRowMajor(3, 1, 2, 1, 2), selected.points());
    assertEquals(Labels.ofNames(List.of("a", "b", "a")), selected.labels());
    assertRefused("row must be between 0 and 1 but was 2", () -> data.select(2));
    assertRefused("rows must be at least 1 but was 0", () -> data.select());
  }

  @Test
  void labelsOfAnotherNumberThanPointsAreRefused() {
    assertRefused(
        "labels has 3 entries but points has 2 rows",
        () -> new Labeled<>(POINTS, Labels.ofCodes(0, 1, 0)));
    assertRefused(
        "labels has 1 entries but points has 2 rows",
        () -> new Labeled<>(POINTS, Labels.ofCodes(0)));
  }
}
