package dev.praxis.demos.playground;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
