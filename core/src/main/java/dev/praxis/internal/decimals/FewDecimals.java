package dev.praxis.internal.decimals;

/**
 * Numbers with few decimals as whole numbers: 0.1 and 0.25 are 10 and 25 hundredths.
 *
 * <p>{@link Decimals} takes a microsecond for each number. Whole numbers add up exactly at full
 * speed, and their quotient is rounded once; so means of many numbers are those found by hand,
 * wherever the numbers are written with at most 15 digits in all.
 */
public final class FewDecimals {

  /** The number of decimals where there is none that fits. */
  public static final int NONE = -1;

  /** Decimals of fewer digits are read as doubles that differ. */
  private static final double MOST_WHOLE = 1e15;

  private static final double MOST_EXACT = 0x1p53;

  /** Those powers of ten that are doubles exactly. */
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private FewDecimals() {}

  /**
   * The least number of decimals with which all of some numbers can be written, so that each has at
   * most 15 digits, zeros behind its last one included; {@link #NONE} if there is no such number.
   * NaN is passed over.
   *
   * @param from the first number
   * @param to behind the last number
   * @param step from one number to the next
   */
  public static int places(double[] values, int from, int to, int step) {
    int places = 0;
    double largest = 0;
    for (int at = from; at < to; at += step) {
      double value = values[at];
      if (!Double.isNaN(value)) {
        largest = Math.max(largest, Math.abs(value));
        while (whole(value, places) / POWERS[places] != value) {
          places++;
          if (places == POWERS.length || !(largest * POWERS[places] < MOST_WHOLE)) {
            return NONE;
          }
        }
      }
    }
    return largest * POWERS[places] < MOST_WHOLE ? places : NONE;
  }

  /** The number of units that a number of so many decimals is. */
  public static double whole(double value, int places) {
    return Math.rint(value * POWERS[places]);
  }

  /**
   * Whether {@code count} numbers, none larger, have a sum and a {@link #mean} without rounding.
   */
  public static boolean addUp(int places, double largest, long count) {
    return places != NONE && Math.max(1, largest) * POWERS[places] * count <= MOST_EXACT;
  }

  /** The mean of {@code count} numbers, rounded once, from the sum of their units. */
  public static double mean(double wholes, long count, int places) {
    return wholes / (count * POWERS[places]);
  }
}
