package dev.praxis.table;

import dev.praxis.internal.Checks;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * A column of categories: each cell has one of a list of names, or is missing.
 *
 * <p>A category has a code, its place in the list, from 0 on; it may be without a row. Immutable;
 * arrays are copied.
 */
public final class CategoryColumn implements Column {

  private static final int MISSING = -1;

  /** How many categories {@link #toString()} shows. */
  private static final int SHOWN = 10;

  /** The place in the list, or {@link #MISSING}. */
  private final int[] codes;

  private final List<String> categories;

  private CategoryColumn(int[] codes, List<String> categories) {
    this.codes = codes;
    this.categories = categories;
  }

  /**
   * A column of these names. The categories are the names that occur, in the order of {@link
   * String#compareTo}, whatever the order of the rows.
   *
   * @param names at least one; the empty name where the category is missing
   * @throws IllegalArgumentException if there is none
   */
  public static CategoryColumn ofNames(List<String> names) {
    Checks.atLeast("rows", Checks.copy("names", names).size(), 1);
    TreeSet<String> occurring = new TreeSet<>(names);
    occurring.remove("");
    List<String> categories = List.copyOf(occurring);
    Map<String, Integer> codeOf = new HashMap<>();
    categories.forEach(category -> codeOf.put(category, codeOf.size()));
    codeOf.put("", MISSING);
    return new CategoryColumn(names.stream().mapToInt(codeOf::get).toArray(), categories);
  }

  /**
   * A column of these codes, whose categories have an order of their own and may be without a row.
   *
   * @param codes at least one, each from 0 to {@code categories.size() - 1}; -1 where the category
   *     is missing
   * @param categories their names in order, all different, none empty
   * @throws IllegalArgumentException if there is no code or one without a name, if two categories
   *     share a name, or if a name is empty
   */
  public static CategoryColumn ofCodes(int[] codes, List<String> categories) {
    Checks.atLeast("rows", Objects.requireNonNull(codes, "codes").length, 1);
    List<String> names = Checks.copy("categories", categories);
    Checks.distinct("categories", names);
    if (names.contains("")) {
      throw new IllegalArgumentException("categories must have names but one is empty");
    }
    int[] copy = codes.clone();
    for (int row = 0; row < copy.length; row++) {
      if (!(copy[row] >= MISSING && copy[row] < names.size())) {
        Checks.inRange("row " + row, copy[row], MISSING, names.size() - 1);
      }
    }
    return new CategoryColumn(copy, names);
  }

  @Override
  public Kind kind() {
    return Kind.CATEGORIES;
  }

  @Override
  public int size() {
    return codes.length;
  }

  @Override
  public boolean isMissing(int row) {
    Checks.inRange("row", row, 0, codes.length - 1);
    return codes[row] == MISSING;
  }

  /**
   * The code of the category of one row, its place in the list of categories.
   *
   * @throws IllegalArgumentException if there is no such row or its category is missing
   */
  public int code(int row) {
    if (isMissing(row)) {
      throw new IllegalArgumentException("row " + row + " must be a category but is missing");
    }
    return codes[row];
  }

  /**
   * The name of the category of one row.
   *
   * @throws IllegalArgumentException as {@link #code}
   */
  public String name(int row) {
    return categories.get(code(row));
  }

  /** The names of all categories in order, unmodifiable; none if every cell is missing. */
  public List<String> categories() {
    return categories;
  }

  /** How many rows there are of each category; with those missing they add up to n. */
  public int[] counts() {
    int[] counts = new int[categories.size()];
    for (int code : codes) {
      if (code != MISSING) {
        counts[code]++;
      }
    }
    return counts;
  }

  /** {@inheritDoc} The categories stay, in their order, even those that lose their last row. */
  @Override
  public CategoryColumn select(int... rows) {
    Checks.atLeast("rows", Objects.requireNonNull(rows, "rows").length, 1);
    int[] some = new int[rows.length];
    for (int i = 0; i < some.length; i++) {
      Checks.inRange("row", rows[i], 0, codes.length - 1);
      some[i] = codes[rows[i]];
    }
    return new CategoryColumn(some, categories);
  }

  /** Whether the other has the same categories in the same order, and the same in each row. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CategoryColumn that
        && categories.equals(that.categories)
        && Arrays.equals(codes, that.codes);
  }

  /** A hash of the codes and the categories. */
  @Override
  public int hashCode() {
    return 31 * categories.hashCode() + Arrays.hashCode(codes);
  }

  /**
   * The categories, their rows and what is missing: {@code 2 categories (female 165, male 168), 11
   * missing}.
   */
  @Override
  public String toString() {
    int missing = missing();
    if (missing == codes.length) {
      return "categories, all missing";
    }
    int[] counts = counts();
    StringJoiner names = new StringJoiner(", ", "(", ")");
    for (int code = 0; code < Math.min(counts.length, SHOWN); code++) {
      names.add(categories.get(code) + " " + counts[code]);
    }
    if (counts.length > SHOWN) {
      names.add("...");
    }
    String all = counts.length + (counts.length == 1 ? " category " : " categories ") + names;
    return missing == 0 ? all : all + ", " + missing + " missing";
  }
}
