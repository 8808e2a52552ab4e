package dev.praxis.data;

import static dev.praxis.Refusals.assertRefused;
import static dev.praxis.data.SparseMatrices.transposed;
import static dev.praxis.data.SparseMatrices.unsigned;
import static dev.praxis.data.SparseMatrices.vector;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Sparse matrices that are made of others. */
@PropertyDefaults(tries = 300)
class SparseRowsSpec {
  @Provide
  Arbitrary<Matrix> matrices() {
    return SparseMatrices.any();
  }

  /** Some numbers below a bound, in any order, some of them twice. */
  private static int[] some(int bound, long seed) {
    Random random = new Random(seed);
    return random.ints(1 + random.nextInt(2 * bound), 0, bound).toArray();
  }

  @Group
  class Selected {
    @Property
    void rowsAreThoseOfTheDenseMatrix(@ForAll("matrices") Matrix matrix, @ForAll long seed) {
      int[] rows = some(matrix.rows(), seed);

      assertEquals(
          SparseMatrix.of(matrix.selectRows(rows)), SparseMatrix.of(matrix).selectRows(rows));
    }

    @Property
    void columnsAreThoseOfTheDenseMatrix(@ForAll("matrices") Matrix matrix, @ForAll long seed) {
      int[] columns = some(matrix.columns(), seed);

      assertEquals(
          SparseMatrix.of(matrix.selectColumns(columns)),
          SparseMatrix.of(matrix).selectColumns(columns));
    }

    @Example
    void columnsMayBeFewOfVeryMany() {
      SparseMatrix wide = SparseMatrix.ofColumns(1 << 20).row().put(3, 1).put(1 << 19, 2).build();

      assertEquals(
          SparseMatrix.ofColumns(3).row().put(0, 2).put(2, 2).build(),
          wide.selectColumns(1 << 19, 0, 1 << 19));
    }
  }

  @Group
  class ATranspose {
    @Property
    void hasColumnsForRows(@ForAll("matrices") Matrix matrix) {
      assertEquals(SparseMatrix.of(transposed(matrix)), SparseMatrix.of(matrix).transpose());
    }

    @Property
    void ofATransposeIsTheMatrix(@ForAll("matrices") Matrix matrix) {
      SparseMatrix sparse = SparseMatrix.of(matrix);

      assertEquals(sparse, sparse.transpose().transpose());
    }
  }

  @Group
  class Stacked {
    @Property
    void rowsAreThoseOfAllParts(
        @ForAll("matrices") Matrix matrix, @ForAll @Size(min = 1, max = 4) long[] seeds) {
      SparseMatrix[] parts = new SparseMatrix[seeds.length];
      Arrays.setAll(parts, p -> SparseMatrix.of(part(matrix, seeds[p])));
      SparseMatrix stacked = SparseMatrix.stackRows(parts);
      int row = 0;
      for (SparseMatrix part : parts) {
        for (int i = 0; i < part.rows(); i++) {
          assertEquals(part.row(i), stacked.row(row++));
        }
      }

      assertEquals(row, stacked.rows());
    }

    private Matrix part(Matrix matrix, long seed) {
      return matrix.selectRows(some(matrix.rows(), seed));
    }

    @Property
    void columnsAreStackedRowsOfTransposes(
        @ForAll("matrices") Matrix matrix, @ForAll @Size(min = 1, max = 4) long[] seeds) {
      SparseMatrix[] parts = new SparseMatrix[seeds.length];
      Arrays.setAll(
          parts, p -> SparseMatrix.of(matrix.selectColumns(some(matrix.columns(), seeds[p]))));
      SparseMatrix[] turned =
          Arrays.stream(parts).map(SparseMatrix::transpose).toArray(SparseMatrix[]::new);

      assertEquals(SparseMatrix.stackRows(turned).transpose(), SparseMatrix.stackColumns(parts));
    }

    @Property
    void onePartIsTheMatrix(@ForAll("matrices") Matrix matrix) {
      SparseMatrix sparse = SparseMatrix.of(matrix);

      assertEquals(sparse, SparseMatrix.stackRows(sparse));
      assertEquals(sparse, SparseMatrix.stackColumns(sparse));
    }
  }

  @Group
  class Scaled {
    @Property
    void rowsAreThoseOfTheDenseMatrix(@ForAll("matrices") Matrix matrix, @ForAll long seed) {
      double[] factors = factors(matrix.rows(), seed);

      assertEquals(
          SparseMatrix.of(scaledRows(matrix, factors)), SparseMatrix.of(matrix).scaleRows(factors));
    }

    @Property
    void columnsAreScaledRowsOfTheTranspose(@ForAll("matrices") Matrix matrix, @ForAll long seed) {
      double[] factors = factors(matrix.columns(), seed);

      assertEquals(
          SparseMatrix.of(transposed(matrix)).scaleRows(factors).transpose(),
          SparseMatrix.of(matrix).scaleColumns(factors));
    }

    @Property
    void rowsTimesOneAreTheMatrix(@ForAll("matrices") Matrix matrix) {
      SparseMatrix sparse = SparseMatrix.of(matrix);
      double[] ones = new double[matrix.rows()];
      Arrays.fill(ones, 1);

      assertEquals(sparse, sparse.scaleRows(ones));
    }

