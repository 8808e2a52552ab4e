package dev.praxis.data;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class TargetedTest {

  private static final Matrix POINTS = Matrix.ofRowMajor(2, 1, 1, 2);
  private static final Targeted<Matrix> DATA = new Targeted<>(POINTS, Targets.of(10, 20));

  @Test
  void pairsAreEqualIfTheirPartsAre() {
    assertEquals(DATA, new Targeted<>(Matrix.ofRowMajor(2, 1, 1, 2), Targets.of(10, 20)));
    assertNotEquals(DATA, new Targeted<>(POINTS, Targets.of(20, 10)));
  }

  @Test
  void selectedRowsKeepTheirTargets() {
    assertEquals(
        new Targeted<>(Matrix.ofRowMajor(3, 1, 2, 1, 2), Targets.of(20, 10, 20)),
        DATA.select(1, 0, 1));
    assertRefused("row must be between 0 and 1 but was 2", () -> DATA.select(2));
    assertRefused("rows must be at least 1 but was 0", () -> DATA.select());
  }

  @Test
  void targetsOfAnotherNumberThanPointsAreRefused() {
    assertRefused(
        "targets has 3 entries but points has 2 rows",
        () -> new Targeted<>(POINTS, Targets.of(0, 1, 0)));
    assertRefused(
        "targets has 1 entries but points has 2 rows", () -> new Targeted<>(POINTS, Targets.of(0)));
  }
}
