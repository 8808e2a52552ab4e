package dev.praxis.table;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class LabeledRowsTest {

  private static final CategoryColumn KIND =
      CategoryColumn.ofCodes(new int[] {2, 0, 2}, List.of("cat", "dog", "bird"));
  private static final Table TABLE =
      Table.of("legs", NumberColumn.of(2, 4, Double.NaN))
          .with("kind", KIND)
          .with("name", TextColumn.of(List.of("Pip", "Tom", "Jo")));
  private static final Labeled<Table> DATA = TABLE.labeled("kind");

  @Test
  void theLabelsAreAColumnAndTheFeaturesAllOthers() {
    assertEquals(Labels.ofCodes(new int[] {2, 0, 2}, List.of("cat", "dog", "bird")), DATA.labels());
    assertEquals(TABLE.select("legs", "name"), DATA.points());
    assertEquals(DATA, new Labeled<>(TABLE.without("kind"), TABLE.labels("kind")));
    assertNotEquals(DATA, new Labeled<>(TABLE, TABLE.labels("kind")));
  }

  @Test
  void selectedRowsKeepTheirLabelsAndAllClasses() {
    Labeled<Table> selected = DATA.select(2, 0, 2);

    assertEquals(DATA.points().selectRows(2, 0, 2), selected.points());
    assertEquals(
        Labels.ofCodes(new int[] {2, 2, 2}, List.of("cat", "dog", "bird")), selected.labels());
    assertRefused("row must be between 0 and 2 but was 3", () -> DATA.select(3));
    assertRefused("rows must be at least 1 but was 0", () -> DATA.select());
  }

  @Test
  void labelsOfAnotherNumberThanRowsAreRefused() {
    assertRefused(
        "labels has 2 entries but points has 3 rows",
        () -> new Labeled<>(TABLE, Labels.ofCodes(0, 1)));
    assertRefused(
        "labels has 4 entries but points has 3 rows",
        () -> new Labeled<>(TABLE, Labels.ofCodes(0, 1, 0, 1)));
  }

  @Test
  void aColumnThatCannotBeLabelsIsRefused() {
    assertRefused(
        "the table has no column \"age\"; its columns are legs, kind, name",
        () -> TABLE.labeled("age"));
    assertRefused(
        "column \"name\" must hold categories but holds text", () -> TABLE.labeled("name"));
    assertRefused(
        "row 1, column \"kind\" must be a category but is missing",
        () ->
            TABLE
                .with("kind", CategoryColumn.ofCodes(new int[] {0, -1, 0}, List.of("cat")))
                .labeled("kind"));
    assertRefused(
        "the table must have a column beside \"kind\" but has none",
        () -> TABLE.select("kind").labeled("kind"));
  }

  @Test
  @SuppressWarnings("NullAway")
  void nothingIsNull() {
    assertNull("points", () -> new Labeled<>(null, DATA.labels()));
    assertNull("labels", () -> new Labeled<>(TABLE, null));
    assertNull("label", () -> TABLE.labeled(null));
  }

  private static void assertNull(String name, Executable action) {
    assertEquals(name, assertThrows(NullPointerException.class, action).getMessage());
  }
}
