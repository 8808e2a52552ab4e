package dev.praxis.table;

import dev.praxis.table.CsvLines.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Collects the cells of one column of a table and says what they are. */
final class CsvColumn {

  /** So few different words are always categories. */
  private static final int FEW = 10;

  private final String name;
  private final int position;
  private final Column.@Nullable Kind asked;

  /** As long as all cells are numbers or missing: those, NaN where missing. */
  private final DoubleStream.Builder numbers = DoubleStream.builder();

  /** Afterwards: all cells, empty where missing. */
  private final List<String> cells = new ArrayList<>();

  /** Each different word once, so that equal cells share their text. */
  private final Map<String, String> known = new HashMap<>();

  private boolean words;
  private boolean mistaken;
  private int size;
  private int present;

  /**
   * A column without cells.
   *
   * @param position where it is in a line
   * @param asked what it is said to hold; null if it is to be found out
   * @param words whether it is known to hold something else than numbers
   */
  CsvColumn(String name, int position, Column.@Nullable Kind asked, boolean words) {
    this.name = name;
    this.position = position;
    this.asked = asked;
    this.words = words || (asked != null && asked != Column.Kind.NUMBERS);
  }

  String name() {
    return name;
  }

  /** Whether words were taken for numbers before the first that cannot be one came. */
  boolean isMistaken() {
    return mistaken;
  }

  /** Takes the cell of one line. */
  void add(CsvLines lines, Line line) {
    String cell = line.cells().get(position);
    boolean missing = lines.cells().isMissing(cell);
    double number = missing || words ? Double.NaN : lines.cells().number(cell);
    if (!missing && !words && !Double.isFinite(number)) {
      turnToWords(lines, line);
    }
    if (words) {
      cells.add(missing ? "" : known.computeIfAbsent(cell, same -> same));
    } else {
      numbers.add(number);
    }
    size++;
    present += missing ? 0 : 1;
  }

  private void turnToWords(CsvLines lines, Line line) {
    if (asked == Column.Kind.NUMBERS) {
      // Refuses the cell.
      lines.number(line, position);
    }
    words = true;
    mistaken = present > 0;
    cells.addAll(Collections.nCopies(size, ""));
  }

  /** The column of all cells so far. */
  Column finish() {
    if (!words) {
      return NumberColumn.of(numbers.build().toArray());
    }
    boolean repeat = known.size() <= FEW || known.size() <= present / 2;
    boolean categories = asked == null ? repeat : asked == Column.Kind.CATEGORIES;
    return categories ? CategoryColumn.ofNames(cells) : TextColumn.of(cells);
  }
}
