package dev.praxis.metrics.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Labels;
import net.jqwik.api.Example;

/** What a measure is that has nothing to divide by. */
class ZeroDivisionSpec {
  /** Class 1 is never predicted, class 2 never true, class 3 neither. */
  private final ConfusionMatrix matrix =
      ConfusionMatrix.of(
          Labels.ofCodes(new int[] {0, 0, 1}, 4), Labels.ofCodes(new int[] {0, 0, 2}, 4));

  @Example
  void aMeasureIsZeroByDefault() {
    assertEquals(ZeroDivision.ZERO, matrix.zeroDivision());
    assertMeasures(0, matrix);
    assertMeasures(0, matrix.with(ZeroDivision.SKIP).with(ZeroDivision.ZERO));
  }

  @Example
  void aMeasureIsTheValueThatWasChosen() {
    assertMeasures(1, matrix.with(ZeroDivision.ONE));
    assertMeasures(Double.NaN, matrix.with(ZeroDivision.SKIP));
  }

  @Example
  void aSkippedMeasureIsLeftOutOfAverages() {
    ConfusionMatrix skipping = matrix.with(ZeroDivision.SKIP);

    assertEquals(0.5, skipping.precision(Average.MACRO));
    assertEquals(1, skipping.precision(Average.WEIGHTED));
    assertEquals(0.5, skipping.recall(Average.MACRO));
    assertEquals(1.0 / 3, skipping.f1(Average.MACRO));
    assertEquals(2.0 / 3, matrix.with(ZeroDivision.ONE).precision(Average.MACRO));
  }

  @Example
  void aPlainMeanIsTakenWhereOnlyClassesWithoutRowsAreLeft() {
    ConfusionMatrix wrong = ConfusionMatrix.of(Labels.ofCodes(0, 0), Labels.ofCodes(1, 1));

    assertEquals(0, wrong.with(ZeroDivision.SKIP).precision(Average.WEIGHTED));
  }

  private void assertMeasures(double expected, ConfusionMatrix chosen) {
    assertEquals(expected, chosen.precision(1));
    assertEquals(expected, chosen.recall(2));
    assertEquals(expected, chosen.f1(3));
    assertEquals(0, chosen.recall(1));
    assertEquals(0, chosen.f1(1));
    assertEquals(0, chosen.f1(2));
    assertEquals(expected, oneClass().with(chosen.zeroDivision()).specificity(0));
  }

  private ConfusionMatrix oneClass() {
    return ConfusionMatrix.of(Labels.ofCodes(0, 0), Labels.ofCodes(0, 0));
  }
}
