package dev.praxis.text;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.junit.jupiter.api.function.Executable;

/** Words that are left out. */
@PropertyDefaults(tries = 100)
class StopWordsSpec {

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of("the", "of", "not", "a", "é", "\uD835\uDCD0").list().ofMaxSize(6);
  }

  @Group
  class AList {

    @Property
    void hasTheWordsGivenAndNoOthers(@ForAll("words") List<String> words) {
      StopWords list = StopWords.of(words.toArray(String[]::new));
      for (String word : List.of("the", "of", "not", "a", "é", "\uD835\uDCD0", "", "The")) {
        assertEquals(words.contains(word), list.contains(word));
      }
    }

    @Property
    void isTheSameInAnyOrder(@ForAll("words") List<String> words) {
      List<String> twice = new ArrayList<>(words);
      Collections.reverse(twice);
      twice.addAll(words);

      assertEquals(new StopWords(words), new StopWords(twice));
    }

    @Property
    void canBeMadeLongerAndShorter(@ForAll("words") List<String> words) {
      StopWords list = new StopWords(words).and("not").but("the");

      assertTrue(list.contains("not"));
      assertFalse(list.contains("the"));
      assertEquals(words.contains("of"), list.contains("of"));
    }
  }

  @Group
  class TheListsThatComeAlong {

    @Example
    void ofEnglishHas301Words() {
      assertEquals(301, StopWords.english().words().size());
      assertTrue(StopWords.english().contains("the"));
      assertFalse(StopWords.english().contains("horizon"));
    }

    @Example
    void ofLuceneIsThatOfLucene() {
      StopWords lucene = StopWords.lucene();

      assertEquals(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.size(), lucene.words().size());
      for (String word : lucene.words()) {
        assertTrue(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word), word);
      }
    }
  }

  @Group
  class Refusals {

    @Example
    void theEmptyWordIsRefused() {
      assertRefused("words must not be empty but one was", () -> StopWords.of("a", ""));
    }

    @Example
    @SuppressWarnings("NullAway") // This is the mistake.
    void nullIsRefusedByName() {
      assertEquals("word", message(() -> StopWords.lucene().contains(null)));
      assertEquals("more", message(() -> StopWords.lucene().and((String) null)));
      assertEquals("some", message(() -> StopWords.lucene().but((String) null)));
    }

    private String message(Executable action) {
      return String.valueOf(assertThrows(NullPointerException.class, action).getMessage());
    }
  }
}
