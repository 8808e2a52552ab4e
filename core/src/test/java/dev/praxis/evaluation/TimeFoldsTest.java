package dev.praxis.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Labels;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The examples in the documentation of scikit-learn's TimeSeriesSplit, and some by hand. */
class TimeFoldsTest {

  @Test
  void threeFoldsOfTwoRowsAndAGapOfTwo() {
    Folds folds = TimeFolds.of(3).withTested(2).withGap(2).over(12);

    assertEquals(3, folds.size());
    assertFold(folds.get(0), rows(0, 4), rows(6, 8));
    assertFold(folds.get(1), rows(0, 6), rows(8, 10));
    assertFold(folds.get(2), rows(0, 8), rows(10, 12));
  }

  @Test
  void threeFoldsOfTwoRows() {
    Folds folds = TimeFolds.of(3).withTested(2).over(12);

    assertFold(folds.get(0), rows(0, 6), rows(6, 8));
    assertFold(folds.get(2), rows(0, 10), rows(10, 12));
  }

  @Test
  void fiveFoldsOfSixRows() {
    Folds folds = TimeFolds.of(5).over(6);

    assertEquals(Folds.inTime(6, 5), folds);
    assertFold(folds.get(0), rows(0, 1), rows(1, 2));
    assertFold(folds.get(4), rows(0, 5), rows(5, 6));
  }

  @Test
  void threeRowsToLearnFromAtMost() {
    Folds folds = TimeFolds.of(2).withTested(2).withGap(1).withLearned(3).over(8);

    assertFold(folds.get(0), rows(0, 3), rows(4, 6));
    assertFold(folds.get(1), rows(2, 5), rows(6, 8));
  }

  /** Rows of 0.3, 0.1, 0.2, 0.1, 0.3 and 0.2 seconds, and a zero of either sign before them. */
  @Test
  void rowsOfOneTimeStayTogetherInAnyOrder() {
    Folds folds = TimeFolds.of(2).over(new double[] {.3, .1, 0.0, .2, .1, .3, -0.0, .2});

    assertFold(folds.get(0), new int[] {1, 2, 4, 6}, new int[] {3, 7});
    assertFold(folds.get(1), new int[] {1, 2, 3, 4, 6, 7}, new int[] {0, 5});
  }

  @Test
  void datesAreTimes() {
    Labels days = Labels.ofNames(List.of("2026-02-01", "2026-01-31", "2026-02-01", "2025-12-24"));
    Folds folds = TimeFolds.of(2).over(days);

    assertFold(folds.get(0), new int[] {3}, new int[] {1});
    assertFold(folds.get(1), new int[] {1, 3}, new int[] {0, 2});
  }

  private static int[] rows(int from, int to) {
    return IntStream.range(from, to).toArray();
  }

  private static void assertFold(Split fold, int[] train, int[] test) {
    assertArrayEquals(train, fold.train());
    assertArrayEquals(test, fold.test());
  }
}
