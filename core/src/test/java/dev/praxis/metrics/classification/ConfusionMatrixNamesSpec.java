package dev.praxis.metrics.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Labels;
import java.util.List;
import net.jqwik.api.Example;

/** How the names of classes come together. */
class ConfusionMatrixNamesSpec {
  private final Labels truth = Labels.ofNames(List.of("b", "c", "b"));
  private final Labels predicted = Labels.ofNames(List.of("a", "c", "b"));

  @Example
  void equalNamesAreOneClass() {
    ConfusionMatrix matrix = ConfusionMatrix.of(truth, predicted);

    assertEquals(List.of("a", "b", "c"), matrix.classNames());
    assertEquals(1, matrix.count(1, 0));
    assertEquals(1, matrix.count(1, 1));
    assertEquals(1, matrix.count(2, 2));
  }

  @Example
  void namesKeepTheOrderOfTheListThatHoldsAll() {
    Labels levels = Labels.ofCodes(new int[] {0, 1, 2}, List.of("low", "mid", "high"));
    Labels some = Labels.ofNames(List.of("low", "high", "high"));

    assertEquals(List.of("low", "mid", "high"), ConfusionMatrix.of(levels, some).classNames());
    assertEquals(List.of("low", "mid", "high"), ConfusionMatrix.of(some, levels).classNames());
    assertEquals(1, ConfusionMatrix.of(some, levels).count(2, 1));
  }

  @Example
  void namesAreSortedIfNeitherListHoldsAll() {
    Labels levels = Labels.ofCodes(new int[] {0, 1}, List.of("z", "a"));
    Labels others = Labels.ofNames(List.of("a", "m"));

    assertEquals(List.of("a", "m", "z"), ConfusionMatrix.of(levels, others).classNames());
    assertEquals(1, ConfusionMatrix.of(levels, others).count(2, 0));
  }

  @Example
  void namesAreLentToCodesWithoutNames() {
    Labels codes = Labels.ofCodes(0, 1, 0);

    assertEquals(ConfusionMatrix.of(truth, truth), ConfusionMatrix.of(truth, codes));
    assertEquals(ConfusionMatrix.of(truth, truth), ConfusionMatrix.of(codes, truth));
    assertEquals(List.of(), ConfusionMatrix.of(codes, codes).classNames());
  }

  @Example
  void namesComeTogetherWhenMatricesAreMerged() {
    ConfusionMatrix first = ConfusionMatrix.of(truth, truth);
    ConfusionMatrix second = ConfusionMatrix.of(predicted, predicted);
    List<String> all = List.of("b", "c", "b", "a", "c", "b");
    ConfusionMatrix expected = ConfusionMatrix.of(Labels.ofNames(all), Labels.ofNames(all));

    assertEquals(expected, first.merge(second));
    assertEquals(expected, second.merge(first));
  }

  @Example
  void codesOfMoreClassesMakeALargerMatrix() {
    ConfusionMatrix matrix = ConfusionMatrix.of(Labels.ofCodes(0, 1), Labels.ofCodes(0, 3));

    assertEquals(4, matrix.classes());
    assertEquals(1, matrix.count(1, 3));
    assertEquals(
        matrix,
        ConfusionMatrix.of(Labels.ofCodes(0), Labels.ofCodes(0))
            .merge(ConfusionMatrix.of(Labels.ofCodes(1), Labels.ofCodes(3))));
  }
}
