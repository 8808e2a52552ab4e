package dev.praxis.table;

import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.raw.Raw;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.stream.DoubleStream;

/** One pass over the lines of a {@link SvmlightFile}. */
final class SvmlightPass {

  private static final String QUERY = "qid:";

  private final SvmlightFile file;

  /** The index of the first feature. */
  private final int first;

  /** The largest index that there may be. */
  private final int most;

  private final SparseMatrix.Builder rows;
  private final DoubleStream.Builder labels = DoubleStream.builder();

  /** How many features there are at least. */
  private int found;

  private long lineNumber;
  private String line = "";

  /** Where the line is read, and where it ends or its comment begins. */
  private int at;

  private int end;

  private SvmlightPass(SvmlightFile file) {
    this.file = file;
    first = file.zeroBased() ? 0 : 1;
    int columns = file.features().orElse(Integer.MAX_VALUE);
    most = columns - 1 + first;
    rows = SparseMatrix.ofColumns(columns);
  }

  /** Reads a file. */
  static SvmlightPass over(SvmlightFile file) {
    SvmlightPass pass = new SvmlightPass(file);
    TextFile.read(file.name(), file.source(), pass::read);
    return pass;
  }

  /** The points. */
  SparseMatrix points() {
    SparseMatrix points = rows.build();
    return file.features().isPresent()
        ? points
        : Raw.sparse(found, Raw.starts(points), Raw.columns(points), Raw.values(points));
  }

  /** The label of each point. */
  double[] labels() {
    return labels.build().toArray();
  }

  private void read(Reader text) throws IOException {
    BufferedReader lines = new BufferedReader(text);
    boolean isEmpty = true;
    for (String next = lines.readLine(); next != null; next = lines.readLine()) {
      line = next;
      lineNumber++;
      int comment = line.indexOf('#');
      end = comment >= 0 ? comment : line.length();
      at = 0;
      skipBlanks();
      if (at < end) {
        readPoint();
        isEmpty = false;
      }
    }
    if (isEmpty) {
      throw new IllegalArgumentException(file.name() + " must have at least 1 point but has 0");
    }
    if (file.features().isEmpty() && found == 0) {
      throw new IllegalArgumentException(
          file.name() + " must have at least 1 feature but has 0: say by withFeatures how many");
    }
  }

  private void readPoint() {
    readLabel();
    rows.row();
    if (line.startsWith(QUERY, at)) {
      readQuery();
    }
    int last = -1;
    while (at < end) {
      last = readFeature(last);
    }
  }

  private void readLabel() {
    int stop = blank();
    if (line.substring(at, stop).contains(":")) {
      throw refused("label", "before the features", at, stop);
    }
    if (line.substring(at, stop).contains(",")) {
      throw refused(
          "label", "one number, as files of several labels a point are not read,", at, stop);
    }
    double label = number("label", at, stop);
    if (NumericLabels.isAnother(line.substring(at, stop), label)) {
      throw refused("label", "a number that a double keeps all digits of", at, stop);
    }
    labels.add(label);
    moveTo(stop);
  }

  private void readQuery() {
    int stop = blank();
    int from = at + QUERY.length();
    if (wholeNumber(from, stop) < 0) {
      throw refused("qid", "a whole number", from, stop);
    }
    moveTo(stop);
  }

  /** Reads an index and a value, and says the column that they are of. */
  private int readFeature(int last) {
    int stop = blank();
    int colon = line.indexOf(':', at);
    if (colon < 0 || colon >= stop) {
      throw refused("feature", "index:value", at, stop);
    }
    if (line.startsWith(QUERY, at)) {
      throw refused("qid", "next to the label", at, stop);
    }
    int column = readIndex(colon, last);
    rows.put(column, number("value", colon + 1, stop));
    moveTo(stop);
    return column;
  }

  private int readIndex(int colon, int last) {
    long index = wholeNumber(at, colon);
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
    found = Math.max(found, column + 1);
    return column;
  }

  /** The number that digits are, if large a larger one than there may be; negative if none. */
  private long wholeNumber(int from, int stop) {
    long number = from < stop ? 0 : -1;
    for (int i = from; i < stop && number >= 0; i++) {
      int digit = line.charAt(i) - '0';
      number =
          digit >= 0 && digit <= 9 ? Math.min(10 * number + digit, 1L + Integer.MAX_VALUE) : -1;
    }
    return number;
  }

  private double number(String what, int from, int stop) {
    double number = Decimal.number(line, from, stop);
    if (!Double.isFinite(number)) {
      throw refused(what, Double.isNaN(number) ? "a number" : "finite", from, stop);
    }
    return number;
  }

  /** The next blank, or the end. */
  private int blank() {
    int stop = at;
    while (stop < end && !isBlank(line.charAt(stop))) {
      stop++;
    }
    return stop;
  }

  private void moveTo(int place) {
    at = place;
    skipBlanks();
  }

  private void skipBlanks() {
    while (at < end && isBlank(line.charAt(at))) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** What to throw where part of the line breaks a rule. */
  private IllegalArgumentException refused(String what, String rule, int from, int stop) {
    return new IllegalArgumentException(
        file.name()
            + " line "
            + lineNumber
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
