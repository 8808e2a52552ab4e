package dev.praxis.data;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Holes;
import dev.praxis.table.CsvFile;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** A matrix with holes. */
@PropertyDefaults(tries = 150)
class IncompleteMatrixSpec {
  private static final double NONE = Double.NaN;

  private final IncompleteMatrix small =
      IncompleteMatrix.ofRows(
          new double[] {1, NONE}, new double[] {NONE, NONE}, new double[] {3, 4});

  @Provide
  Arbitrary<IncompleteMatrix> punched() {
    return Holes.any();
  }

  @Provide
  Arbitrary<Matrix> clouds() {
    return Clouds.any();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Group
  class TheHoles {
    @Property
    void areWhereTheNumbersAreMissing(@ForAll("clouds") Matrix points, @ForAll("seeds") long seed) {
      IncompleteMatrix punched = Holes.punched(points, 0.4, seed);

      for (int i = 0; i < points.rows(); i += 1 + i / 50) {
        for (int j = 0; j < points.columns(); j++) {
          assertEquals(punched.isMissing(i, j) ? 1 : 0, punched.holes().get(i, j));
          if (!punched.isMissing(i, j)) {
            assertEquals(points.get(i, j), punched.get(i, j));
          }
        }
      }
    }

    @Property
    void areCountedColumnByColumn(@ForAll("punched") IncompleteMatrix points) {
      int missing = IntStream.range(0, points.columns()).map(points::missing).sum();

      assertEquals(points.missing(), missing);
      assertEquals(Arrays.stream(points.holes().toRowMajor()).sum(), missing);
    }

    @Property
    void leaveTheRowsThatAreComplete(@ForAll("punched") IncompleteMatrix points) {
      int[] complete = points.completeRows();
      double[] holes =
          Arrays.stream(points.holes().toRows()).mapToDouble(r -> Arrays.stream(r).sum()).toArray();

      assertArrayEquals(
          IntStream.range(0, points.rows()).filter(i -> holes[i] == 0).toArray(), complete);
      if (complete.length > 0) {
        assertEquals(complete.length, points.selectRows(complete).toMatrix().rows());
      }
    }

    @Property
    void areNoneInAMatrix(@ForAll("clouds") Matrix points) {
      IncompleteMatrix complete = IncompleteMatrix.of(points);

      assertEquals(points, complete.toMatrix());
      assertEquals(IncompleteMatrix.ofRows(points.toRows()), complete);
      assertEquals(0, complete.missing());
    }

    @Example
    void leaveTheOthersInOrder() {
      assertArrayEquals(new double[] {1, 3}, small.observed(0));
      assertArrayEquals(new double[] {4}, small.observed(1));
      assertEquals(1, small.missing(0));
      assertEquals(2, small.missing(1));
      assertEquals(3, small.missing());
      assertEquals(3, small.rows());
      assertEquals(2, small.columns());
    }
  }

  @Group
  class Selections {
    @Property
    void ofRowsAndColumnsKeepTheHoles(
        @ForAll("punched") IncompleteMatrix points, @ForAll("seeds") long seed) {
      Random random = new Random(seed);
      int[] rows = random.ints(5, 0, points.rows()).toArray();
      int[] columns = random.ints(3, 0, points.columns()).toArray();
      IncompleteMatrix some = points.selectRows(rows).selectColumns(columns);

      for (int i = 0; i < 5; i++) {
        for (int j = 0; j < 3; j++) {
          boolean missing = points.isMissing(rows[i], columns[j]);
          assertEquals(missing, some.isMissing(i, j));
          if (!missing) {
            assertEquals(points.get(rows[i], columns[j]), some.get(i, j));
          }
        }
      }
      assertEquals(some, points.selectColumns(columns).selectRows(rows));
    }

    @Example
    void areOfRowsAndColumnsThatExist() {
      assertRefused("row must be between 0 and 2 but was 3", () -> small.selectRows(3));
      assertRefused("column must be between 0 and 1 but was -1", () -> small.selectColumns(-1));
      assertRefused("rows must be at least 1 but was 0", () -> small.selectRows());
      assertRefused("columns must be at least 1 but was 0", () -> small.selectColumns());
    }
  }

  @Group
  class Equality {
    @Property
    void isThatOfNumbersAndHoles(@ForAll("punched") IncompleteMatrix points) {
      double[] values = new double[points.rows() * points.columns()];
      for (int k = 0; k < values.length; k++) {
        int row = k / points.columns();
        int column = k % points.columns();
        values[k] = points.isMissing(row, column) ? NONE : points.get(row, column);
      }
      IncompleteMatrix same =
          IncompleteMatrix.ofRowMajor(points.rows(), points.columns(), values.clone());

      assertEquals(points, same);
      assertEquals(points.hashCode(), same.hashCode());
      values[0] = Double.isNaN(values[0]) ? 1 : NONE;
      assertNotEquals(points, IncompleteMatrix.ofRowMajor(points.rows(), points.columns(), values));
    }

    @Example
    void looksAtTheShape() {
      IncompleteMatrix flat = IncompleteMatrix.ofRowMajor(1, 4, 1, 2, NONE, 4);
      IncompleteMatrix square = IncompleteMatrix.ofRowMajor(2, 2, 1, 2, NONE, 4);

      assertNotEquals(flat, square);
      assertNotEquals(flat.hashCode(), square.hashCode());
      assertFalse(flat.equals(Matrix.ofRowMajor(1, 4, 1, 2, 3, 4)));
    }

    @Example
    void isNotHurtByWhoeverHoldsTheArrays() {
      double[] row = {1, NONE};
      double[] values = {1, NONE};
      IncompleteMatrix points = IncompleteMatrix.ofRows(List.of(row));
      IncompleteMatrix others = IncompleteMatrix.ofRowMajor(1, 2, values);
      row[1] = 2;
      values[1] = 2;

      assertTrue(points.isMissing(0, 1));
      assertTrue(others.isMissing(0, 1));
    }
  }

  @Group
  class Files {
    private final CsvFile file =
        CsvFile.of("air.csv", () -> new StringReader("day,ozone,wind\na,41,\nb,NA,8\nc, ,9.5\n"))
            .withMissing("NA");

    @Example
    void mayHaveEmptyCells() {
      IncompleteMatrix expected =
          IncompleteMatrix.ofRows(
              new double[] {41, NONE}, new double[] {NONE, 8}, new double[] {NONE, 9.5});

      assertEquals(expected, file.withLabel("day").readIncomplete());
      assertEquals(expected, file.withoutColumns("day").readIncomplete());
      assertEquals(
          expected.selectColumns(1, 0), file.withColumns("wind", "ozone").readIncomplete());
      assertEquals(expected, file.readTable().incomplete("ozone", "wind"));
      assertEquals(expected, file.readTable().without("day").incomplete());
    }

    @Example
    void holdNumbersOrNothing() {
      assertRefused(
          "air.csv line 2, column day: must be a number but was \"a\"", file::readIncomplete);
      assertRefused(
          "column \"day\" must hold numbers but holds categories",
          () -> file.readTable().incomplete());
      assertRefused(
          "columns must be at least 1 but was 0", () -> file.readTable().incomplete(new String[0]));
    }
  }

  @Group
  class Refused {
    @Example
    void isTheValueOfAHole() {
      assertRefused("row 0, column 1 must be a number but is missing", () -> small.get(0, 1));
      assertRefused("row 0, column 1 must be a number but is missing", small::toMatrix);
      assertRefused("row must be between 0 and 2 but was 3", () -> small.isMissing(3, 0));
      assertRefused("column must be between 0 and 1 but was 2", () -> small.get(0, 2));
      assertRefused("column must be between 0 and 1 but was 2", () -> small.observed(2));
    }

    @Example
    void isInfinity() {
      assertRefused(
          "row 1, column 0 must be finite or missing but was -Infinity",
          () -> IncompleteMatrix.ofRowMajor(2, 2, 1, 2, Double.NEGATIVE_INFINITY, 4));
      assertRefused(
          "row 0, column 1 must be finite or missing but was Infinity",
          () -> IncompleteMatrix.ofRows(new double[] {1, Double.POSITIVE_INFINITY}));
    }

    @Example
    void isWhatHasNoShape() {
      assertRefused(
          "row 1 has 1 columns but row 0 has 2",
          () -> IncompleteMatrix.ofRows(new double[] {1, 2}, new double[] {1}));
      assertRefused("rows must be at least 1 but was 0", () -> IncompleteMatrix.ofRows());
      assertRefused(
          "values must hold 4 numbers, 2 rows of 2, but held 3",
          () -> IncompleteMatrix.ofRowMajor(2, 2, 1, 2, 3));
    }
  }

  @Example
  void showsItsFirstRows() {
    assertEquals("3 x 2, 3 missing [1.0, ?] [?, ?] [3.0, 4.0]", small.toString());
    assertEquals(
        "4 x 9, 1 missing [0.0, ?, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, ...]"
            + " [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, ...]"
            + " [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, ...] ...",
        IncompleteMatrix.ofRowMajor(
                4, 9, IntStream.range(0, 36).mapToDouble(k -> k == 1 ? NONE : 0).toArray())
            .toString());
  }
}
