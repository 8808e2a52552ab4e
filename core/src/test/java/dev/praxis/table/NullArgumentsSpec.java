package dev.praxis.table;

import static dev.praxis.table.CsvTexts.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.data.Labeled;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.Targeted;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import org.junit.jupiter.api.function.Executable;

/** Whatever is null where nothing may be is called by its name. */
@SuppressWarnings("NullAway")
class NullArgumentsSpec {
  private static final NumberColumn NUMBERS = NumberColumn.of(1, 2);
  private static final Table TABLE = Table.of("a", NUMBERS);
  private static final String[] NULL_NAME = {null};

  @Example
  void ofTablesAreNamed() {
    assertNamed("name", () -> Table.of((String) null, NUMBERS));
    assertNamed("column", () -> Table.of("a", (Column) null));
    assertNamed("names", () -> Table.of((List<String>) null, List.of(NUMBERS)));
    assertNamed("columns", () -> Table.of(List.of("a"), (List<Column>) null));
    assertNamed("columns", () -> Table.of(List.of("a"), Collections.singletonList(null)));
    assertNamed("name", () -> TABLE.with(null, NUMBERS));
    assertNamed("column", () -> TABLE.with("b", null));
    assertNamed("kind", () -> TABLE.columnNames(null));
    assertNamed("name", () -> TABLE.column(null));
    assertNamed("name", () -> TABLE.numbers(null));
    assertNamed("name", () -> TABLE.labels(null));
    assertNamed("names", () -> TABLE.select((String[]) null));
    assertNamed("names", () -> TABLE.select(NULL_NAME));
    assertNamed("names", () -> TABLE.without((String[]) null));
    assertNamed("names", () -> TABLE.withoutMissing((String[]) null));
    assertNamed("names", () -> TABLE.matrix((String[]) null));
    assertNamed("names", () -> TABLE.matrix(NULL_NAME));
    assertNamed("names", () -> TABLE.incomplete((String[]) null));
    assertNamed("label", () -> TABLE.labeled(null));
    assertNamed("target", () -> TABLE.targeted(null));
    assertNamed("name", () -> TABLE.targets(null));
    assertNamed("rows", () -> TABLE.selectRows((int[]) null));
  }

  @Example
  void ofColumnsAreNamed() {
    CategoryColumn categories = CategoryColumn.ofNames(List.of("a"));
    TextColumn text = TextColumn.of(List.of("a"));

    assertNamed("values", () -> NumberColumn.of((double[]) null));
    assertNamed("rows", () -> NUMBERS.select((int[]) null));
    assertNamed("names", () -> CategoryColumn.ofNames(null));
    assertNamed("names", () -> CategoryColumn.ofNames(Arrays.asList("a", null)));
    assertNamed("codes", () -> CategoryColumn.ofCodes(null, List.of("a")));
    assertNamed("categories", () -> CategoryColumn.ofCodes(new int[1], null));
    assertNamed(
        "categories", () -> CategoryColumn.ofCodes(new int[1], Collections.singletonList(null)));
    assertNamed("rows", () -> categories.select((int[]) null));
    assertNamed("texts", () -> TextColumn.of(null));
    assertNamed("texts", () -> TextColumn.of(Collections.singletonList(null)));
    assertNamed("rows", () -> text.select((int[]) null));
  }

  @Example
  void ofCsvFilesAreNamed() {
    CsvFile file = text("a,b\n1,2");
    CsvFile.Source source = () -> new StringReader("");

    assertNamed("path", () -> CsvFile.at(null));
    assertNamed("name", () -> CsvFile.of(null, source));
    assertNamed("source", () -> CsvFile.of("x.csv", null));
    assertNamed("columns", () -> file.withColumns((String[]) null));
    assertNamed("columns", () -> file.withColumns(NULL_NAME));
    assertNamed("columns", () -> file.withoutColumns((String[]) null));
    assertNamed("column", () -> file.withLabel(null));
    assertNamed("column", () -> file.withTarget(null));
    assertNamed("marks", () -> file.withMissing((String[]) null));
    assertNamed("marks", () -> file.withMissing(NULL_NAME));
    assertNamed("columns", () -> file.withNumbers((String[]) null));
    assertNamed("columns", () -> file.withCategories((String[]) null));
    assertNamed("columns", () -> file.withText(NULL_NAME));
    assertNamed("action", () -> file.rows().forEachBlock(null));
    assertNamed("missing", () -> new CsvFormat(true, 0, ',', false, '.', null));
  }

  @Example
  void ofOptionsOfCsvFilesAreNamed() {
    assertNamed("format", () -> file(null, Optional.empty(), Optional.empty(), Map.of()));
    assertNamed("label", () -> file(CsvFormat.usual(), null, Optional.empty(), Map.of()));
    assertNamed("target", () -> file(CsvFormat.usual(), Optional.empty(), null, Map.of()));
    assertNamed("kinds", () -> file(CsvFormat.usual(), Optional.empty(), Optional.empty(), null));
    assertNamed(
        "kinds",
        () ->
            file(
                CsvFormat.usual(),
                Optional.empty(),
                Optional.empty(),
                Collections.singletonMap("a", null)));
  }

  private static CsvFile file(
      CsvFormat format,
      Optional<String> label,
      Optional<String> target,
      Map<String, Column.Kind> kinds) {
    return new CsvFile(
        "x", () -> new StringReader(""), format, List.of(), List.of(), label, target, kinds);
  }

  @Example
  void ofSvmlightFilesAreNamed() {
    SvmlightFile file = SvmlightFile.of("x", () -> new StringReader("1 1:1"));
    Path path = Path.of("never-written");

    assertNamed("path", () -> SvmlightFile.at(null));
    assertNamed("source", () -> SvmlightFile.of("x", null));
    assertNamed("data", () -> SvmlightFile.write((Labeled<SparseMatrix>) null, path));
    assertNamed("data", () -> SvmlightFile.write((Targeted<SparseMatrix>) null, path));
    assertNamed("data", () -> SvmlightFile.write((Labeled<SparseMatrix>) null, new StringWriter()));
    assertNamed("text", () -> SvmlightFile.write(file.readLabeled(), (Appendable) null));
    assertNamed("path", () -> SvmlightFile.write(file.readTargets(), (Path) null));
  }

  private static void assertNamed(String name, Executable action) {
    assertEquals(name, assertThrows(NullPointerException.class, action).getMessage());
  }
}
