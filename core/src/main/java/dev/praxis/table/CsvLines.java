package dev.praxis.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.praxis.internal.Checks;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a {@link CsvFile} during one pass: cells are split by FastCSV; here are the names of
 * the columns, what a number is, and the sentences of refusals.
 */
final class CsvLines {

  private final String file;
  private final Cells cells = new Cells();
  private final Iterator<Line> lines;

  /** The first line of data, which had to be read to know the columns. */
  private final @Nullable Line first;

  /** All columns of the file; empty until the header has been read. */
  private List<String> names = List.of();

  private final Map<String, Integer> positions = new HashMap<>();

  /** What a pass does with the lines. */
  interface Use {
    void of(CsvLines lines) throws IOException;
  }

  private CsvLines(CsvFile file, Reader text) throws IOException {
    this.file = file.name();
    lines = split(text, file.separator());
    Line start = next();
    if (start == null) {
      throw noData();
    }
    if (file.header()) {
      names = start.cells();
      Checks.distinct(place(start.number()) + ": column names", names);
      first = next();
    } else {
      names = IntStream.range(0, start.cells().size()).mapToObj(Integer::toString).toList();
      first = start;
    }
    names.forEach(name -> positions.put(name, positions.size()));
  }

  private Iterator<Line> split(Reader text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowUnclosedQuote(false)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .build(cells, text)
        .iterator();
  }

  /** Opens the file, reads its header, and closes it after use. */
  static void over(CsvFile file, Use use) {
    TextFile.read(file.name(), file.source(), text -> use.of(new CsvLines(file, text)));
  }

  /** All columns of the file, in order. */
  List<String> names() {
    return names;
  }

  /** The first line of data. */
  Line first() {
    if (first == null) {
      throw noData();
    }
    return first;
  }

  /** The line after the one before, or null at the end. */
  @Nullable Line next() throws IOException {
    try {
      return lines.hasNext() ? lines.next() : null;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      throw new IllegalArgumentException(
          place(cells.line) + columnName(cells.list.size()) + ": " + complaint(e), e);
    }
  }

  /** FastCSV says only in words whether it met a quote, or the end of its buffer. */
  private static String complaint(CsvParseException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage()).contains("maximum buffer size")
        ? "holds more than 16 million characters, or a quote that is not closed"
        : "has a broken quote";
  }

  /** Where a column is in a line. */
  int find(String name) {
    Integer found = positions.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          file + " has no column \"" + name + "\"; " + Quoted.columns(names));
    }
    return found;
  }

  void requireAllCells(Line line) {
    if (line.cells().size() != names.size()) {
      throw new IllegalArgumentException(
          place(line.number())
              + ": must have "
              + names.size()
              + " fields but had "
              + line.cells().size());
    }
  }

  /** A cell as a finite number. */
  double number(Line line, int column) {
    String cell = line.cells().get(column);
    double value = number(cell);
    if (!Double.isFinite(value)) {
      throw refuse(line, column, Double.isNaN(value) ? "a number" : "finite");
    }
    return value;
  }

  /** The decimal number that a cell holds, infinite if it is too large; NaN if it is none. */
  static double number(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (!(c >= '0' && c <= '9') && "+-.eE \t".indexOf(c) < 0) {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** What to throw where a cell breaks a rule. */
  IllegalArgumentException refuse(Line line, int column, String rule) {
    String cell = line.cells().get(column);
    String value = cell.isBlank() ? "empty" : Quoted.cell(cell);
    return new IllegalArgumentException(
        place(line.number()) + columnName(column) + ": must be " + rule + " but was " + value);
  }

  private IllegalArgumentException noData() {
    return new IllegalArgumentException(file + " must have at least 1 row of data but has 0");
  }

  private String columnName(int column) {
    return ", column " + (column < names.size() ? names.get(column) : Integer.toString(column));
  }

  private String place(long line) {
    return file + " line " + line;
  }

  /** The cells of one record and the line on which it starts, counted from 1. */
  record Line(long number, List<String> cells) {}

  /** Collects the cells that FastCSV finds. After a failure it says how far it came. */
  private static final class Cells extends AbstractBaseCsvCallbackHandler<Line> {

    private long line;
    private List<String> list = new ArrayList<>();

    @Override
    protected void handleBegin(long startingLineNumber) {
      line = startingLineNumber;
      list = new ArrayList<>(list.size());
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
      list.add(new String(text, offset, length));
    }

    @Override
    protected Line buildRecord() {
      return new Line(line, list);
    }
  }
}
