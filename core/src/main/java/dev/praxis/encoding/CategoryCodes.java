package dev.praxis.encoding;

import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The codes of the cells of a column: their places among categories learned from another table. */
final class CategoryCodes {

  private static final int UNKNOWN = -1;

  private CategoryCodes() {}

  /** The code of each cell, or {@code instead} for one that is unseen or missing. */
  static int[] of(Table table, String name, List<String> known, int instead) {
    CategoryColumn column = table.categories(name);
    int[] places = column.categories().stream().mapToInt(placeIn(known)).toArray();
    int[] codes = new int[column.size()];
    for (int row = 0; row < codes.length; row++) {
      int place = column.isMissing(row) ? UNKNOWN : places[column.code(row)];
      codes[row] = place == UNKNOWN ? instead : place;
    }
    return codes;
  }

  /** The code of each cell, none of which may be unseen or missing. */
  static int[] of(Table table, String name, List<String> known) {
    int[] codes = of(table, name, known, UNKNOWN);
    for (int row = 0; row < codes.length; row++) {
      if (codes[row] == UNKNOWN) {
        throw refused(table.categories(name), name, row);
      }
    }
    return codes;
  }

  private static ToIntFunction<String> placeIn(List<String> known) {
    Map<String, Integer> places = new HashMap<>();
    known.forEach(category -> places.put(category, places.size()));
    return category -> places.getOrDefault(category, UNKNOWN);
  }

  private static IllegalArgumentException refused(CategoryColumn column, String name, int row) {
    return new IllegalArgumentException(
        "row "
            + row
            + ", column \""
            + name
            + "\" must be a category"
            + (column.isMissing(row)
                ? " but is missing"
                : " that was learned from but was \"" + column.name(row) + '"'));
  }

  /** Refuses points that cannot have come out of an encoder. */
  static void checkColumns(Matrix points, int columns) {
    Checks.columns("points", points.columns(), columns, "as those that come out");
  }

  /** A copy that cannot be changed, nor can its lists; one list per column is there. */
  static List<List<String>> copy(List<List<String>> categories, List<String> columns) {
    if (categories.size() != columns.size()) {
      throw new IllegalArgumentException(
          "categories must be "
              + columns.size()
              + " lists, one per column, but were "
              + categories.size());
    }
    return categories.stream().map(List::copyOf).toList();
  }
}
