package dev.praxis.internal.columns;

import java.util.List;
import java.util.stream.IntStream;

/** What columns are called that were made of others. */
public final class ColumnNames {
  private ColumnNames() {}

  /**
   * The names of the columns that went in, if as many came out; otherwise all of them together and
   * a number: {@code age+income_0}.
   */
  public static List<String> of(List<String> columns, int width) {
    if (width == columns.size()) {
      return List.copyOf(columns);
    }
    String all = String.join("+", columns);
    return IntStream.range(0, width).mapToObj(j -> all + "_" + j).toList();
  }
}
