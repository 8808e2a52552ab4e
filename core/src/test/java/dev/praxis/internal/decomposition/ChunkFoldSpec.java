package dev.praxis.internal.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** How rows become one sum: here each row is its number, and a sum is told as what was merged. */
@PropertyDefaults(tries = 150)
class ChunkFoldSpec {
  private static final int CHUNK = ChunkFold.CHUNK;

  /** The number of numbers that a sum holds, from hardly any to more than there is memory for. */
  @Provide
  Arbitrary<Long> numbers() {
    return Arbitraries.of(1L, 1L << 17, 1L << 20, 1L << 22, 1L << 23, 1L << 40);
  }

  @Provide
  Arbitrary<Integer> rows() {
    Arbitrary<Integer> chunks = Arbitraries.integers().between(0, 150);
    Arbitrary<Integer> rest = Arbitraries.of(1, 2, 700, CHUNK - 1, CHUNK);
    return chunks.flatMap(many -> rest.map(more -> many * CHUNK + more));
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Property
  void chunksAreMergedInPairsByTheirPlaceAlone(
      @ForAll("rows") int rows, @ForAll("numbers") long numbers) {
    assertEquals(tree(rows), folded(1, numbers, rows, rows, new Random(0)));
  }

  @Property
  void blocksOfAnySizeGiveTheSameTree(
      @ForAll("rows") int rows,
      @ForAll("numbers") long numbers,
      @ForAll @IntRange(min = 1, max = 3) int columns,
      @ForAll @IntRange(min = 1, max = 40) int most,
      @ForAll("seeds") long seed) {
    Random random = new Random(seed);
    int largest = most == 40 ? rows : most * CHUNK / 4;

    assertEquals(tree(rows), folded(columns, numbers, rows, largest, random));
  }

  @Property(tries = 10)
  void rowsMayComeOneByOne(@ForAll @IntRange(min = 1, max = 3 * 2048) int rows) {
    assertEquals(tree(rows), folded(2, 1, rows, 1, new Random(0)));
  }

  @Property(tries = 10)
  void anyNumberOfThreadsGivesTheSameTree(@ForAll("rows") int rows) {
    for (int threads : new int[] {1, 2, 7}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        String tree = pool.submit(() -> folded(1, 1, rows, rows, new Random(0))).join();
        assertEquals(tree(rows), tree);
      } finally {
        pool.shutdown();
      }
    }
  }

  /** What a fold tells that takes rows in blocks of at most so many. */
  private static String folded(int columns, long numbers, int rows, int most, Random random) {
    ChunkFold<String> fold =
        new ChunkFold<>(
            columns,
            numbers,
            () -> (values, first, count) -> told(values, columns, first, count),
            (earlier, later) -> "(" + earlier + " " + later + ")");
    for (int from = 0; from < rows; ) {
      int count = Math.min(rows - from, 1 + random.nextInt(most));
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
  private static String tree(int rows) {
    return rest(0, (rows + CHUNK - 1) / CHUNK, rows);
  }

  private static String rest(int from, int chunks, int rows) {
    int whole = Integer.highestOneBit(chunks);
    String tree = tree(from, whole, rows);
    return whole == chunks
        ? tree
        : "(" + tree + " " + rest(from + whole, chunks - whole, rows) + ")";
  }

  private static String tree(int from, int chunks, int rows) {
    return chunks == 1
        ? from * CHUNK + "-" + (Math.min(rows, (from + 1) * CHUNK) - 1)
        : "("
            + tree(from, chunks / 2, rows)
            + " "
            + tree(from + chunks / 2, chunks / 2, rows)
            + ")";
  }
}
