package dev.praxis.svm;

import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.compute.KernelProvider;
import dev.praxis.internal.compute.Kernels;
import dev.praxis.internal.compute.Panels;
import dev.praxis.internal.raw.Raw;
import java.util.Arrays;

/**
 * Sparse rows. Their products have the bits of the dense ones: a zero adds nothing to a chain.
 *
 * @param columns how many there are: d, or fewer if those without a number have none
 * @param places the column of each number
 */
record SparseKernelRows(int columns, int[] starts, int[] places, double[] values, double[] squares)
    implements KernelRows {

  /**
   * Rows to be multiplied with sources.
   *
   * @param sources which columns count: where there are more columns than numbers in them, only
   *     those with a number, so that memory does not grow with columns that nobody has
   */
  static SparseKernelRows of(SparseMatrix matrix, SparseMatrix sources, boolean needsSquares) {
    double[] squares = needsSquares ? squares(matrix) : new double[0];
    SparseKernelRows rows =
        new SparseKernelRows(
            matrix.columns(),
            Raw.starts(matrix),
            Raw.columns(matrix),
            KernelRows.withoutEndless(Raw.values(matrix), squares, i -> Raw.starts(matrix)[i]),
            squares);
    return sources.columns() > Raw.values(sources).length
        ? rows.inColumns(Arrays.stream(Raw.columns(sources)).sorted().distinct().toArray())
        : rows;
  }

  /** These rows with the numbers of some columns only, in rising order, which are counted anew. */
  private SparseKernelRows inColumns(int[] some) {
    int[] ends = new int[starts.length];
    int[] own = new int[places.length];
    double[] kept = new double[places.length];
    int size = 0;
    for (int i = 0; i < count(); i++) {
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        int place = Arrays.binarySearch(some, places[k]);
        if (place >= 0) {
          own[size] = place;
          kept[size++] = values[k];
        }
      }
      ends[i + 1] = size;
    }
    return new SparseKernelRows(some.length, ends, own, kept, squares);
  }

  static double[] squares(SparseMatrix matrix) {
    int[] starts = Raw.starts(matrix);
    double[] values = Raw.values(matrix);
    double[] squares = new double[matrix.rows()];
    for (int i = 0; i < squares.length; i++) {
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        squares[i] = Math.fma(values[k], values[k], squares[i]);
      }
    }
    return squares;
  }

  @Override
  public int count() {
    return starts.length - 1;
  }

  @Override
  public SparseKernelRows select(int[] rows) {
    int[] ends = new int[rows.length + 1];
    for (int i = 0; i < rows.length; i++) {
      ends[i + 1] = ends[i] + starts[rows[i] + 1] - starts[rows[i]];
    }
    int[] ownPlaces = new int[ends[rows.length]];
    double[] own = new double[ends[rows.length]];
    for (int i = 0; i < rows.length; i++) {
      int size = ends[i + 1] - ends[i];
      System.arraycopy(places, starts[rows[i]], ownPlaces, ends[i], size);
      System.arraycopy(values, starts[rows[i]], own, ends[i], size);
    }
    return new SparseKernelRows(columns, ends, ownPlaces, own, KernelRows.ofThese(rows, squares));
  }

  @Override
  public Targets targets(int from, int count) {
    return new Some(this, from, count, KernelRows.inPanels(squares, from, count));
  }

  private record Some(SparseKernelRows all, int first, int count, double[] squares)
      implements Targets {
    @Override
    public Pairing pairing() {
      return new SparsePairing(all, first, count);
    }
  }

  /**
   * Spreads the targets of a few panels out into a dense matrix with a row for each column that one
   * of them has, and multiplies sparse sources with it.
   */
  private static final class SparsePairing implements Pairing {
    private final Kernels kernels = KernelProvider.kernels();
    private final SparseKernelRows all;
    private final int first;
    private final int count;

    /** One more than the row of the dense matrix for a column, or 0. */
    private final int[] ranks;

    private int[] used = {};
    private int distinct;
    private double[] matrix = {};
    private int spreadFrom = -1;
    private int spreadTo = -1;

    private final int[] ends = new int[KernelSums.SOURCES + 1];
    private int[] rowsOfMatrix = {};
    private double[] weights = {};

    SparsePairing(SparseKernelRows all, int first, int count) {
      this.all = all;
      this.first = first;
      this.count = count;
      ranks = new int[all.columns];
    }

    @Override
    public void pair(
        KernelRows sources,
        int[] rows,
        int from,
        int size,
        int fromPanel,
        int toPanel,
        double[] out) {
      if (spreadFrom != fromPanel || spreadTo != toPanel) {
        spread(fromPanel, toPanel);
      }
      gather((SparseKernelRows) sources, rows, from, size);
      int width = (toPanel - fromPanel) * Panels.WIDTH;
      kernels.weightedRows(ends, rowsOfMatrix, weights, 0, size, matrix, width, out);
    }

    private void spread(int fromPanel, int toPanel) {
      for (int c = 0; c < distinct; c++) {
        ranks[used[c]] = 0;
      }
      int width = (toPanel - fromPanel) * Panels.WIDTH;
      int from = first + fromPanel * Panels.WIDTH;
      int to = Math.min(first + count, first + toPanel * Panels.WIDTH);
      rank(all.starts[from], all.starts[to]);
      if (matrix.length < distinct * width) {
        matrix = new double[distinct * width];
      } else {
        Arrays.fill(matrix, 0, distinct * width, 0.0);
      }
      for (int t = from; t < to; t++) {
        for (int k = all.starts[t]; k < all.starts[t + 1]; k++) {
          matrix[(ranks[all.places[k]] - 1) * width + t - from] = all.values[k];
        }
      }
      spreadFrom = fromPanel;
      spreadTo = toPanel;
    }

    /** Gives the columns of some non-zeros their rows of the dense matrix. */
    private void rank(int from, int to) {
      if (used.length < to - from) {
        used = new int[to - from];
      }
      distinct = 0;
      for (int k = from; k < to; k++) {
        if (ranks[all.places[k]] == 0) {
          used[distinct++] = all.places[k];
          ranks[all.places[k]] = distinct;
        }
      }
    }

    /** The non-zeros of some sources, of the columns that a target has. */
    private void gather(SparseKernelRows sources, int[] rows, int from, int size) {
      int at = 0;
      for (int i = 0; i < size; i++) {
        int row = rows[from + i];
        int length = sources.starts[row + 1] - sources.starts[row];
        if (weights.length < at + length) {
          weights = Arrays.copyOf(weights, 2 * (at + length));
          rowsOfMatrix = Arrays.copyOf(rowsOfMatrix, weights.length);
        }
        for (int k = sources.starts[row]; k < sources.starts[row + 1]; k++) {
          int rank = ranks[sources.places[k]];
          if (rank > 0) {
            rowsOfMatrix[at] = rank - 1;
            weights[at++] = sources.values[k];
          }
        }
        ends[i + 1] = at;
      }
    }
  }
}
