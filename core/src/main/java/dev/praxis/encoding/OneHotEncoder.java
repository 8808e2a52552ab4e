package dev.praxis.encoding;

import dev.praxis.Learner;
import dev.praxis.Transformer;
import dev.praxis.data.Matrix;
import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.Checks;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.Column;
import dev.praxis.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One-hot encoding: a column of categories becomes a column of zeros and ones for each category,
 * with a one where the row has it.
 *
 * <pre>{@code
 * shirt_size   →   shirt_size_large   shirt_size_medium   shirt_size_small
 * small            0                  0                   1
 * large            1                  0                   0
 * }</pre>
 *
 * <p>So no category is nearer to another, or larger: a linear model learns a number for each. The
 * categories are those that have a row in the table that is learned from, in the order of its
 * column. Their columns add up to one; beside an intercept one of them says nothing new, which
 * least squares without a penalty, but no learner with one, may want to go without ({@link
 * #withoutFirst}).
 *
 * <p>Cost: one look-up per category, and one step per cell. Source: scikit-learn's {@code
 * OneHotEncoder}; what it calls infrequent is here {@link Unseen#OTHER}.
 *
 * @param columns the columns to encode, in the order in which theirs come out
 * @param unseen what becomes of a category that was not learned from
 * @param leastCount how many rows a category needs so as not to be one of the others; 1 by default
 * @param dropFirst whether the first category of each column goes without a column of its own
 */
public record OneHotEncoder(List<String> columns, Unseen unseen, int leastCount, boolean dropFirst)
    implements Learner<Table, OneHotEncoder.Model> {

  private static final String OTHER = "other";

  /** No column is one. */
  private static final int NOWHERE = -1;

  /** What becomes of a cell whose category was not learned from, or is missing. */
  public enum Unseen {
    /** It is refused: the default. */
    ERROR,
    /** All columns are zero. */
    IGNORE,
    /**
     * It is of the category {@code other}, which stands last unless there is one of that name. Rows
     * to learn it from are those with a missing cell and, if {@code leastCount} is above 1, with a
     * rare category.
     */
    OTHER
  }

  /**
   * A legal set of hyperparameters.
   *
   * @throws IllegalArgumentException if there is no column or one is there twice, if {@code
   *     leastCount} is below 1, or above 1 where there is no category {@code other}, or if unseen
   *     categories are ignored and the first one is dropped, so that they would look the same
   */
  public OneHotEncoder {
    Objects.requireNonNull(unseen, "unseen");
    columns = Checks.copy("columns", columns);
    Checks.atLeast("columns", columns.size(), 1);
    Checks.distinct("columns", columns);
    Checks.atLeast("leastCount", leastCount, 1);
    if (leastCount > 1 && unseen != Unseen.OTHER) {
      throw new IllegalArgumentException(
          "leastCount must be 1 unless unseen is OTHER but was " + leastCount);
    }
    if (dropFirst && unseen == Unseen.IGNORE) {
      throw new IllegalArgumentException(
          "unseen must not be IGNORE without the first category: both would be zeros");
    }
  }

  /** One-hot encoding of these columns, with the defaults. */
  public static OneHotEncoder of(String... columns) {
    return of(Checks.copy("columns", columns));
  }

  /**
   * One-hot encoding of these columns, with the defaults; for example all {@code
   * table.columnNames(Column.Kind.CATEGORIES)}.
   */
  public static OneHotEncoder of(List<String> columns) {
    return new OneHotEncoder(columns, Unseen.ERROR, 1, false);
  }

  /** This learner with another policy for unseen categories; no seen one is rare. */
  public OneHotEncoder withUnseen(Unseen unseen) {
    return new OneHotEncoder(columns, unseen, 1, dropFirst);
  }

  /**
   * This learner with the category {@code other} for categories that are unseen, and for those that
   * have fewer rows than this.
   */
  public OneHotEncoder withRareAsOther(int leastCount) {
    return new OneHotEncoder(columns, Unseen.OTHER, leastCount, dropFirst);
  }

  /** This learner without a column for the first category of each column: its rows are zeros. */
  public OneHotEncoder withoutFirst() {
    return new OneHotEncoder(columns, unseen, leastCount, true);
  }

  /**
   * Learns the categories.
   *
   * @param table has the columns, which are categories; others are left alone
   * @throws IllegalArgumentException if there is no such column or it is of another kind, if a cell
   *     is missing where unseen categories are refused, if two columns that come out would have the
   *     same name, or if none would come out
   */
  @Override
  public Model fit(Table table) {
    List<List<String>> categories = new ArrayList<>();
    for (String column : columns) {
      List<String> known = known(table.categories(column));
      if (unseen == Unseen.ERROR) {
        // Refuses a missing cell.
        CategoryCodes.of(table, column, known);
      }
      categories.add(known);
    }
    return new Model(this, categories);
  }

  private List<String> known(CategoryColumn column) {
    List<String> known = new ArrayList<>();
    int[] counts = column.counts();
    for (int code = 0; code < counts.length; code++) {
      String category = column.categories().get(code);
      if (counts[code] >= leastCount || (unseen == Unseen.OTHER && category.equals(OTHER))) {
        known.add(category);
      }
    }
    if (unseen == Unseen.OTHER && !known.contains(OTHER)) {
      known.add(OTHER);
    }
    return known;
  }

  /**
   * What one-hot encoding learned.
   *
   * @param learner the hyperparameters it was learned with
   * @param categories of each column, those that are known, in order
   */
  public record Model(OneHotEncoder learner, List<List<String>> categories)
      implements Transformer.OfTable {

    /**
     * A model; the lists are copied.
     *
     * @throws IllegalArgumentException if there is not one list per column, if two columns that
     *     come out would have the same name, or if none would come out
     */
    public Model {
      categories = CategoryCodes.copy(categories, learner.columns);
      List<String> names = names(learner, categories);
      Checks.atLeast("columns that come out", names.size(), 1);
      Checks.distinct("columns that come out", names);
    }

    /** The names: column, underscore, category, for example {@code shirt_size_small}. */
    @Override
    public List<String> columnNames() {
      return names(learner, categories);
    }

    private static List<String> names(OneHotEncoder learner, List<List<String>> categories) {
      List<String> names = new ArrayList<>();
      for (int c = 0; c < categories.size(); c++) {
        List<String> known = categories.get(c);
        for (int code = learner.dropped(); code < known.size(); code++) {
          names.add(learner.columns.get(c) + "_" + known.get(code));
        }
      }
      return List.copyOf(names);
    }

    /** {@inheritDoc} All are 0 or 1. */
    @Override
    public Matrix transform(Table table) {
      return transformSparse(table).toMatrix();
    }

    /**
     * The rows as points of which only the ones are kept, otherwise as {@link #transform}.
     *
     * @throws IllegalArgumentException as {@link #transform}
     */
    public SparseMatrix transformSparse(Table table) {
      int[][] codes = new int[categories.size()][];
      for (int c = 0; c < codes.length; c++) {
        codes[c] = codes(table, c);
      }
      SparseMatrix.Builder builder = SparseMatrix.ofColumns(columnNames().size());
      for (int row = 0; row < table.rows(); row++) {
        builder.row();
        int from = -learner.dropped();
        for (int c = 0; c < codes.length; c++) {
          int code = codes[c][row];
          if (code >= learner.dropped()) {
            builder.put(from + code, 1);
          }
          from += categories.get(c).size() - learner.dropped();
        }
      }
      return builder.build();
    }

    private int[] codes(Table table, int c) {
      String column = learner.columns.get(c);
      List<String> known = categories.get(c);
      return switch (learner.unseen) {
        case ERROR -> CategoryCodes.of(table, column, known);
        case IGNORE -> CategoryCodes.of(table, column, known, NOWHERE);
        case OTHER -> CategoryCodes.of(table, column, known, known.indexOf(OTHER));
      };
    }

    /**
     * The categories that points stand for, a column of them for each that was encoded. Where all
     * are zero, it is the first category, if that was dropped, or missing, if unseen categories are
     * ignored.
     *
     * @param points n × m
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     come out, if a number is neither 0 nor 1, or if the columns of one that was encoded do
     *     not have exactly one 1
     */
    public Table inverse(Matrix points) {
      CategoryCodes.checkColumns(points, columnNames().size());
      List<Column> columns = new ArrayList<>();
      int from = 0;
      for (int c = 0; c < categories.size(); c++) {
        String name = learner.columns.get(c);
        int width = categories.get(c).size() - learner.dropped();
        int[] codes = new int[points.rows()];
        for (int row = 0; row < codes.length; row++) {
          codes[row] = code(points, row, from, width, name);
        }
        columns.add(CategoryColumn.ofCodes(codes, categories.get(c)));
        from += width;
      }
      return Table.of(learner.columns, columns);
    }

    private int code(Matrix points, int row, int from, int width, String name) {
      int ones = 0;
      int one = NOWHERE;
      for (int j = 0; j < width; j++) {
        double value = points.get(row, from + j);
        if (value == 1) {
          ones++;
          one = j + learner.dropped();
        } else if (value != 0) {
          throw new IllegalArgumentException(
              "row "
                  + row
                  + ", column \""
                  + columnNames().get(from + j)
                  + "\" must be 0 or 1 but was "
                  + value);
        }
      }
      if (ones == 0 && learner.dropFirst) {
        return 0;
      }
      if (ones > 1 || (ones == 0 && learner.unseen != Unseen.IGNORE)) {
        throw new IllegalArgumentException(
            "row " + row + " must have a 1 in one column of \"" + name + "\" but has " + ones);
      }
      return one;
    }
  }

  /** How many categories at the front of each column have no column of their own. */
  private int dropped() {
    return dropFirst ? 1 : 0;
  }
}
