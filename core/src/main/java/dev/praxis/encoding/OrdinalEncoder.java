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
import java.util.Objects;

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
 * <p>A cell is unseen if its category was not learned from, and if it is missing. It is refused,
 * unless there is a number for it: one that you choose, which must not be the place of a category
 * ({@link #withUnseenAs}), or the one behind all places ({@link #withUnseenLast}).
 *
 * <p>Cost: one look-up per category, and one step per cell.
 *
 * @param columns the columns to encode, in the order in which they come out
 * @param orders the categories of some of the columns, in order; unmodifiable
 * @param unseen what becomes of unseen cells; they are refused by default
 * @param code the number of {@link Unseen#CODE}; 0 for the others
 */
public record OrdinalEncoder(
    List<String> columns, Map<String, List<String>> orders, Unseen unseen, int code)
    implements Learner<Table, OrdinalEncoder.Model> {

  /** Stands for no place. */
  private static final int NOWHERE = -1;

  /** What becomes of a cell whose category was not learned from, or is missing. */
  public enum Unseen {
    /** It is refused: the default. */
    ERROR,
    /** It becomes a number of your choice, the same in all columns. */
    CODE,
    /** It becomes the number of categories of its column, one more than the last place. */
    LAST
  }

  /**
   * A legal set of hyperparameters.
   *
   * @throws IllegalArgumentException if there is no column or one is there twice, if an order is
   *     that of another column, is empty or has a category twice, or if there is a code although
   *     unseen cells take none
   */
  public OrdinalEncoder {
    Objects.requireNonNull(unseen, "unseen");
    if (unseen != Unseen.CODE && code != 0) {
      throw new IllegalArgumentException("code must be 0 unless unseen is CODE but was " + code);
    }
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
    return new OrdinalEncoder(columns, Map.of(), Unseen.ERROR, 0);
  }

  /**
   * This learner with an order for one of its columns.
   *
   * @param categories all there are, from the one that becomes 0 on
   */
  public OrdinalEncoder withOrder(String column, String... categories) {
    Map<String, List<String>> more = new LinkedHashMap<>(orders);
    more.put(column, Arrays.asList(categories));
    return new OrdinalEncoder(columns, more, unseen, code);
  }

  /**
   * This learner with a number for unseen cells, -1 for example.
   *
   * @param code a number that is not the place of a category, in no column
   */
  public OrdinalEncoder withUnseenAs(int code) {
    return new OrdinalEncoder(columns, orders, Unseen.CODE, code);
  }

  /** This learner with unseen cells behind all categories, as if they were one more. */
  public OrdinalEncoder withUnseenLast() {
    return new OrdinalEncoder(columns, orders, Unseen.LAST, 0);
  }

  /**
   * Learns the categories, those without a row too.
   *
   * @param table has the columns, which are categories; others are left alone
   * @throws IllegalArgumentException if there is no such column or it is of another kind, if a cell
   *     is missing or its category not in the order that was given, where unseen cells are refused,
   *     or if the number for unseen cells is the place of a category
   */
  @Override
  public Model fit(Table table) {
    List<List<String>> categories = new ArrayList<>();
    for (String column : columns) {
      List<String> known = orders.getOrDefault(column, table.categories(column).categories());
      codes(table, column, known);
      categories.add(known);
    }
    return new Model(this, categories);
  }

  private int[] codes(Table table, String column, List<String> known) {
    return unseen == Unseen.ERROR
        ? CategoryCodes.of(table, column, known)
        : CategoryCodes.of(table, column, known, unseenCode(known.size()));
  }

  /** The number of unseen cells beside so many categories. */
  private int unseenCode(int categories) {
    return unseen == Unseen.CODE ? code : categories;
  }

  /**
   * The categories that were learned.
   *
   * @param learner the hyperparameters it was learned with
   * @param categories of each column, in order
   */
  public record Model(OrdinalEncoder learner, List<List<String>> categories)
      implements Transformer.OfTable {

    /**
     * A model; the lists are copied.
     *
     * @throws IllegalArgumentException if there is not one list per column, or if the number for
     *     unseen cells is the place of a category
     */
    public Model {
      categories = CategoryCodes.copy(categories, learner.columns);
      for (int c = 0; c < categories.size(); c++) {
        int last = categories.get(c).size() - 1;
        if (learner.unseen == Unseen.CODE && learner.code >= 0 && learner.code <= last) {
          throw new IllegalArgumentException(
              "the code of unseen cells must not be a place in column \""
                  + learner.columns.get(c)
                  + "\", from 0 to "
                  + last
                  + ", but was "
                  + learner.code);
        }
      }
    }

    /** The names of the columns that were encoded. */
    @Override
    public List<String> columnNames() {
      return learner.columns;
    }

    /**
     * The place of each category in its order, n × m.
     *
     * @throws IllegalArgumentException if there is no such column or it is of another kind, or if a
     *     cell is missing or its category was not learned from, where unseen cells are refused
     */
    @Override
    public Matrix transform(Table table) {
      int m = categories.size();
      double[] values = new double[Checks.elements(table.rows(), m)];
      for (int c = 0; c < m; c++) {
        int[] codes = learner.codes(table, learner.columns.get(c), categories.get(c));
        for (int row = 0; row < codes.length; row++) {
          values[row * m + c] = codes[row];
        }
      }
      return Raw.matrix(table.rows(), m, values);
    }

    /**
     * The categories at these places; the number of unseen cells is a missing one.
     *
     * @param points n × m
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     come out, or if a number is neither the place of a category nor that of unseen cells
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
      int size = categories.get(c).size();
      boolean mayBeUnseen = learner.unseen != Unseen.ERROR;
      if (mayBeUnseen && value == learner.unseenCode(size)) {
        return NOWHERE;
      }
      int code = (int) value;
      if (!(code == value && code >= 0 && code < size)) {
        throw new IllegalArgumentException(
            "row "
                + row
                + ", column \""
                + learner.columns.get(c)
                + "\" must be a whole number from 0 to "
                + (size - 1)
                + (mayBeUnseen ? ", or " + learner.unseenCode(size) + " where unseen," : "")
                + " but was "
                + value);
      }
      return code;
    }
  }
}
