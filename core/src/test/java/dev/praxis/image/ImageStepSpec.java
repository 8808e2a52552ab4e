package dev.praxis.image;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** What each change does to pixels. */
@PropertyDefaults(tries = 150)
class ImageStepSpec {
  private static final ImageStep MIRROR = ImageStep.flipHorizontally().withProbability(1);
  private static final ImageStep UPSIDE_DOWN = ImageStep.flipVertically().withProbability(1);

  @Provide
  Arbitrary<Pictures> few() {
    return Pictures.few();
  }

  @Provide
  Arbitrary<Pictures> square() {
    return Pictures.square();
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
    void letsSidesChangePlaces(@ForAll("few") Pictures pictures) {
      Matrix mirrored = pictures.changed(MIRROR);
      Matrix turned = pictures.changed(UPSIDE_DOWN);

      for (int y = 0; y < pictures.height(); y++) {
        for (int x = 0; x < pictures.width(); x++) {
          double pixel = pictures.pixel(pictures.images(), 0, y, x, -1);
          assertEquals(pixel, pictures.pixel(mirrored, 0, y, pictures.width() - 1 - x, -1));
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
    void isOfEverySecondPictureUnlessItIsTold() {
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
    void movesEveryPixelAndFillsTheRest(
        @ForAll("few") Pictures pictures,
        @ForAll @IntRange(min = -9, max = 9) int down,
        @ForAll @IntRange(min = -9, max = 9) int right) {
      Matrix shifted =
          pictures.recipe(ImageStep.shiftBy(down, right)).withFill(0.5).apply(pictures.images(), 0);

      for (int i = 0; i < shifted.rows(); i++) {
        for (int y = 0; y < pictures.height(); y++) {
          for (int x = 0; x < pictures.width(); x++) {
            assertEquals(
                pictures.pixel(pictures.images(), i, y - down, x - right, 0.5),
                pictures.pixel(shifted, i, y, x, -1));
          }
        }
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
  class ARotation {
    @Property
    void byNothingOrAllTheWayRoundChangesNothing(@ForAll("few") Pictures pictures) {
      for (double degrees : new double[] {0, -0.0, 360, -720}) {
        assertEquals(pictures.images(), pictures.changed(ImageStep.rotateBy(degrees)));
      }
    }

    @Property
    void byQuartersOfASquareOnlyMovesPixels(@ForAll("square") Pictures pictures) {
      int side = pictures.height();
      Matrix quarter = pictures.changed(ImageStep.rotateBy(90));

      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          assertEquals(
              pictures.pixel(pictures.images(), 0, x, side - 1 - y, -1),
              pictures.pixel(quarter, 0, y, x, -1));
        }
      }
      assertEquals(quarter, pictures.changed(ImageStep.rotateBy(-270)));
      assertEquals(
          pictures.images(),
          pictures.changed(
              ImageStep.rotateBy(90), ImageStep.rotateBy(450), ImageStep.rotateBy(180)));
    }

    @Property
    void interpolatesBetweenThePixelsThatAPlaceComesFrom(
        @ForAll("few") Pictures pictures,
        @ForAll @DoubleRange(min = -400, max = 400) double degrees) {
      Matrix rotated =
          pictures.recipe(ImageStep.rotateBy(degrees)).withFill(0.5).apply(pictures.images(), 0);
      double angle = Math.toRadians(degrees);

      for (int y = 0; y < pictures.height(); y++) {
        for (int x = 0; x < pictures.width(); x++) {
          // With y upwards, as angles are drawn.
          double up = (pictures.height() - 1) / 2.0 - y;
          double right = x - (pictures.width() - 1) / 2.0;
          double fromRight = right * Math.cos(-angle) - up * Math.sin(-angle);
          double fromUp = right * Math.sin(-angle) + up * Math.cos(-angle);
          double expected =
              tents(
                  pictures,
                  (pictures.height() - 1) / 2.0 - fromUp,
                  (pictures.width() - 1) / 2.0 + fromRight);
          assertWithin(1e-10, expected, pictures.pixel(rotated, 0, y, x, -1));
        }
      }
    }

    /** Every pixel, and the fill around, weighed by how near it is in both directions. */
    private static double tents(Pictures pictures, double y, double x) {
      double sum = 0;
      for (int fromY = -10; fromY < 20; fromY++) {
        for (int fromX = -10; fromX < 20; fromX++) {
          double weight =
              Math.max(0, 1 - Math.abs(y - fromY)) * Math.max(0, 1 - Math.abs(x - fromX));
          sum += weight * pictures.pixel(pictures.images(), 0, fromY, fromX, 0.5);
        }
      }
      return sum;
    }

    @Property
    void makesNothingBrighterThanTheBrightestNorDarkerThanTheDarkest(
        @ForAll("few") Pictures pictures,
        @ForAll @DoubleRange(min = -180, max = 180) double degrees) {
      double most = Arrays.stream(pictures.images().toRowMajor()).max().orElseThrow();

      for (double pixel : pictures.changed(ImageStep.rotateBy(degrees)).toRowMajor()) {
        assertTrue(pixel >= -1e-12 && pixel <= most + 1e-12);
      }
    }

    @Property
    void leavesAPlainPictureInFrontOfItsOwnColourPlain(
        @ForAll @DoubleRange(min = -180, max = 180) double degrees,
        @ForAll @DoubleRange(min = -10, max = 10) double grey) {
      Matrix plain = Pictures.drawn(5, 6, (y, x) -> grey);

      assertEquals(
          plain,
          Augmentation.of(5, 6).withFill(grey).then(ImageStep.rotateBy(degrees)).apply(plain, 0));
    }

    /** A slope looks the same to a linear interpolation: its angle can be read off the centre. */
    @Property(tries = 10)
    void isByEveryAngleInReachEquallyOften(@ForAll("seeds") long seed) {
      Matrix slope = Pictures.drawn(5, 5, (y, x) -> x);
      Matrix slopes = slope.selectRows(new int[4000]);
      Matrix rotated =
          Augmentation.of(5, 5).then(ImageStep.rotate(20)).withSeed(seed).apply(slopes, 0);
      double[] degrees =
          IntStream.range(0, 4000)
              .mapToDouble(i -> Math.toDegrees(Math.asin(2 - rotated.get(i, 17))))
              .sorted()
              .toArray();

      assertTrue(degrees[0] >= -20 - 1e-9 && degrees[3999] <= 20 + 1e-9);
      for (int i = 0; i < 4000; i += 100) {
        assertWithin(1.5, -20 + 40 * i / 4000.0, degrees[i]);
      }
    }
  }

  @Group
  class NoiseOn {
    @Property
    void thePixelsIsNormalAndIndependent(
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
    void nothingIsNone(@ForAll("few") Pictures pictures) {
      assertEquals(pictures.images(), pictures.changed(ImageStep.noise(0)));
    }
  }

  @Group
  class ACrop {
    @Property
    void ofTheWholePictureChangesNothing(@ForAll("few") Pictures pictures) {
      assertEquals(
          pictures.images(), pictures.changed(ImageStep.crop(pictures.height(), pictures.width())));
    }

    @Property
    void ofOnePixelIsPlain(@ForAll("few") Pictures pictures, @ForAll("seeds") long seed) {
      Matrix cropped =
          pictures.recipe(ImageStep.crop(1, 1)).withSeed(seed).apply(pictures.images(), 0);

      for (int i = 0; i < cropped.rows(); i++) {
        double grey = cropped.get(i, 0);
        assertTrue(Arrays.stream(cropped.row(i)).allMatch(pixel -> pixel == grey));
        assertTrue(Arrays.stream(pictures.images().row(i)).anyMatch(pixel -> pixel == grey));
      }
    }

    /** Of a slope the window shows where it was taken; each of its places is as likely. */
    @Property(tries = 10)
    void isTakenFromEveryPlaceEquallyOften(@ForAll("seeds") long seed) {
      Matrix slope = Pictures.drawn(4, 5, (y, x) -> 10 * y + x).selectRows(new int[6000]);
      Matrix cropped =
          Augmentation.of(4, 5).then(ImageStep.crop(3, 3)).withSeed(seed).apply(slope, 0);
      int[] counts = new int[40];
      for (double corner : cropped.column(0)) {
        counts[(int) corner]++;
      }

      for (int top = 0; top < 2; top++) {
        for (int left = 0; left < 3; left++) {
          assertWithin(180, 1000, counts[10 * top + left]);
        }
      }
    }

    @Property
    void doesNotLookOutsideItsWindow(@ForAll("few") Pictures pictures, @ForAll("seeds") long seed) {
      int height = (pictures.height() + 1) / 2;
      int width = (pictures.width() + 1) / 2;
      Matrix cropped =
          pictures.recipe(ImageStep.crop(height, width)).withSeed(seed).apply(pictures.images(), 0);
      double[] pixels = cropped.row(0);
      double least = Arrays.stream(pixels).min().orElseThrow();
      double most = Arrays.stream(pixels).max().orElseThrow();
      boolean found = false;
      for (int top = 0; top <= pictures.height() - height; top++) {
        for (int left = 0; left <= pictures.width() - width; left++) {
          double[] window = window(pictures, top, left, height, width);
          found |=
              least >= Arrays.stream(window).min().orElseThrow() - 1e-12
                  && most <= Arrays.stream(window).max().orElseThrow() + 1e-12
                  && pixels[0] == window[0];
        }
      }

      assertTrue(found);
    }

    private static double[] window(Pictures pictures, int top, int left, int height, int width) {
      return IntStream.range(0, height * width)
          .mapToDouble(
              i -> pictures.pixel(pictures.images(), 0, top + i / width, left + i % width, -1))
          .toArray();
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
  class Refused {
    @Example
    void areChancesThatAreNone() {
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
    void areRangesThatAreNone() {
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
    void areNotRangesOfOneNumberHoweverItsZeroIsSigned() {
      assertEquals(0.0, ImageStep.rotate(-0.0).leastDegrees());
      assertEquals(-0.0, ImageStep.clip(0.0, -0.0).most());
      assertEquals(2, ImageStep.clip(2, 2).most());
    }

    @Example
    void areAnglesAndDeviationsThatAreNotFinite() {
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
    void areWindowsOfNoPixel() {
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
