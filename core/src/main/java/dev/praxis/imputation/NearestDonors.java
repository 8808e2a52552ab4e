package dev.praxis.imputation;

import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.decimals.FewDecimals;
import java.util.Arrays;

/**
 * The rows nearest to a point among those that have a number where it has none.
 *
 * <p>Donors are kept column by column in blocks, zero where they miss a number, beside a mask of
 * ones and zeros: so distances to a block of them are loops without a branch.
 */
final class NearestDonors {
  private static final int BLOCK = 512;

  /** Points that a thread takes at a time. */
  private static final int POINTS = 16;

  private final int columns;
  private final int rows;
  private final double[] values;
  private final double[] means;
  private final double[] inverses;
  private final int[] places;
  private final int neighbors;
  private final boolean weighted;

  /** {@code numbers[b][j][i]}: column j of donor {@code 512 b + i}. */
  private final double[][][] numbers;

  private final double[][][] masks;

  /**
   * Packs donors.
   *
   * @param values row by row, NaN where missing; read only
   * @param means one per column
   * @param units the unit that each column is measured in
   */
  NearestDonors(double[] values, double[] means, double[] units, int neighbors, boolean weighted) {
    this.values = values;
    this.means = means;
    this.inverses = inverses(units);
    this.neighbors = neighbors;
    this.weighted = weighted;
    columns = means.length;
    rows = values.length / columns;
    places = new int[columns];
    Arrays.setAll(places, this::placesToAddUp);
    int blocks = Blocks.count(rows, BLOCK);
    numbers = new double[blocks][columns][];
    masks = new double[blocks][columns][];
    for (int b = 0; b < blocks; b++) {
      for (int j = 0; j < columns; j++) {
        pack(b, j);
      }
    }
  }

  private static double[] inverses(double[] units) {
    return Arrays.stream(units).map(unit -> Math.min(Double.MAX_VALUE, 1 / unit)).toArray();
  }

  /** The decimals of a column, if k of its numbers add up without rounding. */
  private int placesToAddUp(int column) {
    int places = FewDecimals.places(values, column, values.length, columns);
    double largest = 0;
    for (int at = column; at < values.length; at += columns) {
      largest = Double.isNaN(values[at]) ? largest : Math.max(largest, Math.abs(values[at]));
    }
    return FewDecimals.addUp(places, largest, neighbors) ? places : FewDecimals.NONE;
  }

  private void pack(int block, int column) {
    int from = block * BLOCK;
    int count = Math.min(BLOCK, rows - from);
    double[] own = new double[count];
    double[] mask = new double[count];
    for (int i = 0; i < count; i++) {
      double value = values[(from + i) * columns + column];
      mask[i] = Double.isNaN(value) ? 0 : 1;
      own[i] = Double.isNaN(value) ? 0 : value;
    }
    numbers[block][column] = own;
    masks[block][column] = mask;
  }

  /**
   * The points with every hole filled, in parallel over the points.
   *
   * @param points row by row, NaN where missing; read only
   */
  double[] filled(double[] points) {
    double[] filled = points.clone();
    int count = points.length / columns;
    Blocks.forEach(
        Blocks.count(count, POINTS),
        () -> {
          Search search = new Search();
          return block -> {
            int to = Math.min(count, block * POINTS + POINTS);
            for (int i = block * POINTS; i < to; i++) {
              search.fill(points, i, filled);
            }
          };
        });
    return filled;
  }

  /** Fills one point after the other, on one thread. */
  private final class Search {
    private final double[] sums = new double[BLOCK];
    private final double[] shared = new double[BLOCK];
    private final double[] point = new double[columns];
    private final Nearest[] nearest = new Nearest[columns];

    Search() {
      for (int j = 0; j < columns; j++) {
        nearest[j] = new Nearest(Math.min(neighbors, rows));
      }
    }

