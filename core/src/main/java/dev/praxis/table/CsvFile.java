package dev.praxis.table;

import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/**
 * A file of comma-separated values and how to read it: as points, for which all columns are
 * numbers, except the one that holds the label; or as a table, whose columns may hold anything.
 *
 * <pre>{@code
 * CsvFile iris = CsvFile.at(Path.of("iris.csv")).withoutColumns("index").withLabel("label");
 * Labeled<Matrix> flowers = iris.readLabeled(); // 150 x 4 points in 3 classes
 * Rows rows = iris.rows();                  // the same points, block by block
 * Table table = iris.readTable();           // 4 columns of numbers and one of categories
 * }</pre>
 *
 * <p>Files are UTF-8 text by RFC 4180: a cell with a separator, a line break or a quote is in
 * double quotes, and a quote in it is doubled. Line breaks of all systems, a byte-order mark and
 * spaces around a number are tolerated. Empty lines are skipped, in a file of one column too, as in
 * pandas: where a missing cell would leave its line empty, it is written as two quotes. Names and
 * labels are taken as they are, spaces included; a column whose name is empty is called by its
 * position, {@code column 0}.
 *
 * <p>A number is decimal: a sign, digits with at most one point among them, a power of ten, {@code
 * -12.5e-3}; zeros in front do not matter. It becomes the nearest double. But a whole number
 * without point and power that is not exactly a double, such as 9007199254740993, is no number: it
 * is likely to be a name, and would be the same as its neighbour.
 *
 * <p>Reading fails with an {@link IllegalArgumentException} that names the file, the line on which
 * the record starts, counted from 1, and the column: {@code faithful.csv line 3, column waiting:
 * must be a number but was "often"}. So do numbers too large for a double, records with more or
 * fewer fields than the first, broken quotes, cells of more than 16 million characters, columns
 * that do not exist or share a name, bytes that are not UTF-8, and a file without data; and cells
 * that are empty, or blank, or {@link #withMissing marked} as missing, except where cells may be
 * missing: in {@link #readTable} and {@link #readIncomplete}. If the file cannot be read at all, it
 * is an {@link java.io.UncheckedIOException}. The file is closed on every path.
 *
 * @param name what errors call the file
 * @param source opens the text, anew for every pass
 * @param format how the text is laid out
 * @param columns the columns to read, in this order, numbers unless the file is read as a table;
 *     empty for all
 * @param omitted columns not to read
 * @param label the column that holds the class of each row, which is text
 * @param target the column that holds the continuous label of each row, which is a number
 * @param kinds what columns of a table hold, where that is not to be found out
 */
