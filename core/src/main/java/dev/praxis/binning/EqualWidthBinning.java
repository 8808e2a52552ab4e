package dev.praxis.binning;

import dev.praxis.Learner;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.decimals.Decimals;
import dev.praxis.statistics.ColumnStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Replaces each number by the bin that it falls into, with bins that are equally wide, as those of
 * a histogram.
 *
 * <p>The edges go from the smallest number of a column to its largest in equal steps. One outlier
 * makes the bins wide and leaves most of them empty: {@link QuantileBinning} fills them equally. A
 * number on an edge is in the bin above it, except on the last edge. Numbers below the first edge
 * or above the last one are in the first or the last bin.
 *
 * <p>Edges are computed exactly, with the decimals that are written, and rounded once: of twenty
 * bins from 0 to 100 the twelfth begins at 55, not at 55.00000000000001. Where there are not so
 * many doubles, edges coincide and are merged. A constant column is one bin, any other at least
 * two.
 *
 * <p>Cost: fitting is one pass, {@code O(n · d)}, that never holds the rows, and a few microseconds
 * for each edge.
 *
 * @param bins at least 2
 * @param output codes, by default, or one-hot columns
 */
public record EqualWidthBinning(int bins, BinOutput output)
    implements Learner<Rows, EqualWidthBinning.Model> {

  /** Edges that one thread computes at a time. */
  private static final int BLOCK = 1024;

  /**
   * Legal hyperparameters.
   *
   * @throws IllegalArgumentException if there are fewer than 2 bins or more than a million
   */
  public EqualWidthBinning {
    Checks.inRange("bins", bins, 2, BinEdges.MOST_BINS);
    Objects.requireNonNull(output, "output");
  }

  /**
   * Into so many bins.
   *
   * @param bins at least 2
   * @throws IllegalArgumentException if there are fewer than 2 bins or more than a million
   */
  public static EqualWidthBinning into(int bins) {
    return new EqualWidthBinning(bins, BinOutput.CODE);
  }

  /** This learner with a column for each bin. */
  public EqualWidthBinning oneHot() {
    return new EqualWidthBinning(bins, BinOutput.ONE_HOT);
  }

  /**
   * Learns the edges in one pass.
   *
   * @param rows n × d, n at least 1
   * @throws IllegalArgumentException if the range of a column overflows
   */
  @Override
  public Model fit(Rows rows) {
    ColumnStatistics statistics = ColumnStatistics.of(rows);
    List<Matrix> edges = new ArrayList<>();
    for (int j = 0; j < statistics.columns(); j++) {
      edges.add(edges(j, statistics.least().get(0, j), statistics.most().get(0, j)));
    }
    return new Model(this, edges);
  }

  private Matrix edges(int column, double least, double most) {
    double range = most - least;
    Checks.finiteOfColumn("range", column, range);
    if (least == most) {
      return BinEdges.merged(least);
    }
    double[] edges = new double[bins + 1];
    Blocks.forEach(
        Blocks.count(edges.length, BLOCK),
        () ->
            block -> {
              int end = Math.min(edges.length, (block + 1) * BLOCK);
              for (int k = block * BLOCK; k < end; k++) {
                edges[k] = Decimals.between(least, most, k, bins);
              }
            });
    Matrix merged = BinEdges.merged(edges);
    return BinEdges.areLost(merged) ? BinEdges.apart(least, most, most) : merged;
  }

  /**
   * The edges that were learned.
   *
   * @param learner the learner
   * @param edges as in {@link BinModel#edges}
   */
  public record Model(EqualWidthBinning learner, List<Matrix> edges) implements BinModel {

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
