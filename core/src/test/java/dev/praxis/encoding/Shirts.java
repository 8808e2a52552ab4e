package dev.praxis.encoding;

import dev.praxis.table.CategoryColumn;
import dev.praxis.table.Table;
import java.util.List;

/** Five shirts of three sizes and two colours. */
final class Shirts {
  static final Table SHIRTS =
      Table.of(
              "shirt_size",
              CategoryColumn.ofNames(List.of("small", "large", "medium", "large", "small")))
          .with("colour", CategoryColumn.ofNames(List.of("red", "red", "blue", "red", "blue")));

  private Shirts() {}

  /** Shirts of which only the sizes are known, a missing one being empty. */
  static Table sizes(String... names) {
    return Table.of("shirt_size", CategoryColumn.ofNames(List.of(names)));
  }
}
