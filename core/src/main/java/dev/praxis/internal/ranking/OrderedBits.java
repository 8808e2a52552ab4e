package dev.praxis.internal.ranking;

/**
 * Doubles as 64 bits whose unsigned order is the order of the numbers, so that they can be sorted
 * digit by digit. Zero has one pattern, whatever its sign.
 */
public final class OrderedBits {
  private OrderedBits() {}

  /** The bits of a number that is not NaN. */
  public static long of(double number) {
    // Adding 0.0 turns -0.0 into 0.0 and leaves everything else.
    long bits = Double.doubleToRawLongBits(number + 0.0);
    return bits ^ ((bits >> 63) | Long.MIN_VALUE);
  }

  /** The number of these bits. */
  public static double toDouble(long ordered) {
    return Double.longBitsToDouble(ordered ^ ((~ordered >> 63) | Long.MIN_VALUE));
  }
}
