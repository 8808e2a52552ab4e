package dev.praxis.internal.algebra;

import dev.praxis.Clouds;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Kinds of symmetric matrices. */
enum Symmetric {
  /** Every entry drawn for itself: eigenvalues of both signs. */
  ANY {
    @Override
    double entry(Random random, int i, int j) {
      return random.nextGaussian();
    }
  },
  /** Hardly anything but zeros, so that the matrix falls into parts. */
  SPARSE {
    @Override
    double entry(Random random, int i, int j) {
      return random.nextInt(5) == 0 ? random.nextGaussian() : 0;
    }
  },
  /** Small whole numbers: eigenvalues that are equal, or zero. */
  WHOLE {
    @Override
    double entry(Random random, int i, int j) {
      return random.nextInt(3) - 1;
    }
  },
  /** Entries that fall by orders of magnitude from the first to the last. */
  GRADED {
    @Override
    double entry(Random random, int i, int j) {
      return random.nextGaussian() * Math.pow(10, -3.0 * (i + j));
    }
  },
  /** Entries that rise by orders of magnitude from the first to the last. */
  GRADED_UPWARDS {
    @Override
    double entry(Random random, int i, int j) {
      return random.nextGaussian() * Math.pow(10, 3.0 * (i + j));
    }
  },
  /** The scale of every entry is its own, beyond where squares vanish. */
  WILD {
    @Override
    double entry(Random random, int i, int j) {
      return random.nextGaussian() * Math.pow(10, random.nextInt(500) - 250);
    }
  },
  /** One large entry, and others whose squares are hardly numbers. */
  NEARLY_NOTHING {
    @Override
    double entry(Random random, int i, int j) {
      return i + j == 0 ? 1 : random.nextGaussian() * Math.pow(10, -130 - random.nextInt(40));
    }
  },
  /** Numbers so small that they have few bits. */
  TINY {
    @Override
    double entry(Random random, int i, int j) {
      return random.nextGaussian() * 1e-310;
    }
  },
  /** Numbers whose squares overflow. */
  HUGE {
    @Override
    double entry(Random random, int i, int j) {
      return random.nextGaussian() * 1e300;
    }
  };

  /** Up to 20 rows of any kind. */
  static Arbitrary<double[][]> any() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 20), Arbitraries.of(values()), Clouds.seeds())
        .as((n, kind, seed) -> kind.draw(n, seed));
  }

  /** The entry in row i and column j ≤ i. */
  abstract double entry(Random random, int i, int j);

  /** A matrix of n rows. */
  double[][] draw(int n, long seed) {
    Random random = new Random(seed);
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        a[i][j] = entry(random, i, j);
        a[j][i] = a[i][j];
      }
    }
    return a;
  }
}