    @Example
    void rowsAndColumnsKeepNoZeros() {
      SparseMatrix tiny =
          SparseMatrix.ofColumns(3).row().put(0, 1e-200).put(2, 3).row().put(1, 2).build();

      assertEquals(
          SparseMatrix.ofColumns(3).row().put(2, 3e-200).row().build(), tiny.scaleRows(1e-200, 0));
      assertEquals(
          SparseMatrix.ofColumns(3).row().put(2, -3).row().build(), tiny.scaleColumns(0, 0, -1));
    }

    /** Some of them zero. */
    private double[] factors(int size, long seed) {
      double[] factors = vector(size, seed);
      Arrays.setAll(factors, i -> Math.abs(factors[i]) < 0.2 ? 0 : factors[i]);
      return factors;
    }

    private Matrix scaledRows(Matrix matrix, double[] factors) {
      double[][] rows = matrix.toRows();
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < rows[i].length; j++) {
          rows[i][j] *= factors[i];
        }
      }
      return Matrix.ofRows(rows);
    }
  }

  @Group
  class OfEachColumn {
    @Property
    void theNonZerosAreCounted(@ForAll("matrices") Matrix matrix) {
      int[] counts = SparseMatrix.of(matrix).columnNonZeros();

      assertEquals(matrix.columns(), counts.length);
      for (int j = 0; j < counts.length; j++) {
        assertEquals(
            Arrays.stream(matrix.column(j)).filter(x -> x != 0).count(), counts[j], "column " + j);
      }
    }

    @Property
    void theNumbersAreAddedFromTheTopDown(@ForAll("matrices") Matrix matrix) {
      double[] sums = new double[matrix.columns()];
      for (double[] row : matrix.toRows()) {
        Arrays.setAll(sums, j -> sums[j] + row[j]);
      }

      assertArrayEquals(sums, unsigned(SparseMatrix.of(matrix).columnSums()));
    }
  }

  @Group
  class Refusals {
    private final SparseMatrix sparse = SparseMatrix.ofColumns(3).row().put(1, 5).row().build();

    @Example
    void selectedRowsAndColumnsAreThere() {
      assertRefused("rows must be at least 1 but was 0", sparse::selectRows);
      assertRefused("row must be between 0 and 1 but was 2", () -> sparse.selectRows(0, 2));
      assertRefused("row must be between 0 and 1 but was -1", () -> sparse.selectRows(-1));
      assertRefused("columns must be at least 1 but was 0", sparse::selectColumns);
      assertRefused("column must be between 0 and 2 but was 3", () -> sparse.selectColumns(3));
      assertRefused("column must be between 0 and 2 but was -1", () -> sparse.selectColumns(-1));
    }

    @Example
    void selectedNonZerosAreNotTooMany() {
      SparseMatrix.Builder full = SparseMatrix.ofColumns(1 << 16).row();
      for (int j = 0; j < 1 << 16; j++) {
        full.put(j, 1);
      }
      assertRefused(
          "non-zeros must be at most 2147483639 but was 2147483648",
          () -> full.build().selectRows(new int[1 << 15]));
    }

    @Example
    void stackedPartsFit() {
      assertRefused("matrices must be at least 1 but was 0", SparseMatrix::stackRows);
      assertRefused("matrices must be at least 1 but was 0", SparseMatrix::stackColumns);
      assertRefused(
          "matrix 1 has 2 columns but matrix 0 has 3",
          () -> SparseMatrix.stackRows(sparse, SparseMatrix.ofColumns(2).row().build()));
      assertRefused(
          "matrix 2 has 1 rows but matrix 0 has 2",
          () -> SparseMatrix.stackColumns(sparse, sparse, SparseMatrix.ofColumns(2).row().build()));
    }

    @Example
    void stackedColumnsAreNotTooMany() {
      SparseMatrix wide = SparseMatrix.ofColumns(Integer.MAX_VALUE).row().build();

      assertRefused(
          "columns must be between 1 and 2147483647 but was 2147483648",
          () -> SparseMatrix.stackColumns(wide, SparseMatrix.ofColumns(1).row().build()));
    }

    @Example
    void factorsAreFiniteAndAsManyAsRowsOrColumns() {
      assertRefused(
          "factors must have 2 numbers, one for each row, but had 3",
          () -> sparse.scaleRows(1, 2, 3));
      assertRefused(
          "factors must have 3 numbers, one for each column, but had 2",
          () -> sparse.scaleColumns(1, 2));
      assertRefused(
          "factor 1 must be finite but was Infinity",
          () -> sparse.scaleRows(1, Double.POSITIVE_INFINITY));
    }

    @Example
    void overflowsAreRefusedWithTheirPlace() {
      assertRefused(
          "row 0, column 1 must be finite but overflows when it is scaled",
          () -> sparse.scaleRows(1e308, 1));
      SparseMatrix large =
          SparseMatrix.ofColumns(2).row().put(0, 1).row().row().put(1, 1e308).build();
      assertRefused(
          "row 2, column 1 must be finite but overflows when it is scaled",
          () -> large.scaleColumns(1, -10));
      assertRefused(
          "the sum of column 1 must be finite but overflows",
          () -> SparseMatrix.stackRows(large, large).columnSums());
    }
  }
}
