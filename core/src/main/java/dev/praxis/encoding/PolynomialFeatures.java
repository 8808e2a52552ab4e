package dev.praxis.encoding;

import dev.praxis.Learner;
import dev.praxis.Transformer;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * Polynomial features: all products of at most {@code degree} features, so that a linear model can
 * draw a curve.
 *
 * <pre>{@code
 * (a, b), degree 2   →   a, b, a², a·b, b²
 * }</pre>
 *
 * <p>The products come by degree, within a degree in the order of their columns, as scikit-learn's
 * without the constant, which a linear model has as its intercept. Of d columns they make {@code (d
 * + degree)! / (d! · degree!) − 1}.
 *
 * <p>It learns how many columns there are, and nothing else: {@code
 * Pipeline.of(StandardScaler.standard()).then(PolynomialFeatures.ofDegree(2))}.
 *
 * <p>Cost: one multiplication per number that comes out.
 *
 * @param degree the most factors of a product, from 1 on
 */
public record PolynomialFeatures(int degree) implements Learner<Rows, PolynomialFeatures.Model> {
  /** Stands for the rest of a product that has no other factor. */
  private static final int FEATURE = -1;

  /**
   * A legal degree.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public PolynomialFeatures {
    Checks.atLeast("degree", degree, 1);
  }

  /** All products of at most so many features. */
  public static PolynomialFeatures ofDegree(int degree) {
    return new PolynomialFeatures(degree);
  }

  /**
   * Learns the number of columns; no row is looked at.
   *
   * @param rows {@code n × d}
   * @throws IllegalArgumentException if one row has more than 2³¹ − 9 products
   */
  @Override
  public Model fit(Rows rows) {
    checkSize(1, rows.columns());
    return new Model(this, rows.columns());
  }

  /**
   * The products of so many columns.
   *
   * @param learner the learner
   * @param columns the number of columns of the rows learned from, d
   */
  public record Model(PolynomialFeatures learner, int columns) implements Transformer.OfPoints {

    /**
     * A number of columns that there is.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Model {
      Objects.requireNonNull(learner, "learner");
      Checks.atLeast("columns", columns, 1);
    }

    /**
     * The products for each row.
     *
     * @param points {@code n × d}
     * @return n rows of all products; the first d columns are the points
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     were learned from, if a product overflows, or if there are more than 2³¹ − 9 of them
     */
    @Override
    public Matrix transform(Matrix points) {
      Checks.learnedColumns(points.columns(), columns);
      return learner.products(points);
    }

    /**
     * The names of the products: {@code a^2 b} is the square of a times b.
     *
     * @param names the names of the d columns
     * @throws IllegalArgumentException if they are not d
     */
    @Override
    public List<String> columnNames(List<String> names) {
      Checks.names(names, columns);
      return learner.names(names);
    }
  }

  private Matrix products(Matrix points) {
    int n = points.rows();
    int d = points.columns();
    checkSize(n, d);
    List<Product> products = products(d);
    int width = products.size();
    double[] x = Raw.values(points);
    double[] values = new double[n * width];
    for (int i = 0; i < n; i++) {
      for (int p = 0; p < width; p++) {
        Product product = products.get(p);
        double factor = x[i * d + product.last()];
        double value = product.isFeature() ? factor : values[i * width + product.rest()] * factor;
        if (!Double.isFinite(value)) {
          throw overflow(i, powers(product, products, d), value);
        }
        values[i * width + p] = value;
      }
    }
    return Raw.matrix(n, width, values);
  }

  private List<String> names(List<String> columns) {
    int d = columns.size();
    List<Product> products = products(d);
    return products.stream().map(product -> name(columns, powers(product, products, d))).toList();
  }

  /** To which power each column is a factor of a product. */
  private static int[] powers(Product product, List<Product> products, int d) {
    int[] powers = new int[d];
    powers[product.last()]++;
    for (Product p = product; !p.isFeature(); ) {
      p = products.get(p.rest());
      powers[p.last()]++;
    }
    return powers;
  }

  private static String name(List<String> columns, int[] powers) {
    StringJoiner name = new StringJoiner(" ");
    for (int j = 0; j < powers.length; j++) {
      if (powers[j] > 0) {
        name.add(powers[j] == 1 ? columns.get(j) : columns.get(j) + "^" + powers[j]);
      }
    }
    return name.toString();
  }

  /** Every product of g factors is one of g − 1 factors times a feature that is not before. */
  private List<Product> products(int d) {
    List<Product> products = new ArrayList<>();
    for (int j = 0; j < d; j++) {
      products.add(new Product(FEATURE, j));
    }
    int from = 0;
    for (int factors = 2; factors <= degree; factors++) {
      int to = products.size();
      for (int rest = from; rest < to; rest++) {
        for (int j = products.get(rest).last(); j < d; j++) {
          products.add(new Product(rest, j));
        }
      }
      from = to;
    }
    return products;
  }

  private void checkSize(int n, int d) {
    // The number of products and the constant: (d + 1) (d + 2) ⋯ (d + degree) / degree!
    double count = 1;
    for (int i = 1; i <= degree && count <= Integer.MAX_VALUE; i++) {
      count = count * (d + i) / i;
    }
    if (!((count - 1) * n <= Checks.MOST_ELEMENTS)) {
      throw new IllegalArgumentException(
          "the products of "
              + d
              + " columns up to degree "
              + degree
              + " must be at most "
              + Checks.MOST_ELEMENTS
              + " numbers in all rows but are more");
    }
  }

  private static IllegalArgumentException overflow(int row, int[] powers, double value) {
    StringJoiner factors = new StringJoiner(" times ");
    for (int j = 0; j < powers.length; j++) {
      if (powers[j] > 0) {
        factors.add("column " + j + (powers[j] == 1 ? "" : " to the power " + powers[j]));
      }
    }
    return new IllegalArgumentException(
        "row " + row + ", " + factors + " must be finite but was " + value);
  }

  /** A product: the one in column {@code rest} (if there is one) times the feature {@code last}. */
  private record Product(int rest, int last) {
    boolean isFeature() {
      return rest == FEATURE;
    }
  }
}
