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
 * <p>A line may have an end: what is exactly one scale from the shift arrives exactly there, and
 * nothing comes to lie on the wrong side of it by rounding. That takes longer, and is done only if
 * the arithmetic does not arrive there of itself. In parallel over blocks of rows; every number is
 * computed by itself.
 */
final class ColumnLines {
  /** Numbers in a block, unless its rows are very long. */
  private static final int NUMBERS = 1 << 15;

  private final int columns;
  private final double[] shifts;
  private final double[] scales;
  private final double stretch;
  private final double base;

  /** Where numbers arrive that are one scale from the shift. */
  private final double end;

  /** For each lane where they are, one scale from the shift. */
  private final double[] starts;

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
    this(shifts, scales, stretch, base, stretch + base, ahead(shifts, scales));
  }

  private ColumnLines(
      double[] shifts, double[] scales, double stretch, double base, double end, double[] starts) {
    columns = shifts.length;
    this.shifts = Lanes.repeat(shifts);
    this.scales = Lanes.repeat(scales);
    this.stretch = stretch;
    this.base = base;
    this.end = end;
    this.starts = Lanes.repeat(starts);
    least = Double.NEGATIVE_INFINITY;
    most = Double.POSITIVE_INFINITY;
  }

  private ColumnLines(ColumnLines lines, double least, double most) {
    columns = lines.columns;
    shifts = lines.shifts;
    scales = lines.scales;
    stretch = lines.stretch;
    base = lines.base;
    end = lines.end;
    starts = lines.starts;
    this.least = least;
    this.most = most;
  }

  /**
   * Lines that lead from the ends of columns to those of a range, exactly; those of a constant
   * column rise by the range for every 1.
   *
   * @param least the low end of each column
   * @param most the high end of each
   */
  static ColumnLines between(double[] least, double[] most, double low, double high) {
    double[] scales = new double[least.length];
    double[] starts = new double[least.length];
    for (int j = 0; j < scales.length; j++) {
      boolean constant = least[j] == most[j];
      scales[j] = constant ? 1 : most[j] - least[j];
      starts[j] = constant ? least[j] + 1 : most[j];
    }
    return new ColumnLines(least, scales, high - low, low, high, starts);
  }

  /** The same lines, cut off at two limits. */
  ColumnLines within(double lowest, double highest) {
    return new ColumnLines(this, lowest, highest);
  }

  private static double[] ahead(double[] shifts, double[] scales) {
    double[] ahead = new double[shifts.length];
    for (int j = 0; j < ahead.length; j++) {
      ahead[j] = shifts[j] + scales[j];
    }
    return ahead;
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
    boolean arrives =
        forwards ? stretch + base == end : Arrays.equals(ahead(shifts, scales), starts);
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
            if (!strip.map(values, mapped, from, to, forwards, arrives)) {
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
    boolean map(
        double[] values, double[] mapped, int from, int to, boolean forwards, boolean arrives) {
      Arrays.fill(checks, 0);
      for (int at = from; at < to; at += lanes.length) {
        int count = Math.min(lanes.length, to - at);
        System.arraycopy(values, at, lanes, 0, count);
        if (forwards && arrives) {
          forwards(lanes, shifts, scales, stretch, base, count);
        } else if (forwards) {
          forwardsTo(end, lanes, shifts, scales, stretch, base, count);
        } else if (arrives) {
          back(lanes, shifts, scales, stretch, base, count);
        } else {
          backTo(starts, lanes, shifts, scales, stretch, base, count);
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

  private static void forwardsTo(
      double end,
      double[] lanes,
      double[] shifts,
      double[] scales,
      double stretch,
      double base,
      int count) {
    for (int lane = 0; lane < count; lane++) {
      double share = (lanes[lane] - shifts[lane]) / scales[lane];
      lanes[lane] = onItsSide(share, share * stretch + base, end);
    }
  }

  private static void back(
      double[] lanes, double[] shifts, double[] scales, double stretch, double base, int count) {
    for (int lane = 0; lane < count; lane++) {
      lanes[lane] = Math.fma((lanes[lane] - base) / stretch, scales[lane], shifts[lane]);
    }
  }

  private static void backTo(
      double[] starts,
      double[] lanes,
      double[] shifts,
      double[] scales,
      double stretch,
      double base,
      int count) {
    for (int lane = 0; lane < count; lane++) {
      double share = (lanes[lane] - base) / stretch;
      lanes[lane] = onItsSide(share, Math.fma(share, scales[lane], shifts[lane]), starts[lane]);
    }
  }

  /**
   * A number that is some share of the way to an end, on that side of it where it belongs. For a
   * share of 1 both limits are the end, for any other one of them is out of the way: shares are at
   * least 2⁻⁵³ apart from 1. There is no branch, so that loops are vectorised.
   */
  private static double onItsSide(double share, double number, double end) {
    double apart = (share - 1) * Double.MAX_VALUE;
    return Math.min(Math.max(number, end + Math.min(apart, 0)), end + Math.max(apart, 0));
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
