package dev.praxis.table;

import dev.praxis.data.Examples;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import dev.praxis.internal.files.Quoted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Named columns of numbers, categories and text, as files have them: of any kind side by side, and
 * with cells missing.
 *
 * <pre>{@code
 * Table penguins = CsvFile.at(Path.of("penguins.csv")).withoutColumns("index").readTable();
 * Table known = penguins.withoutMissing("bill_length_mm", "bill_depth_mm");
 * Matrix bills = known.matrix("bill_length_mm", "bill_depth_mm");
 * Labels species = known.labels("label");
 * }</pre>
 *
 * <p>A table is what data are before they are points. {@link #matrix} takes numbers out, where none
 * is missing; an encoder turns categories into numbers. {@link Labeled} and {@link Targeted} are
 * tables to learn from as they are. Immutable; columns are in an order, and rows are counted from
 * 0.
 */
public final class Table implements Examples {

  /** How many columns {@link #toString()} shows. */
  private static final int SHOWN_COLUMNS = 20;

  private final int rows;

  /** In order, at least one, all of the same size. */
  private final Map<String, Column> columns;

  private Table(int rows, Map<String, Column> columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /** A table of one column. */
  public static Table of(String name, Column column) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(column, "column");
    return new Table(column.size(), Map.of(name, column));
  }

  /**
   * A table of these columns, in this order.
   *
   * @param names at least one name, all different
   * @param columns as many columns, all with the same number of rows
   * @throws IllegalArgumentException if there is none, if two share a name, if there are more names
   *     than columns or fewer, or if two differ in their rows
   */
  public static Table of(List<String> names, List<? extends Column> columns) {
    Checks.atLeast("columns", Checks.copy("columns", columns).size(), 1);
    Checks.distinct("columns", Checks.copy("names", names));
    if (names.size() != columns.size()) {
      throw new IllegalArgumentException(
          "names must be as many as columns, " + columns.size() + ", but were " + names.size());
    }
    LinkedHashMap<String, Column> named = new LinkedHashMap<>();
    for (int j = 0; j < columns.size(); j++) {
      requireRows(names.get(j), columns.get(j), columns.get(0).size());
      named.put(names.get(j), columns.get(j));
    }
    return adopt(named);
  }

  private static void requireRows(String name, Column column, int rows) {
    if (column.size() != rows) {
      throw new IllegalArgumentException(
          "column \"" + name + "\" must have " + rows + " rows but had " + column.size());
    }
  }

  /** A table of columns of the same size, at least one, in order, which nothing else touches. */
  private static Table adopt(LinkedHashMap<String, Column> columns) {
    return new Table(columns.values().iterator().next().size(), columns);
  }

  /**
   * This table with one more column, the last; if there is one of that name already, the new one
   * takes its place.
   *
   * @throws IllegalArgumentException if the column has another number of rows
   */
  public Table with(String name, Column column) {
    Objects.requireNonNull(name, "name");
    requireRows(name, Objects.requireNonNull(column, "column"), rows);
    LinkedHashMap<String, Column> more = new LinkedHashMap<>(columns);
    more.put(name, column);
    return adopt(more);
  }

  /** The number of rows, n. */
  @Override
  public int rows() {
    return rows;
  }

  /** The names of the columns, in order. */
  public List<String> columnNames() {
    return List.copyOf(columns.keySet());
  }

  /** The names of the columns of one kind, in order; possibly none. */
  public List<String> columnNames(Column.Kind kind) {
    Objects.requireNonNull(kind, "kind");
    return columns.keySet().stream().filter(name -> column(name).kind() == kind).toList();
  }

  /**
   * A column by its name.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public Column column(String name) {
    Column column = columns.get(Objects.requireNonNull(name, "name"));
    if (column == null) {
      throw new IllegalArgumentException(
          "the table has no column \"" + name + "\"; " + Quoted.columns(columnNames()));
    }
    return column;
  }

  /**
   * A column of numbers by its name.
   *
   * @throws IllegalArgumentException if there is no such column or it is of another kind
   */
  public NumberColumn numbers(String name) {
    return (NumberColumn) column(name, Column.Kind.NUMBERS);
  }

  /**
   * A column of categories by its name.
   *
   * @throws IllegalArgumentException if there is no such column or it is of another kind
   */
  public CategoryColumn categories(String name) {
    return (CategoryColumn) column(name, Column.Kind.CATEGORIES);
  }

  /**
   * A column of text by its name.
   *
   * @throws IllegalArgumentException if there is no such column or it is of another kind
   */
  public TextColumn text(String name) {
    return (TextColumn) column(name, Column.Kind.TEXT);
  }

  private Column column(String name, Column.Kind kind) {
    Column column = column(name);
    if (column.kind() != kind) {
      throw new IllegalArgumentException(
          "column \"" + name + "\" must hold " + kind + " but holds " + column.kind());
    }
    return column;
  }

  /**
   * A table of some of the columns, in the order asked for.
   *
   * @param names at least one name, all different
   * @throws IllegalArgumentException if none is asked for, if one is asked for twice, or if there
   *     is no such column
   */
  public Table select(String... names) {
    Checks.atLeast("columns", Checks.copy("names", names).size(), 1);
    Checks.distinct("columns", Arrays.asList(names));
    LinkedHashMap<String, Column> some = new LinkedHashMap<>();
    for (String name : names) {
      some.put(name, column(name));
    }
    return adopt(some);
  }

  /**
   * This table without some of its columns.
   *
   * @throws IllegalArgumentException if there is no such column, or if none would be left
   */
  public Table without(String... names) {
    List<String> left = new ArrayList<>(columns.keySet());
    for (String name : Checks.copy("names", names)) {
      column(name);
      left.remove(name);
    }
    return select(left.toArray(String[]::new));
  }

  /**
   * The rows with their classes, which are a column of categories; the other columns are to learn
   * from.
   *
   * @throws IllegalArgumentException if there is no such column or it is of another kind, if a
   *     category is missing, or if it is the only column
   */
  public Labeled<Table> labeled(String label) {
    Labels labels = labels(Objects.requireNonNull(label, "label"));
    return new Labeled<>(beside(label), labels);
  }

  /**
   * The rows with their targets, which are a column of numbers; otherwise as {@link #labeled}.
   *
   * @throws IllegalArgumentException as {@link #labeled}
   */
  public Targeted<Table> targeted(String target) {
    Targets targets = targets(Objects.requireNonNull(target, "target"));
    return new Targeted<>(beside(target), targets);
  }

  private Table beside(String label) {
    if (columns.size() == 1) {
      throw new IllegalArgumentException(
          "the table must have a column beside \"" + label + "\" but has none");
    }
    return without(label);
  }

  /**
   * A table of some of the rows, in the order asked for; a row may be asked for more than once. A
   * column of categories keeps all of them.
   *
   * @param selected at least one row number
   * @throws IllegalArgumentException if none is asked for or there is no such row
   */
  @Override
  public Table selectRows(int... selected) {
    LinkedHashMap<String, Column> some = new LinkedHashMap<>();
    columns.forEach((name, column) -> some.put(name, column.select(selected)));
    return adopt(some);
  }

  /**
   * A table of the rows in which no cell is missing.
   *
   * @throws IllegalArgumentException if a cell is missing in every row
   */
  public Table withoutMissing() {
    return withoutMissing(columns.keySet().toArray(String[]::new));
  }

  /**
   * A table of the rows in which none of these columns is missing; in others cells may be.
   *
   * @param names the columns to look at
   * @throws IllegalArgumentException if there is no such column, or if in every row one of them is
   *     missing
   */
  public Table withoutMissing(String... names) {
    boolean[] missing = new boolean[rows];
    int complete = rows;
    for (String name : Checks.copy("names", names)) {
      Column column = column(name);
      for (int row = 0; row < rows; row++) {
        if (!missing[row] && column.isMissing(row)) {
          missing[row] = true;
          complete--;
        }
      }
    }
    int[] kept = new int[complete];
    for (int row = 0, next = 0; row < rows; row++) {
      if (!missing[row]) {
        kept[next++] = row;
      }
    }
    Checks.atLeast("rows without a missing cell", complete, 1);
    return selectRows(kept);
  }

  /**
   * All columns as points, n × d, if they are numbers.
   *
   * @throws IllegalArgumentException as {@link #matrix(String...)}
   */
  public Matrix matrix() {
    return matrix(columns.keySet().toArray(String[]::new));
  }

  /**
   * Columns of numbers as points, n × d, in the order asked for.
   *
   * @param names at least one name
   * @throws IllegalArgumentException if none is asked for, if there is no such column or it is of
   *     another kind, or if a number is missing ({@code row 3, column "age" must be a number but is
   *     missing})
   */
  public Matrix matrix(String... names) {
    return TablePoints.matrix(this, Checks.copy("names", names));
  }

  /**
   * All columns as points of which numbers may be missing, n × d.
   *
   * @throws IllegalArgumentException as {@link #incomplete(String...)}
   */
  public IncompleteMatrix incomplete() {
    return incomplete(columns.keySet().toArray(String[]::new));
  }

  /**
   * Columns of numbers as points, n × d, in the order asked for; what is missing is a hole.
   *
   * @param names at least one name
   * @throws IllegalArgumentException if none is asked for, or if there is no such column or it is
   *     of another kind
   */
  public IncompleteMatrix incomplete(String... names) {
    return TablePoints.incomplete(this, Checks.copy("names", names));
  }

  /**
   * A column of categories as the class of each row, n, with the same codes and names.
   *
   * @throws IllegalArgumentException if there is no such column or it is of another kind, or if a
   *     category is missing
   */
  public Labels labels(String name) {
    return TablePoints.labels(categories(name), name);
  }

  /**
   * A column of numbers as the continuous label of each row, n.
   *
   * @throws IllegalArgumentException if there is no such column or it is of another kind, or if a
   *     number is missing
   */
  public Targets targets(String name) {
    return Targets.of(matrix(Objects.requireNonNull(name, "name")).toRowMajor());
  }

  /** Whether the other has equal columns of the same names in the same order. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Table that
        && columns.equals(that.columns)
        && columnNames().equals(that.columnNames());
  }

  /** A hash of the names and columns. */
  @Override
  public int hashCode() {
    return columns.hashCode();
  }

  /**
   * The shape, and a line for each column:
   *
   * <pre>{@code
   * 344 rows of 8 columns
   *   island: 3 categories (Biscoe 168, Dream 124, Torgersen 52)
   *   bill_length_mm: numbers from 32.1 to 59.6, 2 missing
   *   ...
   * }</pre>
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(rows).append(" rows of ");
    text.append(columns.size()).append(" columns");
    List<String> names = columnNames();
    for (String name : names.subList(0, Math.min(names.size(), SHOWN_COLUMNS))) {
      text.append("\n  ").append(name).append(": ").append(column(name));
    }
    return text.append(names.size() > SHOWN_COLUMNS ? "\n  ..." : "").toString();
  }
}
