package dev.praxis.internal.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** How rows are cut for parallel sums. */
@PropertyDefaults(tries = 300)
class ChunksSpec {
  private static final int BLOCK = 512;

  @Property
  void everyRowIsInOneChunkOfWholeBlocks(
      @ForAll @IntRange(min = 1) int rows,
      @ForAll @LongRange(min = 1, max = 1L << 40) long numbers) {
    Chunks chunks = Chunks.ofBlocks(rows, BLOCK, numbers);

    assertEquals(0, chunks.chunkRows() % BLOCK);
    assertEveryRowIsInOneOf(chunks, rows);
  }

  @Property
  void everyRowIsInOneChunkThatIsWorthOne(
      @ForAll @IntRange(min = 1) int rows,
      @ForAll @IntRange(min = 1, max = 100_000) int least,
      @ForAll @LongRange(min = 1, max = 1L << 40) long numbers) {
    Chunks chunks = Chunks.of(rows, least, numbers);

    assertTrue(chunks.chunkRows() >= least);
    assertTrue(chunks.count() <= 2 || chunks.count() <= Math.min(64, (1L << 23) / numbers));
    assertEveryRowIsInOneOf(chunks, rows);
  }

  private static void assertEveryRowIsInOneOf(Chunks chunks, int rows) {
    assertEquals(0, chunks.from(0));
    assertEquals(rows, chunks.to(chunks.count() - 1));
    for (int chunk = 0; chunk < chunks.count(); chunk++) {
      assertTrue(chunks.from(chunk) < chunks.to(chunk));
      if (chunk > 0) {
        assertEquals(chunks.to(chunk - 1), chunks.from(chunk));
      }
    }
  }

  @Property
  void thereAreEnoughChunksForSomeThreadsAndNotTooManyToMerge(
      @ForAll @IntRange(min = 100_000) int rows,
      @ForAll @LongRange(min = 1, max = 1L << 40) long numbers) {
    int count = Chunks.ofBlocks(rows, BLOCK, numbers).count();

    assertTrue(count >= 7 && count <= 64, count + " chunks");
    assertTrue(count <= 8 || count * numbers <= 1L << 24);
  }

  @Example
  void theyAreNoLongerThanNecessary() {
    assertEquals(512, Chunks.ofBlocks(64 * 512, BLOCK, 1).chunkRows());
    assertEquals(64, Chunks.ofBlocks(64 * 512, BLOCK, 1).count());
    assertEquals(1024, Chunks.ofBlocks(64 * 512 + 1, BLOCK, 1).chunkRows());
    assertEquals(512, Chunks.ofBlocks(1, BLOCK, 1).chunkRows());
    assertEquals(8, Chunks.ofBlocks(8 * 512, BLOCK, 1L << 40).count());
  }

  @Property
  void aSumIsTakenChunkByChunk(@ForAll @IntRange(min = 1, max = 5000) int rows) {
    Chunks chunks = Chunks.ofBlocks(rows, BLOCK, 1);
    double expected = 0;
    for (int chunk = 0; chunk < chunks.count(); chunk++) {
      double part = 0;
      for (int row = chunks.from(chunk); row < chunks.to(chunk); row++) {
        part += 1.0 / (1 + row);
      }
      expected += part;
    }

    assertEquals(expected, chunks.sum(row -> 1.0 / (1 + row)));
  }

  @Property
  void partsAreMergedInTheOrderOfTheirChunks(@ForAll @IntRange(min = 1, max = 3000) int rows) {
    Chunks chunks = Chunks.of(rows, 7, 1);
    StringBuilder expected = new StringBuilder();
    for (int chunk = 0; chunk < chunks.count(); chunk++) {
      expected.append(chunks.from(chunk)).append('-').append(chunks.to(chunk)).append(' ');
    }

    String parts =
        chunks.fold(
            () -> chunk -> chunks.from(chunk) + "-" + chunks.to(chunk) + " ", String::concat);

    assertEquals(expected.toString(), parts);
  }

  @Example
  void noRowsAreOneEmptyChunk() {
    Chunks none = Chunks.of(0, 1024, 1);

    assertEquals(1, none.count());
    assertEquals(0, none.from(0));
    assertEquals(0, none.to(0));
  }
}
