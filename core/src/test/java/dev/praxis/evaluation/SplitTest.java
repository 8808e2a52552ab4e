package dev.praxis.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Labels;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shares of rows by hand; in doubles 0.29 of 50 and 0.145 of 100 are below 14.5. */
class SplitTest {

  @Test
  void halvesAreRoundedUp() {
    assertEquals(15, Split.of(50, 0.29, 1).test().length);
    assertEquals(15, Split.of(100, 0.145, 1).test().length);
    assertEquals(2, Split.of(10, 0.15, 1).test().length);
    assertEquals(1, Split.of(3, 0.5 / 3, 1).test().length);
    assertEquals(3, Split.of(5, 0.5, 1).test().length);
  }

  @Test
  void wholeSharesAreExact() {
    assertEquals(3, Split.of(10, 0.3, 1).test().length);
    assertEquals(29, Split.of(100, 0.29, 1).test().length);
    assertEquals(1, Split.of(10, 1e-300, 1).test().length);
    assertEquals(9, Split.of(10, Math.nextDown(1.0), 1).test().length);
    assertEquals(1, Split.of(10, Double.MIN_VALUE, 1).test().length);
  }

  /** Of 100 and 200 rows 29 and 58 are tested, although 0.29 · 100 is 28.999999999999996. */
  @Test
  void aClassOfAWholeShareIsTestedByThat() {
    for (int[] sizes : new int[][] {{100, 200}, {100, 100}, {10, 20, 30}}) {
      double share = sizes[0] == 100 ? 0.29 : 0.3;
      Labels labels = Labels.ofCodes(codes(sizes));
      for (int seed = 0; seed < 20; seed++) {
        int[] counts = labels.select(Split.stratified(labels, share, seed).test()).counts();
        int[] expected = IntStream.of(sizes).map(n -> (int) Math.round(share * n)).toArray();
        assertArrayEquals(expected, counts);
      }
    }
  }

  /** 0.3 of 5, 15 and 25 rows: each class loses one half, of two to be given, so each must do. */
  @Test
  void classesThatLostEquallyTie() {
    Labels labels = Labels.ofCodes(codes(5, 15, 25, 5));
    int[] given = new int[4];
    for (int seed = 0; seed < 2000; seed++) {
      int[] counts = labels.select(Split.stratified(labels, 0.3, seed).test()).counts();
      int[] least = {1, 4, 7, 1};
      IntStream.range(0, 4).forEach(c -> given[c] += counts[c] - least[c]);
    }

    // Two of four are drawn: mean 1000, standard deviation 22; five of those.
    for (int times : given) {
      assertEquals(1000, times, 112, Arrays.toString(given));
    }
  }

  /** 0.7 of 2, 2 and 6 rows are 1.4, 1.4 and 4.2: the last is the one that can spare a row. */
  @Test
  void aClassKeepsARowToLearnFromIfAnotherCanGiveOne() {
    Labels labels = Labels.ofCodes(codes(2, 2, 6));
    for (int seed = 0; seed < 50; seed++) {
      int[] tested = labels.select(Split.stratified(labels, 0.7, seed).test()).counts();
      assertArrayEquals(new int[] {1, 1, 5}, tested);
    }
  }

  @Test
  void groupsAreTestedUpToTheNearestNumberOfRows() {
    Labels groups = Labels.ofCodes(codes(10, 10, 10, 10));

    assertEquals(10, Split.grouped(groups, 0.25, 1).test().length);
    assertEquals(10, Split.grouped(groups, 0.3, 1).test().length);
    // 15 rows are as near to 10 as to 20, and what is no nearer is not tested.
    assertEquals(10, Split.grouped(groups, 0.375, 1).test().length);
    assertEquals(20, Split.grouped(groups, 0.4, 1).test().length);
    assertEquals(30, Split.grouped(groups, 0.99, 1).test().length);
    assertEquals(10, Split.grouped(groups, 0.01, 1).test().length);
  }

  @Test
  void theSmallestGroupIsTestedIfEachIsTooLarge() {
    Labels groups = Labels.ofCodes(codes(9, 4, 7));
    for (int seed = 0; seed < 20; seed++) {
      assertEquals(4, Split.grouped(groups, 0.05, seed).test().length);
    }
  }

  private static int[] codes(int... sizes) {
    return IntStream.range(0, sizes.length)
        .flatMap(c -> IntStream.generate(() -> c).limit(sizes[c]))
        .toArray();
  }
}
