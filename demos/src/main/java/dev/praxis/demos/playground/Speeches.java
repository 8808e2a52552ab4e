package dev.praxis.demos.playground;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.evaluation.Folds;
import dev.praxis.table.CsvFile;
import dev.praxis.table.Table;
import dev.praxis.text.Documents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Passages of the State of the Union speeches, in the order of time.
 *
 * @param passages n texts, each named after its president and year
 * @param table year, president and era ({@code label}) of each, n rows
 */
public record Speeches(Documents passages, Table table) {

  /** Reads them. */
  public static Speeches read(CsvFile file) {
    Table table = file.withCategories("year").withText("text").readTable();
    List<String> texts =
        IntStream.range(0, table.rows()).mapToObj(table.text("text")::text).toList();
    List<String> names =
        IntStream.range(0, table.rows())
            .mapToObj(
                i ->
                    table.categories("president").name(i) + ", " + table.categories("year").name(i))
            .toList();
    return new Speeches(Documents.of(texts).withNames(names), table.without("text"));
  }

  /** The passages with the era of each. */
  public Labeled<Documents> eras() {
    return new Labeled<>(passages, table.labels("label"));
  }

  /** The year of each passage, as a name. */
  public Labels years() {
    return table.labels("year");
  }

  /** Five folds with all eras in each, and all passages of a year in one of them. */
  public Folds folds() {
    return Folds.stratifiedGrouped(eras().labels(), years(), 5, 7);
  }

  /** The year of a passage. */
  public int year(int row) {
    return Integer.parseInt(table.categories("year").name(row));
  }

  /** The passages from a year on to another, which is not among them. */
  public Documents between(int from, int to) {
    return passages.selectRows(
        IntStream.range(0, passages.rows()).filter(i -> year(i) >= from && year(i) < to).toArray());
  }

  /** All passages of a president as one text, named after the president, in the order of time. */
  public Documents ofPresidents() {
    Map<String, StringBuilder> all = new LinkedHashMap<>();
    for (int i = 0; i < passages.rows(); i++) {
      String president = table.categories("president").name(i);
      all.computeIfAbsent(president, name -> new StringBuilder())
          .append(passages.text(i))
          .append(' ');
    }
    List<String> texts = all.values().stream().map(StringBuilder::toString).toList();
    return Documents.of(texts).withNames(new ArrayList<>(all.keySet()));
  }
}
