package dev.praxis.text;

import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Counts the terms of every document, in parallel: the numbers of a sparse matrix, a block of rows
 * after the other.
 */
final class TermCounts {

  /** How many documents one thread takes at a time. */
  private static final int BLOCK = 64;

  private TermCounts() {}

  /** Where the term at some letters is counted, and whether it is added or taken away. */
  interface Columns {
    /** The column of a term; −1 if it has none. */
    int column(char[] letters, int from, int to);

    /** What a term adds to its column, 1 or −1; asked right after {@link #column}. */
    default int sign() {
      return 1;
    }
  }

  /** Makes weights of the counts of one row. */
  @FunctionalInterface
  interface Weights {
    /** Replaces the counts from one place to another by weights. */
    void weigh(int[] columns, double[] values, int from, int to);
  }

  /**
   * The matrix of documents.
   *
   * @param columns the columns of a thread
   */
  static SparseMatrix of(
      Documents documents,
      TextAnalysis analysis,
      int width,
      Supplier<Columns> columns,
      Weights weights) {
    int n = Objects.requireNonNull(documents, "documents").rows();
    Block[] blocks = new Block[Blocks.count(n, BLOCK)];
    Blocks.forEach(
        blocks.length,
        () -> {
          Row row = new Row(analysis, width, columns.get());
          return b -> {
            int from = b * BLOCK;
            int to = Math.min(n, from + BLOCK);
            Block block = new Block(to - from);
            for (int i = from; i < to; i++) {
              row.read(documents.text(i), block);
              weights.weigh(block.columns, block.values, block.begin, block.size);
              block.endRow();
            }
            blocks[b] = block;
          };
        });
    return joined(n, width, blocks);
  }

  private static SparseMatrix joined(int n, int width, Block[] blocks) {
    long size = 0;
    int[] starts = new int[n + 1];
    int row = 0;
    for (Block block : blocks) {
      int before = (int) size;
      size += block.size;
      Checks.fits("numbers that are not zero", size);
      for (int i = 1; i <= block.rows; i++) {
        starts[++row] = before + block.ends[i];
      }
    }
    int[] columns = new int[starts[n]];
    double[] values = new double[starts[n]];
    for (int b = 0; b < blocks.length; b++) {
      int at = starts[b * BLOCK];
      System.arraycopy(blocks[b].columns, 0, columns, at, blocks[b].size);
      System.arraycopy(blocks[b].values, 0, values, at, blocks[b].size);
    }
    return Raw.sparse(width, starts, columns, values);
  }

  /** The numbers of some rows, one behind the other. */
  private static final class Block {
    private final int[] ends;
    private int rows;
    private int[] columns = new int[4096];
    private double[] values = new double[4096];
    private int size;

    /** Where the row begins that is written now. */
    private int begin;

    Block(int rows) {
      ends = new int[rows + 1];
    }

    void put(int column, double value) {
      if (size == columns.length) {
        columns = Arrays.copyOf(columns, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      columns[size] = column;
      values[size++] = value;
    }

    /** Ends a row, without the numbers in it that are zero. */
    void endRow() {
      int kept = begin;
      for (int i = begin; i < size; i++) {
        columns[kept] = columns[i];
        values[kept] = values[i];
        kept += values[i] != 0 ? 1 : 0;
      }
      size = kept;
      begin = kept;
      ends[++rows] = kept;
    }
  }

  /** Counts the terms of one document after the other; for one thread. */
  private static final class Row {
    private final TermReader reader;
    private final Columns columns;
    private final int[] counts;

    /** A bit for each column that has been counted in, and one for each 64 of these bits. */
    private final long[] touched;

    private final long[] groups;

    Row(TextAnalysis analysis, int width, Columns columns) {
      reader = new TermReader(analysis);
      this.columns = columns;
      counts = new int[width];
      touched = new long[(width + 63) / 64];
      groups = new long[(touched.length + 63) / 64];
    }

    void read(String text, Block block) {
      reader.read(text, this::count);
      for (int g = 0; g < groups.length; g++) {
        for (; groups[g] != 0; groups[g] &= groups[g] - 1) {
          put(64 * g + Long.numberOfTrailingZeros(groups[g]), block);
        }
      }
    }

    private void put(int word, Block block) {
      for (; touched[word] != 0; touched[word] &= touched[word] - 1) {
        int column = 64 * word + Long.numberOfTrailingZeros(touched[word]);
        block.put(column, counts[column]);
        counts[column] = 0;
      }
    }

    private void count(char[] letters, int from, int to) {
      int column = columns.column(letters, from, to);
      if (column >= 0) {
        counts[column] += columns.sign();
        touched[column >> 6] |= 1L << column;
        groups[column >> 12] |= 1L << (column >> 6);
      }
    }
  }
}
