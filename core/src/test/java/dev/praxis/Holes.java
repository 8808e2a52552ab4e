package dev.praxis;

import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Clouds of points with holes, for the specs of all concepts. */
public final class Holes {
  private Holes() {}

  /** Every kind of cloud with any share of holes, but at least one number in each column. */
  public static Arbitrary<IncompleteMatrix> any() {
    return in(Clouds.any());
  }

  /** Clouds of one kind with any share of holes, but at least one number in each column. */
  public static Arbitrary<IncompleteMatrix> in(Arbitrary<Matrix> clouds) {
    return Combinators.combine(clouds, Arbitraries.of(0.0, 0.1, 0.3, 0.8), Clouds.seeds())
        .as(Holes::punched);
  }

  /** Points with about this share of holes, but at least one number in each column. */
  public static IncompleteMatrix punched(Matrix points, double share, long seed) {
    Random random = new Random(seed);
    double[][] rows = points.toRows();
    for (int j = 0; j < points.columns(); j++) {
      int kept = random.nextInt(points.rows());
      for (int i = 0; i < points.rows(); i++) {
        rows[i][j] = i != kept && random.nextDouble() < share ? Double.NaN : rows[i][j];
      }
    }
    return IncompleteMatrix.ofRows(rows);
  }

  /** The rows, NaN where a number is missing. */
  public static double[][] toRows(IncompleteMatrix points) {
    double[][] rows = new double[points.rows()][points.columns()];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < points.columns(); j++) {
        rows[i][j] = points.isMissing(i, j) ? Double.NaN : points.get(i, j);
      }
    }
    return rows;
  }
}
