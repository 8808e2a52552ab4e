package dev.praxis.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ChecksTest {

  @Test
  void atLeastTakesTheBoundAndRefusesWhatIsBelow() {
    assertDoesNotThrow(() -> Checks.atLeast("clusters", 1, 1));
    assertRefused("clusters must be at least 1 but was 0", () -> Checks.atLeast("clusters", 0, 1));
  }

  @Test
  void atLeastRefusesNaN() {
    assertDoesNotThrow(() -> Checks.atLeast("tolerance", 0.0, 0.0));
    assertRefused(
        "tolerance must be at least 0.0 but was -1.0E-9",
        () -> Checks.atLeast("tolerance", -1e-9, 0.0));
    assertRefused(
        "tolerance must be at least 0.0 but was NaN",
        () -> Checks.atLeast("tolerance", Double.NaN, 0.0));
  }

  @Test
  void inRangeTakesBothBoundsAndRefusesWhatIsOutside() {
    assertDoesNotThrow(() -> Checks.inRange("row", 0, 0, 149));
    assertDoesNotThrow(() -> Checks.inRange("row", 149, 0, 149));
    assertRefused(
        "row must be between 0 and 149 but was 150", () -> Checks.inRange("row", 150, 0, 149));
    assertRefused(
        "row must be between 0 and 149 but was -1", () -> Checks.inRange("row", -1, 0, 149));
  }

  @Test
  void finiteRefusesNaNAndInfinity() {
    assertDoesNotThrow(() -> Checks.finite("constant", -Double.MAX_VALUE));
    assertRefused(
        "constant must be finite but was NaN", () -> Checks.finite("constant", Double.NaN));
    assertRefused(
        "constant must be finite but was Infinity",
        () -> Checks.finite("constant", Double.POSITIVE_INFINITY));
  }

  @Test
  void elementsAreAsManyAsAnArrayHolds() {
    assertEquals(2147483639, Checks.elements(1, 2147483639));
    assertEquals(2147483638, Checks.elements(2, 1073741819));
    assertRefused("columns must be at least 1 but was 0", () -> Checks.elements(1, 0));
    assertRefused("rows must be at least 1 but was 0", () -> Checks.elements(0, 1));
    assertRefused(
        "2 rows of 1073741820 columns are 2147483640 elements; a Matrix holds at most 2147483639:"
            + " stream the rows instead",
        () -> Checks.elements(2, 1073741820));
  }

  @Test
  void fitsTakesWhatAnArrayHolds() {
    assertDoesNotThrow(() -> Checks.fits("neighbours", 2147483639));
    assertRefused(
        "neighbours must be at most 2147483639 but was 2147483640",
        () -> Checks.fits("neighbours", 2147483640L));
  }

  @Test
  void distinctRefusesWhatIsThereTwice() {
    assertDoesNotThrow(() -> Checks.distinct("columns", List.of("a", "A", "")));
    assertRefused(
        "columns must differ but \"a\" is there twice",
        () -> Checks.distinct("columns", List.of("a", "b", "a")));
  }

  @Test
  void columnsSayWhoseNumberTheyMustBe() {
    assertDoesNotThrow(() -> Checks.columns("scores", 2, 2, "as the axes"));
    assertRefused(
        "scores must have 2 columns, as the axes, but had 3",
        () -> Checks.columns("scores", 3, 2, "as the axes"));
    assertRefused(
        "points must have 4 columns, as those that were learned from, but had 1",
        () -> Checks.learnedColumns(1, 4));
  }

  @Test
  void blockColumnsRefusesBlocksOfOtherRows() {
    assertDoesNotThrow(() -> Checks.blockColumns("a block", 2, 2));
    assertRefused(
        "block 3 has 1 columns but the rows have 2", () -> Checks.blockColumns("block 3", 1, 2));
  }

  private static void assertRefused(String sentence, Executable action) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, action).getMessage());
  }
}
