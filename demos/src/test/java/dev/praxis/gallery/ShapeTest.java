package dev.praxis.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Matrix;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShapeTest {

  @Test
  void theSameSeedGivesTheSameShape() {
    assertEquals(Shape.hardForCentroids(), Shape.hardForCentroids());
    assertEquals(Shape.rings(20, 7), Shape.rings(20, 7));
  }

  @Test
  void bothGroupsAreEquallyLarge() {
    for (Shape shape : Shape.hardForCentroids()) {
      int half = shape.points().rows() / 2;
      assertArrayEquals(new int[] {half, half}, shape.groups().counts(), shape.name());
    }
  }

  /**
   * More than six standard deviations of the noise lie between either ring and the circle of radius
   * 2.
   */
  @Test
  void theRingsDoNotTouch() {
    Shape rings = Shape.rings(400, 1);
    for (int i = 0; i < 400; i++) {
      double radius = Math.hypot(rings.points().get(i, 0), rings.points().get(i, 1));
      assertEquals(rings.groups().code(i) == 1, radius > 2);
    }
  }

  @Test
  void standardizedColumnsHaveMeanZeroAndDeviationOne() {
    Matrix points =
        Matrix.ofRows(new double[] {1, 1e6}, new double[] {2, 3e6}, new double[] {6, 2e6});
    Matrix scaled = Standardized.of(points);
    for (int j = 0; j < 2; j++) {
      double[] column = scaled.column(j);
      assertEquals(0, Arrays.stream(column).average().orElseThrow(), 1e-15);
      assertEquals(1, Arrays.stream(column).map(v -> v * v).average().orElseThrow(), 1e-15);
    }
    assertTrue(scaled.get(2, 0) > scaled.get(1, 0));
  }

  @Test
  void furtherPointsAreStandardizedByThoseLearnedFrom() {
    Matrix learned = Matrix.ofRows(new double[] {1, 5}, new double[] {3, 5});
    Matrix scaled = Standardized.by(learned).apply(Matrix.ofRows(new double[] {4, 6}));
    assertArrayEquals(new double[] {2, 1}, scaled.row(0));
  }
}
