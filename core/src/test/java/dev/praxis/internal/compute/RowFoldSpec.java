package dev.praxis.internal.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Threads;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** How rows become one sum: here each row is its number, and a sum is told as what was merged. */
class RowFoldSpec {

  @Group
  @PropertyDefaults(tries = 300)
  class TheSameTree {
    /** Cuts of all kinds: into single rows, in long runs, and none or many of them at a time. */
    @Provide
    Arbitrary<RowCut> cuts() {
      return Combinators.combine(
              Arbitraries.of(1, 3, 8),
              Arbitraries.of(1, 2, 8),
              Arbitraries.of(1, 2, 64),
              Arbitraries.of(1, 2, 40))
          .as(RowCut::new);
    }

    @Provide
    Arbitrary<Long> seeds() {
      return Clouds.seeds();
    }

    @Property
    void chunksAreMergedInPairsByTheirPlaceAlone(
        @ForAll("cuts") RowCut cut, @ForAll @IntRange(min = 1, max = 1200) int rows) {
      assertEquals(
          tree(rows, cut.chunkRows()), folded(1, cut, rows, Integer.MAX_VALUE, new Random(0)));
    }

    @Property
    void blocksOfAnySizeGiveTheSameTree(
        @ForAll("cuts") RowCut cut,
        @ForAll @IntRange(min = 1, max = 1200) int rows,
        @ForAll @IntRange(min = 1, max = 3) int columns,
        @ForAll @IntRange(min = 1, max = 400) int most,
        @ForAll("seeds") long seed) {
      assertEquals(tree(rows, cut.chunkRows()), folded(columns, cut, rows, most, new Random(seed)));
    }

    @Property(tries = 20)
    void anyNumberOfThreadsGivesTheSameTree(
        @ForAll("cuts") RowCut cut, @ForAll @IntRange(min = 1, max = 1200) int rows) {
      for (int threads : new int[] {1, 2, 7}) {
        String tree = Threads.on(threads, () -> folded(1, cut, rows, 500, new Random(0)));
        assertEquals(tree(rows, cut.chunkRows()), tree);
      }
    }
  }

  @Group
  class Memory {
    /** Rows of two million numbers, of which 2048 are more than an array holds. */
    @Property
    void theRowsThatWaitFitIntoAnArray(
        @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE - 8) int columns,
        @ForAll @IntRange(min = 1, max = 100) int width) {
      RowCut cut = RowCut.ofLong(columns, (long) columns * width).fitting(columns);

      assertTrue(cut.chunkRows() >= 1 && cut.kept() >= 1);
      assertTrue((long) cut.kept() * cut.chunkRows() * columns <= Integer.MAX_VALUE - 8, "" + cut);
    }

    @Property
    void aChunkIsShorterOnlyWhereItWouldNotFit(
        @ForAll @IntRange(min = 1, max = (Integer.MAX_VALUE - 8) / 2048) int columns) {
      assertEquals(2048, RowCut.ofLong(columns, columns).fitting(columns).chunkRows());
    }

    @Example
    void chunksWaitForEachOtherAsMemoryAllows() {
      assertEquals(new RowCut(2048, 1, 64, 64), RowCut.ofLong(1, 1));
      assertEquals(new RowCut(2048, 1, 16, 16), RowCut.ofLong(256, 0).fitting(256));
      assertEquals(new RowCut(2048, 1, 15, 15), RowCut.ofLong(256, 1));
      assertEquals(new RowCut(2048, 1, 2, 2), RowCut.ofLong(1, 1L << 40));
    }
  }

  @Group
  class Refusals {
    @Example
    void noRowsHaveNoSum() {
      RowFold<String> fold = fold(1, new RowCut(3, 1, 2, 1));

      IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, fold::finish);
      assertEquals("rows must be at least 1 but was 0", refusal.getMessage());
    }
  }

  private static RowFold<String> fold(int columns, RowCut cut) {
    return new RowFold<>(
        columns,
        cut,
        () -> (values, first, count) -> told(values, columns, first, count),
        (earlier, later) -> "(" + earlier + " " + later + ")");
  }

  /** What a fold tells that takes rows in blocks of at most so many. */
  private static String folded(int columns, RowCut cut, int rows, int most, Random random) {
    RowFold<String> fold = fold(columns, cut);
    for (int from = 0; from < rows; ) {
      int count = most == Integer.MAX_VALUE ? rows : 1 + random.nextInt(most);
      count = Math.min(rows - from, count);
      int start = from;
      double[] block = new double[count * columns];
      Arrays.setAll(block, at -> start + at / columns);
      fold.add(block, count);
      Arrays.fill(block, -1);
      from += count;
    }
    return fold.finish();
  }

  /** The rows of a chunk, which follow each other. */
  private static String told(double[] values, int columns, int first, int count) {
    int row = (int) values[first * columns];
    for (int at = 0; at < count * columns; at++) {
      assertEquals(row + at / columns, values[first * columns + at]);
    }
    return row + "-" + (row + count - 1);
  }

  /** The tree of all rows: as many chunks as possible that are a power of two first. */
  private static String tree(int rows, int chunk) {
    return rest(0, (rows + chunk - 1) / chunk, rows, chunk);
  }

  private static String rest(int from, int chunks, int rows, int chunk) {
    int whole = Integer.highestOneBit(chunks);
    String tree = tree(from, whole, rows, chunk);
    return whole == chunks
        ? tree
        : "(" + tree + " " + rest(from + whole, chunks - whole, rows, chunk) + ")";
  }

  private static String tree(int from, int chunks, int rows, int chunk) {
    return chunks == 1
        ? from * chunk + "-" + (Math.min(rows, (from + 1) * chunk) - 1)
        : "("
            + tree(from, chunks / 2, rows, chunk)
            + " "
            + tree(from + chunks / 2, chunks / 2, rows, chunk)
            + ")";
  }
}
