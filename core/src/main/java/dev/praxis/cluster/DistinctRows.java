package dev.praxis.cluster;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts the distinct ones of some rows, no further than needed: as a rule the first few rows are
 * enough.
 */
final class DistinctRows {
  private final int dimension;
  private final int enough;
  private final Set<Row> rows = new HashSet<>();

  /** Counts to {@code enough} and then looks at no more rows. */
  DistinctRows(int dimension, int enough) {
    this.dimension = dimension;
    this.enough = enough;
  }

  /** Offers the row that starts at {@code at}. */
  void offer(double[] values, int at) {
    if (rows.size() < enough) {
      double[] row = Arrays.copyOfRange(values, at, at + dimension);
      // −0.0 and 0.0 are at distance 0, but have different bits.
      Arrays.setAll(row, j -> row[j] + 0.0);
      rows.add(new Row(row));
    }
  }

  /** How many there were, {@code enough} at most. */
  int count() {
    return rows.size();
  }

  /**
   * Refuses too few.
   *
   * @throws IllegalArgumentException if there were fewer distinct rows than clusters
   */
  void check(int clusters) {
    if (rows.size() < clusters) {
      throw EmptyClusters.tooFewDistinctRows(rows.size(), clusters);
    }
  }

  /** An array with the equality of its numbers. */
  private static final class Row {
    private final double[] values;

    Row(double[] values) {
      this.values = values;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Row row && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }
}
