package dev.praxis.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Small matrices whose every number can be checked by eye. */
class MatrixTest {

  private static final Matrix TWO_BY_THREE =
      Matrix.ofRows(new double[] {1, 2, 3}, new double[] {4, 5, 6});

  @Test
  void rowsLieOneAfterTheOther() {
    assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, TWO_BY_THREE.toRowMajor());
    assertArrayEquals(new double[] {4, 5, 6}, TWO_BY_THREE.row(1));
    assertArrayEquals(new double[] {3, 6}, TWO_BY_THREE.column(2));
    assertEquals(6.0, TWO_BY_THREE.get(1, 2));
  }

  @Test
  void rowsAndColumnsAreSelectedInTheOrderAskedFor() {
    assertEquals(
        Matrix.ofRowMajor(3, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6), TWO_BY_THREE.selectRows(1, 0, 1));
    assertEquals(Matrix.ofRowMajor(2, 2, 3, 1, 6, 4), TWO_BY_THREE.selectColumns(2, 0));
  }

  @Test
  void textShowsTheShapeAndAllOfASmallMatrix() {
    assertEquals("2 x 3 [1.0, 2.0, 3.0] [4.0, 5.0, 6.0]", TWO_BY_THREE.toString());
    assertEquals("3 x 1 [1.0] [2.0] [3.0]", Matrix.ofRowMajor(3, 1, 1, 2, 3).toString());
    assertEquals(
        "1 x 8 [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]",
        Matrix.ofRowMajor(1, 8, 1, 2, 3, 4, 5, 6, 7, 8).toString());
  }

  @Test
  void textShowsTheStartOfALargeMatrix() {
    assertEquals("4 x 1 [1.0] [2.0] [3.0] ...", Matrix.ofRowMajor(4, 1, 1, 2, 3, 4).toString());
    assertEquals(
        "1 x 9 [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, ...]",
        Matrix.ofRowMajor(1, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9).toString());
  }
}
