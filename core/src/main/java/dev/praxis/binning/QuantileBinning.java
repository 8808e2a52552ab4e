package dev.praxis.binning;

import dev.praxis.Learner;
import dev.praxis.Transformer;
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
 * so can follow an effect that goes up and down again. It is no way to scale: what tells the
 * numbers of one bin apart is gone.
 *
 * <p>The edges are the quantiles of {@code 0, 1/b, …, 1}. Where many numbers are equal, quantiles
 * coincide: edges that are the same are merged, and there are fewer bins. A number on an edge is in
 * the bin above it, except on the last edge. Numbers below the first edge or above the last one,
 * which were not there to be learned from, are in the first or the last bin.
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

  /** More would be no bins but a sorted list of numbers. */
  private static final int MOST_BINS = 1_000_000;

  /**
   * Legal hyperparameters.
   *
   * @throws IllegalArgumentException if there are fewer than 2 bins or more than a million
   */
  public QuantileBinning {
    Checks.inRange("bins", bins, 2, MOST_BINS);
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

  /** The same with another definition of a quantile. */
  public QuantileBinning withMethod(QuantileMethod method) {
    return new QuantileBinning(bins, method, output);
  }

  /** The same with a column for each bin. */
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
    double[] probabilities =
        IntStream.rangeClosed(0, bins).mapToDouble(k -> (double) k / bins).toArray();
    Matrix quantiles = method.ofColumns(points, probabilities);
    return new Model(
        this,
        IntStream.range(0, points.columns())
            .mapToObj(j -> BinEdges.merged(quantiles.row(j)))
            .toList());
  }

  /**
   * What was learned.
   *
   * @param learner the learner
   * @param edges for each column the edges of its bins, {@code 1 × (bins + 1)}, ascending; a single
   *     one for a constant column, which is one bin
   */
  public record Model(QuantileBinning learner, List<Matrix> edges) implements Transformer.OfPoints {

    /** Edges, which cannot be changed afterwards. */
    public Model {
      edges = List.copyOf(edges);
    }

    /**
     * How many bins a column has, from 1 up to those that were asked for.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public int bins(int column) {
      Checks.inRange("column", column, 0, edges.size() - 1);
      return BinEdges.bins(edges.get(column));
    }

    /**
     * The names of the columns that {@link #transform(Matrix)} makes: those given, for codes;
     * {@code age below 30}, {@code age 30 to 50}, {@code age from 50} for one-hot columns.
     *
     * @param columns the names of the columns learned from, d
     * @throws IllegalArgumentException if they are not d
     */
    @Override
    public List<String> columnNames(List<String> columns) {
      return BinEdges.names(edges, learner.output, columns);
    }

    /**
     * The bin of each number: n × d codes from 0 up, or n × m ones and zeros, m being the number of
     * bins of all columns.
     *
     * @param points n × d
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     were learned from, or if there are more ones and zeros than a matrix holds
     */
    @Override
    public Matrix transform(Matrix points) {
      return BinEdges.transform(edges, learner.output, points);
    }
  }
}
