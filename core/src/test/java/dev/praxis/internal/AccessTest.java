package dev.praxis.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The door exists to save copies: these tests look for the very same array. */
class AccessTest {

  @Test
  void aMatrixAdoptsAnArrayAndShowsItWithoutACopy() {
    double[] values = {1, 2, 3, 4, 5, 6};
    Matrix matrix = Access.matrix(Matrix.class, 2, 3, values);

    assertEquals(Matrix.ofRowMajor(2, 3, values), matrix);
    assertSame(values, Access.values(matrix));
    assertArrayEquals(values, Access.values(Matrix.ofRowMajor(3, 2, values)));
  }

  @Test
  void labelsAdoptAnArrayAndShowItWithoutACopy() {
    int[] codes = {0, 2, 0};
    Labels labels = Access.labels(Labels.class, codes, 4);

    assertEquals(Labels.ofCodes(codes, 4), labels);
    assertSame(codes, Access.codes(labels));
    assertArrayEquals(new int[] {1, 0}, Access.codes(Labels.ofNames(List.of("b", "a"))));
  }

  @Test
  void targetsAdoptAnArrayAndShowItWithoutACopy() {
    double[] values = {1, -2};
    Targets targets = Access.targets(Targets.class, values);

    assertEquals(Targets.of(values), targets);
    assertSame(values, Access.targetValues(targets));
    assertArrayEquals(new double[] {3}, Access.targetValues(Targets.of(3)));
  }

  @Test
  void theDoorIsOpenEvenIfNobodyHasMadeAnythingYet() throws Exception {
    URL classes = Access.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader fresh = new URLClassLoader(new URL[] {classes}, null)) {
      Class<?> access = fresh.loadClass(Access.class.getName());
      Object matrix =
          access
              .getMethod("matrix", Class.class, int.class, int.class, double[].class)
              .invoke(null, fresh.loadClass(Matrix.class.getName()), 1, 2, new double[] {3, 4});
      Object labels =
          access
              .getMethod("labels", Class.class, int[].class, int.class)
              .invoke(null, fresh.loadClass(Labels.class.getName()), new int[] {1}, 2);
      Object targets =
          access
              .getMethod("targets", Class.class, double[].class)
              .invoke(null, fresh.loadClass(Targets.class.getName()), new double[] {5});

      assertEquals("1 x 2 [3.0, 4.0]", matrix.toString());
      assertEquals("1 in 2 classes [1]", labels.toString());
      assertEquals("1 [5.0]", targets.toString());
    }
  }
}
