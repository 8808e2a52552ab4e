package dev.praxis.encoding;

import static dev.praxis.Refusals.assertRefused;
import static dev.praxis.encoding.OneHotEncoderSpec.all;
import static dev.praxis.encoding.OneHotEncoderSpec.plain;
import static dev.praxis.encoding.Shirts.SHIRTS;
import static dev.praxis.encoding.Shirts.sizes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Tables;
import dev.praxis.data.Matrix;
import dev.praxis.encoding.OneHotEncoder.Unseen;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.Table;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Categories that were not learned from, and rare ones. */
@PropertyDefaults(tries = 200)
class OneHotUnseenSpec {
  private final OneHotEncoder encoder = OneHotEncoder.of("shirt_size");

  @Provide
  Arbitrary<Table> withHoles() {
    return Tables.ofCategoriesWithHoles();
  }

  @Example
  void areRefused() {
    OneHotEncoder.Model model = encoder.fit(SHIRTS);

    assertRefused(
        "row 1, column \"shirt_size\" must be a category that was learned from but was \"huge\"",
        () -> model.transform(sizes("small", "huge")));
    assertRefused(
        "row 0, column \"shirt_size\" must be a category but is missing",
        () -> model.transform(sizes("", "huge")));
  }

  @Example
  void areThoseWithoutARowToo() {
    Table noMedium = SHIRTS.selectRows(0, 1);
    OneHotEncoder.Model model = encoder.fit(noMedium);

    assertEquals(List.of("shirt_size_large", "shirt_size_small"), model.columnNames());
    assertRefused(
        "row 2, column \"shirt_size\" must be a category that was learned from but was"
            + " \"medium\"",
        () -> model.transform(SHIRTS));
  }

  @Example
  void areZerosWhenIgnored() {
    OneHotEncoder.Model model = encoder.withUnseen(Unseen.IGNORE).fit(SHIRTS);

    assertEquals(
        Matrix.ofRowMajor(3, 3, 0, 0, 1, 0, 0, 0, 0, 0, 0),
        model.transform(sizes("small", "huge", "")));
  }

  @Example
  void areOthersAfterAllCategories() {
    OneHotEncoder.Model model = encoder.withUnseen(Unseen.OTHER).fit(SHIRTS);

    assertEquals(
        List.of("shirt_size_large", "shirt_size_medium", "shirt_size_small", "shirt_size_other"),
        model.columnNames());
    assertEquals(
        Matrix.ofRowMajor(3, 4, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1),
        model.transform(sizes("small", "huge", "")));
  }

  @Example
  void joinACategoryThatIsCalledOther() {
    Table table = sizes("small", "other", "zzz");
    OneHotEncoder.Model model = encoder.withUnseen(Unseen.OTHER).fit(table);

    assertEquals(List.of(List.of("other", "small", "zzz")), model.categories());
    assertEquals(Matrix.ofRowMajor(1, 3, 1, 0, 0), model.transform(sizes("huge")));
  }

  @Property
  void andRareOnesAreOthers(@ForAll("withHoles") Table table) {
    OneHotEncoder.Model model = all(table).withRareAsOther(4).fit(table);

    assertEquals(plain(model, table), model.transform(table));
    for (int c = 0; c < model.categories().size(); c++) {
      CategoryColumn column = table.categories(table.columnNames().get(c));
      List<String> expected = new ArrayList<>();
      for (int code = 0; code < column.counts().length; code++) {
        String category = column.categories().get(code);
        if (column.counts()[code] >= 4 || category.equals("other")) {
          expected.add(category);
        }
      }
      if (!expected.contains("other")) {
        expected.add("other");
      }

      assertEquals(expected, model.categories().get(c));
    }
  }

  @Example
  void areFrequentEnoughWithAsManyRowsAsAsked() {
    OneHotEncoder.Model model = encoder.withRareAsOther(2).fit(SHIRTS);

    assertEquals(List.of(List.of("large", "small", "other")), model.categories());
  }
}
