package dev.praxis.internal.kmeans;

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
  @Property
  void everyRowIsInOneChunkOfWholeBlocks(
      @ForAll @IntRange(min = 1) int rows,
      @ForAll @LongRange(min = 1, max = 1L << 40) long numbers) {
    Chunks chunks = Chunks.of(rows, numbers);

    assertEquals(0, chunks.from(0));
    assertEquals(rows, chunks.to(chunks.count() - 1));
    assertEquals(0, chunks.chunkRows() % Assignment.BLOCK);
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
    int count = Chunks.of(rows, numbers).count();

    assertTrue(count >= 7 && count <= 64, count + " chunks");
    assertTrue(count <= 8 || count * numbers <= 1L << 24);
  }

  @Example
  void theyAreNoLongerThanNecessary() {
    assertEquals(512, Chunks.of(64 * 512, 1).chunkRows());
    assertEquals(64, Chunks.of(64 * 512, 1).count());
    assertEquals(1024, Chunks.of(64 * 512 + 1, 1).chunkRows());
    assertEquals(512, Chunks.of(1, 1).chunkRows());
    assertEquals(8, Chunks.of(8 * 512, 1L << 40).count());
  }

  @Property
  void aSumIsTakenChunkByChunk(@ForAll @IntRange(min = 1, max = 5000) int rows) {
    Chunks chunks = Chunks.of(rows, 1);
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
}
