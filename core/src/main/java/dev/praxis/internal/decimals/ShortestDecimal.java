package dev.praxis.internal.decimals;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Writes a double with the fewest digits that are read back as the same double; of several such
 * decimals it is the nearest. {@link Double#toString} does so from JDK 19 on only, and files must
 * not depend on that.
 *
 * <p>A double v = c · 2^q is read back from every decimal between the middles to its neighbours. If
 * 10^k is the largest power of ten that is not above the distance of the middles, then one of the
 * multiples of 10^k next to v lies between them, and at most one multiple of 10^(k + 1). To compare
 * them, v and the middles are multiplied by 4 · 10^(−k), with a power of ten of 126 bits, and
 * rounded to odd: enough to decide right for every double (R. Giulietti, The Schubfach way to
 * render doubles, 2021, sections 8 and 9).
 */
public final class ShortestDecimal {

  private static final int MANTISSA_BITS = 52;
  private static final long HIDDEN_BIT = 1L << MANTISSA_BITS;

  /** The power of two of the smallest doubles, q. */
  private static final int LEAST_POWER = -1074;

  private static final long LOW_63_BITS = Long.MAX_VALUE;

  /** Numbers with so many digits before the point, at most, are written without a power of ten. */
  private static final int MOST_BEFORE_POINT = 21;

  /** Numbers with so many zeros behind the point, at most, are written without a power of ten. */
  private static final int MOST_ZEROS = 6;

  private ShortestDecimal() {}

  /** The text of a finite number: {@code 7}, {@code -0.25}, {@code 1.5E-9}. */
  public static String text(double value) {
    StringBuilder text = new StringBuilder();
    append(text, value);
    return text.toString();
  }

  /** Appends the text of a finite number. */
  public static void append(StringBuilder text, double value) {
    if (Double.doubleToRawLongBits(value) < 0) {
      text.append('-');
    }
    double size = Math.abs(value);
    if (size < HIDDEN_BIT && size == (long) size) {
      text.append((long) size);
      return;
    }
    long bits = Double.doubleToRawLongBits(size);
    int exponent = (int) (bits >>> MANTISSA_BITS);
    long mantissa = bits & (HIDDEN_BIT - 1);
    if (exponent == 0) {
      appendDecimal(text, mantissa, LEAST_POWER, false);
    } else {
      boolean nearerBelow = mantissa == 0 && exponent > 1;
      appendDecimal(text, mantissa | HIDDEN_BIT, exponent - 1 + LEAST_POWER, nearerBelow);
    }
  }

  /**
   * Appends c · 2^q.
   *
   * @param nearerBelow whether the lower neighbour is at half the distance of the upper one
   */
  private static void appendDecimal(StringBuilder text, long c, int q, boolean nearerBelow) {
    int k = Powers.floorLog10(q, nearerBelow);
    int shift = q + Powers.floorLog2OfPower10(-k) + 2;
    int power = k - Powers.LEAST;
    long below = 4 * c - (nearerBelow ? 1 : 2);
    long least = product(power, below << shift);
    long exact = product(power, 4 * c << shift);
    long most = product(power, 4 * c + 2 << shift);
    // The middles themselves are read back as an even c.
    long open = c & 1;

    long floor = exact >> 2;
    long tens = floor / 10 * 10;
    boolean lowerTens = least + open <= tens << 2;
    boolean upperTens = (tens + 10 << 2) + open <= most;
    if (lowerTens != upperTens) {
      layOut(text, lowerTens ? tens : tens + 10, k);
      return;
    }
    boolean lower = least + open <= floor << 2;
    boolean upper = (floor + 1 << 2) + open <= most;
    long middle = 4 * floor + 2;
    boolean lowerIsNearer = exact < middle || (exact == middle && (floor & 1) == 0);
    boolean takesLower = lower == upper ? lowerIsNearer : lower;
    layOut(text, takesLower ? floor : floor + 1, k);
  }

  /** 4 · 10^(−k) · x, rounded to odd: down, with the last bit set if anything is lost. */
  private static long product(int power, long x) {
    long low = Math.multiplyHigh(Powers.LOW[power], x);
    long middle = Powers.HIGH[power] * x;
    long high = Math.multiplyHigh(Powers.HIGH[power], x);
    long sum = (middle >>> 1) + low;
    long rounded = high + (sum >>> 63);
    return (sum & LOW_63_BITS) == 0 ? rounded : rounded | 1;
  }

  /** Appends digits · 10^power. */
  private static void layOut(StringBuilder text, long digits, int power) {
    long significant = digits;
    int last = power;
    while (significant % 10 == 0) {
      significant /= 10;
      last++;
    }
    int from = text.length();
    text.append(significant);
    int count = text.length() - from;
    int beforePoint = count + last;
    if (beforePoint > MOST_BEFORE_POINT || beforePoint < -MOST_ZEROS) {
      if (count > 1) {
        text.insert(from + 1, '.');
      }
      text.append('E').append(beforePoint - 1);
    } else if (last >= 0) {
      text.append("0".repeat(last));
    } else if (beforePoint > 0) {
      text.insert(from + beforePoint, '.');
    } else {
      text.insert(from, "0." + "0".repeat(-beforePoint));
    }
  }

  /** Powers of ten, as numbers of 126 bits. */
  private static final class Powers {

    /** The least and the largest k of a double. */
    static final int LEAST = -324;

    static final int MOST = 292;

    /** The upper and the lower 63 bits of g = ⌊10^(−k) · 2^r⌋ + 1, for the r that makes it 126. */
    static final long[] HIGH = new long[MOST - LEAST + 1];

    static final long[] LOW = new long[HIGH.length];

    static {
      Arrays.setAll(HIGH, i -> bits(LEAST + i).shiftRight(63).longValue());
      Arrays.setAll(LOW, i -> bits(LEAST + i).longValue() & LOW_63_BITS);
    }

    private Powers() {}

    private static BigInteger bits(int k) {
      int r = 125 - floorLog2OfPower10(-k);
      BigInteger power = BigInteger.TEN.pow(Math.abs(k));
      BigInteger floor =
          k <= 0
              ? power.shiftLeft(Math.max(r, 0)).shiftRight(Math.max(-r, 0))
              : BigInteger.ONE.shiftLeft(r).divide(power);
      return floor.add(BigInteger.ONE);
    }

    /** ⌊log₁₀ 2^q⌋, or ⌊log₁₀ ¾ · 2^q⌋, right for all q of doubles: logarithms times 2⁴¹. */
    static int floorLog10(int q, boolean threeQuarters) {
      return (int) ((q * 661_971_961_083L - (threeQuarters ? 274_743_187_321L : 0)) >> 41);
    }

    /** ⌊log₂ 10^e⌋, right for all powers of ten of doubles: the logarithm times 2³⁸. */
    static int floorLog2OfPower10(int e) {
      return (int) ((e * 913_124_641_741L) >> 38);
    }
  }
}
