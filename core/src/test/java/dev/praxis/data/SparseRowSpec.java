package dev.praxis.data;

import static dev.praxis.Refusals.assertRefused;
import static dev.praxis.data.SparseMatrices.unsigned;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** One row of a sparse matrix. */
@PropertyDefaults(tries = 300)
class SparseRowSpec {
  @Provide
  Arbitrary<Matrix> matrices() {
    return SparseMatrices.few();
  }

  @Group
  class ARow {
    @Property
    void hasItsNumbersThatAreNotZeroFromLeftToRight(@ForAll("matrices") Matrix matrix) {
      SparseMatrix sparse = SparseMatrix.of(matrix);
      int all = 0;
      for (int i = 0; i < matrix.rows(); i++) {
        SparseRow row = sparse.row(i);
        double[] dense = new double[row.columns()];
        for (int k = 0; k < row.nonZeros(); k++) {
          assertEquals(sparse.get(i, row.column(k)), row.value(k));
          assertNotEquals(0, row.value(k));
          dense[row.column(k)] = row.value(k);
        }
        all += row.nonZeros();

        assertEquals(unsigned(Matrix.ofRows(matrix.row(i))), Matrix.ofRows(dense), "row " + i);
      }

      assertEquals(sparse.nonZeros(), all);
    }

    @Property
    void handsOutWhatTheMatrixHandsOut(@ForAll("matrices") Matrix matrix) {
      SparseMatrix sparse = SparseMatrix.of(matrix);
      for (int i = 0; i < matrix.rows(); i++) {
        List<String> expected = new ArrayList<>();
        sparse.forEachNonZero(i, (column, value) -> expected.add(column + ":" + value));
        List<String> seen = new ArrayList<>();
        sparse.row(i).forEach((column, value) -> seen.add(column + ":" + value));

        assertEquals(expected, seen);
      }
    }

    @Property
    void isEqualToOneOfTheSameNumbers(@ForAll("matrices") Matrix matrix) {
      SparseMatrix sparse = SparseMatrix.of(matrix);
      for (int i = 0; i < matrix.rows(); i++) {
        for (int j = 0; j < matrix.rows(); j++) {
          boolean same = Arrays.equals(unsigned(matrix.row(i)), unsigned(matrix.row(j)));

          assertEquals(same, sparse.row(i).equals(sparse.row(j)));
        }
        SparseRow alone = sparse.selectRows(i).row(0);
        assertEquals(sparse.row(i), alone);
        assertEquals(sparse.row(i).hashCode(), alone.hashCode());
      }
    }

    @Example
    void isNotEqualToOneOfMoreColumnsOrOtherPlaces() {
      SparseRow row = SparseMatrix.ofColumns(3).row().put(1, 2).build().row(0);

      assertNotEquals(row, SparseMatrix.ofColumns(4).row().put(1, 2).build().row(0));
      assertNotEquals(row, SparseMatrix.ofColumns(3).row().put(2, 2).build().row(0));
      assertNotEquals(
          row.hashCode(), SparseMatrix.ofColumns(3).row().put(2, 2).build().row(0).hashCode());
      assertNotEquals(row, (Object) "1: 2.0");
    }

    @Example
    void tellsItsNumbers() {
      SparseMatrix sparse = SparseMatrix.ofColumns(4).row().row().put(0, 1).put(3, 2.5).build();

      assertEquals("4 columns, 0 non-zero", sparse.row(0).toString());
      assertEquals("4 columns, 2 non-zero [0: 1.0] [3: 2.5]", sparse.row(1).toString());
    }
  }

  @Group
  class TheInnerProduct {
    @Property
    void isTheDenseChain(@ForAll("matrices") Matrix matrix) {
      SparseMatrix sparse = SparseMatrix.of(matrix);
      for (int i = 0; i < matrix.rows(); i++) {
        for (int other = 0; other < matrix.rows(); other++) {
          double chain = 0;
          for (int j = 0; j < matrix.columns(); j++) {
            chain = Math.fma(matrix.get(i, j), matrix.get(other, j), chain);
          }

          assertEquals(chain, sparse.row(i).dot(sparse.row(other)));
        }
      }
    }

    @Property
    void isThatOfTheProductWithTheOtherRow(@ForAll("matrices") Matrix matrix) {
      SparseMatrix sparse = SparseMatrix.of(matrix);
      double[] product = sparse.times(matrix.row(0));
      for (int i = 0; i < matrix.rows(); i++) {
        assertEquals(product[i] + 0.0, sparse.row(i).dot(sparse.row(0)) + 0.0);
      }
    }

