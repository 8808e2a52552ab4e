package dev.praxis.resampling;

import dev.praxis.internal.Checks;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many rows each class is to have afterwards. Oversampling only adds rows, undersampling only
 * takes them away. A class without rows stays so.
 */
public sealed interface SamplingStrategy {

  /**
   * As many rows in every class: as the largest has, if rows are added; as the smallest has, if
   * rows are taken away.
   */
  static SamplingStrategy balanced() {
    return ratio(1);
  }

  /**
   * A least ratio of rows between any class and the largest: small classes are filled up to {@code
   * ratio ×} the largest, or large ones cut down to the smallest {@code / ratio}, rounded to a
   * whole number. Classes that satisfy it already stay as they are.
   *
   * @param ratio above 0 and at most 1, where 1 is {@link #balanced}
   * @throws IllegalArgumentException if it is not
   */
  static SamplingStrategy ratio(double ratio) {
    return new Ratio(ratio);
  }

  /**
   * So many rows of some classes; the others stay as they are.
   *
   * @param rows by the name of the class, or by its code as text if the classes have no names
   * @throws IllegalArgumentException if a number is below 1
   */
  static SamplingStrategy counts(Map<String, Integer> rows) {
    return new Counts(rows);
  }

  /**
   * A least ratio of rows between any class and the largest.
   *
   * @param ratio above 0 and at most 1
   */
  record Ratio(double ratio) implements SamplingStrategy {
    /**
     * A legal ratio.
     *
     * @throws IllegalArgumentException if it is not above 0 and at most 1
     */
    public Ratio {
      if (!(ratio > 0 && ratio <= 1)) {
        throw new IllegalArgumentException("ratio must be above 0 and at most 1 but was " + ratio);
      }
    }
  }

  /**
   * So many rows of some classes.
   *
   * @param rows by the name of the class, in alphabetical order; unmodifiable
   */
  record Counts(Map<String, Integer> rows) implements SamplingStrategy {
    /**
     * Legal counts; the map is copied.
     *
     * @throws IllegalArgumentException if a number is below 1
     */
    public Counts {
      rows = Collections.unmodifiableMap(new TreeMap<>(rows));
      rows.forEach((name, count) -> Checks.atLeast("rows of class \"" + name + "\"", count, 1));
    }
  }
}
