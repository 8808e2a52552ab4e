package dev.praxis.data;

import dev.praxis.internal.Checks;
import dev.praxis.internal.Doors;
import java.util.Arrays;
import java.util.List;

/**
 * The continuous label of each of n points: one finite number per point, to be predicted or
 * predicted; also a score per point, to rank by.
 *
 * <p>There is at least one, and what is inside was checked when it came in. Immutable; arrays are
 * copied on the way in and on the way out. {@link Labels} are its sibling for classes.
 */
public final class Targets {

  /** How many targets {@link #toString()} shows. */
  private static final int SHOWN = 10;

  static {
    Doors.leave(
        new Doors.OfTargets<Targets>() {
          @Override
          public double[] values(Targets targets) {
            return targets.values;
          }

          @Override
          public Targets adopt(double[] values) {
            return new Targets(values);
          }
        });
  }

  private final double[] values;

  private Targets(double[] values) {
    this.values = values;
  }

  /**
   * Targets of these values, in the order of the points.
   *
   * @param values at least one finite number
   * @throws IllegalArgumentException if there is no value or one that is NaN or infinite ({@code
   *     target 3 must be finite but was NaN})
   */
  public static Targets of(double... values) {
    return checked(values.clone());
  }

  /**
   * Targets of these values, as {@link #of}.
   *
   * @param values at least one finite number
   * @throws IllegalArgumentException as {@link #of}
   */
  public static Targets ofList(List<Double> values) {
    return checked(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static Targets checked(double[] copy) {
    Checks.notEmpty("targets", "number", copy.length);
    for (int i = 0; i < copy.length; i++) {
      if (!Double.isFinite(copy[i])) {
        throw new IllegalArgumentException("target " + i + " must be finite but was " + copy[i]);
      }
    }
    return new Targets(copy);
  }

  /** The number of targets, n. */
  public int size() {
    return values.length;
  }

  /**
   * One target.
   *
   * @throws IllegalArgumentException if there is no such target
   */
  public double value(int index) {
    Checks.inRange("index", index, 0, values.length - 1);
    return values[index];
  }

  /** A copy of all values, n. */
  public double[] toArray() {
    return values.clone();
  }

  /** The arithmetic mean, summed up in order; finite even where the sum would not be. */
  public double mean() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    if (Double.isFinite(sum)) {
      return sum / values.length;
    }
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    return mean;
  }

  /**
   * Some of the targets, in the order asked for.
   *
   * @param selected at least one index; an index may be asked for more than once
   * @throws IllegalArgumentException if none is asked for or there is no such target
   */
  public Targets select(int... selected) {
    Checks.notEmpty("targets", "number", selected.length);
    double[] some = new double[selected.length];
    for (int i = 0; i < some.length; i++) {
      some[i] = value(selected[i]);
    }
    return new Targets(some);
  }

  /** Whether the other has bitwise the same values (0.0 is not -0.0). */
  @Override
  public boolean equals(Object other) {
    return other instanceof Targets that && Arrays.equals(values, that.values);
  }

  /** A hash of all values. */
  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  /** The size and the first few: {@code 272 [3.6, 1.8, ...]}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(values.length).append(" [").append(values[0]);
    for (int i = 1; i < Math.min(values.length, SHOWN); i++) {
      text.append(", ").append(values[i]);
    }
    return text.append(values.length > SHOWN ? ", ...]" : "]").toString();
  }
}
