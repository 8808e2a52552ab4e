package dev.praxis.image;

import dev.praxis.internal.Checks;
import dev.praxis.internal.random.Variates;
import java.util.Objects;

/**
 * One change of a grey picture, drawn at random or the same for all. An {@link Augmentation} is a
 * list of them.
 *
 * <p>Rows of pixels are counted from the top, columns from the left. The size of a picture stays
 * what it is; where nothing is known of a pixel it gets the fill of the recipe.
 */
@SuppressWarnings("exports") // Picture is what an Augmentation works on
public sealed interface ImageStep {

  /** Changes a picture by the draws it comes with. */
  void apply(Picture picture);

  /**
   * Refuses pictures that are too small.
   *
   * @param height rows of pixels of a picture
   * @param width columns of pixels of a picture
   * @throws IllegalArgumentException if this is a crop larger than that
   */
  default void check(int height, int width) {}

  /** Left becomes right, for every second picture on average. */
  static Flip flipHorizontally() {
    return new Flip(Flip.Direction.HORIZONTAL, 0.5);
  }

  /** Top becomes bottom, for every second picture on average. */
  static Flip flipVertically() {
    return new Flip(Flip.Direction.VERTICAL, 0.5);
  }

  /**
   * Down or up and right or left by at most some pixels, all numbers of pixels equally likely.
   *
   * @param most at least 0
   * @throws IllegalArgumentException if {@code most} is negative
   */
  static Shift shift(int most) {
    Checks.atLeast("most", most, 0);
    return new Shift(-most, most, -most, most);
  }

  /** Down and right by just these pixels; up and left by negative ones. */
  static Shift shiftBy(int down, int right) {
    return new Shift(down, down, right, right);
  }

  /**
   * Around the centre by at most an angle either way, all angles equally likely.
   *
   * @param most degrees, at least 0
   * @throws IllegalArgumentException if the angle is negative or not finite
   */
  static Rotation rotate(double most) {
    Checks.atLeast("most", most, 0.0);
    Checks.finite("most", most);
    return new Rotation(-most, most);
  }

  /**
   * Around the centre by just this angle.
   *
   * @param degrees counterclockwise
   * @throws IllegalArgumentException if the angle is not finite
   */
  static Rotation rotateBy(double degrees) {
    Checks.finite("degrees", degrees);
    return new Rotation(degrees, degrees);
  }

  /**
   * Independent normal noise on every pixel.
   *
   * @param deviation its standard deviation, in the unit of the pixels
   * @throws IllegalArgumentException if the deviation is negative or not finite
   */
  static Noise noise(double deviation) {
    return new Noise(deviation);
  }

  /**
   * A window at a random place, stretched to the size of the picture: a little nearer.
   *
   * @param height rows of the window, at least 1 and at most those of the picture
   * @param width columns of the window, likewise
   * @throws IllegalArgumentException if one of them is below 1
   */
  static Crop crop(int height, int width) {
    return new Crop(height, width);
  }

  /**
   * Pixels below a limit become that limit, and those above another that one.
   *
   * @throws IllegalArgumentException as {@link Clip#Clip}
   */
  static Clip clip(double least, double most) {
    return new Clip(least, most);
  }

  /**
   * A mirror.
   *
   * @param direction which sides change places
   * @param probability of a picture to be mirrored: of 0 none is, of 1 all are
   */
  record Flip(Direction direction, double probability) implements ImageStep {

    /** Which sides change places. */
    public enum Direction {
      /** Left and right. */
      HORIZONTAL,

      /** Top and bottom. */
      VERTICAL
    }

