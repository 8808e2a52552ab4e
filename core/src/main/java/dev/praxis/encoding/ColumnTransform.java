package dev.praxis.encoding;

import dev.praxis.Learner;
import dev.praxis.Transformer;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.EmptyColumns;
import dev.praxis.internal.raw.Raw;
import dev.praxis.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * From a table to points: some columns filled and scaled, others encoded, others as they are, side
 * by side.
 *
 * <pre>{@code
 * ColumnTransform features =
 *     ColumnTransform.filling(SimpleImputer.mean(), StandardScaler.standard(), "age", "income")
 *         .with(OneHotEncoder.of("shirt_size"))
 *         .withPassed("children");
 * ColumnTransform.Model model = features.fit(table);
 * Matrix points = model.transform(table);
 * model.columnNames(); // age, income, shirt_size_large, ..., children
 * }</pre>
 *
 * <p>Each part learns from its columns alone, and the columns that come out stand in the order of
 * the parts; a column that no part asks for is left out. A part can be another such transform.
 *
 * <p><b>To judge a learner on a table</b>, let everything be learned from the rows to learn from:
 * the number that fills a hole, the scale, the categories. A transform that was fitted to the whole
 * table has seen the rows that are tested, and the score comes out too good. As a part of a {@link
 * dev.praxis.Pipeline} it is fitted anew for each fold:
 *
 * <pre>{@code
 * var learner = Pipeline.of(features).regress(RidgeRegression.withPenalty(1));
 * CrossValidation.of(learner, table.targeted("spent")).mean();
 * }</pre>
 *
 * <p>A category that only the rows to test have was not learned from: {@link
 * OneHotEncoder#withUnseen} says what becomes of it.
 *
 * <p>Cost: that of the parts, and one copy of what they make. A part that fills holes fills them
 * where it learns, and again where it transforms.
 *
 * @param parts each learns from a table how to make some of the columns; at least one
 */
public record ColumnTransform(
    List<Learner<? super Table, ? extends Transformer<? super Table, Matrix>>> parts)
    implements Learner<Table, ColumnTransform.Model> {

  /**
   * A legal transform.
   *
   * @throws IllegalArgumentException if there is no part
   */
  public ColumnTransform {
    parts = Checks.copy("parts", parts);
    Checks.atLeast("parts", parts.size(), 1);
  }

  /** A transform of one part, for example a {@link OneHotEncoder}. */
  public static ColumnTransform of(
      Learner<? super Table, ? extends Transformer<? super Table, Matrix>> encoder) {
    return new ColumnTransform(List.of(Objects.requireNonNull(encoder, "encoder")));
  }

  /**
   * A transform of one part: columns of numbers are turned by what a learner makes of them, for
   * example scaled.
   *
   * @param learner learns from the columns as points
   * @param columns at least one, all different
   * @throws IllegalArgumentException if there is no column or one is there twice
   */
  public static ColumnTransform of(
      Learner<? super Matrix, ? extends Transformer<? super Matrix, Matrix>> learner,
      String... columns) {
    return of(new Numbers(learner, Checks.copy("columns", columns)));
  }

  /**
   * A transform of one part: columns of numbers come out as they are.
   *
   * @param columns at least one, all different
   * @throws IllegalArgumentException if there is no column or one is there twice
   */
  public static ColumnTransform passing(String... columns) {
    return of(Unchanged.NUMBERS, columns);
  }

  /**
   * A transform of one part: the holes of columns of numbers are filled.
   *
   * @param imputer learns from the columns, in the order asked for, to fill their holes
   * @param columns at least one, all different
   * @throws IllegalArgumentException if there is no column or one is there twice
   */
  public static ColumnTransform filling(
      Learner<? super IncompleteMatrix, ? extends Transformer<? super IncompleteMatrix, Matrix>>
          imputer,
      String... columns) {
    return filling(imputer, Unchanged.NUMBERS, columns);
  }

  /**
   * A transform of one part: the holes of columns of numbers are filled, and what is whole then is
   * turned by what a learner makes of it, for example scaled.
   *
   * @param imputer learns from the columns, in the order asked for, to fill their holes
   * @param learner learns from the columns as they are filled
   * @param columns at least one, all different
   * @throws IllegalArgumentException if there is no column or one is there twice
   */
  public static ColumnTransform filling(
      Learner<? super IncompleteMatrix, ? extends Transformer<? super IncompleteMatrix, Matrix>>
          imputer,
      Learner<? super Matrix, ? extends Transformer<? super Matrix, Matrix>> learner,
      String... columns) {
    return of(new Filled(imputer, learner, Checks.copy("columns", columns)));
  }

  /** These parts and one more behind them, as {@link #of(Learner)}. */
  public ColumnTransform with(
      Learner<? super Table, ? extends Transformer<? super Table, Matrix>> encoder) {
    List<Learner<? super Table, ? extends Transformer<? super Table, Matrix>>> more =
        new ArrayList<>(parts);
    more.add(Objects.requireNonNull(encoder, "encoder"));
    return new ColumnTransform(more);
  }

  /** These parts and one more behind them, as {@link #of(Learner, String...)}. */
  public ColumnTransform with(
      Learner<? super Matrix, ? extends Transformer<? super Matrix, Matrix>> learner,
      String... columns) {
    return with(new Numbers(learner, Checks.copy("columns", columns)));
  }

  /** These parts and one more behind them, as {@link #passing}. */
  public ColumnTransform withPassed(String... columns) {
    return with(Unchanged.NUMBERS, columns);
  }

  /** These parts and one more behind them, as {@link #filling(Learner, String...)}. */
  public ColumnTransform withFilled(
      Learner<? super IncompleteMatrix, ? extends Transformer<? super IncompleteMatrix, Matrix>>
          imputer,
      String... columns) {
    return withFilled(imputer, Unchanged.NUMBERS, columns);
  }

  /** These parts and one more behind them, as {@link #filling(Learner, Learner, String...)}. */
  public ColumnTransform withFilled(
      Learner<? super IncompleteMatrix, ? extends Transformer<? super IncompleteMatrix, Matrix>>
          imputer,
      Learner<? super Matrix, ? extends Transformer<? super Matrix, Matrix>> learner,
      String... columns) {
    return with(new Filled(imputer, learner, Checks.copy("columns", columns)));
  }

  /**
   * Fits each part.
   *
   * @param table has the columns that the parts ask for; others are left alone
   * @throws IllegalArgumentException if a part cannot learn from the table, or if two columns that
   *     come out would have the same name
   */
  @Override
  public Model fit(Table table) {
    List<Transformer<? super Table, Matrix>> fitted = new ArrayList<>();
    for (Learner<? super Table, ? extends Transformer<? super Table, Matrix>> part : parts) {
      fitted.add(part.fit(table));
    }
    return new Model(this, fitted);
  }

  /**
   * What the parts learned.
   *
   * @param learner the parts as they were before
   * @param parts what became of them, in their order
   */
  public record Model(ColumnTransform learner, List<Transformer<? super Table, Matrix>> parts)
      implements Transformer.OfTable {

    /**
     * Fitted parts, which cannot be changed afterwards.
     *
     * @throws IllegalArgumentException if two columns that come out would have the same name
     */
    public Model {
      parts = List.copyOf(parts);
      Checks.distinct("columns that come out", names(parts));
    }

    /** The names of the columns of each part, one part after the other. */
    @Override
    public List<String> columnNames() {
      return names(parts);
    }

    private static List<String> names(List<Transformer<? super Table, Matrix>> parts) {
      return parts.stream().flatMap(part -> part.columnNames(List.of()).stream()).toList();
    }

    /**
     * {@inheritDoc} Those of each part stand beside those of the one before.
     *
     * @throws IllegalArgumentException as the parts, or if one of them does not make a row for each
     *     row of the table and a column for each of its names
     */
    @Override
    public Matrix transform(Table table) {
      int n = table.rows();
      int m = columnNames().size();
      double[] values = new double[Checks.elements(n, m)];
      int from = 0;
      for (Transformer<? super Table, Matrix> part : parts) {
        int width = part.columnNames(List.of()).size();
        double[] some = Raw.values(shaped(part.transform(table), n, width));
        for (int row = 0; row < n; row++) {
          System.arraycopy(some, row * width, values, row * m + from, width);
        }
        from += width;
      }
      return Raw.matrix(n, m, values);
    }

    /** Points of as many rows as the table has and columns as were named. */
    private static Matrix shaped(Matrix points, int n, int named) {
      if (points.rows() != n || points.columns() != named) {
        throw new IllegalArgumentException(
            "a part must make "
                + n
                + " x "
                + named
                + ", a row for each row and a column for each name, but made "
                + points.rows()
                + " x "
                + points.columns());
      }
      return points;
    }
  }

  /**
   * The part of a transform that turns columns of numbers.
   *
   * @param learner learns from the columns as points
   * @param columns at least one, all different
   */
  public record Numbers(
      Learner<? super Matrix, ? extends Transformer<? super Matrix, Matrix>> learner,
      List<String> columns)
      implements Learner<Table, Numbers.Model> {

    /**
     * A legal part.
     *
     * @throws IllegalArgumentException if there is no column or one is there twice
     */
    public Numbers {
      Objects.requireNonNull(learner, "learner");
      columns = named(columns);
    }

    @Override
    public Model fit(Table table) {
      Matrix points = points(table);
      Transformer<? super Matrix, Matrix> transformer = learner.fit(points);
      return new Model(this, transformer, transformer.columnNames(columns));
    }

    private Matrix points(Table table) {
      return table.matrix(columns.toArray(String[]::new));
    }

    /**
     * What a part learned from columns of numbers.
     *
     * @param learner the part as it was before
     * @param transformer turns the columns
     * @param columnNames what the transformer calls them, see {@link Transformer#columnNames}
     */
    public record Model(
        Numbers learner, Transformer<? super Matrix, Matrix> transformer, List<String> columnNames)
        implements Transformer.OfTable {

      /** A model; the names are copied. */
      public Model {
        columnNames = List.copyOf(columnNames);
      }

      @Override
      public Matrix transform(Table table) {
        return transformer.transform(learner.points(table));
      }
    }
  }

  /**
   * The part of a transform that fills the holes of columns of numbers, and turns what is whole
   * then.
   *
   * @param imputer learns from the columns to fill their holes
   * @param learner learns from the columns as they are filled
   * @param columns at least one, all different
   */
  public record Filled(
      Learner<? super IncompleteMatrix, ? extends Transformer<? super IncompleteMatrix, Matrix>>
          imputer,
      Learner<? super Matrix, ? extends Transformer<? super Matrix, Matrix>> learner,
      List<String> columns)
      implements Learner<Table, Filled.Model> {

    /**
     * A legal part.
     *
     * @throws IllegalArgumentException if there is no column or one is there twice
     */
    public Filled {
      Objects.requireNonNull(imputer, "imputer");
      Objects.requireNonNull(learner, "learner");
      columns = named(columns);
    }

    /**
     * Learns to fill the columns, then learns from them as they are filled.
     *
     * @param table has the columns, each with a number in at least one row
     * @throws IllegalArgumentException if there is no such column or it is of another kind, if it
     *     has no number, whatever the imputer thinks of that, or if imputer or learner cannot learn
     *     from what they are given
     */
    @Override
    public Model fit(Table table) {
      IncompleteMatrix points = points(table);
      // The imputer would refuse it too, but does not know what the table calls it.
      EmptyColumns.refuse(points, j -> '"' + columns.get(j) + '"');
      Transformer<? super IncompleteMatrix, Matrix> filling = imputer.fit(points);
      Transformer<? super Matrix, Matrix> transformer = learner.fit(filling.transform(points));
      List<String> names = transformer.columnNames(filling.columnNames(columns));
      return new Model(this, filling, transformer, names);
    }

    private IncompleteMatrix points(Table table) {
      return table.incomplete(columns.toArray(String[]::new));
    }

    /**
     * What a part learned from columns of numbers with holes.
     *
     * @param learner the part as it was before
     * @param imputer fills the holes
     * @param transformer turns the filled columns
     * @param columnNames what imputer and transformer call them, see {@link
     *     Transformer#columnNames}
     */
    public record Model(
        Filled learner,
        Transformer<? super IncompleteMatrix, Matrix> imputer,
        Transformer<? super Matrix, Matrix> transformer,
        List<String> columnNames)
        implements Transformer.OfTable {

      /** A model; the names are copied. */
      public Model {
        columnNames = List.copyOf(columnNames);
      }

      @Override
      public Matrix transform(Table table) {
        return transformer.transform(imputer.transform(learner.points(table)));
      }
    }
  }

  private static List<String> named(List<String> columns) {
    List<String> copy = Checks.copy("columns", columns);
    Checks.atLeast("columns", copy.size(), 1);
    Checks.distinct("columns", copy);
    return copy;
  }

  /** Learns nothing and changes nothing. */
  private enum Unchanged implements Learner<Matrix, Unchanged>, Transformer.OfPoints {
    NUMBERS;

    @Override
    public Unchanged fit(Matrix points) {
      return this;
    }

    @Override
    public Matrix transform(Matrix points) {
      return points;
    }
  }
}
