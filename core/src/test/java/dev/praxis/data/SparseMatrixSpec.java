package dev.praxis.data;

import static dev.praxis.Refusals.assertRefused;
import static dev.praxis.data.SparseMatrices.unsigned;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A matrix that keeps what is not zero. */
class SparseMatrixSpec {

  @Provide
  Arbitrary<Matrix> matrices() {
    return SparseMatrices.few();
  }

  @Group
  class AMatrix {

    @Property
    void comesBack(@ForAll("matrices") Matrix matrix) {
      assertEquals(unsigned(matrix), SparseMatrix.of(matrix).toMatrix());
    }

    @Property
    void hasItsElementsAtTheirPlaces(@ForAll("matrices") Matrix matrix) {
      SparseMatrix sparse = SparseMatrix.of(matrix);

      assertEquals(matrix.rows(), sparse.rows());
      assertEquals(matrix.columns(), sparse.columns());
      for (int i = 0; i < matrix.rows(); i++) {
        for (int j = 0; j < matrix.columns(); j++) {
          assertEquals(matrix.get(i, j) + 0.0, sparse.get(i, j));
        }
      }
    }

    @Property
    void handsOutWhatIsNotZeroFromLeftToRight(@ForAll("matrices") Matrix matrix) {
      SparseMatrix sparse = SparseMatrix.of(matrix);
      int all = 0;
      for (int i = 0; i < matrix.rows(); i++) {
        List<String> expected = new ArrayList<>();
        for (int j = 0; j < matrix.columns(); j++) {
          if (matrix.get(i, j) != 0) {
            expected.add(j + ":" + matrix.get(i, j));
          }
        }
        List<String> seen = new ArrayList<>();
        sparse.forEachNonZero(i, (column, value) -> seen.add(column + ":" + value));

        assertEquals(expected, seen);
        all += seen.size();
      }

      assertEquals(all, sparse.nonZeros());
    }

    @Property
    void isEqualToOneOfTheSameNumbers(
        @ForAll("matrices") Matrix matrix, @ForAll("matrices") Matrix other) {
      SparseMatrix sparse = SparseMatrix.of(matrix);

      assertEquals(sparse, SparseMatrix.of(unsigned(matrix)));
      assertEquals(sparse.hashCode(), SparseMatrix.of(unsigned(matrix)).hashCode());
      assertEquals(unsigned(matrix).equals(unsigned(other)), sparse.equals(SparseMatrix.of(other)));
    }

    @Property
    void growsAfterItWasBuiltOnce(@ForAll("matrices") Matrix matrix) {
      SparseMatrix.Builder builder = SparseMatrix.ofColumns(matrix.columns());
      for (int i = 0; i < matrix.rows(); i++) {
        builder.row();
        for (int j = 0; j < matrix.columns(); j++) {
          builder.put(j, matrix.get(i, j));
        }
        SparseMatrix soFar = builder.build();

        assertEquals(i + 1, soFar.rows());
        assertEquals(matrix.get(0, 0) + 0.0, soFar.get(0, 0));
      }

      assertEquals(SparseMatrix.of(matrix), builder.build());
    }

    @Example
    void maySkipColumnsAndRows() {
      SparseMatrix sparse =
          SparseMatrix.ofColumns(4).row().put(0, 1).put(3, 2.5).row().row().build();

      assertEquals(
          Matrix.ofRowMajor(3, 4, 1, 0, 0, 2.5, 0, 0, 0, 0, 0, 0, 0, 0), sparse.toMatrix());
    }

    @Example
    void isNotEqualToOneOfAnotherShapeOrPlace() {
      SparseMatrix sparse = SparseMatrix.ofColumns(2).row().put(0, 1).row().build();

      assertNotEquals(sparse, SparseMatrix.ofColumns(3).row().put(0, 1).row().build());
      assertNotEquals(sparse, SparseMatrix.ofColumns(2).row().put(1, 1).row().build());
      assertNotEquals(sparse, SparseMatrix.ofColumns(2).row().row().put(0, 1).build());
      assertNotEquals(sparse, SparseMatrix.ofColumns(2).row().put(0, 2).row().build());
      assertNotEquals(sparse, SparseMatrix.ofColumns(2).row().put(0, 1).row().row().build());
      assertFalse(sparse.equals((Object) sparse.toMatrix()));
    }

    @Example
    void tellsItsShapeAndItsFirstNumbers() {
      assertEquals(
          "3 x 4, 3 non-zero [(0, 0) 1.0] [(0, 3) 2.5] [(2, 1) -1.0]",
          SparseMatrix.ofColumns(4)
              .row()
              .put(0, 1)
              .put(3, 2.5)
              .row()
              .row()
              .put(1, -1)
              .build()
              .toString());
      SparseMatrix.Builder builder = SparseMatrix.ofColumns(1);
      for (int i = 0; i < 10; i++) {
        builder.row().put(0, 1);
      }
      assertTrue(builder.build().toString().endsWith("[(9, 0) 1.0]"));
      assertTrue(builder.row().put(0, 1).build().toString().endsWith("[(9, 0) 1.0] ..."));
    }
  }

  @Group
  class Refusals {
    private final SparseMatrix sparse = SparseMatrix.ofColumns(3).row().put(1, 5).row().build();

    @Example
    void itHasRowsAndColumns() {
      assertRefused("columns must be at least 1 but was 0", () -> SparseMatrix.ofColumns(0));
      assertRefused("rows must be at least 1 but was 0", () -> SparseMatrix.ofColumns(1).build());
    }

    @Example
    void itsElementsAreInside() {
      assertRefused("row must be between 0 and 1 but was 2", () -> sparse.get(2, 0));
      assertRefused("row must be between 0 and 1 but was -1", () -> sparse.get(-1, 0));
      assertRefused("column must be between 0 and 2 but was 3", () -> sparse.get(0, 3));
      assertRefused(
          "row must be between 0 and 1 but was 2", () -> sparse.forEachNonZero(2, (j, x) -> {}));
      assertRefused(
          "column must be between 0 and 2 but was 3",
          () -> SparseMatrix.ofColumns(3).row().put(3, 1));
    }

    @Example
    void columnsOfARowRise() {
      assertRefused(
          "columns of row 1 must rise but 1 came after 1",
          () -> SparseMatrix.ofColumns(3).row().put(2, 1).row().put(1, 0).put(1, 1));
      assertRefused(
          "columns of row 0 must rise but 0 came after 2",
          () -> SparseMatrix.ofColumns(3).row().put(2, 1).put(0, 1));
    }

    @Example
    void numbersAreFinite() {
      assertRefused(
          "row 0, column 2 must be finite but was NaN",
          () -> SparseMatrix.ofColumns(3).row().put(2, Double.NaN));
      assertRefused(
          "row 1, column 0 must be finite but was Infinity",
          () -> SparseMatrix.ofColumns(3).row().row().put(0, Double.POSITIVE_INFINITY));
    }

    @Example
    void aNumberNeedsARow() {
      IllegalStateException refusal =
          assertThrows(IllegalStateException.class, () -> SparseMatrix.ofColumns(3).put(0, 1));

      assertEquals("put needs a row: begin one by row", refusal.getMessage());
    }

    @Example
    void aDenseMatrixIsNotTooLarge() {
      SparseMatrix wide = SparseMatrix.ofColumns(Integer.MAX_VALUE).row().row().put(7, 1).build();

      assertEquals(1, wide.get(1, 7));
      assertRefused(
          "2 rows of 2147483647 columns are 4294967294 elements; a Matrix holds at most"
              + " 2147483639: stream the rows instead",
          wide::toMatrix);
    }
  }
}