    /**
     * A legal flip.
     *
     * @throws IllegalArgumentException if the probability is not between 0 and 1
     */
    public Flip {
      Objects.requireNonNull(direction, "direction");
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "probability must be between 0 and 1 but was " + probability);
      }
    }

    /**
     * This flip with another probability: 1 mirrors all pictures.
     *
     * @throws IllegalArgumentException if the probability is not between 0 and 1
     */
    public Flip withProbability(double probability) {
      return new Flip(direction, probability);
    }

    @Override
    public void apply(Picture picture) {
      if (picture.draws().nextDouble() < probability) {
        boolean sideways = direction == Direction.HORIZONTAL;
        for (int y = 0; y < picture.height(); y++) {
          for (int x = 0; x < picture.width(); x++) {
            int fromY = sideways ? y : picture.height() - 1 - y;
            int fromX = sideways ? picture.width() - 1 - x : x;
            picture.set(y, x, picture.pixels()[fromY * picture.width() + fromX]);
          }
        }
        picture.turnOver();
      }
    }
  }

  /**
   * A move by whole pixels.
   *
   * @param leastDown the smallest number of pixels down, negative for up
   * @param mostDown the largest
   * @param leastRight the smallest number of pixels to the right, negative for left
   * @param mostRight the largest
   */
  record Shift(int leastDown, int mostDown, int leastRight, int mostRight) implements ImageStep {

    /**
     * A legal shift.
     *
     * @throws IllegalArgumentException if a largest number is below the smallest
     */
    public Shift {
      Checks.inOrder("leastDown", leastDown, "mostDown", mostDown);
      Checks.inOrder("leastRight", leastRight, "mostRight", mostRight);
    }

    @Override
    public void apply(Picture picture) {
      long down = picture.draw(leastDown, mostDown);
      long right = picture.draw(leastRight, mostRight);
      for (int y = 0; y < picture.height(); y++) {
        for (int x = 0; x < picture.width(); x++) {
          picture.set(y, x, picture.at(y - down, x - right));
        }
      }
      picture.turnOver();
    }
  }

  /**
   * A rotation around the centre. A pixel is interpolated linearly, in both directions, between the
   * four that its place comes from. Turns by multiples of 90 degrees are exact.
   *
   * @param leastDegrees the smallest angle counterclockwise, negative for clockwise
   * @param mostDegrees the largest
   */
  record Rotation(double leastDegrees, double mostDegrees) implements ImageStep {

    /**
     * A legal rotation.
     *
     * @throws IllegalArgumentException if an angle or the difference is not finite, or the largest
     *     is below the smallest
     */
    public Rotation {
      Checks.finite("leastDegrees", leastDegrees);
      Checks.finite("mostDegrees", mostDegrees);
      Checks.finite("mostDegrees - leastDegrees", mostDegrees - leastDegrees);
      Checks.inOrder("leastDegrees", leastDegrees, "mostDegrees", mostDegrees);
    }

    @Override
    public void apply(Picture picture) {
      double range = mostDegrees - leastDegrees;
      double degrees = leastDegrees + range * picture.draws().nextDouble();
      double quarters = degrees / 90;
      boolean straight = quarters == Math.rint(quarters);
      double radians = StrictMath.toRadians(degrees % 360);
      double sine = StrictMath.sin(radians);
      double cosine = StrictMath.cos(radians);
      if (straight) {
        sine = Math.rint(sine);
        cosine = Math.rint(cosine);
      }
      turn(picture, sine, cosine);
    }

    private static void turn(Picture picture, double sine, double cosine) {
      double centreY = (picture.height() - 1) / 2.0;
      double centreX = (picture.width() - 1) / 2.0;
      for (int y = 0; y < picture.height(); y++) {
        for (int x = 0; x < picture.width(); x++) {
          double down = y - centreY;
          double right = x - centreX;
          double fromY = centreY + (right * sine + down * cosine);
          double fromX = centreX + (right * cosine - down * sine);
          picture.set(y, x, picture.between(fromY, fromX));
        }
      }
      picture.turnOver();
    }
  }

  /**
   * Normal noise.
   *
   * @param deviation its standard deviation, in the unit of the pixels
   */
  record Noise(double deviation) implements ImageStep {

    /**
     * A legal noise.
     *
     * @throws IllegalArgumentException if the deviation is negative or not finite
     */
    public Noise {
      if (!(deviation >= 0 && deviation <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException(
            "deviation must be at least 0 and finite but was " + deviation);
      }
    }

    @Override
    public void apply(Picture picture) {
      double[] pixels = picture.pixels();
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] += deviation * Variates.normal(picture.draws());
      }
    }
  }

  /**
   * A window, stretched. Pixels are squares of side 1, and a new one is interpolated linearly, in
   * both directions, at the place of its centre; outside the centres of the outermost pixels it is
   * as these are.
   *
   * @param height rows of the window
   * @param width columns of the window
   */
  record Crop(int height, int width) implements ImageStep {

    /**
     * A legal window.
     *
     * @throws IllegalArgumentException if the height or the width is below 1
     */
    public Crop {
      Checks.atLeast("height", height, 1);
      Checks.atLeast("width", width, 1);
    }

    @Override
    public void check(int height, int width) {
      Checks.inRange("height of a crop", this.height, 1, height);
      Checks.inRange("width of a crop", this.width, 1, width);
    }

    @Override
    public void apply(Picture picture) {
      int top = picture.draw(0, picture.height() - height);
      int left = picture.draw(0, picture.width() - width);
      for (int y = 0; y < picture.height(); y++) {
        double fromY = top + stretched(y, height, picture.height());
        for (int x = 0; x < picture.width(); x++) {
          double fromX = left + stretched(x, width, picture.width());
          picture.set(y, x, picture.between(fromY, fromX));
        }
      }
      picture.turnOver();
    }

    /** Where in a window of some pixels the centre of a pixel lies when there are more of them. */
    private static double stretched(int pixel, int window, int whole) {
      double place = (pixel + 0.5) * window / whole - 0.5;
      return Math.max(0, Math.min(window - 1, place));
    }
  }

  /**
   * A range for pixels.
   *
   * @param least the lower limit
   * @param most the upper limit
   */
  record Clip(double least, double most) implements ImageStep {

    /**
     * A legal range.
     *
     * @throws IllegalArgumentException if {@code most} is below {@code least}, one is NaN, or no
     *     finite number lies between them
     */
    public Clip {
      if (!(least <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException("least must be below infinity but was " + least);
      }
      if (!(most >= -Double.MAX_VALUE)) {
        throw new IllegalArgumentException("most must be above -infinity but was " + most);
      }
      Checks.inOrder("least", least, "most", most);
    }

    @Override
    public void apply(Picture picture) {
      double[] pixels = picture.pixels();
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = Math.min(most, Math.max(least, pixels[i]));
      }
    }
  }
}
