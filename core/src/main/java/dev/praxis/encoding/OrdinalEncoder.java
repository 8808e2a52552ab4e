package dev.praxis.encoding;

import dev.praxis.Learner;
import dev.praxis.Transformer;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.Column;
import dev.praxis.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ordinal encoding: a category becomes its place in an order, 0, 1, 2, ...
 *
 * <pre>{@code
 * OrdinalEncoder.of("shirt_size").withOrder("shirt_size", "small", "medium", "large")
 * }</pre>
 *
 * <p>It is for categories that have an order. To a model that adds and multiplies, the numbers also
 * say that large is twice medium, and that the steps are equal; where neither is meant, {@link
 * OneHotEncoder} says nothing of the kind. Without an order of its own a column has that of its
 * list of categories, which for a file is the alphabet's.
 *
 * <p>Cost: one look-up per category, and one step per cell.
 *
 * @param columns the columns to encode, in the order in which they come out
 * @param orders the categories of some of the columns, in order; unmodifiable
 */
public record OrdinalEncoder(List<String> columns, Map<String, List<String>> orders)
    implements Learner<Table, OrdinalEncoder.Model> {

  /**
   * A legal set of hyperparameters.
   *
   * @throws IllegalArgumentException if there is no column or one is there twice, or if an order is
   *     that of another column, is empty or has a category twice
   */
  public OrdinalEncoder {
    columns = Checks.copy("columns", columns);
    Checks.atLeast("columns", columns.size(), 1);
    Checks.distinct("columns", columns);
    Map<String, List<String>> copy = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> order : orders.entrySet()) {
      String column = order.getKey();
      if (!columns.contains(column)) {
        throw new IllegalArgumentException(
            "columns must include \"" + column + "\", for which there is an order, but does not");
      }
      Checks.atLeast("categories of \"" + column + '"', order.getValue().size(), 1);
      Checks.distinct("categories of \"" + column + '"', order.getValue());
      copy.put(column, List.copyOf(order.getValue()));
    }
    orders = Collections.unmodifiableMap(copy);
  }

  /** Ordinal encoding of these columns, in the order of their lists of categories. */
  public static OrdinalEncoder of(String... columns) {
    return of(Checks.copy("columns", columns));
  }

  /** Ordinal encoding of these columns, in the order of their lists of categories. */
  public static OrdinalEncoder of(List<String> columns) {
    return new OrdinalEncoder(columns, Map.of());
  }

  /**
   * This learner with an order for one of its columns.
   *
   * @param categories all there are, from the one that becomes 0 on
   */
  public OrdinalEncoder withOrder(String column, String... categories) {
    Map<String, List<String>> more = new LinkedHashMap<>(orders);
    more.put(column, Arrays.asList(categories));
    return new OrdinalEncoder(columns, more);
  }

  /**
   * Learns the categories, those without a row too.
   *
   * @param table has the columns, which are categories; others are left alone
   * @throws IllegalArgumentException if there is no such column or it is of another kind, if a cell
   *     is missing, or if its category is not in the order that was given
   */
  @Override
  public Model fit(Table table) {
    List<List<String>> categories = new ArrayList<>();
    for (String column : columns) {
      List<String> known = orders.getOrDefault(column, table.categories(column).categories());
      CategoryCodes.of(table, column, known);
      categories.add(known);
    }
    return new Model(this, categories);
  }

  /**
   * What ordinal encoding learned.
   *
   * @param learner the hyperparameters it was learned with
   * @param categories of each column, in order
   */
  public record Model(OrdinalEncoder learner, List<List<String>> categories)
      implements Transformer.OfTable {

    /**
     * A model; the lists are copied.
     *
     * @throws IllegalArgumentException if there is not one list per column
     */
    public Model {
      categories = CategoryCodes.copy(categories, learner.columns);
    }

    /** The names of the columns that were encoded. */
    @Override
    public List<String> columnNames() {
      return learner.columns;
    }

    /**
     * The place of each category in its order, n × m.
     *
     * @throws IllegalArgumentException if there is no such column or it is of another kind, if a
     *     cell is missing, or if its category was not learned from
     */
    @Override
    public Matrix transform(Table table) {
      int m = categories.size();
      double[] values = new double[Checks.elements(table.rows(), m)];
      for (int c = 0; c < m; c++) {
        int[] codes = CategoryCodes.of(table, learner.columns.get(c), categories.get(c));
        for (int row = 0; row < codes.length; row++) {
          values[row * m + c] = codes[row];
        }
      }
      return Raw.matrix(table.rows(), m, values);
    }

    /**
     * The categories at these places.
     *
     * @param points n × m
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     come out, or if a number is not the place of a category
     */
    public Table inverse(Matrix points) {
      CategoryCodes.checkColumns(points, categories.size());
      List<Column> columns = new ArrayList<>();
      for (int c = 0; c < categories.size(); c++) {
        int[] codes = new int[points.rows()];
        for (int row = 0; row < codes.length; row++) {
          codes[row] = code(points.get(row, c), row, c);
        }
        columns.add(CategoryColumn.ofCodes(codes, categories.get(c)));
      }
      return Table.of(learner.columns, columns);
    }

    private int code(double value, int row, int c) {
      int code = (int) value;
      if (!(code == value && code >= 0 && code < categories.get(c).size())) {
        throw new IllegalArgumentException(
            "row "
                + row
                + ", column \""
                + learner.columns.get(c)
                + "\" must be a whole number from 0 to "
                + (categories.get(c).size() - 1)
                + " but was "
                + value);
      }
      return code;
    }
  }
}
