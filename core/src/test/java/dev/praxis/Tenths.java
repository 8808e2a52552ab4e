package dev.praxis;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Numbers as people write them: whole ones, tenths and hundredths, few enough to tie, to add up to
 * round numbers and to lie on the edges, fences and thresholds that are learned from them.
 *
 * <p>Few of them are doubles exactly. So whatever is decided by a quantity that was rounded on the
 * way is decided wrongly here sooner or later: an edge that a number lies on, two means that tie, a
 * difference that is zero.
 */
public final class Tenths {
  private static final int FEW = 40;

  private Tenths() {}

  /** From one number to some, all with as many decimals: 0, 1 or 2. */
  public static Arbitrary<double[]> numbers(int least, int most) {
    return Combinators.combine(
            Arbitraries.integers().between(least, most), units(), spreads(), Clouds.seeds())
        .as((n, unit, spread, seed) -> draw(new Random(seed), n, unit, spread));
  }

  /** A few rows of such numbers, each column with its own number of decimals. */
  public static Arbitrary<Matrix> points() {
    return Combinators.combine(
            Arbitraries.integers().between(1, FEW),
            Arbitraries.integers().between(1, 4),
            spreads(),
            Clouds.seeds())
        .as(Tenths::points);
  }

  /** The same as numbers to predict. */
  public static Arbitrary<Targets> targets(int least, int most) {
    return numbers(least, most).map(Targets::of);
  }

  /** Probabilities in tenths or hundredths, 0 and 1 among them. */
  public static Arbitrary<double[]> probabilities(int least, int most) {
    return Combinators.combine(
            Arbitraries.integers().between(least, most), Arbitraries.of(10, 100), Clouds.seeds())
        .as(
            (n, parts, seed) ->
                new Random(seed)
                    .ints(n, 0, parts + 1)
                    .mapToDouble(k -> k / (double) parts)
                    .toArray());
  }

  /** Labels of as many rows as there are numbers; the first of each class is there. */
  public static Labels labels(int rows, int classes, long seed) {
    Random random = new Random(seed);
    int[] codes =
        IntStream.range(0, rows).map(i -> i < classes ? i : random.nextInt(classes)).toArray();
    return Labels.ofCodes(codes, classes);
  }

  /** The edges given, and the next double on either side of each. */
  public static double[] onAndBeside(double... edges) {
    return Arrays.stream(edges)
        .flatMap(edge -> Arrays.stream(new double[] {Math.nextDown(edge), edge, Math.nextUp(edge)}))
        .toArray();
  }

  private static Matrix points(int n, int d, int spread, long seed) {
    Random random = new Random(seed);
    double[] values = new double[n * d];
    for (int j = 0; j < d; j++) {
      double[] column = draw(random, n, (int) Math.pow(10, random.nextInt(3)), spread);
      for (int i = 0; i < n; i++) {
        values[i * d + j] = column[i];
      }
    }
    return Matrix.ofRowMajor(n, d, values);
  }

  /** Whole multiples of a unit: the quotient of two whole numbers is the double next to it. */
  private static double[] draw(Random random, int n, int unit, int spread) {
    return random.ints(n, -spread, spread + 1).mapToDouble(k -> k / (double) unit).toArray();
  }

  private static Arbitrary<Integer> units() {
    return Arbitraries.of(1, 10, 100);
  }

  /** How far the numbers reach from zero, in units: the fewer, the more of them tie. */
  private static Arbitrary<Integer> spreads() {
    return Arbitraries.of(1, 3, 10, 100, 1000);
  }
}
