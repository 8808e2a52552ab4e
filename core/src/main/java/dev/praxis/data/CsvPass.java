package dev.praxis.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.praxis.internal.Checks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One pass over a {@link CsvFile}: cells are split by FastCSV, everything else is decided here. */
final class CsvPass {

  /** Large enough for the kernels to work on, small enough to stay in a cache: 512 KiB. */
  private static final int BLOCK_ELEMENTS = 1 << 16;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** How much of a cell and how many columns an error shows. */
  private static final int SHOWN_CHARACTERS = 40;

  private static final int SHOWN_COLUMNS = 20;

  private final CsvFile file;
  private final Cells cells = new Cells();
  private final Iterator<Line> lines;

  /** The first line of data, which had to be read to know the columns. */
  private final @Nullable Line first;

  /** All columns of the file; empty until the first line has told. */
  private List<String> names = List.of();

  /** Where the numbers are in a line. */
  private final int[] numeric;

  /** Where the label is in a line, or -1. */
  private final int label;

  /** Where the target is in a line, or -1. */
  private final int target;

  private interface Use {
    void of(CsvPass pass) throws IOException;
  }

  private CsvPass(CsvFile file, Reader text) throws IOException {
    this.file = file;
    lines = split(text);
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
    Map<String, Integer> position = new HashMap<>();
    names.forEach(name -> position.put(name, position.size()));
    label = file.label().isPresent() ? find(file.label().get(), position) : -1;
    target = file.target().isPresent() ? find(file.target().get(), position) : -1;
    numeric = numericColumns(position);
  }

  private Iterator<Line> split(Reader text) {
    return CsvReader.builder()
        .fieldSeparator(file.separator())
        .allowUnclosedQuote(false)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .build(cells, text)
        .iterator();
  }

  private int[] numericColumns(Map<String, Integer> position) {
    Set<String> omitted = new HashSet<>(file.omitted());
    omitted.forEach(name -> find(name, position));
    int[] wanted =
        (file.columns().isEmpty() ? names : file.columns())
            .stream()
                .filter(name -> !omitted.contains(name))
                .mapToInt(name -> find(name, position))
                .filter(column -> column != label && column != target)
                .toArray();
    if (wanted.length == 0) {
      throw new IllegalArgumentException(file.name() + " has no numeric column to read");
    }
    return wanted;
  }

  /** The names of the numeric columns in use. */
  static List<String> columnNames(CsvFile file) {
    List<String> names = new ArrayList<>();
    over(file, pass -> Arrays.stream(pass.numeric).mapToObj(pass.names::get).forEach(names::add));
    return List.copyOf(names);
  }

  /** Hands out the numbers block by block, and label and target of each row before its block. */
  static void forEachBlock(
      CsvFile file,
      Consumer<? super Matrix> blocks,
      Consumer<String> labels,
      DoubleConsumer targets) {
    over(file, pass -> pass.run(blocks, labels, targets));
  }

  private static void over(CsvFile file, Use use) {
    try (Reader source = file.source().open()) {
      use.of(new CsvPass(file, withoutByteOrderMark(source)));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file.name() + " must be UTF-8 text but is not", e);
    } catch (IOException e) {
      throw new UncheckedIOException(file.name() + " cannot be read: " + e, e);
    }
  }

  private static Reader withoutByteOrderMark(Reader source) throws IOException {
    Reader text = source.markSupported() ? source : new BufferedReader(source);
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private void run(Consumer<? super Matrix> blocks, Consumer<String> labels, DoubleConsumer targets)
      throws IOException {
    if (first == null) {
      throw noData();
    }
    int columns = numeric.length;
    int capacity = Math.max(1, BLOCK_ELEMENTS / columns);
    double[] values = new double[capacity * columns];
    int rows = 0;
    for (Line line = first; line != null; line = next()) {
      if (rows == capacity) {
        blocks.accept(Matrix.adopt(rows, columns, values));
        values = new double[capacity * columns];
        rows = 0;
      }
      requireAllCells(line);
      for (int j = 0; j < columns; j++) {
        values[rows * columns + j] = number(line, numeric[j]);
      }
      if (label >= 0) {
        labels.accept(className(line));
      }
      if (target >= 0) {
        targets.accept(number(line, target));
      }
      rows++;
    }
    blocks.accept(Matrix.adopt(rows, columns, Arrays.copyOf(values, rows * columns)));
  }

  /** The next line, or null at the end. */
  private @Nullable Line next() throws IOException {
    try {
      return lines.hasNext() ? lines.next() : null;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      throw new IllegalArgumentException(
          place(cells.line) + columnName(cells.list.size()) + ": has a broken quote", e);
    }
  }

  private int find(String name, Map<String, Integer> position) {
    Integer found = position.get(name);
    if (found == null) {
      String some = String.join(", ", names.subList(0, Math.min(names.size(), SHOWN_COLUMNS)));
      throw new IllegalArgumentException(
          file.name()
              + " has no column \""
              + name
              + "\"; its columns are "
              + some
              + (names.size() > SHOWN_COLUMNS ? ", ..." : ""));
    }
    return found;
  }

  private void requireAllCells(Line line) {
    if (line.cells().size() != names.size()) {
      throw new IllegalArgumentException(
          place(line.number())
              + ": must have "
              + names.size()
              + " fields but had "
              + line.cells().size());
    }
  }

  private double number(Line line, int column) {
    String cell = line.cells().get(column);
    double value = isDecimal(cell) ? parse(cell) : Double.NaN;
    if (!Double.isFinite(value)) {
      throw refuse(line, column, Double.isNaN(value) ? "a number" : "finite", cell);
    }
    return value;
  }

  private String className(Line line) {
    String cell = line.cells().get(label);
    if (cell.isEmpty()) {
      throw refuse(line, label, "a class name", cell);
    }
    return cell;
  }

  /** Whether there are only characters that a decimal number is made of. */
  private static boolean isDecimal(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (!(c >= '0' && c <= '9') && "+-.eE \t".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static double parse(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private IllegalArgumentException refuse(Line line, int column, String rule, String cell) {
    String value = cell.isBlank() ? "empty" : quoted(cell);
    return new IllegalArgumentException(
        place(line.number()) + columnName(column) + ": must be " + rule + " but was " + value);
  }

  /** A cell on one line of an error, cut if it is long. */
  private static String quoted(String cell) {
    String oneLine = cell.replace("\r", "\\r").replace("\n", "\\n");
    return oneLine.length() > SHOWN_CHARACTERS
        ? '"' + oneLine.substring(0, SHOWN_CHARACTERS) + "...\""
        : '"' + oneLine + '"';
  }

  private IllegalArgumentException noData() {
    return new IllegalArgumentException(
        file.name() + " must have at least 1 row of data but has 0");
  }

  private String columnName(int column) {
    return ", column " + (column < names.size() ? names.get(column) : Integer.toString(column));
  }

  private String place(long line) {
    return file.name() + " line " + line;
  }

  /** The cells of one record and the line on which it starts, counted from 1. */
  private record Line(long number, List<String> cells) {}

  /** Collects the cells that FastCSV finds. After a failure it tells how far it came. */
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
