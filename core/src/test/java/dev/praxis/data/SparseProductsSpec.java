package dev.praxis.data;

import static dev.praxis.Refusals.assertRefused;
import static dev.praxis.data.SparseMatrices.dense;
import static dev.praxis.data.SparseMatrices.transposed;
import static dev.praxis.data.SparseMatrices.unsigned;
import static dev.praxis.data.SparseMatrices.vector;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.internal.compute.KernelKinds;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What comes of multiplying a sparse matrix. */
@PropertyDefaults(tries = 300)
class SparseProductsSpec {
  @Provide
  Arbitrary<Matrix> matrices() {
    return SparseMatrices.any();
  }

  @Provide
  Arbitrary<Matrix> large() {
    return SparseMatrices.large();
  }

  /** All four products of a matrix. */
  private static List<Object> products(SparseMatrix a, long seed) {
    return List.of(
        Arrays.stream(a.times(vector(a.columns(), seed))).boxed().toList(),
        Arrays.stream(a.transposedTimes(vector(a.rows(), seed))).boxed().toList(),
        a.times(dense(a.columns(), seed)),
        a.transposedTimes(dense(a.rows(), seed)));
  }

  /** The chains of a dense product, zeros and all. */
  private static Matrix chains(Matrix a, Matrix b) {
    double[][] product = new double[a.rows()][b.columns()];
    for (int i = 0; i < a.rows(); i++) {
      for (int l = 0; l < b.columns(); l++) {
        for (int j = 0; j < a.columns(); j++) {
          product[i][l] = Math.fma(a.get(i, j), b.get(j, l), product[i][l]);
        }
      }
    }
    return Matrix.ofRows(product);
  }

  private static Matrix column(double[] vector) {
    return Matrix.ofRowMajor(vector.length, 1, vector);
  }

  @Group
  class Products {
    @Property
    void haveTheBitsOfTheDenseChains(@ForAll("matrices") Matrix matrix, @ForAll long seed) {
      SparseMatrix sparse = SparseMatrix.of(matrix);
      Matrix b = dense(matrix.columns(), seed);
      Matrix c = dense(matrix.rows(), seed);
      double[] x = vector(matrix.columns(), seed);
      double[] y = vector(matrix.rows(), seed);

      assertEquals(unsigned(chains(matrix, b)), unsigned(sparse.times(b)));
      assertEquals(unsigned(chains(matrix, column(x))), unsigned(column(sparse.times(x))));
      Matrix turned = transposed(matrix);
      assertEquals(unsigned(chains(turned, c)), unsigned(sparse.transposedTimes(c)));
      assertEquals(
          unsigned(chains(turned, column(y))), unsigned(column(sparse.transposedTimes(y))));
    }

    @Property
    void areThoseOfThePlainTwin(@ForAll("matrices") Matrix matrix, @ForAll long seed) {
      SparseMatrix sparse = SparseMatrix.of(matrix);
      PlainSparseMatrix plain = PlainSparseMatrix.of(matrix.toRows());
      double[] x = vector(matrix.columns(), seed);
      double[] y = vector(matrix.rows(), seed);
      Matrix b = dense(matrix.columns(), seed);

      assertArrayEquals(plain.times(x), sparse.times(x));
      assertArrayEquals(plain.transposedTimes(y), sparse.transposedTimes(y));
      assertEquals(Matrix.ofRows(plain.times(b.toRows())), sparse.times(b));
    }

    @Property
    void withTheTransposeAreThoseOfTheTranspose(
        @ForAll("matrices") Matrix matrix, @ForAll long seed) {
      SparseMatrix sparse = SparseMatrix.of(matrix);
      double[] x = vector(matrix.rows(), seed);
      Matrix b = dense(matrix.rows(), seed);

      assertArrayEquals(sparse.transpose().times(x), sparse.transposedTimes(x));
      assertEquals(sparse.transpose().times(b), sparse.transposedTimes(b));
    }

    @Property
    void withAMatrixAreThoseWithItsColumns(@ForAll("matrices") Matrix matrix, @ForAll long seed) {
      SparseMatrix sparse = SparseMatrix.of(matrix);
      Matrix b = dense(matrix.columns(), seed);
      Matrix product = sparse.times(b);

      for (int l = 0; l < b.columns(); l++) {
        assertArrayEquals(product.column(l), sparse.times(b.column(l)));
      }
    }

    @Property
    void ofStackedRowsAreStacked(
        @ForAll("matrices") Matrix matrix, @ForAll long seed, @ForAll @IntRange(max = 3) int more) {
      SparseMatrix sparse = SparseMatrix.of(matrix);
      SparseMatrix[] parts = new SparseMatrix[1 + more];
      Arrays.fill(parts, sparse);
      double[] x = vector(matrix.columns(), seed);
      double[] once = sparse.times(x);

      double[] product = SparseMatrix.stackRows(parts).times(x);

      for (int i = 0; i < product.length; i++) {
        assertEquals(once[i % once.length], product[i]);
      }
    }

    @Property
    void ofScaledRowsAreScaled(@ForAll("matrices") Matrix matrix, @ForAll long seed) {
      SparseMatrix sparse = SparseMatrix.of(matrix);
      double[] x = vector(matrix.columns(), seed);
      double[] halves = new double[matrix.rows()];
      Arrays.fill(halves, 0.5);
      double[] expected = Arrays.stream(sparse.times(x)).map(y -> y / 2).toArray();

      assertArrayEquals(expected, sparse.scaleRows(halves).times(x));
    }

