package dev.praxis;

import dev.praxis.table.CategoryColumn;
import dev.praxis.table.Column;
import dev.praxis.table.NumberColumn;
import dev.praxis.table.Table;
import dev.praxis.table.TextColumn;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Tables for the specs of all concepts, each kind with the trait that its name says. */
public final class Tables {
  private static final int ROWS = 40;

  private Tables() {}

  /** One to five columns a, b, ... of any kind, in which cells are missing. */
  public static Arbitrary<Table> any() {
    return rows().flatMap(n -> columns(withHoles(n)));
  }

  /** One to five columns a, b, ... of any kind, in which no cell is missing. */
  public static Arbitrary<Table> complete() {
    return rows().flatMap(n -> columns(complete(n)));
  }

  /** One to five columns a, b, ... of categories, in which no cell is missing. */
  public static Arbitrary<Table> ofCategories() {
    return rows().flatMap(n -> columns(categories(n, 0)));
  }

  /** One to five columns a, b, ... of categories, in which cells are missing. */
  public static Arbitrary<Table> ofCategoriesWithHoles() {
    return rows().flatMap(n -> columns(categories(n, 0.3)));
  }

  /** Random numbers of rows of a table. */
  public static int[] someRows(Table table, long seed) {
    Random random = new Random(seed);
    return random.ints(1 + random.nextInt(50), 0, table.rows()).toArray();
  }

  private static Arbitrary<Integer> rows() {
    return Arbitraries.integers().between(1, ROWS);
  }

  private static Arbitrary<Table> columns(Arbitrary<? extends Column> columns) {
    return columns.list().ofMinSize(1).ofMaxSize(5).map(list -> Table.of(names(list), list));
  }

  private static List<String> names(List<? extends Column> columns) {
    return IntStream.range(0, columns.size()).mapToObj(j -> "abcde".substring(j, j + 1)).toList();
  }

  private static Arbitrary<Column> withHoles(int n) {
    return Arbitraries.oneOf(numbers(n, 0.3), categories(n, 0.3), text(n, 0.3));
  }

  private static Arbitrary<Column> complete(int n) {
    return Arbitraries.oneOf(numbers(n, 0), categories(n, 0), text(n, 0));
  }

  private static Arbitrary<NumberColumn> numbers(int n, double holes) {
    return Combinators.combine(Arbitraries.of(0.0, 1.0, 1e-100, 1e100), Clouds.seeds())
        .as(
            (scale, seed) -> {
              Random random = new Random(seed);
              return NumberColumn.of(
                  random
                      .doubles(n)
                      .map(u -> u < holes ? Double.NaN : scale * random.nextGaussian())
                      .toArray());
            });
  }

  /** Categories of which some have no row, in any order. */
  private static Arbitrary<CategoryColumn> categories(int n, double holes) {
    Arbitrary<List<String>> names =
        Arbitraries.of("red", "green", "a b", "\"x\", y", "3", "é", " ", "other")
            .list()
            .ofMinSize(1)
            .ofMaxSize(6)
            .uniqueElements();
    return Combinators.combine(names, Clouds.seeds())
        .as(
            (list, seed) -> {
              Random random = new Random(seed);
              return CategoryColumn.ofCodes(
                  random
                      .doubles(n)
                      .mapToInt(u -> u < holes ? -1 : random.nextInt(list.size()))
                      .toArray(),
                  list);
            });
  }

  private static Arbitrary<TextColumn> text(int n, double holes) {
    return Clouds.seeds()
        .map(
            seed -> {
              Random random = new Random(seed);
              return TextColumn.of(
                  random
                      .doubles(n)
                      .mapToObj(u -> u < holes ? "" : "text " + random.nextInt(1000))
                      .toList());
            });
  }

  /** The categories of these columns, row by row, empty where one is missing. */
  public static String[][] categories(Table table, List<String> columns) {
    String[][] names = new String[table.rows()][columns.size()];
    for (int j = 0; j < columns.size(); j++) {
      CategoryColumn column = table.categories(columns.get(j));
      for (int row = 0; row < table.rows(); row++) {
        names[row][j] = column.isMissing(row) ? "" : column.name(row);
      }
    }
    return names;
  }

  /** Lists as arrays. */
  public static String[][] arrays(List<List<String>> lists) {
    return lists.stream().map(list -> list.toArray(String[]::new)).toArray(String[][]::new);
  }
}
