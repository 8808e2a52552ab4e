package dev.praxis.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.praxis.data.Matrix;
import org.junit.jupiter.api.Test;

/** By functions of numpy 1.24.2 on {@code a = [[1, 2, 3, 4], [5, 9, 7, 6], [2, 8, 4, 1]]}. */
class ImageStepTest {
  private final Matrix picture = Matrix.ofRowMajor(1, 12, 1, 2, 3, 4, 5, 9, 7, 6, 2, 8, 4, 1);

  /** fliplr(a). */
  @Test
  void leftAndRightChangePlaces() {
    assertStep(ImageStep.flipHorizontally().withProbability(1), 4, 3, 2, 1, 6, 7, 9, 5, 1, 4, 8, 2);
  }

  /** flipud(a). */
  @Test
  void upAndDownChangePlaces() {
    assertStep(ImageStep.flipVertically().withProbability(1), 2, 8, 4, 1, 5, 9, 7, 6, 1, 2, 3, 4);
  }

  /** clip(a, 2, 7). */
  @Test
  void pixelsStayInARange() {
    assertStep(ImageStep.clip(2, 7), 2, 2, 3, 4, 5, 7, 7, 6, 2, 7, 4, 2);
  }

  /** rot90(a[:, :3]), against the clock. */
  @Test
  void aSquareIsTurnedByARightAngle() {
    Matrix square = Matrix.ofRowMajor(1, 9, 1, 2, 3, 5, 9, 7, 2, 8, 4);

    assertArrayEquals(
        new double[] {3, 7, 4, 2, 9, 8, 1, 5, 2},
        Augmentation.of(3, 3).then(ImageStep.rotateBy(90)).apply(square, 0).row(0));
  }

  private void assertStep(ImageStep step, double... expected) {
    assertArrayEquals(expected, Augmentation.of(3, 4).then(step).apply(picture, 0).row(0));
  }
}
