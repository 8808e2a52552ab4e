package dev.praxis.table;

import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * The numbers of a {@link CsvFile} as a stream, read anew for every pass.
 *
 * @param columns how many columns of numbers are read
 * @param labels takes the label of each row, before its block
 * @param targets takes the target of each row, before its block
 */
record CsvRows(CsvFile file, int columns, Consumer<String> labels, DoubleConsumer targets)
    implements Rows {

  @Override
  public void forEachBlock(Consumer<? super Matrix> action) {
    CsvPass.forEachBlock(file, Objects.requireNonNull(action, "action"), labels, targets);
  }
}
