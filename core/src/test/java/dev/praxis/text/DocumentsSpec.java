package dev.praxis.text;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.table.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Texts to learn from. */
@PropertyDefaults(tries = 100)
class DocumentsSpec {
  private static final Documents TWO = Documents.of("A blue car.", "");

  @Provide
  Arbitrary<Documents> documents() {
    return Texts.documents();
  }

  @Group
  class TheTexts {

    @Property
    void areThoseGiven(@ForAll("documents") Documents documents) {
      List<String> texts = IntStream.range(0, documents.rows()).mapToObj(documents::text).toList();

      assertEquals(documents.texts(), texts);
      assertEquals(documents, Documents.of(texts));
      assertEquals(documents.hashCode(), Documents.of(texts).hashCode());
    }

    @Example
    void doNotChangeWithTheListGiven() {
      List<String> texts = new ArrayList<>(List.of("one"));
      Documents documents = Documents.of(texts);
      texts.set(0, "other");

      assertEquals("one", documents.text(0));
    }

    @Example
    void mayBeEmpty() {
      assertEquals("", TWO.text(1));
    }

    @Property
    void areSelectedByTheirNumbers(@ForAll("documents") Documents documents) {
      int last = documents.rows() - 1;
      Documents selected = documents.selectRows(last, 0, last);

      assertEquals(
          List.of(documents.text(last), documents.text(0), documents.text(last)), selected.texts());
    }
  }

  @Group
  class TheNames {

    @Example
    void areNumbersUnlessGiven() {
      assertEquals("1", TWO.name(1));
      assertEquals(List.of(), TWO.names());
    }

    @Example
    void goWithTheTexts() {
      Documents named = TWO.withNames("first", "second");

      assertEquals("second", named.name(1));
      assertEquals(List.of("second", "second"), named.selectRows(1, 1).names());
      assertNotEquals(TWO, named);
      assertNotEquals(TWO.withNames("a", "b"), named);
      assertEquals(named, TWO.withNames(List.of("first", "second")));
    }
  }

  @Example
  void mayBeAColumnOfATable() {
    assertEquals(
        Documents.of("red", "", "blue"), Documents.of(TextColumn.of(List.of("red", "", "blue"))));
  }

  @Example
  void areFoundByTheirNames() {
    Documents three = Documents.of("a", "b", "c").withNames("one", "two", "two");

    assertEquals(OptionalInt.of(1), three.indexOf("two"));
    assertEquals(OptionalInt.empty(), three.indexOf("three"));
    assertEquals(OptionalInt.empty(), TWO.indexOf("0"));
  }

  @Example
  void theirNumberIsShown() {
    assertEquals("Documents[2]", TWO.toString());
  }

  @Group
  class Refusals {

    @Example
    void noDocumentsAreRefused() {
      assertRefused("documents must be at least 1 but was 0", () -> Documents.of());
      assertRefused("rows must be at least 1 but was 0", () -> TWO.selectRows());
    }

    @Example
    void aDocumentThatIsNotThereIsRefused() {
      assertRefused("row must be between 0 and 1 but was 2", () -> TWO.text(2));
      assertRefused("row must be between 0 and 1 but was -1", () -> TWO.name(-1));
      assertRefused("row must be between 0 and 1 but was 2", () -> TWO.selectRows(2));
    }

    @Example
    void otherThanOneNameForEachIsRefused() {
      assertRefused(
          "names must be one for each of 2 documents but were 1", () -> TWO.withNames("first"));
    }

    @Example
    @SuppressWarnings("NullAway") // This is the mistake.
    void nullIsRefusedByName() {
      assertEquals(
          "texts",
          assertThrows(NullPointerException.class, () -> Documents.of("a", null)).getMessage());
      assertEquals(
          "rows",
          assertThrows(NullPointerException.class, () -> TWO.selectRows((int[]) null))
              .getMessage());
    }
  }
}
