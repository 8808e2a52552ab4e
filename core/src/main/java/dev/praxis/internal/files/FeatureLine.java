package dev.praxis.internal.files;

import dev.praxis.internal.decimals.Decimal;

/**
 * A line of words between blanks and tabs, read from left to right: numbers, and features, {@code
 * index:value}, whose indices rise. What breaks a rule is refused with the file, the line and the
 * column.
 */
public final class FeatureLine {

  private final String file;

  /** The index of the first feature, 0 or 1. */
  private final int first;

  /** The largest index that there may be. */
  private final int most;

  private long number;
  private String line = "";

  /** Where the line is read, and where it ends. */
  private int at;

  private int end;

  /** Takes a feature. */
  @FunctionalInterface
  public interface Feature {

    /** Takes the column, counted from 0, and the value. */
    void at(int column, double value);
  }

  /**
   * Lines of a file.
   *
   * @param zeroBased whether the first feature has the index 0, otherwise it has 1
   * @param columns how many features there may be
   */
  public FeatureLine(String file, boolean zeroBased, int columns) {
    this.file = file;
    first = zeroBased ? 0 : 1;
    most = columns - 1 + first;
  }

  /**
   * Begins a line.
   *
   * @param number of the line, counted from 1
   * @param end how many of its characters are read
   */
  public void begin(String line, long number, int end) {
    this.line = line;
    this.number = number;
    this.end = end;
    moveTo(0);
  }

  /** Whether there is another word. */
  public boolean hasMore() {
    return at < end;
  }

  /** Whether the rest begins with a text. */
  public boolean startsWith(String text) {
    return line.startsWith(text, at);
  }

  /** The next word. */
  public String word() {
    return line.substring(at, stop());
  }

  /** Passes over the next word. */
  public void pass() {
    moveTo(stop());
  }

  /** Reads a finite number. */
  public double number(String what) {
    int stop = stop();
    double number = number(what, at, stop);
    moveTo(stop);
    return number;
  }

  /**
   * Reads a whole number.
   *
   * @param most the largest that there may be
   */
  public int wholeNumber(String what, int least, int most) {
    int stop = stop();
    boolean signed = at < stop && (line.charAt(at) == '-' || line.charAt(at) == '+');
    long size = digits(signed ? at + 1 : at, stop);
    long whole = signed && line.charAt(at) == '-' ? -size : size;
    if (size < 0) {
      throw refused(what, "a whole number");
    }
    if (whole < least || whole > most) {
      throw refused(what, whole < least ? "at least " + least : "at most " + most);
    }
    moveTo(stop);
    return (int) whole;
  }

  /** Passes over a word that begins with a text and goes on with a whole number. */
  public void passWholeNumber(String what, String begin) {
    int stop = stop();
    int from = at + begin.length();
    if (digits(from, stop) < 0) {
      throw refused(what, "a whole number", from, stop);
    }
    moveTo(stop);
  }

  /**
   * Reads an index and a value.
   *
   * @param last the column of the feature before; −1 if it is the first
   * @return the column
   */
  public int feature(int last, Feature to) {
    int stop = stop();
    int colon = line.indexOf(':', at);
    if (colon < 0 || colon >= stop) {
      throw refused("feature", "index:value", at, stop);
    }
    int column = index(colon, last);
    to.at(column, number("value", colon + 1, stop));
    moveTo(stop);
    return column;
  }

  private int index(int colon, int last) {
    long index = digits(at, colon);
    if (index < 0) {
      throw refused("index", "a whole number", at, colon);
    }
    if (index < first) {
      throw refused("index", "at least 1, unless withZeroBasedIndices is said,", at, colon);
    }
    if (index > most) {
      throw refused("index", "at most " + most, at, colon);
    }
    int column = (int) index - first;
    if (column <= last) {
      throw refused("index", "above " + (last + first) + ", the one before,", at, colon);
    }
    return column;
  }

  /** The number that digits are, if large a larger one than an int; negative if none. */
  private long digits(int from, int stop) {
    long digits = from < stop ? 0 : -1;
    for (int i = from; i < stop && digits >= 0; i++) {
      int digit = line.charAt(i) - '0';
      digits =
          digit >= 0 && digit <= 9 ? Math.min(10 * digits + digit, 2L + Integer.MAX_VALUE) : -1;
    }
    return digits;
  }

  private double number(String what, int from, int stop) {
    double number = Decimal.number(line, from, stop);
    if (!Double.isFinite(number)) {
      throw refused(what, Double.isNaN(number) ? "a number" : "finite", from, stop);
    }
    return number;
  }

  /** The next blank, or the end. */
  private int stop() {
    int stop = at;
    while (stop < end && !isBlank(line.charAt(stop))) {
      stop++;
    }
    return stop;
  }

  private void moveTo(int place) {
    at = place;
    while (at < end && isBlank(line.charAt(at))) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** What to throw where the next word breaks a rule. */
  public IllegalArgumentException refused(String what, String rule) {
    return refused(what, rule, at, stop());
  }

  private IllegalArgumentException refused(String what, String rule, int from, int stop) {
    return new IllegalArgumentException(
        file
            + " line "
            + number
            + ", column "
            + (from + 1)
            + ": "
            + what
            + " must be "
            + rule
            + " but was "
            + (from < stop ? Quoted.cell(line.substring(from, stop)) : "empty"));
  }
}
