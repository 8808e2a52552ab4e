package dev.praxis.resampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** ADASYN on a line, by hand: see {@link Border}. */
class AdasynTest {
  private final Labeled<Matrix> data = Border.data();

  /** Of the two nearest, 1, 1 and 2 are strangers, and four rows are added: 1, 1 and 2 of them. */
  @Test
  void aRowWithMoreNeighborsOfOtherClassesGetsMore() {
    Resampled resampled = Adasyn.neighbors(2).resample(data);

    assertArrayEquals(new int[] {7, 7}, resampled.data().labels().counts());
    assertArrayEquals(new int[] {0, 1, 2, 2}, firstParents(resampled));
  }

  /** Six rows to 1 : 1 : 2 are 1.5, 1.5 and 3: of equal rests the first is rounded up. */
  @Test
  void whatIsLeftOfTheSharesGoesToTheFirst() {
    var strategy = SamplingStrategy.counts(Map.of("0", 9));
    Resampled resampled = Adasyn.neighbors(2).withStrategy(strategy).resample(data);

    assertArrayEquals(new int[] {0, 0, 1, 2, 2, 2}, firstParents(resampled));
  }

  /** Only 6 has a stranger for its nearest, and the nearest of its own is 1. */
  @Test
  void newRowsLieBetweenRowsOfTheirClass() {
    Resampled resampled = Adasyn.neighbors(1).resample(data);

    assertArrayEquals(new int[] {2, 2, 2, 2}, firstParents(resampled));
    for (int i = resampled.kept(); i < 14; i++) {
      assertEquals(1, resampled.secondParent(i));
      assertEquals(6 - 5 * resampled.share(i), resampled.data().points().get(i, 0), 1e-15 * 6);
      assertTrue(resampled.isSynthetic(i));
    }
  }

  private static int[] firstParents(Resampled resampled) {
    return IntStream.range(resampled.kept(), resampled.data().points().rows())
        .map(resampled::firstParent)
        .toArray();
  }
}