public record CsvFile(
    String name,
    Source source,
    CsvFormat format,
    List<String> columns,
    List<String> omitted,
    Optional<String> label,
    Optional<String> target,
    Map<String, Column.Kind> kinds) {

  /** Opens the text of a file. */
  @FunctionalInterface
  public interface Source {

    /** A new reader at the start of the text; the caller closes it. */
    Reader open() throws IOException;

    /** The text of a file on disk, UTF-8. */
    static Source at(Path path) {
      return new FileSource(Objects.requireNonNull(path, "path"));
    }
  }

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if a column is named twice, or if the label or the target
   *     column is among the others
   */
  public CsvFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(target, "target");
    columns = Checks.copy("columns", columns);
    omitted = Checks.copy("omitted", omitted);
    Checks.copy("kinds", Objects.requireNonNull(kinds, "kinds").keySet());
    Checks.copy("kinds", kinds.values());
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    Checks.distinct("columns", columns);
    requireApart("label", label, columns);
    requireApart("target", target, columns);
    if (target.isPresent() && target.equals(label)) {
      throw new IllegalArgumentException(
          "label must not be the target column \"" + target.get() + "\"");
    }
  }

  private static void requireApart(String role, Optional<String> column, List<String> others) {
    if (column.isPresent() && others.contains(column.get())) {
      throw new IllegalArgumentException(
          "columns must not include the " + role + " column \"" + column.get() + "\"");
    }
  }

  /** A file with a header and commas, of which all columns are read. */
  public static CsvFile at(Path path) {
    return of(Objects.requireNonNull(path, "path").toString(), new FileSource(path));
  }

  /**
   * Any text with a header and commas, of which all columns are read; for example a resource.
   *
   * @param name what errors call it
   * @param source opens the text, anew for every pass
   */
  public static CsvFile of(String name, Source source) {
    return new CsvFile(
        name,
        source,
        CsvFormat.usual(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  private CsvFile with(CsvFormat other) {
    return new CsvFile(name, source, other, columns, omitted, label, target, kinds);
  }

  /** The same file, whose first record is data; its columns are named "0", "1", ... */
  public CsvFile withoutHeader() {
    return with(format.withoutHeader());
  }

  /**
   * The same file, of which so many lines are passed over before the first record, whatever they
   * hold: a title, a licence, a header that is of no use.
   *
   * @param lines how many, at least 0
   * @throws IllegalArgumentException if it is below 0
   */
  public CsvFile withSkippedLines(int lines) {
    return with(format.withSkippedLines(lines));
  }

  /**
   * The same file with another character between two cells.
   *
   * @throws IllegalArgumentException if it is a quote or a line break, or a comma where that is the
   *     decimal mark
   */
  public CsvFile withSeparator(char separator) {
    return with(format.withSeparator(separator));
  }

  /**
   * The same file, of which any number of spaces and tabs stands between two cells, as in columns
   * that were made for the eye; those at the start and the end of a line do not matter. A cell that
   * holds some, or nothing, is in quotes.
   */
  public CsvFile withBlanks() {
    return with(format.withBlanks());
  }

  /**
   * The same file, of which numbers have a comma before their decimals: {@code 1,5}. A point is
   * then no part of a number, not between thousands either.
   *
   * @throws IllegalArgumentException if the separator is a comma, as it is unless another one was
   *     said before
   */
  public CsvFile withDecimalComma() {
    return with(format.withDecimalComma());
  }

  /**
   * The same file, of which cells that hold one of these marks, spaces or quotes around it or not,
   * are missing, in every column; an empty cell is in any case. These marks take the place of
   * earlier ones.
   *
   * <p>A mark that is a number stands for that number however it is written: {@code -999} for
   * {@code -999.0} and {@code -9.99e2} too; any other mark for the same text. {@link #readTable}
   * and {@link #readIncomplete} hand out what is missing as such, all other ways to read refuse it.
   *
   * <p>Without its mark a column of numbers looks like one of categories or text to {@link
   * #readTable}.
   *
   * @param marks all of them, for example {@code "NA"}, {@code "?"}
   */
  public CsvFile withMissing(String... marks) {
    return with(format.withMissing(Checks.copy("marks", marks)));
  }

  /**
   * The same file, of which only these columns are read, in this order, instead of those named
   * before.
   *
   * @throws IllegalArgumentException if no column is named, if one is named twice, or if the label
   *     column is among them
   */
  public CsvFile withColumns(String... columns) {
    List<String> named = Checks.copy("columns", columns);
    Checks.atLeast("columns", named.size(), 1);
    return new CsvFile(name, source, format, named, omitted, label, target, kinds);
  }

  /** The same file, of which these columns are not read; those omitted before are read again. */
  public CsvFile withoutColumns(String... columns) {
    List<String> others = Checks.copy("columns", columns);
    return new CsvFile(name, source, format, this.columns, others, label, target, kinds);
  }

  /**
   * The same file, of which one column is text, the class of each row, and not one of the numbers.
   *
   * @throws IllegalArgumentException if it is among the columns of {@link #withColumns}
   */
  public CsvFile withLabel(String column) {
    Optional<String> named = Optional.of(Objects.requireNonNull(column, "column"));
    return new CsvFile(name, source, format, columns, omitted, named, target, kinds);
  }

  /**
   * The same file, of which one column is the target, the continuous label of each row, and not one
   * of the columns that make the points.
   *
   * @throws IllegalArgumentException if it is among the columns of {@link #withColumns}, or the
   *     label column
   */
  public CsvFile withTarget(String column) {
    Optional<String> named = Optional.of(Objects.requireNonNull(column, "column"));
    return new CsvFile(name, source, format, columns, omitted, label, named, kinds);
  }

  /**
   * The same file, of which these columns, and those named so before, hold numbers where it is read
   * as a table. Of a column that was given several kinds the last one counts.
   */
  public CsvFile withNumbers(String... columns) {
    return withKind(Column.Kind.NUMBERS, columns);
  }

  /** The same for columns that hold categories, as {@link #withNumbers}. */
  public CsvFile withCategories(String... columns) {
    return withKind(Column.Kind.CATEGORIES, columns);
  }

  /** The same for columns that hold text, as {@link #withNumbers}. */
  public CsvFile withText(String... columns) {
    return withKind(Column.Kind.TEXT, columns);
  }

  private CsvFile withKind(Column.Kind kind, String... columns) {
    Map<String, Column.Kind> more = new LinkedHashMap<>(kinds);
    Checks.copy("columns", columns).forEach(column -> more.put(column, kind));
    return new CsvFile(name, source, format, this.columns, omitted, label, target, more);
  }

  /**
   * The names of the numeric columns in use, in order, without the target. Reads the first record.
   *
   * @throws IllegalArgumentException if there is no such column, or none
   */
  public List<String> columnNames() {
    return CsvPass.columnNames(this);
  }

  /**
   * Reads the numeric columns, n × d.
   *
   * @throws IllegalArgumentException with the place, if the file is not as it must be, or if it has
   *     more than 2³¹ − 9 numbers
   */
  public Matrix readMatrix() {
    return rows().toMatrix();
  }

  /**
   * Reads the numeric columns, n × d, of which cells may be missing: those that are empty or hold a
   * {@link #withMissing mark}.
   *
   * @throws IllegalArgumentException with the place, if the file is not as it must be, or if it has
   *     more than 2³¹ − 9 numbers
   */
  public IncompleteMatrix readIncomplete() {
    String[] names = columnNames().toArray(String[]::new);
    CsvFile numbers = of(name, source).with(format).withColumns(names);
    return numbers.withNumbers(names).readTable().incomplete(names);
  }

  /**
   * Reads the numeric columns, n × d, and the label column.
   *
   * @throws IllegalArgumentException with the place, if the file is not as it must be, or if it has
   *     more than 2³¹ − 9 numbers
   * @throws IllegalStateException if no label column was named
   */
  public Labeled<Matrix> readLabeled() {
    if (label.isEmpty()) {
      throw new IllegalStateException("readLabeled needs a label column: name it by withLabel");
    }
    List<String> labels = new ArrayList<>();
    Map<String, String> known = new HashMap<>();
    Consumer<String> addLabel = text -> labels.add(known.computeIfAbsent(text, same -> same));
    Matrix points = new CsvRows(this, columnNames().size(), addLabel, ignored -> {}).toMatrix();
    return new Labeled<>(points, Labels.ofNames(labels));
  }

  /**
   * Reads the numeric columns, n × d, and the target column.
   *
   * @throws IllegalArgumentException with the place, if the file is not as it must be, or if it has
   *     more than 2³¹ − 9 numbers
   * @throws IllegalStateException if no target column was named
   */
  public Targeted<Matrix> readTargets() {
    if (target.isEmpty()) {
      throw new IllegalStateException("readTargets needs a target column: name it by withTarget");
    }
    DoubleStream.Builder targets = DoubleStream.builder();
    Matrix points = new CsvRows(this, columnNames().size(), ignored -> {}, targets).toMatrix();
    return new Targeted<>(points, Targets.of(targets.build().toArray()));
  }

  /**
   * Reads columns of any kind; label and target, if they were named, are columns like the others.
   *
   * <p>What a column holds is decided by all of its cells that are not missing:
   *
   * <ol>
   *   <li>what {@link #withNumbers}, {@link #withCategories} or {@link #withText} says; categories
   *       in the label column and numbers in the target column;
   *   <li>otherwise numbers, if every cell is a finite decimal number, and none a whole number that
   *       is no double exactly;
   *   <li>otherwise categories, if there are at most 10 different cells, or if each is there twice
   *       on average: at most half as many are different as there are;
   *   <li>otherwise text.
   * </ol>
   *
   * <p>So a column of which all cells are missing holds numbers. Reads the file once; twice if a
   * column goes on with words after it began with numbers.
   *
   * @throws IllegalArgumentException with the place, if the file is not as it must be, or if a cell
   *     of a column that must hold numbers is none; if a column that was named is not there
   */
  public Table readTable() {
    return CsvTable.read(this);
  }

  /**
   * The numeric columns as a stream of blocks of about 65,536 numbers each; the file, which may be
   * larger than memory, is never held. Reads the first record now, and the whole file once more for
   * every pass. What is wrong with a row comes out during the pass, after the blocks before it.
   *
   * @throws IllegalArgumentException if there is no such column, or none
   */
  public Rows rows() {
    return new CsvRows(this, columnNames().size(), ignored -> {}, ignored -> {});
  }

  /** A file on disk; a record, so that two descriptions of the same file are equal. */
  record FileSource(Path path) implements Source {

    @Override
    public Reader open() throws IOException {
      return Files.newBufferedReader(path);
    }
  }
}
