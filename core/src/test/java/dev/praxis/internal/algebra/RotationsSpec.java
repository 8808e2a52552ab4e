package dev.praxis.internal.algebra;

import static dev.praxis.Nearness.assertWithin;

import dev.praxis.Clouds;
import dev.praxis.internal.compute.KernelProvider;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Rotations that are remembered and made on unit vectors, the last one first. */
@PropertyDefaults(tries = 100)
class RotationsSpec {
  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  /** A row has less than two roundings a sweep, of 300. */
  @Property
  void rotationsGiveTheRowsThatSweepsMakeOfTheIdentity(
      @ForAll @IntRange(min = 2, max = 70) int n,
      @ForAll @IntRange(min = 0, max = 300) int sweeps,
      @ForAll("seeds") long seed) {
    double[][] identity = unitColumns(n, n);
    Rotations rotations = new Rotations();
    double[][] turned = turned(identity, sweeps, seed, rotations);
    double[][] columns = unitColumns(n, n);
    rotations.multiply(KernelProvider.kernels().rows(), columns, n, n - 1);

    assertTransposed(turned, columns, n);
  }

  @Property
  void sweepsBelowTheLowestRowThatHasAOneAreLeftOut(
      @ForAll @IntRange(min = 2, max = 30) int n,
      @ForAll @IntRange(min = 0, max = 40) int sweeps,
      @ForAll("seeds") long seed) {
    int width = 1 + new Random(seed).nextInt(n);
    Rotations rotations = new Rotations();
    double[][] turned = turned(unitColumns(n, n), sweeps, seed, rotations);
    double[][] columns = unitColumns(n, width);
    rotations.multiply(KernelProvider.kernels().rows(), columns, width, width - 1);

    assertTransposed(turned, columns, width);
  }

  /**
   * Makes sweeps on rows, and remembers them. As in a QL iteration they begin further and further
   * down: where one has begun, those after it change nothing above.
   */
  private static double[][] turned(double[][] rows, int sweeps, long seed, Rotations rotations) {
    Random random = new Random(seed);
    int n = rows.length;
    for (int sweep = 0; sweep < sweeps; sweep++) {
      int first = (int) ((long) sweep * (n - 1) / sweeps);
      int last = first + 1 + random.nextInt(n - 1 - first);
      double[] cosines = new double[last - first];
      double[] sines = new double[last - first];
      for (int r = 0; r < cosines.length; r++) {
        double angle = 7 * random.nextDouble();
        cosines[r] = Math.cos(angle);
        sines[r] = Math.sin(angle);
        turn(rows[last - 1 - r], rows[last - r], cosines[r], sines[r]);
      }
      rotations.add(last, cosines, sines);
    }
    return rows;
  }

  private static void turn(double[] upper, double[] lower, double c, double s) {
    for (int j = 0; j < upper.length; j++) {
      double g = upper[j];
      double f = lower[j];
      lower[j] = s * g + c * f;
      upper[j] = c * g - s * f;
    }
  }

  private static double[][] unitColumns(int n, int width) {
    double[][] rows = new double[n][width];
    for (int i = 0; i < width; i++) {
      rows[i][i] = 1;
    }
    return rows;
  }

  private static void assertTransposed(double[][] rows, double[][] columns, int width) {
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < rows.length; j++) {
        assertWithin(1e-12, rows[i][j], columns[j][i]);
      }
    }
  }
}
