package dev.praxis.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.praxis.data.Matrix;
import org.junit.jupiter.api.Test;

class AugmentationTest {
  private final Matrix picture = Matrix.ofRowMajor(1, 12, 1, 2, 3, 4, 5, 9, 7, 6, 2, 8, 4, 1);
  private final Augmentation recipe = Augmentation.of(3, 4);

  /** scipy 1.10.1, rotate(a, 20, reshape=False, order=1, mode='grid-constant', cval=0.5). */
  @Test
  void aPictureIsRotatedAsBySciPy() {
    assertArrayEquals(
        new double[] {
          1.0103256734773434, 2.1649191488949797, 4.092855951049889, 3.977761878486812,
          3.1704956305743437, 7.758091873007866, 6.5575903334667895, 3.6181285170494184,
          2.9099893471222087, 6.504399034741626, 4.936433326701779, 1.4836998562064416
        },
        recipe.withFill(0.5).then(ImageStep.rotateBy(20)).apply(picture, 0).row(0),
        1e-13);
  }

  /** scipy 1.10.1, rotate(b, -35, reshape=False, order=1, mode='grid-constant'). */
  @Test
  void aPictureIsRotatedClockwiseAsBySciPy() {
    Matrix squares = Matrix.ofRowMajor(1, 9, 0, 1, 4, 9, 16, 25, 36, 49, 64);

    assertArrayEquals(
        new double[] {
          4.123264021287654, 2.5167621435655256, 1.0546647370106301,
          26.37488022720385, 16.0, 11.94964399097751,
          27.817600505485245, 51.01328325105388, 20.99789981345774
        },
        Augmentation.of(3, 3).then(ImageStep.rotateBy(-35)).apply(squares, 0).row(0),
        1e-13);
  }

  /** scipy 1.10.1, shift(a, (1, -2), order=0, cval=0.5). */
  @Test
  void aPictureIsShiftedAsBySciPy() {
    assertArrayEquals(
        new double[] {0.5, 0.5, 0.5, 0.5, 3, 4, 0.5, 0.5, 7, 6, 0.5, 0.5},
        recipe.withFill(0.5).then(ImageStep.shiftBy(1, -2)).apply(picture, 0).row(0));
  }

  /** scipy 1.10.1, zoom(a[:2, :3], (3/2, 4/3), order=1, mode='nearest', grid_mode=True). */
  @Test
  void aWindowIsStretchedAsBySciPy() {
    Augmentation window = recipe.then(ImageStep.crop(2, 3));
    double[] upperLeft = {1, 1.625, 2.375, 3, 3, 4.5625, 5.3125, 5, 5, 7.5, 8.25, 7};
    int seed = 0;
    while (window.withSeed(seed).apply(picture, 0).get(0, 0) != 1) {
      seed++;
    }

    assertArrayEquals(upperLeft, window.withSeed(seed).apply(picture, 0).row(0), 1e-13);
  }
}
