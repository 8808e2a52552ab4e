package dev.praxis.text;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What terms are made of tokens. */
@PropertyDefaults(tries = 200)
class GramsSpec {

  @Provide
  Arbitrary<List<String>> tokens() {
    return Arbitraries.of("red", "green", "blue", "a", "東京", "\uD835\uDCD0x").list().ofMaxSize(9);
  }

  @Group
  class RunsOfWords {

    @Property
    void areThoseOfThePlainLoops(
        @ForAll("tokens") List<String> tokens, @ForAll @IntRange(min = 1, max = 4) int least) {
      assertEquals(
          PlainGrams.words(tokens, least, least + 2), Grams.words(least, least + 2).terms(tokens));
    }

    @Property
    void areOneFewerForEachTokenMore(@ForAll("tokens") List<String> tokens) {
      for (int length = 1; length <= 4; length++) {
        assertEquals(
            Math.max(0, tokens.size() - length + 1),
            Grams.words(length, length).terms(tokens).size());
      }
    }

    @Property
    void ofOneAreTheTokens(@ForAll("tokens") List<String> tokens) {
      assertEquals(tokens, Grams.single().terms(tokens));
    }

    @Property
    void canBeLongerThanAnyText(@ForAll("tokens") List<String> tokens) {
      assertEquals(
          Grams.words(1, 9).terms(tokens), Grams.words(1, Integer.MAX_VALUE).terms(tokens));
    }
  }

  @Group
  class CartesianPairs {

    @Property
    void areThoseOfThePlainLoops(
        @ForAll("tokens") List<String> one, @ForAll("tokens") List<String> other) {
      assertEquals(PlainGrams.cartesian(one, other), Grams.cartesian(one, other));
    }

    @Property
    void areAsManyAsTheTokensMultiplied(
        @ForAll("tokens") List<String> one, @ForAll("tokens") List<String> other) {
      assertEquals(one.size() * other.size(), Grams.cartesian(one, other).size());
    }

    @Property
    void areATextOfTheirOwn(
        @ForAll("tokens") List<String> one, @ForAll("tokens") List<String> other) {
      List<String> pairs = Grams.cartesian(one, other);

      assertEquals(pairs, TextAnalysis.whiteSpace().terms(String.join(" ", pairs)));
    }

    @Example
    @SuppressWarnings("NullAway") // This is the mistake.
    void ofNothingAreRefused() {
      assertEquals(
          "one",
          assertThrows(NullPointerException.class, () -> Grams.cartesian(null, List.of()))
              .getMessage());
      assertEquals(
          "other",
          assertThrows(NullPointerException.class, () -> Grams.cartesian(List.of(), null))
              .getMessage());
    }
  }

  @Group
  class SparseBigrams {

    @Property
    void areThoseOfThePlainLoops(
        @ForAll("tokens") List<String> tokens, @ForAll @IntRange(min = 2, max = 6) int window) {
      assertEquals(
          PlainGrams.sparseBigrams(tokens, window), Grams.sparseBigrams(window).terms(tokens));
    }

    /** Each window gives its first word with every other: no pair twice, none left out. */
    @Property
    void areThePairsOfEachWindow(
        @ForAll @IntRange(max = 12) int n, @ForAll @IntRange(min = 2, max = 6) int window) {
      List<String> tokens = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        tokens.add(Integer.toString(i));
      }
      List<String> pairs = new ArrayList<>();
      for (String term : Grams.sparseBigrams(window).terms(tokens)) {
        int first = Integer.parseInt(term.substring(0, term.indexOf('_')));
        int second = Integer.parseInt(term.substring(term.lastIndexOf('_') + 1));
        int underscores = term.lastIndexOf('_') - term.indexOf('_') + 1;

        assertEquals(second - first, underscores);
        pairs.add(first + " " + second);
      }
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          if (j - i < window) {
            expected.add(i + " " + j);
          }
        }
      }
      assertEquals(expected, pairs);
    }

    @Property
    void ofAWindowOfTwoAreRunsOfTwo(@ForAll("tokens") List<String> tokens) {
      assertEquals(
          Grams.words(2, 2).terms(tokens),
          Grams.sparseBigrams(2).terms(tokens).stream().map(t -> t.replace('_', ' ')).toList());
    }
  }

  @Group
  class RunsOfCharacters {

    @Property
    void areThoseOfThePlainLoops(
        @ForAll("tokens") List<String> tokens, @ForAll @IntRange(min = 1, max = 4) int least) {
      assertEquals(
          PlainGrams.characters(String.join(" ", tokens), least, least + 1),
          Grams.characters(least, least + 1).terms(tokens));
    }

    @Property
    void cutNoCharacterInTwo(@ForAll("tokens") List<String> tokens) {
      for (String term : Grams.characters(1, 2).terms(tokens)) {
        assertEquals(0, term.codePoints().filter(c -> c >= 0xD800 && c < 0xE000).count());
      }
    }

    @Property
    void withinWordsAreThoseOfEachWordAlone(@ForAll("tokens") List<String> tokens) {
      Grams grams = Grams.charactersWithinWords(3, 4);
      List<String> each = new ArrayList<>();
      for (String token : tokens) {
        each.addAll(grams.terms(List.of(token)));
      }

      assertEquals(each, grams.terms(tokens));
    }
  }

  @Group
  class Refusals {

    @Example
    void noLengthIsRefused() {
      assertRefused("least must be at least 1 but was 0", () -> Grams.words(0, 2));
      assertRefused("least must be at least 1 but was 0", () -> Grams.characters(0, 2));
    }

    @Example
    void aRangeThatEndsBeforeItBeginsIsRefused() {
      assertRefused("most must not be below least, 3, but was 2", () -> Grams.words(3, 2));
      assertRefused(
          "most must not be below least, 3, but was 2", () -> Grams.charactersWithinWords(3, 2));
    }

    @Example
    void aWindowOfOneIsRefused() {
      assertRefused("window must be at least 2 but was 1", () -> Grams.sparseBigrams(1));
    }

    @Example
    @SuppressWarnings("NullAway") // This is the mistake.
    void noTokensAreRefusedByName() {
      NullPointerException refusal =
          assertThrows(NullPointerException.class, () -> Grams.single().terms(null));
      assertEquals("tokens", refusal.getMessage());
    }
  }
}
