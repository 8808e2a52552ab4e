package dev.praxis.internal.random;

/**
 * A splittable generator of random numbers after SplitMix64.
 *
 * <p>State {@code s ← s + 0x9E3779B97F4A7C15}, output {@code mix(s)} with the finaliser of
 * Stafford's variant 13. {@link #split} derives an independent generator from an index alone, so
 * parallel work draws the same numbers in any order.
 *
 * <p>Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
 */
public final class Draws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long origin;
  private long state;

  private Draws(long origin) {
    this.origin = origin;
    this.state = origin;
  }

  /** The generator of a seed. */
  public static Draws seeded(long seed) {
    return new Draws(mix(seed + GOLDEN));
  }

  /** The generator with number {@code index} under this one, whatever this one has drawn so far. */
  public Draws split(long index) {
    return new Draws(mix(mix(origin ^ 0x6A09E667F3BCC909L) + (index + 1) * GOLDEN));
  }

  /** 64 uniform bits. */
  public long nextLong() {
    state += GOLDEN;
    return mix(state);
  }

  /** A uniform number in [0, 1), a multiple of 2⁻⁵³. */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** A uniform number in 0 … bound − 1, without bias. */
  public long nextBelow(long bound) {
    while (true) {
      long bits = nextLong() >>> 1;
      long value = bits % bound;
      if (bits - value + (bound - 1) >= 0) {
        return value;
      }
    }
  }

  /** Shuffles in place, after Fisher and Yates: every order is equally likely. */
  public int[] shuffled(int[] items) {
    for (int i = items.length - 1; i > 0; i--) {
      int j = (int) nextBelow(i + 1L);
      int item = items[i];
      items[i] = items[j];
      items[j] = item;
    }
    return items;
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
