package dev.praxis.image;

import static dev.praxis.Nearness.assertWithin;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.data.Matrix;
import dev.praxis.internal.random.Draws;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Rotations and crops, whose pixels come from between pixels. */
@PropertyDefaults(tries = 150)
class ImageInterpolationSpec {
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
    void isThatOfThePlainLoops(
        @ForAll("few") Pictures pictures,
        @ForAll @DoubleRange(min = -400, max = 400) double degrees) {
      Matrix rotated =
          pictures.recipe(ImageStep.rotateBy(degrees)).withFill(0.5).apply(pictures.images(), 0);
      double[][] picture = pictures.rows(pictures.images(), 0);
      double[][] plain = PlainImageStep.rotate(picture, degrees, 0.5);

      for (int y = 0; y < pictures.height(); y++) {
        assertArrayEquals(plain[y], pictures.rows(rotated, 0)[y], 1e-10);
      }
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
  class ACrop {
    @Property
    void ofTheWholePictureChangesNothing(@ForAll("few") Pictures pictures) {
      assertEquals(
          pictures.images(), pictures.changed(ImageStep.crop(pictures.height(), pictures.width())));
    }

    @Property
    void isThatOfThePlainLoops(@ForAll("few") Pictures pictures, @ForAll("seeds") long seed) {
      int height = (pictures.height() + 1) / 2;
      int width = (pictures.width() + 1) / 2;
      Matrix cropped =
          pictures.recipe(ImageStep.crop(height, width)).withSeed(seed).apply(pictures.images(), 0);
      // The first copy, its first picture, its first step.
      Draws draws = Draws.seeded(seed).split(0).split(0).split(0);
      int top = (int) draws.nextBelow(pictures.height() - height + 1L);
      int left = (int) draws.nextBelow(pictures.width() - width + 1L);
      double[][] picture = pictures.rows(pictures.images(), 0);
      double[][] plain = PlainImageStep.crop(picture, top, left, height, width);

      for (int y = 0; y < pictures.height(); y++) {
        assertArrayEquals(plain[y], pictures.rows(cropped, 0)[y], 1e-10);
      }
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
}
