package dev.praxis.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;

/** The refusals of public methods: one sentence with the argument, the rule and the value. */
public final class Checks {

  /** The largest array that every JVM can allocate. */
  public static final int MOST_ELEMENTS = Integer.MAX_VALUE - 8;

  private Checks() {}

  /** Refuses a whole number that is too small: {@code clusters must be at least 1 but was 0}. */
  public static void atLeast(String name, long value, long least) {
    if (!(value >= least)) {
      throw new IllegalArgumentException(name + " must be at least " + least + " but was " + value);
    }
  }

  /**
   * Refuses a number that is too small or NaN: {@code tolerance must be at least 0.0 but was NaN}.
   */
  public static void atLeast(String name, double value, double least) {
    if (!(value >= least)) {
      throw new IllegalArgumentException(name + " must be at least " + least + " but was " + value);
    }
  }

  /** Refuses nothing at all: {@code labels must hold at least 1 label but hold none}. */
  public static void notEmpty(String names, String one, int size) {
    if (!(size >= 1)) {
      throw new IllegalArgumentException(names + " must hold at least 1 " + one + " but hold none");
    }
  }

  /**
   * Refuses a whole number that is too large, and says what limits it: {@code k must be at most 3,
   * the number of points, but was 4}.
   */
  public static void atMost(String name, long value, long most, String why) {
    if (!(value <= most)) {
      throw new IllegalArgumentException(
          name + " must be at most " + most + ", " + why + ", but was " + value);
    }
  }

  /**
   * Refuses the end of a range that is before its start: {@code most must not be below least, 3.0,
   * but was 1.0}.
   */
  public static void inOrder(String startName, double start, String endName, double end) {
    if (!(end >= start)) {
      throw new IllegalArgumentException(
          endName + " must not be below " + startName + ", " + start + ", but was " + end);
    }
  }

  /** The same of whole numbers: {@code mostDown must not be below leastDown, 1, but was 0}. */
  public static void inOrder(String startName, long start, String endName, long end) {
    if (!(end >= start)) {
      throw new IllegalArgumentException(
          endName + " must not be below " + startName + ", " + start + ", but was " + end);
    }
  }

  /**
   * Refuses a whole number outside a closed range: {@code row must be between 0 and 149 but was
   * 150}.
   */
  public static void inRange(String name, long value, long least, long most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name + " must be between " + least + " and " + most + " but was " + value);
    }
  }

  /** Refuses NaN and infinity: {@code constant must be finite but was NaN}. */
  public static void finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be finite but was " + value);
    }
  }

  /**
   * Numbers that are finite; NaN and infinity are refused.
   *
   * @param name names the number at a place
   */
  public static double[] finite(double[] values, IntFunction<String> name) {
    for (int at = 0; at < values.length; at++) {
      if (!Double.isFinite(values[at])) {
        finite(name.apply(at), values[at]);
      }
    }
    return values;
  }

  /**
   * Numbers that are not too large; one beyond a limit is refused: {@code row 2, column 0 must lie
   * within ±1.0E150 but was 1.0E160}. NaN, which stands for a missing number, passes.
   *
   * @param most the largest absolute value
   * @param name names the number at a place
   */
  public static double[] within(double most, double[] values, IntFunction<String> name) {
    for (int at = 0; at < values.length; at++) {
      if (Math.abs(values[at]) > most) {
        throw new IllegalArgumentException(
            name.apply(at) + " must lie within ±" + most + " but was " + values[at]);
      }
    }
    return values;
  }

  /** A place in row-major values: {@code row 2, column 0}. */
  public static String cell(int at, int columns) {
    return "row " + at / columns + ", column " + at % columns;
  }

  /** Refuses an overflow: {@code the range of column 3 must be finite but overflows}. */
  public static void finiteOfColumn(String what, int column, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "the " + what + " of column " + column + " must be finite but overflows");
    }
  }

  /**
   * The number of elements of a matrix, before anything of its size is allocated; refused if there
   * are no rows, no columns, or more elements than it can hold.
   */
  public static int elements(long rows, long columns) {
    atLeast("rows", rows, 1);
    atLeast("columns", columns, 1);
    if (!(rows <= MOST_ELEMENTS / columns)) {
      throw new IllegalArgumentException(
          rows
              + " rows of "
              + columns
              + " columns are "
              + rows * columns
              + " elements; a Matrix holds at most "
              + MOST_ELEMENTS
              + ": stream the rows instead");
    }
    return (int) (rows * columns);
  }

  /**
   * Refuses more numbers than an array can hold: {@code k times the number of queries must be at
   * most 2147483639 but was 4900000000}.
   */
  public static void fits(String name, long numbers) {
    if (!(numbers <= MOST_ELEMENTS)) {
      throw new IllegalArgumentException(
          name + " must be at most " + MOST_ELEMENTS + " but was " + numbers);
    }
  }

  /**
   * Refuses another number of columns, and says whose number it must be: {@code scores must have 2
   * columns, as many as there are components, but had 3}.
   */
  public static void columns(String name, int columns, int expected, String why) {
    if (columns != expected) {
      throw new IllegalArgumentException(
          name + " must have " + expected + " columns, " + why + ", but had " + columns);
    }
  }

  /** Refuses points that do not have the columns of those that a model was learned from. */
  public static void learnedColumns(int columns, int learned) {
    columns("points", columns, learned, "as those that were learned from");
  }

  /** Refuses a block of other rows: {@code a block has 3 columns but the rows have 2}. */
  public static void blockColumns(String block, int columns, int ofRows) {
    if (columns != ofRows) {
      throw new IllegalArgumentException(
          block + " has " + columns + " columns but the rows have " + ofRows);
    }
  }

  /**
   * A copy of a list that cannot be changed; if the list or something in it is null, the exception
   * names it.
   */
  public static <T> List<T> copy(String name, Collection<? extends T> values) {
    for (T value : Objects.requireNonNull(values, name)) {
      Objects.requireNonNull(value, name);
    }
    return List.copyOf(values);
  }

  /** {@link #copy(String, Collection)} of an array. */
  public static <T> List<T> copy(String name, T[] values) {
    return copy(name, Arrays.asList(Objects.requireNonNull(values, name)));
  }

  /** Refuses other names than one for each column: {@code columns must be 13 names but were 1}. */
  public static void names(List<String> columns, int expected) {
    if (columns.size() != expected) {
      throw new IllegalArgumentException(
          "columns must be " + expected + " names but were " + columns.size());
    }
  }

  /** Refuses names of which two are equal: {@code columns must differ but "a" is there twice}. */
  public static void distinct(String name, Collection<String> values) {
    Set<String> seen = new HashSet<>();
    for (String value : values) {
      if (!seen.add(value)) {
        throw new IllegalArgumentException(
            name + " must differ but \"" + value + "\" is there twice");
      }
    }
  }
}
