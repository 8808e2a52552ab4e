package dev.praxis.table;

import dev.praxis.data.Matrix;
import dev.praxis.internal.raw.Raw;
import dev.praxis.table.CsvLines.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** One pass over the numbers of a {@link CsvFile}, with the label or the target of each row. */
final class CsvPass {

  /** Large enough for the kernels to work on, small enough to stay in a cache: 512 KiB. */
  private static final int BLOCK_ELEMENTS = 1 << 16;

  private final CsvLines lines;

  /** Where the numbers are in a line. */
  private final int[] numeric;

  /** Where the label is in a line, or -1. */
  private final int label;

  /** Where the target is in a line, or -1. */
  private final int target;

  private CsvPass(CsvFile file, CsvLines lines) {
    this.lines = lines;
    label = file.label().isPresent() ? lines.find(file.label().get()) : -1;
    target = file.target().isPresent() ? lines.find(file.target().get()) : -1;
    numeric = numericColumns(file);
  }

  private int[] numericColumns(CsvFile file) {
    Set<String> omitted = new HashSet<>(file.omitted());
    file.omitted().forEach(lines::find);
    int[] wanted =
        (file.columns().isEmpty() ? lines.names() : file.columns())
            .stream()
                .filter(name -> !omitted.contains(name))
                .mapToInt(lines::find)
                .filter(column -> column != label && column != target)
                .toArray();
    if (wanted.length == 0) {
      throw new IllegalArgumentException(file.name() + " has no numeric column to read");
    }
    return wanted;
  }

  /** The names of the numeric columns in use. */
  static List<String> columnNames(CsvFile file) {
    List<String> names = new ArrayList<>();
    CsvLines.over(
        file,
        lines -> {
          int[] numeric = new CsvPass(file, lines).numeric;
          Arrays.stream(numeric).mapToObj(lines.names()::get).forEach(names::add);
        });
    return List.copyOf(names);
  }

  /** Hands out the numbers block by block, and label and target of each row before its block. */
  static void forEachBlock(
      CsvFile file,
      Consumer<? super Matrix> blocks,
      Consumer<String> labels,
      DoubleConsumer targets) {
    CsvLines.over(file, lines -> new CsvPass(file, lines).run(blocks, labels, targets));
  }

  private void run(Consumer<? super Matrix> blocks, Consumer<String> labels, DoubleConsumer targets)
      throws IOException {
    int columns = numeric.length;
    int capacity = Math.max(1, BLOCK_ELEMENTS / columns);
    double[] values = new double[capacity * columns];
    int rows = 0;
    for (Line line = lines.first(); line != null; line = lines.next()) {
      if (rows == capacity) {
        blocks.accept(Raw.matrix(rows, columns, values));
        values = new double[capacity * columns];
        rows = 0;
      }
      lines.requireAllCells(line);
      for (int j = 0; j < columns; j++) {
        values[rows * columns + j] = lines.number(line, numeric[j]);
      }
      if (label >= 0) {
        labels.accept(className(line));
      }
      if (target >= 0) {
        targets.accept(lines.number(line, target));
      }
      rows++;
    }
    blocks.accept(Raw.matrix(rows, columns, Arrays.copyOf(values, rows * columns)));
  }

  private String className(Line line) {
    String cell = line.cells().get(label);
    if (lines.cells().isMissing(cell)) {
      throw lines.refuse(line, label, "a class name");
    }
    return cell;
  }
}
