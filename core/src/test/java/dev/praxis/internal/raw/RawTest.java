package dev.praxis.internal.raw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.Targets;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The door exists to save copies: these tests look for the very same array. */
class RawTest {

  @Test
  void aMatrixAdoptsAnArrayAndShowsItWithoutACopy() {
    double[] values = {1, 2, 3, 4, 5, 6};
    Matrix matrix = Raw.matrix(2, 3, values);

    assertEquals(Matrix.ofRowMajor(2, 3, values), matrix);
    assertSame(values, Raw.values(matrix));
    assertArrayEquals(values, Raw.values(Matrix.ofRowMajor(3, 2, values)));
  }

  @Test
  void labelsAdoptAnArrayAndShowItWithoutACopy() {
    int[] codes = {0, 2, 0};
    Labels labels = Raw.labels(codes, 4);

    assertEquals(Labels.ofCodes(codes, 4), labels);
    assertSame(codes, Raw.codes(labels));
    assertArrayEquals(new int[] {1, 0}, Raw.codes(Labels.ofNames(List.of("b", "a"))));
  }

  @Test
  void targetsAdoptAnArrayAndShowItWithoutACopy() {
    double[] values = {1, -2};
    Targets targets = Raw.targets(values);

    assertEquals(Targets.of(values), targets);
    assertSame(values, Raw.values(targets));
    assertArrayEquals(new double[] {3}, Raw.values(Targets.of(3)));
  }

  @Test
  void anIncompleteMatrixAdoptsAnArrayAndShowsItWithoutACopy() {
    double[] values = {1, Double.NaN};
    IncompleteMatrix incomplete = Raw.incomplete(1, 2, values);

    assertEquals(IncompleteMatrix.ofRowMajor(1, 2, values), incomplete);
    assertSame(values, Raw.values(incomplete));
  }

  @Test
  void aSparseMatrixAdoptsArraysAndShowsThemWithoutACopy() {
    int[] starts = {0, 2, 2};
    int[] places = {0, 3};
    double[] values = {1, 2.5};
    SparseMatrix sparse = Raw.sparse(4, starts, places, values);

    assertEquals(SparseMatrix.ofColumns(4).row().put(0, 1).put(3, 2.5).row().build(), sparse);
    assertSame(starts, Raw.starts(sparse));
    assertSame(places, Raw.columns(sparse));
    assertSame(values, Raw.values(sparse));
  }

  @Test
  void theDoorsAreOpenEvenIfNothingHasBeenMadeYet() throws Exception {
    URL classes = Raw.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader fresh = new URLClassLoader(new URL[] {classes}, null)) {
      Class<?> raw = fresh.loadClass(Raw.class.getName());
      Object matrix =
          raw.getMethod("matrix", int.class, int.class, double[].class)
              .invoke(null, 1, 2, new double[] {3, 4});
      Object labels =
          raw.getMethod("labels", int[].class, int.class).invoke(null, new int[] {1}, 2);
      Object targets = raw.getMethod("targets", double[].class).invoke(null, new double[] {5});

      Object sparse =
          raw.getMethod("sparse", int.class, int[].class, int[].class, double[].class)
              .invoke(null, 3, new int[] {0, 1}, new int[] {2}, new double[] {6});

      assertEquals("1 x 3, 1 non-zero [(0, 2) 6.0]", sparse.toString());
      assertEquals("1 x 2 [3.0, 4.0]", matrix.toString());
      assertEquals("1 in 2 classes [1]", labels.toString());
      assertEquals("1 [5.0]", targets.toString());
    }
  }
}
