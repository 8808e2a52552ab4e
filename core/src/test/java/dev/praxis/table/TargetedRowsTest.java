package dev.praxis.table;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TargetedRowsTest {

  private static final Table TABLE =
      Table.of("town", CategoryColumn.ofNames(List.of("Ulm", "Bonn", "Ulm")))
          .with("rent", NumberColumn.of(700, 900, 800))
          .with("rooms", NumberColumn.of(2, Double.NaN, 3));
  private static final Targeted<Table> DATA = TABLE.targeted("rent");

  @Test
  void theTargetsAreAColumnAndTheFeaturesAllOthers() {
    assertEquals(Targets.of(700, 900, 800), DATA.targets());
    assertEquals(TABLE.select("town", "rooms"), DATA.points());
    assertEquals(DATA, new Targeted<>(TABLE.without("rent"), Targets.of(700, 900, 800)));
    assertNotEquals(DATA, new Targeted<>(TABLE.without("rent"), Targets.of(700, 900, 801)));
  }

  @Test
  void selectedRowsKeepTheirTargets() {
    Targeted<Table> selected = DATA.select(2, 0, 2);

    assertEquals(DATA.points().selectRows(2, 0, 2), selected.points());
    assertEquals(Targets.of(800, 700, 800), selected.targets());
    assertRefused("row must be between 0 and 2 but was 3", () -> DATA.select(3));
    assertRefused("rows must be at least 1 but was 0", () -> DATA.select());
  }

  @Test
  void targetsOfAnotherNumberThanRowsAreRefused() {
    assertRefused(
        "targets has 2 entries but points has 3 rows",
        () -> new Targeted<>(TABLE, Targets.of(0, 1)));
    assertRefused(
        "targets has 4 entries but points has 3 rows",
        () -> new Targeted<>(TABLE, Targets.of(0, 1, 0, 1)));
  }

  @Test
  void aColumnThatCannotBeTargetsIsRefused() {
    assertRefused(
        "the table has no column \"age\"; its columns are town, rent, rooms",
        () -> TABLE.targeted("age"));
    assertRefused(
        "column \"town\" must hold numbers but holds categories", () -> TABLE.targeted("town"));
    assertRefused(
        "row 1, column \"rooms\" must be a number but is missing", () -> TABLE.targeted("rooms"));
    assertRefused(
        "the table must have a column beside \"rent\" but has none",
        () -> TABLE.select("rent").targeted("rent"));
  }

  @Test
  @SuppressWarnings("NullAway")
  void nothingIsNull() {
    assertNull("points", () -> new Targeted<>(null, DATA.targets()));
    assertNull("targets", () -> new Targeted<>(TABLE, null));
    assertNull("target", () -> TABLE.targeted(null));
  }

  private static void assertNull(String name, Executable action) {
    assertEquals(name, assertThrows(NullPointerException.class, action).getMessage());
  }
}
