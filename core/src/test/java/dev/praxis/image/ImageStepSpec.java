package dev.praxis.image;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/**
 * What each change does to pixels; {@link ImageInterpolationSpec} does so for rotations and crops.
 */
@PropertyDefaults(tries = 150)
class ImageStepSpec {
  private static final ImageStep MIRROR = ImageStep.flipHorizontally().withProbability(1);

  private static final ImageStep UPSIDE_DOWN = ImageStep.flipVertically().withProbability(1);

  @Provide
  Arbitrary<Pictures> few() {
    return Pictures.few();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Group
  class AFlip {
    @Property
    void twiceIsNone(@ForAll("few") Pictures pictures) {
      assertEquals(pictures.images(), pictures.changed(MIRROR, MIRROR));
      assertEquals(pictures.images(), pictures.changed(UPSIDE_DOWN, UPSIDE_DOWN));
    }

    @Property
    void isThatOfThePlainLoops(@ForAll("few") Pictures pictures) {
      double[][] plain = PlainImageStep.flipHorizontally(pictures.rows(pictures.images(), 0));

      assertArrayEquals(plain, pictures.rows(pictures.changed(MIRROR), 0));
    }

    @Property
    void letsTopAndBottomChangePlaces(@ForAll("few") Pictures pictures) {
      Matrix turned = pictures.changed(UPSIDE_DOWN);

      for (int y = 0; y < pictures.height(); y++) {
        for (int x = 0; x < pictures.width(); x++) {
          double pixel = pictures.pixel(pictures.images(), 0, y, x, -1);
          assertEquals(pixel, pictures.pixel(turned, 0, pictures.height() - 1 - y, x, -1));
        }
      }
    }

    @Property
    void bothWaysIsHalfATurn(@ForAll("few") Pictures pictures) {
      assertEquals(
          pictures.changed(ImageStep.rotateBy(180)), pictures.changed(MIRROR, UPSIDE_DOWN));
    }

    @Property
    void ofProbabilityZeroIsNone(@ForAll("few") Pictures pictures) {
      assertEquals(
          pictures.images(), pictures.changed(ImageStep.flipVertically().withProbability(0)));
    }

    @Property(tries = 20)
    void isOfAsManyPicturesAsItsProbabilitySays(
        @ForAll("seeds") long seed, @ForAll @DoubleRange(min = 0.1, max = 0.9) double probability) {
      Matrix pairs = Matrix.ofRowMajor(2000, 2, alternating(4000));
      Matrix flipped =
          Augmentation.of(1, 2)
              .then(ImageStep.flipHorizontally().withProbability(probability))
              .withSeed(seed)
              .apply(pairs, 0);
      double share = Arrays.stream(flipped.column(0)).sum() / 2000;

      assertWithin(0.06, probability, share);
    }

    @Example
    void isOfEverySecondPictureByDefault() {
      assertEquals(
          new ImageStep.Flip(ImageStep.Flip.Direction.HORIZONTAL, 0.5),
          ImageStep.flipHorizontally());
      assertEquals(
          new ImageStep.Flip(ImageStep.Flip.Direction.VERTICAL, 0.5), ImageStep.flipVertically());
    }

    private static double[] alternating(int count) {
      return IntStream.range(0, count).mapToDouble(i -> i % 2).toArray();
    }
  }

  @Group
  class AShift {
    @Property
    void isThatOfThePlainLoops(
        @ForAll("few") Pictures pictures,
        @ForAll @IntRange(min = -9, max = 9) int down,
        @ForAll @IntRange(min = -9, max = 9) int right) {
      Matrix shifted =
          pictures.recipe(ImageStep.shiftBy(down, right)).withFill(0.5).apply(pictures.images(), 0);

      for (int i = 0; i < shifted.rows(); i++) {
        double[][] picture = pictures.rows(pictures.images(), i);
        assertArrayEquals(
            PlainImageStep.shift(picture, down, right, 0.5), pictures.rows(shifted, i));
      }
    }

    @Property
    void thereAndBackChangesAtMostTheBorder(
        @ForAll("few") Pictures pictures,
        @ForAll @IntRange(min = -2, max = 2) int down,
        @ForAll @IntRange(min = -2, max = 2) int right) {
      Matrix back =
          pictures.changed(ImageStep.shiftBy(down, right), ImageStep.shiftBy(-down, -right));

      for (int y = 2; y < pictures.height() - 2; y++) {
        for (int x = 2; x < pictures.width() - 2; x++) {
          assertEquals(
              pictures.pixel(pictures.images(), 0, y, x, -1), pictures.pixel(back, 0, y, x, -1));
        }
      }
    }

    @Property
    void keepsAllInkIfNoneLeavesTheFrame(
        @ForAll @IntRange(min = -2, max = 2) int down,
        @ForAll @IntRange(min = -2, max = 2) int right,
        @ForAll("seeds") long seed) {
      Matrix framed = framed(seed);
      Matrix shifted = Augmentation.of(8, 8).then(ImageStep.shiftBy(down, right)).apply(framed, 0);

      assertEquals(sum(framed), sum(shifted));
    }

    @Property
    void bySoFarThatNothingIsLeftIsAllFill(@ForAll("few") Pictures pictures) {
      Augmentation recipe = pictures.recipe(ImageStep.shiftBy(Integer.MIN_VALUE, 0)).withFill(9);

      for (double pixel : recipe.apply(pictures.images(), 0).toRowMajor()) {
        assertEquals(9, pixel);
      }
    }

    /** Nine places, of 9,000 pictures a thousand each; 200 are more than six deviations. */
    @Example
    void goesToEveryPlaceInReachEquallyOften() {
      double[] dots = new double[9000 * 9];
      for (int i = 0; i < 9000; i++) {
        dots[9 * i + 4] = 1;
      }
      Matrix shifted =
          Augmentation.of(3, 3).then(ImageStep.shift(1)).apply(Matrix.ofRowMajor(9000, 9, dots), 0);

      for (int place = 0; place < 9; place++) {
        assertWithin(200, 1000, Arrays.stream(shifted.column(place)).sum());
      }
    }
  }

  @Group
  class Noise {
    @Property
    void isNormalAndIndependentOnEveryPixel(
        @ForAll("seeds") long seed, @ForAll @DoubleRange(min = 0.1, max = 100) double deviation) {
      Matrix grey = Pictures.drawn(100, 100, (y, x) -> 50);
      double[] noise =
          Arrays.stream(
                  Augmentation.of(100, 100)
                      .then(ImageStep.noise(deviation))
                      .withSeed(seed)
                      .apply(grey, 0)
                      .row(0))
              .map(pixel -> (pixel - 50) / deviation)
              .toArray();
      double squares = 0;
      double beside = 0;
      for (int i = 1; i < noise.length; i++) {
        squares += noise[i] * noise[i] / noise.length;
        beside += noise[i] * noise[i - 1] / noise.length;
      }

      assertWithin(0.06, 0, Arrays.stream(noise).average().orElseThrow());
      assertWithin(0.09, 1, squares);
      assertWithin(0.06, 0, beside);
      long far = Arrays.stream(noise).filter(x -> Math.abs(x) > 1.959964).count();
      assertWithin(130, 500, far);
    }

    @Property
    void ofDeviationZeroIsNone(@ForAll("few") Pictures pictures) {
      assertEquals(pictures.images(), pictures.changed(ImageStep.noise(0)));
    }
  }

  @Group
  class AClip {
    @Property
    void keepsPixelsInARange(@ForAll("few") Pictures pictures) {
      double[] clipped = pictures.changed(ImageStep.clip(4, 9)).toRowMajor();
      double[] pixels = pictures.images().toRowMajor();

      for (int i = 0; i < pixels.length; i++) {
        assertEquals(Math.max(4, Math.min(9, pixels[i])), clipped[i]);
      }
    }
  }

  @Group
  class Refusals {
    @Example
    void aProbabilityIsBetweenZeroAndOne() {
      assertRefused(
          "probability must be between 0 and 1 but was 1.5",
          () -> ImageStep.flipHorizontally().withProbability(1.5));
      assertRefused(
          "probability must be between 0 and 1 but was -0.5",
          () -> ImageStep.flipVertically().withProbability(-0.5));
      assertRefused(
          "probability must be between 0 and 1 but was NaN",
          () -> ImageStep.flipVertically().withProbability(Double.NaN));
    }

    @Example
    void aRangeDoesNotEndBeforeItStarts() {
      assertRefused("most must be at least 0 but was -1", () -> ImageStep.shift(-1));
      assertRefused("most must be at least 0.0 but was -1.0", () -> ImageStep.rotate(-1));
      assertRefused("most must be at least 0.0 but was NaN", () -> ImageStep.rotate(Double.NaN));
      assertRefused("most must not be below least, 3.0, but was 2.0", () -> ImageStep.clip(3, 2));
      assertRefused(
          "most must be above -infinity but was NaN", () -> ImageStep.clip(0, Double.NaN));
      assertRefused(
          "least must be below infinity but was NaN", () -> ImageStep.clip(Double.NaN, 0));
      assertRefused(
          "least must be below infinity but was Infinity",
          () -> ImageStep.clip(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
      assertRefused(
          "most must be above -infinity but was -Infinity",
          () -> ImageStep.clip(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY));
      assertRefused(
          "mostDown must not be below leastDown, 1, but was 0",
          () -> new ImageStep.Shift(1, 0, 0, 0));
      assertRefused(
          "mostRight must not be below leastRight, 1, but was 0",
          () -> new ImageStep.Shift(0, 0, 1, 0));
      assertRefused(
          "mostDegrees must not be below leastDegrees, 5.0, but was 4.0",
          () -> new ImageStep.Rotation(5, 4));
    }

    @Example
    void aRangeMayBeOneNumberHoweverItsZeroIsSigned() {
      assertEquals(0.0, ImageStep.rotate(-0.0).leastDegrees());
      assertEquals(-0.0, ImageStep.clip(0.0, -0.0).most());
      assertEquals(2, ImageStep.clip(2, 2).most());
    }

    @Example
    void anglesAndDeviationsAreFinite() {
      assertRefused(
          "degrees must be finite but was Infinity",
          () -> ImageStep.rotateBy(Double.POSITIVE_INFINITY));
      assertRefused("degrees must be finite but was NaN", () -> ImageStep.rotateBy(Double.NaN));
      assertRefused(
          "most must be finite but was Infinity", () -> ImageStep.rotate(Double.POSITIVE_INFINITY));
      assertRefused(
          "leastDegrees must be finite but was NaN", () -> new ImageStep.Rotation(Double.NaN, 4));
      assertRefused(
          "mostDegrees must be finite but was NaN", () -> new ImageStep.Rotation(4, Double.NaN));
      assertRefused(
          "mostDegrees - leastDegrees must be finite but was Infinity",
          () -> new ImageStep.Rotation(-1e308, 1e308));
      assertRefused(
          "deviation must be at least 0 and finite but was -1.0", () -> ImageStep.noise(-1));
      assertRefused(
          "deviation must be at least 0 and finite but was NaN", () -> ImageStep.noise(Double.NaN));
      assertRefused(
          "deviation must be at least 0 and finite but was Infinity",
          () -> ImageStep.noise(Double.POSITIVE_INFINITY));
    }

    @Example
    void aWindowHasAPixel() {
      assertRefused("height must be at least 1 but was 0", () -> ImageStep.crop(0, 1));
      assertRefused("width must be at least 1 but was 0", () -> ImageStep.crop(1, 0));
    }
  }

  /** Noise in the middle of an empty picture of 8 by 8. */
  private static Matrix framed(long seed) {
    Random random = new Random(seed);
    return Pictures.drawn(
        8, 8, (y, x) -> y < 2 || y > 5 || x < 2 || x > 5 ? 0 : random.nextInt(17));
  }

  private static double sum(Matrix images) {
    return Arrays.stream(images.toRowMajor()).sum();
  }

  @Example
  void downIsTowardsTheLastRowAndRightTowardsTheLastColumn() {
    Matrix picture = Matrix.ofRowMajor(1, 6, 1, 2, 3, 4, 5, 6);
    Augmentation recipe = Augmentation.of(2, 3);

    assertArrayEquals(
        new double[] {0, 0, 0, 1, 2, 3},
        recipe.then(ImageStep.shiftBy(1, 0)).apply(picture, 0).row(0));
    assertArrayEquals(
        new double[] {0, 1, 2, 0, 4, 5},
        recipe.then(ImageStep.shiftBy(0, 1)).apply(picture, 0).row(0));
  }
}