    void fill(double[] points, int row, double[] filled) {
      boolean complete = true;
      for (int j = 0; j < columns; j++) {
        point[j] = points[row * columns + j];
        complete &= !Double.isNaN(point[j]);
        nearest[j].clear();
      }
      if (complete) {
        return;
      }
      for (int b = 0; b < numbers.length; b++) {
        measure(b);
        for (int j = 0; j < columns; j++) {
          if (Double.isNaN(point[j])) {
            offer(b, j);
          }
        }
      }
      for (int j = 0; j < columns; j++) {
        if (Double.isNaN(point[j])) {
          filled[row * columns + j] = nearest[j].mean(j);
        }
      }
    }

    /** Squared distances to a block of donors, infinite where no column is shared. */
    private void measure(int block) {
      Arrays.fill(sums, 0);
      Arrays.fill(shared, 0);
      for (int j = 0; j < columns; j++) {
        if (!Double.isNaN(point[j])) {
          add(point[j], inverses[j], numbers[block][j], masks[block][j], sums, shared);
        }
      }
      for (int i = 0; i < numbers[block][0].length; i++) {
        sums[i] = shared[i] > 0 ? sums[i] / shared[i] * columns : Double.POSITIVE_INFINITY;
      }
    }

    private void offer(int block, int column) {
      double[] mask = masks[block][column];
      Nearest own = nearest[column];
      for (int i = 0; i < mask.length; i++) {
        if (sums[i] < own.worst && mask[i] > 0) {
          own.add(sums[i], block * BLOCK + i);
        }
      }
    }
  }

  /**
   * Adds a column. Differences come first and the unit after them: numbers that are as far away on
   * either side stay so.
   */
  private static void add(
      double x, double inverse, double[] numbers, double[] mask, double[] sums, double[] shared) {
    for (int i = 0; i < numbers.length; i++) {
      double difference = (numbers[i] - x) * mask[i] * inverse;
      sums[i] = Math.fma(difference, difference, sums[i]);
      shared[i] += mask[i];
    }
  }

  /** The nearest donors so far, in order. */
  private final class Nearest {
    private final double[] squares;
    private final int[] donors;
    private int count;
    private double worst;

    Nearest(int most) {
      squares = new double[most];
      donors = new int[most];
    }

    void clear() {
      count = 0;
      worst = Double.POSITIVE_INFINITY;
    }

    /** Takes a donor that is nearer than the worst, behind those that are as near. */
    void add(double square, int donor) {
      int at = count < donors.length ? count++ : count - 1;
      for (; at > 0 && squares[at - 1] > square; at--) {
        squares[at] = squares[at - 1];
        donors[at] = donors[at - 1];
      }
      squares[at] = square;
      donors[at] = donor;
      worst = count < donors.length ? Double.POSITIVE_INFINITY : squares[count - 1];
    }

    /** The mean of their numbers, taken around that of the nearest: equals have an exact mean. */
    double mean(int column) {
      if (count == 0) {
        return means[column];
      }
      int alike = places[column] == FewDecimals.NONE ? 0 : countingTheSame();
      if (alike > 0) {
        double wholes = 0;
        for (int i = 0; i < alike; i++) {
          wholes += FewDecimals.whole(values[donors[i] * columns + column], places[column]);
        }
        return FewDecimals.mean(wholes, alike, places[column]);
      }
      double first = values[donors[0] * columns + column];
      double sum = 0;
      double total = 0;
      for (int i = 0; i < count; i++) {
        double weight = weight(squares[i]);
        total += weight;
        sum = Math.fma(weight, values[donors[i] * columns + column] - first, sum);
      }
      return first + sum / total;
    }

    /** How many donors count, where these all count the same; otherwise 0. */
    private int countingTheSame() {
      int alike = 0;
      for (int i = 0; i < count; i++) {
        double weight = weight(squares[i]);
        if (weight > 0 && weight < 1) {
          return 0;
        }
        alike += weight > 0 ? 1 : 0;
      }
      return alike;
    }

    /** In units of the nearest one, so that no weight overflows. */
    private double weight(double square) {
      if (!weighted || square == squares[0]) {
        return 1;
      }
      return Math.sqrt(squares[0] / square);
    }
  }
}
