package dev.praxis.table;

import dev.praxis.table.CsvLines.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a {@link CsvFile} as a {@link Table}.
 *
 * <p>One pass is enough unless a column begins with numbers and goes on with words: the words that
 * were taken for numbers are gone, so the file is read once more, now knowing better.
 */
final class CsvTable {

  private final CsvFile file;

  /** What columns are said to hold. */
  private final Map<String, Column.Kind> kinds;

  /** The columns that turned out to hold words, in a pass before. */
  private final Set<String> words = new HashSet<>();

  private CsvTable(CsvFile file) {
    this.file = file;
    kinds = new LinkedHashMap<>(file.kinds());
    file.label().ifPresent(name -> kinds.putIfAbsent(name, Column.Kind.CATEGORIES));
    file.target().ifPresent(name -> kinds.putIfAbsent(name, Column.Kind.NUMBERS));
  }

  static Table read(CsvFile file) {
    CsvTable table = new CsvTable(file);
    Optional<Table> read = table.pass();
    return read.or(table::pass).orElseThrow();
  }

  /** Reads the file; nothing comes of it if words were taken for numbers. */
  private Optional<Table> pass() {
    List<CsvColumn> columns = new ArrayList<>();
    CsvLines.over(file, lines -> collect(lines, columns));
    columns.stream().filter(CsvColumn::isMistaken).map(CsvColumn::name).forEach(words::add);
    if (columns.stream().anyMatch(CsvColumn::isMistaken)) {
      return Optional.empty();
    }
    List<String> names = columns.stream().map(CsvColumn::name).toList();
    return Optional.of(Table.of(names, columns.stream().map(CsvColumn::finish).toList()));
  }

  private void collect(CsvLines lines, List<CsvColumn> columns) throws IOException {
    for (String name : namesIn(lines)) {
      columns.add(new CsvColumn(name, lines.find(name), kinds.get(name), words.contains(name)));
    }
    for (Line line = lines.first(); line != null; line = lines.next()) {
      lines.requireAllCells(line);
      for (CsvColumn column : columns) {
        column.add(lines, line);
      }
    }
  }

  /** The columns to read: as for numbers, but label and target are there too, at their places. */
  private Set<String> namesIn(CsvLines lines) {
    kinds.keySet().forEach(lines::find);
    file.omitted().forEach(lines::find);
    Set<String> names =
        new LinkedHashSet<>(file.columns().isEmpty() ? lines.names() : file.columns());
    List<String> always = Stream.of(file.label(), file.target()).flatMap(Optional::stream).toList();
    names.addAll(always);
    names.removeIf(name -> file.omitted().contains(name) && !always.contains(name));
    names.forEach(lines::find);
    if (names.isEmpty()) {
      throw new IllegalArgumentException(file.name() + " has no column to read");
    }
    return names;
  }
}
