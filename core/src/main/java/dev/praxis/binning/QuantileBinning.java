package dev.praxis.binning;

import dev.praxis.Learner;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.statistics.QuantileMethod;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Replaces each number by the bin that it falls into, with bins that hold about equally many rows:
 * the poor fifth, the next fifth, and so on up to the rich one.
 *
 * <p>A linear model gives each bin a coefficient of its own, if the bins are one-hot columns, and
 * so can follow an effect that goes up and down again. It is no way to scale: the differences
 * between numbers of one bin are lost.
 *
 * <p>The edges are the quantiles of {@code 0, 1/b, …, 1}. Where many numbers are equal, quantiles
 * coincide: edges that are the same are merged, and there are fewer bins. A number on an edge is in
 * the bin above it, except on the last edge. New numbers below the first edge or above the last one
 * are in the first or the last bin.
 *
 * <p>What merging loses is never everything: of a column that is not constant at least two bins
 * remain. Where its edges would merge into those of one bin, as those of 0, 0, 3 into 0 and 3, one
 * edge stands halfway between the least number and the next larger one, here at 1.5; if there is no
 * double between the two, on the larger one.
 *
 * <p>Fitting needs all rows at once; the same bits on any number of threads. Cost: {@code O(n · d ·
 * log b)}, parallel over the columns; a copy of one column per thread.
 *
 * @param bins b, at least 2
 * @param method which quantile; by default {@link QuantileMethod#AVERAGED_INVERTED_CDF}, whose bins
 *     are as equally filled as can be
 * @param output codes, by default, or one-hot columns
 */
public record QuantileBinning(int bins, QuantileMethod method, BinOutput output)
    implements Learner<Matrix, QuantileBinning.Model> {

  /**
   * Legal hyperparameters.
   *
   * @throws IllegalArgumentException if there are fewer than 2 bins or more than a million
   */
  public QuantileBinning {
    Checks.inRange("bins", bins, 2, BinEdges.MOST_BINS);
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(output, "output");
  }

  /**
   * Into so many bins, or fewer where numbers are equal.
   *
   * @param bins at least 2
   * @throws IllegalArgumentException if there are fewer than 2 bins or more than a million
   */
  public static QuantileBinning into(int bins) {
    return new QuantileBinning(bins, QuantileMethod.AVERAGED_INVERTED_CDF, BinOutput.CODE);
  }

  /** This learner with another definition of a quantile. */
  public QuantileBinning withMethod(QuantileMethod method) {
    return new QuantileBinning(bins, method, output);
  }

  /** This learner with a column for each bin. */
  public QuantileBinning oneHot() {
    return new QuantileBinning(bins, method, BinOutput.ONE_HOT);
  }

  /**
   * Learns the edges.
   *
   * @param points n × d
   */
  @Override
  public Model fit(Matrix points) {
    Matrix quantiles = method.dividing(points, bins);
    return new Model(
        this,
        IntStream.range(0, points.columns())
            .mapToObj(j -> edges(quantiles.row(j), points, j))
            .toList());
  }

  private static Matrix edges(double[] quantiles, Matrix points, int column) {
    Matrix merged = BinEdges.merged(quantiles);
    if (!BinEdges.areLost(merged)) {
      return merged;
    }
    double least = merged.get(0, 0);
    double next = merged.get(0, 1);
    for (int i = 0; i < points.rows(); i++) {
      double x = points.get(i, column);
      next = x > least ? Math.min(next, x) : next;
    }
    return BinEdges.apart(least, next, merged.get(0, 1));
  }

  /**
   * The edges that were learned.
   *
   * @param learner the learner
   * @param edges as in {@link BinModel#edges}
   */
  public record Model(QuantileBinning learner, List<Matrix> edges) implements BinModel {

    /** A model; the edges are copied. */
    public Model {
      edges = List.copyOf(edges);
    }

    @Override
    public BinOutput output() {
      return learner.output;
    }
  }
}
