package dev.praxis.benchmarks.data;

import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A stream of blocks, such as a file would give, without the time that reading takes. */
public record BlockedRows(List<Matrix> blocks) implements Rows {
  private static final int BLOCK = 4096;

  /** The rows of a matrix in blocks of 4096. */
  public static Rows of(Matrix points) {
    List<Matrix> blocks = new ArrayList<>();
    for (int from = 0; from < points.rows(); from += BLOCK) {
      int to = Math.min(from + BLOCK, points.rows());
      blocks.add(points.selectRows(IntStream.range(from, to).toArray()));
    }
    return new BlockedRows(List.copyOf(blocks));
  }

  @Override
  public int columns() {
    return blocks.get(0).columns();
  }

  @Override
  public void forEachBlock(Consumer<? super Matrix> action) {
    blocks.forEach(action);
  }
}