    @Property
    void isTheSameFromBothSides(
        @ForAll("matrices") Matrix matrix, @ForAll("matrices") Matrix other) {
      int columns = Math.min(matrix.columns(), other.columns());
      int[] first = new int[columns];
      Arrays.setAll(first, j -> j);
      SparseRow mine = SparseMatrix.of(matrix).selectColumns(first).row(0);
      SparseRow theirs = SparseMatrix.of(other).selectColumns(first).row(other.rows() - 1);

      assertEquals(mine.dot(theirs), theirs.dot(mine));
    }
  }

  @Group
  class TheNorms {
    @Property
    void areThoseOfTheDenseRow(@ForAll("matrices") Matrix matrix) {
      SparseMatrix sparse = SparseMatrix.of(matrix);
      for (int i = 0; i < matrix.rows(); i++) {
        double sum = 0;
        double largest = 0;
        for (double value : matrix.row(i)) {
          sum += Math.abs(value);
          largest = Math.max(largest, Math.abs(value));
        }

        assertEquals(sum, sparse.row(i).l1Norm());
        assertEquals(largest, sparse.row(i).maxNorm());
        SparseRow row = sparse.row(i);
        assertEquals(Math.sqrt(row.dot(row)), row.l2Norm(), 1e-15 * largest);
      }
    }

    @Property
    void areInOrder(@ForAll("matrices") Matrix matrix) {
      for (int i = 0; i < matrix.rows(); i++) {
        SparseRow row = SparseMatrix.of(matrix).row(i);

        assertEquals(Math.max(row.maxNorm(), row.l2Norm()), row.l2Norm(), 1e-15 * row.maxNorm());
        assertEquals(Math.min(row.l2Norm(), row.l1Norm()), row.l2Norm(), 1e-14 * row.l1Norm());
      }
    }

    @Example
    void doNotOverflowOrVanishOnTheWay() {
      SparseMatrix far = SparseMatrix.ofColumns(3).row().put(0, 3e300).put(2, -4e300).build();
      SparseMatrix near = SparseMatrix.ofColumns(3).row().put(0, 3e-300).put(2, -4e-300).build();

      assertEquals(5e300, far.row(0).l2Norm(), 1e286);
      assertEquals(5e-300, near.row(0).l2Norm(), 1e-314);
      assertEquals(
          Double.MIN_VALUE,
          SparseMatrix.ofColumns(1).row().put(0, Double.MIN_VALUE).build().row(0).l2Norm());
    }

    @Example
    void ofARowOfZerosAreZero() {
      SparseRow zeros = SparseMatrix.ofColumns(3).row().build().row(0);

      assertEquals(0, zeros.l1Norm());
      assertEquals(0, zeros.l2Norm());
      assertEquals(0, zeros.maxNorm());
    }
  }

  @Group
  class Refusals {
    private final SparseMatrix sparse =
        SparseMatrix.ofColumns(3).row().row().put(1, 1.5e308).put(2, -1.5e308).build();

    @Example
    void rowsAndNumbersAreThere() {
      assertRefused("row must be between 0 and 1 but was 2", () -> sparse.row(2));
      assertRefused("row must be between 0 and 1 but was -1", () -> sparse.row(-1));
      assertRefused("k must be between 0 and 1 but was 2", () -> sparse.row(1).value(2));
      assertRefused("k must be between 0 and 1 but was -1", () -> sparse.row(1).column(-1));
      assertRefused("k must be between 0 and -1 but was 0", () -> sparse.row(0).column(0));
    }

    @Example
    void bothRowsHaveTheSameColumns() {
      assertRefused(
          "other must have 3 columns, as this row, but had 2",
          () -> sparse.row(0).dot(SparseMatrix.ofColumns(2).row().build().row(0)));
    }

    @Example
    void overflowsAreRefused() {
      assertRefused(
          "the inner product of row 1 must be finite but overflows",
          () -> sparse.row(1).dot(sparse.row(1)));
      assertRefused(
          "the sum of absolute values of row 1 must be finite but overflows",
          () -> sparse.row(1).l1Norm());
      assertRefused(
          "the length of row 1 must be finite but overflows", () -> sparse.row(1).l2Norm());
    }
  }
}
