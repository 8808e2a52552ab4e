package dev.praxis.demos.decomposition;

import dev.praxis.table.Column;
import dev.praxis.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The columns and rows of the census of the Midwest, in words.
 *
 * <p>Thirteen columns are shares of the people of a county, in per cent; ten others say how many
 * people there are, how many of each race, and on how large an area.
 */
final class Counties {

  /** What the shares are of, in the order of the file. */
  static final List<String> SHARES =
      List.of(
          "white",
          "black",
          "American Indian",
          "Asian",
          "other race",
          "high school",
          "college",
          "professional degree",
          "poverty known",
          "poor",
          "poor children",
          "poor adults",
          "poor elderly");

  private static final Pattern SPACE = Pattern.compile(" ");

  private Counties() {}

  /** The columns that are shares, in per cent. */
  static Table shares(Table counties) {
    return counties.select(
        counties.columnNames().stream()
            .filter(name -> name.startsWith("perc"))
            .toArray(String[]::new));
  }

  /** The shares, and before them the area, the density and the columns that count people. */
  static Table withCounts(Table counties) {
    return counties
        .select(counties.columnNames(Column.Kind.NUMBERS).toArray(String[]::new))
        .without("inmetro");
  }

  /** The names of the counties, each with its state. */
  static List<String> allNames(Table counties) {
    return IntStream.range(0, counties.rows()).mapToObj(i -> name(counties, i)).toList();
  }

  /** The names of some counties. */
  static String names(Table counties, int... rows) {
    return Arrays.stream(rows)
        .mapToObj(row -> name(counties, row))
        .collect(Collectors.joining("; "));
  }

  /** A county by its row: {@code McLean, IL}. */
  static String name(Table counties, int row) {
    String county =
        SPACE
            .splitAsStream(counties.text("county").text(row))
            .map(Counties::capitalized)
            .collect(Collectors.joining(" "));
    return county + ", " + counties.categories("state").name(row);
  }

  private static String capitalized(String word) {
    if (word.startsWith("MC")) {
      return "Mc" + capitalized(word.substring(2));
    }
    return word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT);
  }
}
