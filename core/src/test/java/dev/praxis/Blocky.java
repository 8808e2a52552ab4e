package dev.praxis;

import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Rows in blocks.
 *
 * @param columns the number of columns that it claims
 * @param blocks what it hands out
 */
public record Blocky(int columns, List<Matrix> blocks) implements Rows {
  /** A matrix cut into blocks of any size. */
  public static Blocky cut(Matrix points, long seed) {
    Random random = new Random(seed);
    List<Matrix> blocks = new ArrayList<>();
    int most = 1 + random.nextInt(points.rows());
    for (int from = 0; from < points.rows(); ) {
      int to = Math.min(points.rows(), from + 1 + random.nextInt(most));
      blocks.add(points.selectRows(IntStream.range(from, to).toArray()));
      from = to;
    }
    return new Blocky(points.columns(), blocks);
  }

  @Override
  public void forEachBlock(Consumer<? super Matrix> action) {
    blocks.forEach(action);
  }
}
