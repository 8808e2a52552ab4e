package dev.praxis.image;

import dev.praxis.internal.random.Draws;
import dev.praxis.internal.random.Variates;

/** One picture that is worked on, for one thread. */
final class Picture {
  private final int height;
  private final int width;
  private final double fill;

  /** The picture as it is, row by row. */
  private double[] pixels;

  /** Room for the picture as it will be. */
  private double[] changed;

  Picture(int height, int width, double fill) {
    this.height = height;
    this.width = width;
    this.fill = fill;
    pixels = new double[height * width];
    changed = new double[height * width];
  }

  void load(double[] values, int from) {
    System.arraycopy(values, from, pixels, 0, pixels.length);
  }

  void store(double[] values, int to) {
    System.arraycopy(pixels, 0, values, to, pixels.length);
  }

  void change(ImageStep step, Draws draws) {
    if (step instanceof ImageStep.Flip flip) {
      if (draws.nextDouble() < flip.probability()) {
        flip(flip.direction());
      }
    } else if (step instanceof ImageStep.Shift shift) {
      int down = between(shift.leastDown(), shift.mostDown(), draws);
      shift(down, between(shift.leastRight(), shift.mostRight(), draws));
    } else if (step instanceof ImageStep.Rotation rotation) {
      double range = rotation.mostDegrees() - rotation.leastDegrees();
      rotate(rotation.leastDegrees() + range * draws.nextDouble());
    } else if (step instanceof ImageStep.Noise noise) {
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] += noise.deviation() * Variates.normal(draws);
      }
    } else if (step instanceof ImageStep.Crop crop) {
      int top = between(0, height - crop.height(), draws);
      crop(top, between(0, width - crop.width(), draws), crop.height(), crop.width());
    } else if (step instanceof ImageStep.Clip clip) {
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = Math.min(clip.most(), Math.max(clip.least(), pixels[i]));
      }
    }
  }

  private static int between(int least, int most, Draws draws) {
    return (int) (least + draws.nextBelow((long) most - least + 1));
  }

  private void flip(ImageStep.Flip.Direction direction) {
    boolean sideways = direction == ImageStep.Flip.Direction.HORIZONTAL;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int fromY = sideways ? y : height - 1 - y;
        int fromX = sideways ? width - 1 - x : x;
        changed[y * width + x] = pixels[fromY * width + fromX];
      }
    }
    swap();
  }

  private void shift(int down, int right) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        changed[y * width + x] = at((long) y - down, (long) x - right);
      }
    }
    swap();
  }

  private void rotate(double degrees) {
    double quarters = degrees / 90;
    boolean straight = quarters == Math.rint(quarters);
    double radians = StrictMath.toRadians(degrees % 360);
    double sine = StrictMath.sin(radians);
    double cosine = StrictMath.cos(radians);
    if (straight) {
      sine = Math.rint(sine);
      cosine = Math.rint(cosine);
    }
    double centreY = (height - 1) / 2.0;
    double centreX = (width - 1) / 2.0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double down = y - centreY;
        double right = x - centreX;
        double fromY = centreY + (right * sine + down * cosine);
        double fromX = centreX + (right * cosine - down * sine);
        changed[y * width + x] = between(fromY, fromX);
      }
    }
    swap();
  }

  private void crop(int top, int left, int rows, int columns) {
    for (int y = 0; y < height; y++) {
      double fromY = top + stretched(y, rows, height);
      for (int x = 0; x < width; x++) {
        changed[y * width + x] = between(fromY, left + stretched(x, columns, width));
      }
    }
    swap();
  }

  /** Where in a window of some pixels the centre of a pixel lies when there are more of them. */
  private static double stretched(int pixel, int window, int whole) {
    double place = (pixel + 0.5) * window / whole - 0.5;
    return Math.max(0, Math.min(window - 1, place));
  }

  /** The picture at a place between pixels. */
  private double between(double y, double x) {
    double floorY = Math.floor(y);
    double floorX = Math.floor(x);
    double shareY = y - floorY;
    double shareX = x - floorX;
    double upper = between((long) floorY, (long) floorX, shareX);
    if (shareY == 0) {
      return upper;
    }
    double lower = between((long) floorY + 1, (long) floorX, shareX);
    return upper + shareY * (lower - upper);
  }

  private double between(long y, long x, double share) {
    double left = at(y, x);
    return share == 0 ? left : left + share * (at(y, x + 1) - left);
  }

  private double at(long y, long x) {
    boolean inside = y >= 0 && y < height && x >= 0 && x < width;
    return inside ? pixels[(int) (y * width + x)] : fill;
  }

  private void swap() {
    double[] before = pixels;
    pixels = changed;
    changed = before;
  }
}
