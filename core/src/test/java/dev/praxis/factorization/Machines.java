package dev.praxis.factorization;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Machines, and rows that one of them has made. */
final class Machines {
  private Machines() {}

  /** A machine of some rank, and rows of as many features, many of which are zero. */
  record Made(FactorizationMachine machine, Matrix points) {
    Targeted<Matrix> targeted() {
      return new Targeted<>(points, machine.scores(points));
    }

    /** The same with noise as wide as the scores. */
    Targeted<Matrix> noisy(long seed) {
      Random random = new Random(seed);
      double[] y = machine.scores(points).toArray();
      return new Targeted<>(
          points,
          Targets.of(
              IntStream.range(0, y.length)
                  .mapToDouble(i -> y[i] + random.nextGaussian())
                  .toArray()));
    }

    /** Classes as probable as the scores say, none of them without a row. */
    Labeled<Matrix> labeled(int classes, long seed) {
      Random random = new Random(seed);
      double[] y = machine.scores(points).toArray();
      int[] codes = new int[y.length];
      for (int i = 0; i < codes.length; i++) {
        double u = 1 / (1 + StrictMath.exp(-y[i])) + 0.3 * random.nextGaussian();
        codes[i] = i < classes ? i : (int) Math.max(0, Math.min(classes - 1, classes * u));
      }
      return new Labeled<>(points, Labels.ofCodes(codes, classes));
    }
  }

  /** Machines of rank 0 to 9 and up to forty rows. */
  static Arbitrary<Made> any() {
    return of(Arbitraries.integers().between(0, 9), Arbitraries.integers().between(4, 40));
  }

  static Arbitrary<Made> of(Arbitrary<Integer> ranks, Arbitrary<Integer> rows) {
    return Combinators.combine(
            ranks, rows, Arbitraries.integers().between(1, 7), Arbitraries.longs())
        .as(Machines::made);
  }

  private static Made made(int rank, int rows, int d, long seed) {
    Random random = new Random(seed);
    double[] x = new double[rows * d];
    for (int at = 0; at < x.length; at++) {
      x[at] = random.nextInt(3) == 0 ? 0 : random.nextInt(3) == 0 ? 1 : random.nextGaussian();
    }
    return new Made(machine(rank, d, random), Matrix.ofRowMajor(rows, d, x));
  }

  static FactorizationMachine machine(int rank, int d, Random random) {
    Matrix weights = Matrix.ofRowMajor(1, d, random.doubles(d, -1, 1).toArray());
    Matrix factors =
        rank == 0
            ? Matrix.ofRowMajor(d, 1, new double[d])
            : Matrix.ofRowMajor(d, rank, random.doubles((long) d * rank, -1, 1).toArray());
    return new FactorizationMachine(random.nextGaussian(), weights, factors);
  }

  /** The same in plain loops. */
  static PlainFactorizationMachine plain(FactorizationMachine machine) {
    PlainFactorizationMachine plain = new PlainFactorizationMachine(machine.factors().toRows());
    plain.intercept = machine.intercept();
    System.arraycopy(machine.weights().row(0), 0, plain.weights, 0, plain.weights.length);
    return plain;
  }
}
