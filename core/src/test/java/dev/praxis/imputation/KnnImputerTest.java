package dev.praxis.imputation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Columns;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import org.junit.jupiter.api.Test;

class KnnImputerTest {
  private final IncompleteMatrix air = NewYork.air();

  /** scikit-learn 1.2.1, KNNImputer(n_neighbors=5). */
  @Test
  void fiveNeighboursAreThoseOfScikitLearn() {
    Matrix filled = KnnImputer.nearest(5).fit(air).transform(air);

    assertArrayEquals(new double[] {15.2, 114.8, 14.3, 56}, filled.row(4), 1e-12);
    assertArrayEquals(new double[] {28, 224.4, 14.9, 66}, filled.row(5), 1e-12);
    assertArrayEquals(new double[] {24, 194, 8.6, 69}, filled.row(9), 1e-12);
    assertArrayEquals(new double[] {13.2, 46.8, 8, 57}, filled.row(26), 1e-12);
    assertEquals(41.51503267973857, Columns.mean(filled.column(0)), 1e-12);
    assertEquals(185.26797385620915, Columns.mean(filled.column(1)), 1e-12);
  }

  /** scikit-learn 1.2.1, KNNImputer(n_neighbors=3, weights="distance"). */
  @Test
  void weightsAreThoseOfScikitLearn() {
    Matrix filled = KnnImputer.nearest(3).weightedByDistance().fit(air).transform(air);

    assertArrayEquals(
        new double[] {15.494998401886589, 138.46416329955088, 14.3, 56}, filled.row(4), 1e-10);
    assertArrayEquals(
        new double[] {4.228100054564987, 21.403394778433665, 8, 57}, filled.row(26), 1e-10);
    assertEquals(40.88286912244022, Columns.mean(filled.column(0)), 1e-11);
    assertEquals(185.5562259949605, Columns.mean(filled.column(1)), 1e-11);
  }

  /** scikit-learn 1.2.1, KNNImputer(n_neighbors=4) fit to the first 100 days, all transformed. */
  @Test
  void laterDaysAskTheEarlierOnes() {
    IncompleteMatrix earlier = air.selectRows(NewYork.firstDays(100));
    Matrix filled = KnnImputer.nearest(4).fit(earlier).transform(air);

    assertArrayEquals(new double[] {11, 124, 14.3, 56}, filled.row(4), 1e-12);
    assertArrayEquals(new double[] {13.75, 145, 13.2, 77}, filled.row(149), 1e-12);
    assertEquals(41.544117647058826, Columns.mean(filled.column(0)), 1e-12);
  }

  /** By hand: the numbers of the neighbours at 1, 2 and 2, and their distances. */
  @Test
  void threeRowsAreFilledAsByHand() {
    double none = Double.NaN;
    IncompleteMatrix points =
        IncompleteMatrix.ofRowMajor(5, 2, 0, none, 1, 10, 2, 40, -2, 70, 9, 1000);

    assertEquals(10, KnnImputer.nearest(1).fit(points).transform(points).get(0, 1));
    assertEquals(25, KnnImputer.nearest(2).fit(points).transform(points).get(0, 1));
    assertEquals(40, KnnImputer.nearest(3).fit(points).transform(points).get(0, 1));
    assertEquals(
        (10 + 40 / 2.0 + 70 / 2.0) / 2,
        KnnImputer.nearest(3).weightedByDistance().fit(points).transform(points).get(0, 1),
        1e-13);
  }
}