    @Property
    void ofScaledColumnsAreThoseWithAScaledVector(
        @ForAll("matrices") Matrix matrix, @ForAll long seed) {
      SparseMatrix sparse = SparseMatrix.of(matrix);
      double[] x = vector(matrix.columns(), seed);
      double[] doubles = Arrays.stream(x).map(v -> 2 * v).toArray();
      double[] twos = new double[matrix.columns()];
      Arrays.fill(twos, 2);

      assertArrayEquals(sparse.times(doubles), sparse.scaleColumns(twos).times(x));
    }

    @Property(tries = 20)
    void doNotDependOnTheNumberOfThreads(@ForAll("large") Matrix matrix, @ForAll long seed)
        throws Exception {
      SparseMatrix sparse = SparseMatrix.of(matrix);
      List<Object> expected = products(sparse, seed);
      for (int threads : new int[] {1, 2, 5}) {
        assertEquals(expected, in(threads, () -> products(sparse, seed)));
      }
    }

    @Property(tries = 100)
    @AddLifecycleHook(KernelKinds.NeedVector.class)
    void areTheSameOnBothKindsOfKernels(@ForAll("matrices") Matrix matrix, @ForAll long seed) {
      SparseMatrix sparse = SparseMatrix.of(matrix);

      assertEquals(
          KernelKinds.onScalar(() -> products(sparse, seed)),
          KernelKinds.onVector(() -> products(sparse, seed)));
    }
  }

  private static <T> T in(int threads, Callable<T> action) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(action).get();
    } finally {
      pool.shutdown();
    }
  }

  @Group
  class TheCut {
    @Property
    void intoRangesOfColumnsChangesNoBit(
        @ForAll("matrices") Matrix matrix,
        @ForAll @IntRange(min = 1, max = 20) int ranges,
        @ForAll long seed) {
      SparseMatrix sparse = SparseMatrix.of(matrix);
      double[] x = vector(matrix.rows(), seed);
      SparseColumns whole = SparseColumns.of(sparse, 1);
      SparseColumns cut = SparseColumns.of(sparse, ranges);

      assertArrayEquals(whole.nonZeros(), cut.nonZeros());
      assertArrayEquals(whole.weightedSums(x), cut.weightedSums(x));
      assertEquals(whole.transpose(), cut.transpose());
    }

    @Property
    void intoBlocksTakesEachRowOnce(
        @ForAll("matrices") Matrix matrix, @ForAll @IntRange(min = 1, max = 1 << 20) int steps) {
      RowBlocks blocks = RowBlocks.of(SparseMatrix.of(matrix), steps);
      int next = 0;
      for (int block = 0; block < blocks.count(); block++) {
        assertEquals(next, blocks.from(block));
        next = blocks.to(block);
      }

      assertEquals(matrix.rows(), next);
    }
  }

  @Group
  class Refusals {
    private final SparseMatrix sparse =
        SparseMatrix.ofColumns(3).row().row().put(1, Double.MAX_VALUE).put(2, 1).build();

    @Example
    void aVectorHasANumberForEachColumnOrRow() {
      assertRefused(
          "vector must have 3 numbers, one for each column, but had 2", () -> sparse.times(1, 2));
      assertRefused(
          "vector must have 2 numbers, one for each row, but had 3",
          () -> sparse.transposedTimes(1, 2, 3));
    }

    @Example
    void aMatrixHasARowForEachColumnOrRow() {
      assertRefused(
          "matrix must have 3 rows, one for each column, but had 2",
          () -> sparse.times(Matrix.ofRowMajor(2, 1, 1, 2)));
      assertRefused(
          "matrix must have 2 rows, one for each row, but had 3",
          () -> sparse.transposedTimes(Matrix.ofRowMajor(3, 1, 1, 2, 3)));
    }

    @Example
    void numbersOfAVectorAreFinite() {
      assertRefused(
          "number 2 of the vector must be finite but was NaN",
          () -> sparse.times(0, 0, Double.NaN));
      assertRefused(
          "number 0 of the vector must be finite but was -Infinity",
          () -> sparse.transposedTimes(Double.NEGATIVE_INFINITY, 0));
    }

    @Example
    void numbersOfAProductAreFinite() {
      assertRefused(
          "number 1 of the product must be finite but overflows", () -> sparse.times(0, 2, 0));
      assertRefused(
          "number 1 of the product must be finite but overflows",
          () -> sparse.transposedTimes(0, -2));
      assertRefused(
          "row 1, column 1 of the product must be finite but overflows",
          () -> sparse.times(Matrix.ofRowMajor(3, 2, 0, 0, 0, 2, 0, 0)));
      assertRefused(
          "row 1, column 0 of the product must be finite but overflows",
          () -> sparse.transposedTimes(Matrix.ofRowMajor(2, 2, 0, 0, 2, 0)));
    }

    @Example
    void aProductIsNotTooLarge() {
      SparseMatrix.Builder tall = SparseMatrix.ofColumns(1);
      for (int i = 0; i < 70_000; i++) {
        tall.row();
      }
      assertRefused(
          "70000 rows of 70000 columns are 4900000000 elements; a Matrix holds at most"
              + " 2147483639: stream the rows instead",
          () -> tall.build().times(Matrix.ofRowMajor(1, 70_000, new double[70_000])));
    }

    @Example
    void columnsAreNotTooManyForAnArray() {
      SparseMatrix wide = SparseMatrix.ofColumns(Integer.MAX_VALUE).row().put(7, 1).build();

      assertRefused(
          "columns must be at most 2147483639 but was 2147483647", () -> wide.transposedTimes(1));
      assertRefused("columns must be at most 2147483639 but was 2147483647", wide::columnNonZeros);
      assertRefused(
          "columns must be at most 2147483638, the rows of a transpose, but was 2147483647",
          wide::transpose);
    }
  }
}
