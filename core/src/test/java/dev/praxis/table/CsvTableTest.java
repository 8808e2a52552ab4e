package dev.praxis.table;

import static dev.praxis.Nearness.assertNear;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.DataFiles;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real files with cells of all kinds. */
class CsvTableTest {

  /** Ranges, counts and the mean: Python 3.11, {@code csv.DictReader} on the same file. */
  @Test
  void penguinsHaveTheSummaryOfR() {
    Table penguins =
        DataFiles.at("penguins.csv").withoutColumns("index").withLabel("label").readTable();

    assertEquals(
        """
        344 rows of 8 columns
          island: 3 categories (Biscoe 168, Dream 124, Torgersen 52)
          bill_length_mm: numbers from 32.1 to 59.6, 2 missing
          bill_depth_mm: numbers from 13.1 to 21.5, 2 missing
          flipper_length_mm: numbers from 172.0 to 231.0, 2 missing
          body_mass_g: numbers from 2700.0 to 6300.0, 2 missing
          sex: 2 categories (female 165, male 168), 11 missing
          year: numbers from 2007.0 to 2009.0
          label: 3 categories (Adelie 152, Chinstrap 68, Gentoo 124)""",
        penguins.toString());
    assertEquals(333, penguins.withoutMissing().rows());
    Matrix bills = penguins.withoutMissing("bill_length_mm").matrix("bill_length_mm");
    assertNear(43.921929824561424, Arrays.stream(bills.column(0)).average().orElseThrow(), 1e-12);
    assertArrayEquals(new int[] {152, 68, 124}, penguins.labels("label").counts());
  }

  /** Kinds, counts and the mean: Python 3.11, {@code csv.DictReader} on the same file. */
  @Test
  void wagesHaveCategoriesAndNumbers() {
    Table wages = DataFiles.at("cps_wages_1985.csv").withoutColumns("index").readTable();

    assertEquals(534, wages.rows());
    assertEquals(
        List.of("gender", "race", "occupation", "sector"),
        wages.columnNames(Column.Kind.CATEGORIES));
    assertEquals(
        List.of("education", "south", "experience", "union", "age", "married", "target"),
        wages.columnNames(Column.Kind.NUMBERS));
    assertEquals(
        "6 categories (clerical 97, management 55, other 156, professional 105, sales 38,"
            + " service 83)",
        wages.categories("occupation").toString());
    assertNear(9.024063670411985, wages.targets("target").mean(), 1e-12);
  }
}
