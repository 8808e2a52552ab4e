package dev.praxis.imputation;

import dev.praxis.Learner;
import dev.praxis.Transformer;
import dev.praxis.internal.Checks;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Fills the missing cells of columns of categories: each with the most frequent category of its
 * column, or all with one and the same, such as {@code missing}.
 *
 * <pre>{@code
 * Pipeline.of(CategoryImputer.mostFrequent("shirt_size"))
 *     .then(ColumnTransform.of(OneHotEncoder.of("shirt_size")))
 * }</pre>
 *
 * <p>The most frequent category hides that a cell was missing; a constant keeps it, as a category
 * of its own. Numbers are filled by the other imputers, within a {@code ColumnTransform}.
 *
 * <p>A table comes out with the same columns; those that are filled have their categories, and
 * behind these the one they are filled with, unless it is one of them. Cost: one step per cell.
 *
 * @param columns the columns to fill
 * @param strategy with which category
 * @param constant the category of {@link Strategy#CONSTANT}; empty for the other
 */
public record CategoryImputer(List<String> columns, Strategy strategy, String constant)
    implements Learner<Table, CategoryImputer.Model> {

  /** Which category a missing cell is filled with. */
  public enum Strategy {
    /** The one that most rows have; of several the first by {@link String#compareTo}. */
    MOST_FREQUENT,
    /** One that was chosen beforehand. */
    CONSTANT
  }

  /**
   * A legal strategy.
   *
   * @throws IllegalArgumentException if there is no column or one is there twice, if the constant
   *     is empty, or if there is one although the strategy has none
   */
  public CategoryImputer {
    Objects.requireNonNull(strategy, "strategy");
    Objects.requireNonNull(constant, "constant");
    columns = Checks.copy("columns", columns);
    Checks.atLeast("columns", columns.size(), 1);
    Checks.distinct("columns", columns);
    if (strategy == Strategy.CONSTANT && constant.isEmpty()) {
      throw new IllegalArgumentException("constant must be a name but is empty");
    }
    if (strategy != Strategy.CONSTANT && !constant.isEmpty()) {
      throw new IllegalArgumentException(
          "constant must be empty where cells take another category but was \"" + constant + '"');
    }
  }

  /** Fills these columns, each with its most frequent category. */
  public static CategoryImputer mostFrequent(String... columns) {
    return mostFrequent(Checks.copy("columns", columns));
  }

  /** Fills these columns, each with its most frequent category. */
  public static CategoryImputer mostFrequent(List<String> columns) {
    return new CategoryImputer(columns, Strategy.MOST_FREQUENT, "");
  }

  /**
   * Fills these columns with one category, {@code missing} for example.
   *
   * @param constant the category, not empty
   */
  public static CategoryImputer constant(String constant, String... columns) {
    return constant(constant, Checks.copy("columns", columns));
  }

  /** Fills these columns with one category, as {@link #constant(String, String...)}. */
  public static CategoryImputer constant(String constant, List<String> columns) {
    return new CategoryImputer(columns, Strategy.CONSTANT, constant);
  }

  /**
   * Learns what the columns are filled with.
   *
   * @param table has the columns, which are categories; others are left alone
   * @throws IllegalArgumentException if there is no such column or it is of another kind, or if
   *     every cell of one is missing and the most frequent category is asked for
   */
  @Override
  public Model fit(Table table) {
    List<String> fillings = new ArrayList<>();
    for (String name : columns) {
      CategoryColumn column = table.categories(name);
      fillings.add(strategy == Strategy.CONSTANT ? constant : mostFrequent(column, name));
    }
    return new Model(this, fillings);
  }

  private static String mostFrequent(CategoryColumn column, String name) {
    int[] counts = column.counts();
    String most = "";
    int times = 0;
    for (int code = 0; code < counts.length; code++) {
      String category = column.categories().get(code);
      boolean isFirst = counts[code] == times && category.compareTo(most) < 0;
      if (counts[code] > times || isFirst) {
        most = category;
        times = counts[code];
      }
    }
    if (times == 0) {
      throw new IllegalArgumentException(
          "column \""
              + name
              + "\" must have at least 1 category but is missing in all "
              + column.size()
              + " rows: leave it out or fill it with a constant");
    }
    return most;
  }

  /**
   * What each column is filled with.
   *
   * @param learner the learner
   * @param fillings the category that fills the missing cells of each column
   */
  public record Model(CategoryImputer learner, List<String> fillings)
      implements Transformer<Table, Table> {

    /**
     * A model; the list is copied.
     *
     * @throws IllegalArgumentException if there is not one category per column
     */
    public Model {
      fillings = Checks.copy("fillings", fillings);
      if (fillings.size() != learner.columns.size()) {
        throw new IllegalArgumentException(
            "fillings must be "
                + learner.columns.size()
                + " categories, one per column, but were "
                + fillings.size());
      }
    }

    /**
     * The table without a missing cell in the columns that were learned from.
     *
     * @throws IllegalArgumentException if there is no such column or it is of another kind
     */
    @Override
    public Table transform(Table table) {
      Table filled = table;
      for (int c = 0; c < fillings.size(); c++) {
        String name = learner.columns.get(c);
        filled = filled.with(name, filled(table.categories(name), fillings.get(c)));
      }
      return filled;
    }

    private static CategoryColumn filled(CategoryColumn column, String filling) {
      List<String> categories = new ArrayList<>(column.categories());
      if (!categories.contains(filling)) {
        categories.add(filling);
      }
      int code = categories.indexOf(filling);
      int[] codes = new int[column.size()];
      for (int row = 0; row < codes.length; row++) {
        codes[row] = column.isMissing(row) ? code : column.code(row);
      }
      return CategoryColumn.ofCodes(codes, categories);
    }

    /** The names that go in: no column comes or goes. */
    @Override
    public List<String> columnNames(List<String> names) {
      return List.copyOf(names);
    }
  }
}
