package dev.praxis.image;

/**
 * The same as {@link ImageStep}, in plain loops: from where does each new pixel come?
 *
 * <pre>{@code
 * p(y, x) = Σ (1 − |y − y'|)(1 − |x − x'|) · p[y'][x']      over the four pixels around a place
 * }</pre>
 *
 * <p>Cost: {@code O(height · width)}.
 */
public final class PlainImageStep {
  private PlainImageStep() {}

  public static double[][] flipHorizontally(double[][] picture) {
    double[][] flipped = new double[picture.length][picture[0].length];
    for (int y = 0; y < picture.length; y++) {
      for (int x = 0; x < picture[y].length; x++) {
        flipped[y][x] = picture[y][picture[y].length - 1 - x];
      }
    }
    return flipped;
  }

  public static double[][] shift(double[][] picture, int down, int right, double fill) {
    double[][] shifted = new double[picture.length][picture[0].length];
    for (int y = 0; y < picture.length; y++) {
      for (int x = 0; x < picture[y].length; x++) {
        shifted[y][x] = at(picture, y - down, x - right, fill);
      }
    }
    return shifted;
  }

  /** Counterclockwise around the centre. */
  public static double[][] rotate(double[][] picture, double degrees, double fill) {
    double sine = Math.sin(Math.toRadians(degrees));
    double cosine = Math.cos(Math.toRadians(degrees));
    double middleY = (picture.length - 1) / 2.0;
    double middleX = (picture[0].length - 1) / 2.0;
    double[][] rotated = new double[picture.length][picture[0].length];
    for (int y = 0; y < picture.length; y++) {
      for (int x = 0; x < picture[y].length; x++) {
        double fromY = middleY + (y - middleY) * cosine + (x - middleX) * sine;
        double fromX = middleX + (x - middleX) * cosine - (y - middleY) * sine;
        rotated[y][x] = between(picture, fromY, fromX, fill);
      }
    }
    return rotated;
  }

  /** A window, stretched to the size of the picture. */
  public static double[][] crop(double[][] picture, int top, int left, int height, int width) {
    double[][] cropped = new double[picture.length][picture[0].length];
    for (int y = 0; y < picture.length; y++) {
      for (int x = 0; x < picture[y].length; x++) {
        double down = (y + 0.5) * height / picture.length - 0.5;
        double right = (x + 0.5) * width / picture[y].length - 0.5;
        double fromY = top + Math.max(0, Math.min(height - 1, down));
        double fromX = left + Math.max(0, Math.min(width - 1, right));
        cropped[y][x] = between(picture, fromY, fromX, 0);
      }
    }
    return cropped;
  }

  private static double between(double[][] picture, double fromY, double fromX, double fill) {
    int y = (int) Math.floor(fromY);
    int x = (int) Math.floor(fromX);
    double v = fromY - y;
    double u = fromX - x;
    double upper = (1 - u) * at(picture, y, x, fill) + u * at(picture, y, x + 1, fill);
    double lower = (1 - u) * at(picture, y + 1, x, fill) + u * at(picture, y + 1, x + 1, fill);
    return (1 - v) * upper + v * lower;
  }

  private static double at(double[][] picture, int y, int x, double fill) {
    return y >= 0 && y < picture.length && x >= 0 && x < picture[0].length ? picture[y][x] : fill;
  }
}
