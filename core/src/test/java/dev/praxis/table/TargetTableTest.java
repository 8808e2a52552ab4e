package dev.praxis.table;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.data.Targets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TargetTableTest {

  private static final Table TABLE =
      Table.of("town", CategoryColumn.ofNames(List.of("Ulm", "Bonn", "Ulm")))
          .with("rent", NumberColumn.of(700, 900, 800))
          .with("rooms", NumberColumn.of(2, Double.NaN, 3));
  private static final TargetTable DATA = TargetTable.of(TABLE, "rent");

  @Test
  void theTargetsAreAColumnAndTheFeaturesAllOthers() {
    assertEquals(Targets.of(700, 900, 800), DATA.targets());
    assertEquals(TABLE.select("town", "rooms"), DATA.features());
    assertEquals(DATA, new TargetTable(TABLE.without("rent"), Targets.of(700, 900, 800)));
    assertNotEquals(DATA, new TargetTable(TABLE.without("rent"), Targets.of(700, 900, 801)));
  }

  @Test
  void selectedRowsKeepTheirTargets() {
    TargetTable selected = DATA.select(2, 0, 2);

    assertEquals(DATA.features().selectRows(2, 0, 2), selected.features());
    assertEquals(Targets.of(800, 700, 800), selected.targets());
    assertRefused("row must be between 0 and 2 but was 3", () -> DATA.select(3));
    assertRefused("rows must be at least 1 but was 0", () -> DATA.select());
  }

  @Test
  void targetsOfAnotherNumberThanRowsAreRefused() {
    assertRefused(
        "targets has 2 entries but features has 3 rows",
        () -> new TargetTable(TABLE, Targets.of(0, 1)));
    assertRefused(
        "targets has 4 entries but features has 3 rows",
        () -> new TargetTable(TABLE, Targets.of(0, 1, 0, 1)));
  }

  @Test
  void aColumnThatCannotBeTargetsIsRefused() {
    assertRefused(
        "the table has no column \"age\"; its columns are town, rent, rooms",
        () -> TargetTable.of(TABLE, "age"));
    assertRefused(
        "column \"town\" must hold numbers but holds categories",
        () -> TargetTable.of(TABLE, "town"));
    assertRefused(
        "row 1, column \"rooms\" must be a number but is missing",
        () -> TargetTable.of(TABLE, "rooms"));
    assertRefused(
        "the table must have a column beside \"rent\" but has none",
        () -> TargetTable.of(TABLE.select("rent"), "rent"));
  }

  @Test
  @SuppressWarnings("NullAway")
  void nothingIsNull() {
    assertNull("features", () -> new TargetTable(null, DATA.targets()));
    assertNull("targets", () -> new TargetTable(TABLE, null));
    assertNull("table", () -> TargetTable.of(null, "rent"));
    assertNull("target", () -> TargetTable.of(TABLE, null));
  }

  private static void assertNull(String name, Executable action) {
    assertEquals(name, assertThrows(NullPointerException.class, action).getMessage());
  }
}
