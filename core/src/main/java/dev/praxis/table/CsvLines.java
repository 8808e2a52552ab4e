package dev.praxis.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.praxis.internal.Checks;
import dev.praxis.internal.files.Quoted;
import dev.praxis.internal.files.TextFile;
import java.io.BufferedReader;
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
 * the columns and the sentences of refusals.
 */
final class CsvLines {

  private final String file;
  private final CsvCells cells;
  private final Collector collector;
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
    CsvFormat format = file.format();
    this.file = file.name();
    cells = new CsvCells(format);
    collector = new Collector(format.skippedLines());
    Reader rest = skip(format.skippedLines(), text);
    lines = split(format.blanks() ? new CsvBlanks(rest) : rest, format.separator());
    Line start = next();
    if (start == null) {
      throw noData();
    }
    if (format.header()) {
      names = namesIn(start);
      first = next();
    } else {
      names = IntStream.range(0, start.cells().size()).mapToObj(Integer::toString).toList();
      first = start;
    }
    names.forEach(name -> positions.put(name, positions.size()));
  }

  private Reader skip(int count, Reader text) throws IOException {
    if (count == 0) {
      return text;
    }
    BufferedReader lines = new BufferedReader(text);
    for (int skipped = 0; skipped < count; skipped++) {
      if (lines.readLine() == null) {
        throw new IllegalArgumentException(
            file + " must have more lines than the " + count + " skipped but has " + skipped);
      }
    }
    return lines;
  }

  /** The names in the header; a column without one is named by its position. */
  private List<String> namesIn(Line header) {
    List<String> all = new ArrayList<>(header.cells());
    for (int column = 0; column < all.size(); column++) {
      if (all.get(column).isBlank()) {
        all.set(column, "column " + column);
      }
    }
    try {
      Checks.distinct(place(header.number()) + ": column names", all);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          e.getMessage()
              + ": leave the header out, withSkippedLines("
              + header.lastNumber()
              + ").withoutHeader(), and use positions",
          e);
    }
    return List.copyOf(all);
  }

  private Iterator<Line> split(Reader text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowUnclosedQuote(false)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .build(collector, text)
        .iterator();
  }

  /** Opens the file, reads its header, and closes it after use. */
  static void over(CsvFile file, Use use) {
    TextFile.read(file.name(), file.source()::open, text -> use.of(new CsvLines(file, text)));
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
          place(collector.line) + columnName(collector.list.size()) + ": " + complaint(e), e);
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

  /** What cells mean. */
  CsvCells cells() {
    return cells;
  }

  /** A cell as a finite number, which is there. */
  double number(Line line, int column) {
    double value = cells.number(line.cells().get(column));
    if (!Double.isFinite(value) || cells.isMark(value)) {
      throw refuse(line, column, Double.isInfinite(value) ? "finite" : "a number");
    }
    return value;
  }

  /** What to throw where a cell breaks a rule. */
  IllegalArgumentException refuse(Line line, int column, String rule) {
    return new IllegalArgumentException(
        place(line.number())
            + columnName(column)
            + ": must be "
            + rule
            + " but was "
            + shown(line.cells().get(column)));
  }

  /** A cell that breaks a rule, with the way out if one can be told. */
  private String shown(String cell) {
    if (cell.isBlank()) {
      return "empty";
    }
    String quoted = Quoted.cell(cell);
    if (cells.isMissing(cell)) {
      return "missing, " + quoted;
    }
    if (cells.losesDigits(cell)) {
      return quoted
          + ", of which a double does not keep all digits: readTable reads it withText or"
          + " withCategories";
    }
    return cells.needsDecimalComma(cell)
        ? quoted + ": say withDecimalComma if its comma is one"
        : quoted;
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
  record Line(long number, List<String> cells) {

    /** The line on which it ends. */
    long lastNumber() {
      // Behind a line break at its end, a cell has one more line only if something is on it.
      return number + cells.stream().mapToLong(cell -> (cell + '|').lines().count() - 1).sum();
    }
  }

  /** Collects the cells that FastCSV finds. After a failure it says how far it came. */
  private static final class Collector extends AbstractBaseCsvCallbackHandler<Line> {

    private final int skippedLines;
    private long line;
    private List<String> list = new ArrayList<>();

    Collector(int skippedLines) {
      this.skippedLines = skippedLines;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
      line = skippedLines + startingLineNumber;
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
