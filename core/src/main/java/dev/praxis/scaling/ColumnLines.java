package dev.praxis.scaling;

import dev.praxis.internal.Checks;
import dev.praxis.internal.columns.Lanes;
import dev.praxis.internal.compute.Blocks;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Maps every column along a line of its own, {@code y = (x − shift) / scale · stretch + base}, and
 * back.
 *
 * <p>In parallel over blocks of rows; every number is computed by itself.
 */
final class ColumnLines {
  /** Numbers in a block, unless its rows are very long. */
  private static final int NUMBERS = 1 << 15;

  private final int columns;
  private final double[] shifts;
  private final double[] scales;
  private final double stretch;
  private final double base;
  private final double least;
  private final double most;

  /**
   * Lines.
   *
   * @param shifts one per column
   * @param scales one per column, none of them 0
   * @param stretch the factor of all columns, not 0
   * @param base added in all columns
   */
  ColumnLines(double[] shifts, double[] scales, double stretch, double base) {
    this(shifts, scales, stretch, base, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  private ColumnLines(
      double[] shifts, double[] scales, double stretch, double base, double least, double most) {
    columns = shifts.length;
    this.shifts = Lanes.repeat(shifts);
    this.scales = Lanes.repeat(scales);
    this.stretch = stretch;
    this.base = base;
    this.least = least;
    this.most = most;
  }

  /** The same lines, cut off at two limits. */
  ColumnLines within(double lowest, double highest) {
    double[] ofShift = Arrays.copyOf(shifts, columns);
    double[] ofScale = Arrays.copyOf(scales, columns);
    return new ColumnLines(ofShift, ofScale, stretch, base, lowest, highest);
  }

  /** The number of columns. */
  int columns() {
    return columns;
  }

  /** Row-major values, mapped into a new array; a number that overflows is refused. */
  double[] map(double[] values) {
    return run(values, true);
  }

  /** The values that {@link #map} maps to these row-major ones, in a new array. */
  double[] mapBack(double[] values) {
    return run(values, false);
  }

  private double[] run(double[] values, boolean forwards) {
    double[] mapped = new double[values.length];
    int width = shifts.length;
    int block = Math.max(1, NUMBERS / width) * width;
    int blocks = Blocks.count(values.length, block);
    AtomicInteger overflowing = new AtomicInteger(blocks);
    Blocks.forEach(
        blocks,
        () -> {
          Strip strip = new Strip(width);
          return number -> {
            int from = number * block;
            int to = from + Math.min(block, values.length - from);
            if (!strip.map(values, mapped, from, to, forwards)) {
              overflowing.accumulateAndGet(number, Math::min);
            }
          };
        });
    if (overflowing.get() < blocks) {
      throw overflow(mapped, overflowing.get() * block);
    }
    return mapped;
  }

  private IllegalArgumentException overflow(double[] mapped, int from) {
    int at = from;
    while (Double.isFinite(mapped[at])) {
      at++;
    }
    return new IllegalArgumentException(Checks.cell(at, columns) + " overflows when it is scaled");
  }

  /** A few rows at a time, for one thread; loops are over arrays indexed by the lane alone. */
  private final class Strip {
    private final double[] lanes;

    /** Zero, or NaN where an infinite number went by. */
    private final double[] checks;

    Strip(int width) {
      lanes = new double[width];
      checks = new double[width];
    }

    /** Whether all is finite. */
    boolean map(double[] values, double[] mapped, int from, int to, boolean forwards) {
      Arrays.fill(checks, 0);
      for (int at = from; at < to; at += lanes.length) {
        int count = Math.min(lanes.length, to - at);
        System.arraycopy(values, at, lanes, 0, count);
        if (forwards) {
          forwards(lanes, shifts, scales, stretch, base, count);
        } else {
          back(lanes, shifts, scales, stretch, base, count);
        }
        if (most < Double.POSITIVE_INFINITY) {
          cut(lanes, least, most, count);
        }
        check(lanes, checks, count);
        System.arraycopy(lanes, 0, mapped, at, count);
      }
      double sum = 0;
      for (double check : checks) {
        sum += check;
      }
      return sum == 0;
    }
  }

  private static void forwards(
      double[] lanes, double[] shifts, double[] scales, double stretch, double base, int count) {
    for (int lane = 0; lane < count; lane++) {
      lanes[lane] = (lanes[lane] - shifts[lane]) / scales[lane] * stretch + base;
    }
  }

  private static void back(
      double[] lanes, double[] shifts, double[] scales, double stretch, double base, int count) {
    for (int lane = 0; lane < count; lane++) {
      lanes[lane] = Math.fma((lanes[lane] - base) / stretch, scales[lane], shifts[lane]);
    }
  }

  private static void cut(double[] lanes, double least, double most, int count) {
    for (int lane = 0; lane < count; lane++) {
      lanes[lane] = Math.min(Math.max(lanes[lane], least), most);
    }
  }

  private static void check(double[] lanes, double[] checks, int count) {
    for (int lane = 0; lane < count; lane++) {
      checks[lane] += 0.0 * lanes[lane];
    }
  }
}
