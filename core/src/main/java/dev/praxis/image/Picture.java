package dev.praxis.image;

import dev.praxis.internal.random.Draws;

/**
 * One picture that is worked on, for one thread: an {@link ImageStep} changes its pixels in place,
 * or sets them all anew from the old ones and {@linkplain #turnOver turns the picture over}.
 */
final class Picture {
  private final int height;
  private final int width;
  private final double fill;

  /** The picture as it is, row by row. */
  private double[] pixels;

  /** Room for the picture as it will be. */
  private double[] changed;

  private Draws draws = Draws.seeded(0);

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

  /** This picture with the draws of the next step. */
  Picture with(Draws draws) {
    this.draws = draws;
    return this;
  }

  int height() {
    return height;
  }

  int width() {
    return width;
  }

  /** The pixels row by row, to be changed in place. */
  double[] pixels() {
    return pixels;
  }

  /** What a step draws from. */
  Draws draws() {
    return draws;
  }

  /** A whole number drawn from those between two, both included. */
  int draw(int least, int most) {
    return (int) (least + draws.nextBelow((long) most - least + 1));
  }

  /** The pixel at a place; outside of the picture the fill. */
  double at(long y, long x) {
    boolean inside = y >= 0 && y < height && x >= 0 && x < width;
    return inside ? pixels[(int) (y * width + x)] : fill;
  }

  /** The picture at a place between pixels, interpolated linearly in both directions. */
  double between(double y, double x) {
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

  /** Sets a pixel of the picture as it will be. */
  void set(int y, int x, double value) {
    changed[y * width + x] = value;
  }

  /** Makes the picture as it will be, all of whose pixels were set, the picture as it is. */
  void turnOver() {
    double[] before = pixels;
    pixels = changed;
    changed = before;
  }
}
