package dev.praxis.image;

import dev.praxis.Clouds;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Pictures for the specs, each pixel a whole number from 1 to 16.
 *
 * @param height rows of pixels
 * @param width columns of pixels
 * @param data a picture per row, of one to four classes
 */
record Pictures(int height, int width, Labeled<Matrix> data) {

  /** A few pictures of any small size, a single pixel among them. */
  static Arbitrary<Pictures> few() {
    return some(1, 12, 7);
  }

  /** So many pictures that several threads work on them. */
  static Arbitrary<Pictures> many() {
    return some(100, 300, 4);
  }

  /** A few that are as high as wide. */
  static Arbitrary<Pictures> square() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 12),
            Arbitraries.integers().between(1, 7),
            Clouds.seeds())
        .as((n, side, seed) -> of(n, side, side, seed));
  }

  private static Arbitrary<Pictures> some(int least, int most, int side) {
    return Combinators.combine(
            Arbitraries.integers().between(least, most),
            Arbitraries.integers().between(1, side),
            Arbitraries.integers().between(1, side),
            Clouds.seeds())
        .as(Pictures::of);
  }

  private static Pictures of(int n, int height, int width, long seed) {
    Random random = new Random(seed);
    double[] pixels = new double[n * height * width];
    Arrays.setAll(pixels, i -> 1 + random.nextInt(16));
    int[] codes = random.ints(n, 0, 4).toArray();
    Matrix images = Matrix.ofRowMajor(n, height * width, pixels);
    return new Pictures(height, width, new Labeled<>(images, Labels.ofCodes(codes, 4)));
  }

  /** A recipe for pictures of this size. */
  Augmentation recipe(ImageStep... steps) {
    Augmentation recipe = Augmentation.of(height, width);
    for (ImageStep step : steps) {
      recipe = recipe.then(step);
    }
    return recipe;
  }

  /** The pictures. */
  Matrix images() {
    return data.points();
  }

  /** The pictures changed once. */
  Matrix changed(ImageStep... steps) {
    return recipe(steps).apply(images(), 0);
  }

  /** A pixel of a picture, or another value outside. */
  double pixel(Matrix images, int picture, int y, int x, double outside) {
    boolean inside = y >= 0 && y < height && x >= 0 && x < width;
    return inside ? images.get(picture, y * width + x) : outside;
  }

  /** A picture as rows of pixels, for the plain loops. */
  double[][] rows(Matrix images, int picture) {
    double[][] rows = new double[height][];
    double[] pixels = images.row(picture);
    Arrays.setAll(rows, y -> Arrays.copyOfRange(pixels, y * width, (y + 1) * width));
    return rows;
  }

  /** Pictures of which each pixel is a function of its place. */
  static Matrix drawn(int height, int width, Drawing drawing) {
    double[] pixels = new double[height * width];
    Arrays.setAll(pixels, i -> drawing.at(i / width, i % width));
    return Matrix.ofRowMajor(1, height * width, pixels);
  }

  /** A value for each place. */
  interface Drawing {
    double at(int y, int x);
  }
}
