package dev.praxis.encoding;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.contracts.TransformerContract;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** All products of a few features. */
@PropertyDefaults(tries = 100)
class PolynomialFeaturesSpec implements TransformerContract<PolynomialFeatures.Model> {
  @Override
  public Learner<? super Matrix, PolynomialFeatures.Model> learner() {
    return PolynomialFeatures.ofDegree(2);
  }

  @Override
  @Provide
  public Arbitrary<Matrix> data() {
    return clouds();
  }

  @Provide
  Arbitrary<Matrix> clouds() {
    return Arbitraries.oneOf(
        Clouds.round(), Clouds.withConstantColumns(), Clouds.onALattice(), Clouds.single());
  }

  @Group
  class TheProducts {
    @Property
    void areThoseOfThePlainLoopsToTheLastBit(
        @ForAll("clouds") Matrix points, @ForAll @IntRange(min = 1, max = 5) int degree) {
      Matrix products = PolynomialFeatures.ofDegree(degree).fit(points).transform(points);

      for (int i = 0; i < points.rows(); i++) {
        assertArrayEquals(PlainPolynomialFeatures.of(points.row(i), degree), products.row(i));
      }
    }

    @Property
    void areThoseOfTheirNames(
        @ForAll("clouds") Matrix points, @ForAll @IntRange(min = 1, max = 5) int degree) {
      Matrix products = products(points, degree);
      List<String> names = names(points, degree);

      assertEquals(names.size(), products.columns());
      for (int p = 0; p < names.size(); p++) {
        for (int i = 0; i < points.rows(); i++) {
          assertNear(product(names.get(p), points.row(i)), products.get(i, p), 1e-14);
        }
      }
    }

    @Property
    void areAllThereAreAndNoneIsThereTwice(
        @ForAll @IntRange(min = 1, max = 6) int columns,
        @ForAll @IntRange(min = 1, max = 6) int degree) {
      List<String> names = names(Matrix.ofRowMajor(1, columns, new double[columns]), degree);

      long all = choose(columns + degree, degree) - 1;
      assertEquals(all, names.size());
      assertEquals(all, new HashSet<>(names).size());
      assertTrue(names.stream().allMatch(name -> degree(name) <= degree));
    }

    @Property
    void comeByDegree(
        @ForAll @IntRange(min = 1, max = 4) int columns,
        @ForAll @IntRange(min = 1, max = 5) int degree) {
      int[] degrees =
          names(Matrix.ofRowMajor(1, columns, new double[columns]), degree).stream()
              .mapToInt(PolynomialFeaturesSpec::degree)
              .toArray();

      assertTrue(IntStream.range(1, degrees.length).allMatch(p -> degrees[p - 1] <= degrees[p]));
    }

    @Property
    void ofDegreeOneAreTheFeatures(@ForAll("clouds") Matrix points) {
      assertEquals(points, products(points, 1));
    }

    @Property
    void ofALowerDegreeComeFirst(
        @ForAll("clouds") Matrix points, @ForAll @IntRange(min = 1, max = 4) int degree) {
      Matrix lower = products(points, degree);
      Matrix higher = products(points, degree + 1);

      assertEquals(lower, higher.selectColumns(IntStream.range(0, lower.columns()).toArray()));
    }

    @Property
    void ofARowDependOnThatRowAlone(@ForAll("clouds") Matrix points) {
      int last = points.rows() - 1;

      assertEquals(products(points, 3).selectRows(last), products(points.selectRows(last), 3));
    }
  }

  @Group
  class Refusals {
    @Example
    void theDegreeIsAtLeastOne() {
      assertRefused("degree must be at least 1 but was 0", () -> PolynomialFeatures.ofDegree(0));
    }

    @Example
    void thereAreColumnsToMultiply() {
      assertRefused(
          "columns must be at least 1 but was 0",
          () -> new PolynomialFeatures.Model(PolynomialFeatures.ofDegree(2), 0));
    }

    @Example
    void productsThatOverflowAreNamed() {
      assertRefused(
          "row 1, column 1 to the power 2 must be finite but was Infinity",
          () -> products(Matrix.ofRowMajor(2, 2, 1, 2, 3, -1e200), 2));
      assertRefused(
          "row 0, column 0 to the power 4 must be finite but was Infinity",
          () -> products(Matrix.ofRowMajor(1, 1, 1e100), 4));
      assertRefused(
          "row 0, column 0 to the power 2 times column 2 must be finite but was -Infinity",
          () -> products(Matrix.ofRowMajor(1, 3, 1e100, 1, -1e150), 3));
    }

    @Example
    void thereAreNotTooManyProducts() {
      assertRefused(
          "the products of 100 columns up to degree 10 must be at most 2147483639 numbers in all"
              + " rows but are more",
          () -> products(Matrix.ofRowMajor(1, 100, new double[100]), 10));
      assertRefused(
          "the products of 1000 columns up to degree 2 must be at most 2147483639 numbers in all"
              + " rows but are more",
          () -> products(Matrix.ofRowMajor(5000, 1000, new double[5_000_000]), 2));
    }
  }

  private static Matrix products(Matrix points, int degree) {
    return PolynomialFeatures.ofDegree(degree).fit(points).transform(points);
  }

  private static List<String> names(Matrix points, int degree) {
    List<String> columns = IntStream.range(0, points.columns()).mapToObj(j -> "x" + j).toList();
    return PolynomialFeatures.ofDegree(degree).fit(points).columnNames(columns);
  }

  /** Reads {@code x0^2 x3}. */
  private static double product(String name, double[] x) {
    double product = 1;
    for (String factor : name.split(" ", -1)) {
      String[] parts = factor.substring(1).split("\\^", -1);
      int power = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
      product *= Math.pow(x[Integer.parseInt(parts[0])], power);
    }
    return product;
  }

  private static int degree(String name) {
    return Arrays.stream(name.split(" ", -1))
        .mapToInt(f -> f.contains("^") ? Integer.parseInt(f.substring(f.indexOf('^') + 1)) : 1)
        .sum();
  }

  private static long choose(int n, int k) {
    return k == 0 ? 1 : choose(n - 1, k - 1) * n / k;
  }
}
