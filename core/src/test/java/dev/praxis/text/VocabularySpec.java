package dev.praxis.text;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** The terms that are known, each with its column. */
@PropertyDefaults(tries = 200)
class VocabularySpec {

  @Provide
  Arbitrary<List<String>> terms() {
    return Arbitraries.oneOf(Texts.any(), Arbitraries.strings().withChars("ab").ofMaxLength(5))
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Group
  class EachTerm {

    @Property
    void isFoundInItsColumn(@ForAll("terms") List<String> terms) {
      Vocabulary vocabulary = Vocabulary.of(terms);

      assertEquals(terms.size(), vocabulary.size());
      for (String term : terms) {
        int column = vocabulary.column(term).orElseThrow();
        assertEquals(term, vocabulary.term(column));
        assertEquals(term, vocabulary.terms().get(column));
      }
    }

    @Property
    void isNotFoundIfItIsNotThere(@ForAll("terms") List<String> terms) {
      List<String> others = new ArrayList<>(terms);
      others.remove(0);
      others.add(terms.get(0) + "!");
      if (!terms.contains(terms.get(0) + "!")) {
        assertEquals(OptionalInt.empty(), Vocabulary.of(others).column(terms.get(0)));
      }
    }

    /** As far as they are whole: halves of characters stand behind all others. */
    @Property
    void standsInTheOrderOfCodePoints(@ForAll("terms") List<String> terms) {
      List<int[]> points =
          Vocabulary.of(terms).terms().stream()
              .filter(t -> t.codePoints().noneMatch(c -> c >= 0xD800 && c < 0xE000))
              .map(t -> t.codePoints().toArray())
              .toList();
      for (int i = 1; i < points.size(); i++) {
        assertTrue(Arrays.compare(points.get(i - 1), points.get(i)) < 0);
      }
    }

    @Property
    void isWhereItIsWhateverTheOrderGiven(@ForAll("terms") List<String> terms) {
      List<String> turned = new ArrayList<>(terms);
      Collections.reverse(turned);

      assertEquals(Vocabulary.of(terms), Vocabulary.of(turned));
      assertEquals(Vocabulary.of(terms).hashCode(), Vocabulary.of(turned).hashCode());
    }
  }

  /** The table that finds terms, with so many that it grows again and again. */
  @Example
  void aTableNumbersItsTermsAsAMapDoes() {
    Random random = new Random(3);
    TermTable table = new TermTable();
    Map<String, Integer> map = new HashMap<>();
    for (int i = 0; i < 200_000; i++) {
      String term = Integer.toString(random.nextInt(60_000), 3 + random.nextInt(30));
      Integer known = map.putIfAbsent(term, map.size());
      assertEquals(known == null ? -1 : known, table.find(term));
      assertEquals(known == null ? map.size() - 1 : known, table.add(term));
    }

    assertEquals(map.size(), table.size());
    map.forEach((term, number) -> assertEquals(term, table.term(number)));
  }

  /** Terms on both sides of what a key holds, and letters that could be taken for none. */
  @Example
  void aTableTellsTermsApartThatAreAlike() {
    TermTable table = new TermTable();
    List<String> terms = new ArrayList<>();
    for (String letter : List.of("a", "\0", "\u0001", "\u007F", "\u0080", "é", "\uD835")) {
      for (int length = 0; length <= 20; length++) {
        terms.add(letter.repeat(length) + "b");
        terms.add("b" + letter.repeat(length) + "c");
      }
    }
    List<String> different = terms.stream().distinct().toList();
    for (int i = 0; i < different.size(); i++) {
      assertEquals(-1, table.find(different.get(i)));
      assertEquals(i, table.add(different.get(i)));
    }
    for (int i = 0; i < different.size(); i++) {
      assertEquals(i, table.find(different.get(i)));
      assertEquals(different.get(i), table.term(i));
    }
  }

  @Example
  void itsSizeIsShown() {
    assertEquals("Vocabulary[1 term]", Vocabulary.of(List.of("a")).toString());
    assertEquals("Vocabulary[2 terms]", Vocabulary.of(List.of("a", "b")).toString());
    assertNotEquals(Vocabulary.of(List.of("a")), Vocabulary.of(List.of("a", "b")));
  }

  @Group
  class Refusals {

    @Example
    void noTermsAreRefused() {
      assertRefused("terms must be at least 1 but was 0", () -> Vocabulary.of(List.of()));
    }

    @Example
    void aTermThatIsThereTwiceIsRefused() {
      assertRefused(
          "terms must differ but \"a\" is there twice", () -> Vocabulary.of(List.of("a", "a")));
    }

    @Example
    void aColumnThatIsNotThereIsRefused() {
      Vocabulary one = Vocabulary.of(List.of("a"));

      assertRefused("column must be between 0 and 0 but was 1", () -> one.term(1));
    }

    @Example
    @SuppressWarnings("NullAway") // This is the mistake.
    void nullIsRefusedByName() {
      NullPointerException refusal =
          assertThrows(NullPointerException.class, () -> Vocabulary.of(List.of("a")).column(null));
      assertEquals("term", refusal.getMessage());
    }
  }
}
