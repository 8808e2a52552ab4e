package dev.praxis.resampling;

import dev.praxis.data.Labels;
import dev.praxis.internal.Checks;
import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How many rows each class is to have afterwards. Oversampling only adds rows, undersampling only
 * takes them away. A class without rows stays so.
 */
public sealed interface SamplingStrategy {

  /** Whether a resampler adds rows or takes them away. */
  enum Direction {
    /** Rows are added. */
    OVERSAMPLING,
    /** Rows are taken away. */
    UNDERSAMPLING
  }

  /**
   * How many rows of each class there are to be, as many numbers as there are classes.
   *
   * @param labels the class of each row before, n
   * @param direction whether rows are added or taken away
   * @throws IllegalArgumentException if the strategy does not fit the classes
   */
  int[] wanted(Labels labels, Direction direction);

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
   * whole number, halves to the even one. Classes that satisfy it already stay as they are.
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

    @Override
    public int[] wanted(Labels labels, Direction direction) {
      Objects.requireNonNull(labels, "labels");
      Objects.requireNonNull(direction, "direction");
      int[] counts = labels.counts();
      int smallest = Arrays.stream(counts).filter(count -> count > 0).min().getAsInt();
      int largest = Arrays.stream(counts).max().getAsInt();
      int[] wanted = counts.clone();
      for (int code = 0; code < wanted.length; code++) {
        if (counts[code] > 0) {
          wanted[code] =
              (int)
                  switch (direction) {
                    case OVERSAMPLING -> Math.max(counts[code], times(largest));
                    case UNDERSAMPLING -> Math.min(counts[code], dividing(smallest));
                  };
        }
      }
      return wanted;
    }

    /**
     * As the ratio is written: 0.575 of 100 rows are 57.5, halfway, although its double is less.
     */
    private int times(int rows) {
      return whole(Decimals.of(ratio).multiply(BigDecimal.valueOf(rows)));
    }

    private int dividing(int rows) {
      BigDecimal exact =
          BigDecimal.valueOf(rows).divide(Decimals.of(ratio), MathContext.DECIMAL128);
      return exact.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0
          ? whole(exact)
          : Integer.MAX_VALUE;
    }

    private static int whole(BigDecimal rows) {
      return rows.setScale(0, RoundingMode.HALF_EVEN).intValueExact();
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
      Objects.requireNonNull(rows, "rows");
      rows = Collections.unmodifiableMap(new TreeMap<>(rows));
      rows.forEach((name, count) -> Checks.atLeast("rows of class \"" + name + "\"", count, 1));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if a class that is named is not there or has no rows, or is
     *     to have fewer of them where rows are added, or more where they are taken away
     */
    @Override
    public int[] wanted(Labels labels, Direction direction) {
      Objects.requireNonNull(labels, "labels");
      Objects.requireNonNull(direction, "direction");
      int[] wanted = labels.counts();
      for (Map.Entry<String, Integer> entry : rows.entrySet()) {
        int code = code(labels, entry.getKey());
        check(ClassRows.called(labels, code), wanted[code], entry.getValue(), direction);
        wanted[code] = entry.getValue();
      }
      return wanted;
    }

    private static int code(Labels labels, String name) {
      for (int code = 0; code < labels.classes(); code++) {
        if (labels.className(code).equals(name)) {
          return code;
        }
      }
      throw new IllegalArgumentException(
          "the strategy must name classes that there are but named \""
              + name
              + "\" where there are "
              + labels.classes()
              + (labels.classNames().isEmpty() ? "" : " " + labels.classNames()));
    }

    private static void check(String called, int before, int after, Direction direction) {
      if (before == 0) {
        throw new IllegalArgumentException(called + " must have a row to start from but has none");
      }
      boolean more = direction == Direction.OVERSAMPLING;
      if (!(more ? after >= before : after <= before)) {
        throw new IllegalArgumentException(
            called
                + " must have at "
                + (more ? "least " : "most ")
                + before
                + " rows afterwards, as many as before, but "
                + after
                + " were asked for");
      }
    }
  }
}
