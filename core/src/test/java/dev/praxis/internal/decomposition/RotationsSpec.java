package dev.praxis.internal.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Rotations that are collected give the bits of those that are made at once. */
@PropertyDefaults(tries = 100)
class RotationsSpec {
  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Property
  void sweepsTurnTheIdentityOneAfterTheOther(
      @ForAll @IntRange(min = 2, max = 70) int n,
      @ForAll @IntRange(min = 0, max = 300) int sweeps,
      @ForAll("seeds") long seed) {
    assertTurned(n, sweeps, n - 1, seed);
  }

  @Example
  void manyShortSweepsAreMadeInTime() {
    assertTurned(60, 10_000, 1, 1);
  }

  @Example
  void manyLongSweepsAreMadeInTime() {
    assertTurned(200, 800, 199, 2);
  }

  @Example
  void oneRowIsTheIdentity() {
    Rotations rotations = new Rotations(1);
    rotations.make();

    assertEquals(1, rotations.get(0, 0));
  }

  private static void assertTurned(int n, int sweeps, int most, long seed) {
    Random random = new Random(seed);
    double[][] v = new double[n][n];
    for (int i = 0; i < n; i++) {
      v[i][i] = 1;
    }
    Rotations rotations = new Rotations(n);
    for (int sweep = 0; sweep < sweeps; sweep++) {
      int last = 1 + random.nextInt(n - 1);
      int count = 1 + random.nextInt(Math.min(most, last));
      rotations.begin(last);
      for (int i = last - 1; i >= last - count; i--) {
        double angle = random.nextDouble();
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        rotations.add(c, s);
        turn(v[i], v[i + 1], c, s);
      }
    }
    rotations.make();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        assertEquals(v[i][j], rotations.get(i, j));
      }
    }
  }

  private static void turn(double[] upper, double[] lower, double c, double s) {
    for (int j = 0; j < upper.length; j++) {
      double g = upper[j];
      double f = lower[j];
      lower[j] = Math.fma(s, g, c * f);
      upper[j] = Math.fma(c, g, -(s * f));
    }
  }
}
