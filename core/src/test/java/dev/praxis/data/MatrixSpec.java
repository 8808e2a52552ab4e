package dev.praxis.data;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MatrixSpec {

  /** One row to a few, one column to a few, any finite value including both zeros. */
  @Provide
  Arbitrary<double[][]> tables() {
    Arbitrary<Double> values =
        Arbitraries.oneOf(
            Arbitraries.doubles(),
            Arbitraries.of(0.0, -0.0, 1.0, Double.MIN_VALUE, Double.MAX_VALUE));
    return Arbitraries.integers()
        .between(1, 6)
        .flatMap(
            columns ->
                values
                    .array(double[].class)
                    .ofSize(columns)
                    .array(double[][].class)
                    .ofMinSize(1)
                    .ofMaxSize(8));
  }

  @Provide
  Arbitrary<Matrix> matrices() {
    return tables().map(Matrix::ofRows);
  }

  @Group
  class RoundTrips {

    @Property
    void rowsComeBackAsTheyWere(@ForAll("tables") double[][] table) {
      Matrix matrix = Matrix.ofRows(table);

      assertEquals(table.length, matrix.rows());
      assertEquals(table[0].length, matrix.columns());
      assertArrayEquals(table, matrix.toRows());
    }

    @Property
    void rowMajorValuesComeBackAsTheyWere(@ForAll("matrices") Matrix matrix) {
      double[] values = matrix.toRowMajor();

      assertEquals(matrix, Matrix.ofRowMajor(matrix.rows(), matrix.columns(), values));
    }

    @Property
    void aListOfRowsMakesTheSameMatrixAsAnArrayOfRows(@ForAll("tables") double[][] table) {
      assertEquals(Matrix.ofRows(table), Matrix.ofRows(List.of(table)));
    }

    @Property
    void everyElementIsFoundByItsRowAndItsColumn(@ForAll("tables") double[][] table) {
      Matrix matrix = Matrix.ofRows(table);
      double[] values = matrix.toRowMajor();

      for (int i = 0; i < table.length; i++) {
        for (int j = 0; j < table[0].length; j++) {
          assertEquals(table[i][j], matrix.get(i, j));
          assertEquals(table[i][j], matrix.row(i)[j]);
          assertEquals(table[i][j], matrix.column(j)[i]);
          assertEquals(table[i][j], values[i * table[0].length + j]);
        }
      }
    }

    @Property
    void everyRowHasAllColumnsAndEveryColumnAllRows(@ForAll("matrices") Matrix matrix) {
      assertEquals(matrix.columns(), matrix.row(matrix.rows() - 1).length);
      assertEquals(matrix.rows(), matrix.column(matrix.columns() - 1).length);
    }
  }

  @Group
  class Immutability {

    @Property
    void changingTheArraysItWasMadeOfChangesNothing(@ForAll("tables") double[][] table) {
      Matrix original = Matrix.ofRows(deepCopy(table));
      Matrix ofRows = Matrix.ofRows(table);
      double[] values = original.toRowMajor();
      Matrix ofValues = Matrix.ofRowMajor(original.rows(), original.columns(), values);

      spoil(table);
      spoil(values);

      assertEquals(original, ofRows);
      assertEquals(original, ofValues);
    }

    @Property
    void changingTheArraysItHandsOutChangesNothing(@ForAll("tables") double[][] table) {
      Matrix matrix = Matrix.ofRows(table);

      spoil(matrix.row(0));
      spoil(matrix.column(0));
      spoil(matrix.toRowMajor());
      spoil(matrix.toRows());

      assertArrayEquals(table, matrix.toRows());
    }

    private double[][] deepCopy(double[][] table) {
      return Arrays.stream(table).map(double[]::clone).toArray(double[][]::new);
    }

    private void spoil(double[]... arrays) {
      for (double[] array : arrays) {
        Arrays.fill(array, Double.NaN);
      }
    }
  }

  @Group
  class Selection {

    @Property
    void selectedRowsAreTheRowsAskedFor(
        @ForAll("matrices") Matrix matrix, @ForAll("picks") List<Integer> picks) {
      int[] rows = fit(picks, matrix.rows());
      Matrix selected = matrix.selectRows(rows);

      assertEquals(rows.length, selected.rows());
      for (int i = 0; i < rows.length; i++) {
        assertArrayEquals(matrix.row(rows[i]), selected.row(i));
      }
    }

    @Property
    void selectedColumnsAreTheColumnsAskedFor(
        @ForAll("matrices") Matrix matrix, @ForAll("picks") List<Integer> picks) {
      int[] columns = fit(picks, matrix.columns());
      Matrix selected = matrix.selectColumns(columns);

      assertEquals(columns.length, selected.columns());
      for (int j = 0; j < columns.length; j++) {
        assertArrayEquals(matrix.column(columns[j]), selected.column(j));
      }
    }

    @Property
    void selectingRowsAndSelectingColumnsCommute(
        @ForAll("matrices") Matrix matrix, @ForAll("picks") List<Integer> picks) {
      int[] rows = fit(picks, matrix.rows());
      int[] columns = fit(picks, matrix.columns());

      assertEquals(
          matrix.selectRows(rows).selectColumns(columns),
          matrix.selectColumns(columns).selectRows(rows));
    }

    @Property
    void selectingEverythingInOrderGivesAnEqualMatrix(@ForAll("matrices") Matrix matrix) {
      assertEquals(matrix, matrix.selectRows(IntStream.range(0, matrix.rows()).toArray()));
      assertEquals(matrix, matrix.selectColumns(IntStream.range(0, matrix.columns()).toArray()));
    }

    @Provide
    Arbitrary<List<Integer>> picks() {
      return Arbitraries.integers().between(0, 1000).list().ofMinSize(1).ofMaxSize(10);
    }

    private int[] fit(List<Integer> picks, int bound) {
      return picks.stream().mapToInt(pick -> pick % bound).toArray();
    }
  }

  @Group
  class Equality {

    @Property
    void theSameRowsMakeEqualMatricesWithEqualHashes(@ForAll("tables") double[][] table) {
      assertEquals(Matrix.ofRows(table), Matrix.ofRows(table));
      assertEquals(Matrix.ofRows(table).hashCode(), Matrix.ofRows(table).hashCode());
    }

    @Property
    void oneBitOfOneElementMakesMatricesDiffer(
        @ForAll("matrices") Matrix matrix, @ForAll @IntRange(min = 0, max = 1000) int where) {
      double[] values = matrix.toRowMajor();
      int k = where % values.length;
      values[k] = Double.longBitsToDouble(Double.doubleToLongBits(values[k]) ^ 1);
      Matrix other = Matrix.ofRowMajor(matrix.rows(), matrix.columns(), values);

      assertNotEquals(matrix, other);
      assertNotEquals(matrix.hashCode(), other.hashCode());
    }

    @Example
    void theSameValuesInAnotherShapeAreAnotherMatrix() {
      Matrix wide = Matrix.ofRowMajor(2, 3, 1, 2, 3, 4, 5, 6);
      Matrix tall = Matrix.ofRowMajor(3, 2, 1, 2, 3, 4, 5, 6);

      assertNotEquals(wide, tall);
      assertNotEquals(wide.hashCode(), tall.hashCode());
    }

    @Example
    void zeroIsNotMinusZero() {
      assertNotEquals(Matrix.ofRowMajor(1, 1, 0.0), Matrix.ofRowMajor(1, 1, -0.0));
    }

    @Example
    void nothingElseEqualsAMatrix() {
      assertNotEquals(Matrix.ofRowMajor(1, 1, 1.0), (Object) 1.0);
    }
  }

  @Group
  class AsRows {

    @Property
    void itIsItsOwnOnlyBlock(@ForAll("matrices") Matrix matrix) {
      List<Matrix> blocks = new ArrayList<>();
      matrix.forEachBlock(blocks::add);

      assertEquals(1, blocks.size());
      assertSame(matrix, blocks.get(0));
      assertSame(matrix, matrix.toMatrix());
      assertEquals(matrix.rows(), matrix.count());
    }
  }

  @Group
  class BadInput {

    @Example
    void noRowsAreRefused() {
      assertRefused("rows must be at least 1 but was 0", () -> Matrix.ofRows());
      assertRefused("rows must be at least 1 but was 0", () -> Matrix.ofRows(List.of()));
      assertRefused("rows must be at least 1 but was 0", () -> Matrix.ofRowMajor(0, 1));
      assertRefused("rows must be at least 1 but was -1", () -> Matrix.ofRowMajor(-1, -1, 1));
    }

    @Example
    void rowsWithoutColumnsAreRefused() {
      assertRefused("columns must be at least 1 but was 0", () -> Matrix.ofRows(new double[2][0]));
      assertRefused("columns must be at least 1 but was 0", () -> Matrix.ofRowMajor(1, 0));
    }

    @Property
    void aRowOfAnotherLengthIsRefusedWithItsNumber(
        @ForAll("tables") double[][] table, @ForAll @IntRange(min = 1, max = 7) int at) {
      int row = Math.min(at, table.length);
      List<double[]> rows = new ArrayList<>(List.of(table));
      rows.add(row, new double[table[0].length + 1]);

      assertRefused(
          "row %d has %d columns but row 0 has %d"
              .formatted(row, table[0].length + 1, table[0].length),
          () -> Matrix.ofRows(rows));
    }

    @Property
    void aValueThatIsNotFiniteIsRefusedWithItsPlace(
        @ForAll("matrices") Matrix matrix,
        @ForAll @IntRange(min = 0, max = 1000) int where,
        @ForAll("notFinite") double bad) {
      double[] values = matrix.toRowMajor();
      int k = where % values.length;
      values[k] = bad;
      double[][] rows = matrix.toRows();
      rows[k / matrix.columns()][k % matrix.columns()] = bad;
      String sentence =
          "row %d, column %d must be finite but was %s"
              .formatted(k / matrix.columns(), k % matrix.columns(), bad);

      assertRefused(sentence, () -> Matrix.ofRows(rows));
      assertRefused(sentence, () -> Matrix.ofRowMajor(matrix.rows(), matrix.columns(), values));
    }

    @Provide
    Arbitrary<Double> notFinite() {
      return Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    @Example
    void moreOrFewerValuesThanTheShapeHoldsAreRefused() {
      assertRefused(
          "values must hold 6 numbers, 2 rows of 3, but held 5",
          () -> Matrix.ofRowMajor(2, 3, 1, 2, 3, 4, 5));
      assertRefused(
          "values must hold 1 numbers, 1 rows of 1, but held 2",
          () -> Matrix.ofRowMajor(1, 1, 1, 2));
    }

    @Example
    void moreElementsThanAnArrayHoldsAreRefusedBeforeAnythingIsAllocated() {
      assertRefused(
          "1048576 rows of 1048576 columns are 1099511627776 elements;"
              + " a Matrix holds at most 2147483639: stream the rows instead",
          () -> Matrix.ofRowMajor(1 << 20, 1 << 20));
      assertRefused(
          "2147483640 rows of 1 columns are 2147483640 elements;"
              + " a Matrix holds at most 2147483639: stream the rows instead",
          () -> Matrix.ofRowMajor(Integer.MAX_VALUE - 7, 1));
      assertRefused(
          "values must hold 2147483639 numbers, 2147483639 rows of 1, but held 0",
          () -> Matrix.ofRowMajor(Integer.MAX_VALUE - 8, 1));
    }

    @Example
    void manyReferencesToOneLongRowAreRefusedBeforeAnythingIsAllocated() {
      double[][] rows = new double[1 << 16][];
      Arrays.fill(rows, new double[1 << 16]);

      assertRefused(
          "65536 rows of 65536 columns are 4294967296 elements;"
              + " a Matrix holds at most 2147483639: stream the rows instead",
          () -> Matrix.ofRows(rows));
    }

    @Example
    void aSelectionOfMoreElementsThanAnArrayHoldsIsRefused() {
      int[] manyTimes = new int[1 << 16];
      String sentence =
          "65536 rows of 65536 columns are 4294967296 elements;"
              + " a Matrix holds at most 2147483639: stream the rows instead";

      assertRefused(
          sentence, () -> Matrix.ofRowMajor(1, 1 << 16, new double[1 << 16]).selectRows(manyTimes));
      assertRefused(
          sentence,
          () -> Matrix.ofRowMajor(1 << 16, 1, new double[1 << 16]).selectColumns(manyTimes));
    }

    @Example
    void rowsAndColumnsThatDoNotExistAreRefused() {
      Matrix matrix = Matrix.ofRowMajor(2, 3, 1, 2, 3, 4, 5, 6);
      String row = "row must be between 0 and 1 but was ";
      String column = "column must be between 0 and 2 but was ";

      assertRefused(row + "2", () -> matrix.get(2, 0));
      assertRefused(row + "-1", () -> matrix.get(-1, 0));
      assertRefused(column + "3", () -> matrix.get(0, 3));
      assertRefused(column + "-1", () -> matrix.get(1, -1));
      assertRefused(row + "2", () -> matrix.row(2));
      assertRefused(row + "-1", () -> matrix.row(-1));
      assertRefused(column + "3", () -> matrix.column(3));
      assertRefused(column + "-1", () -> matrix.column(-1));
      assertRefused(row + "2", () -> matrix.selectRows(0, 2));
      assertRefused(row + "-1", () -> matrix.selectRows(-1));
      assertRefused(column + "3", () -> matrix.selectColumns(0, 3));
      assertRefused(column + "-1", () -> matrix.selectColumns(-1));
    }

    @Example
    void selectingNothingIsRefused() {
      Matrix matrix = Matrix.ofRowMajor(1, 1, 1);

      assertRefused("rows must be at least 1 but was 0", () -> matrix.selectRows());
      assertRefused("columns must be at least 1 but was 0", () -> matrix.selectColumns());
    }
  }
}
