package dev.praxis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Porter's algorithm. */
@PropertyDefaults(tries = 500)
class PorterStemmerSpec {

  /** Letters and an ending or two, so that every rule is asked. */
  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> begin =
        Arbitraries.strings().withChars("aeiouybcdlmnrstwxz").ofMinLength(1).ofMaxLength(6);
    Arbitrary<String> endings =
        Arbitraries.of(
                "ational", "tional", "enci", "anci", "izer", "bli", "alli", "entli", "eli", "ousli",
                "ization", "ation", "ator", "alism", "iveness", "fulness", "ousness", "aliti",
                "iviti", "biliti", "logi", "icate", "ative", "alize", "iciti", "ical", "ful",
                "ness", "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment",
                "ent", "sion", "tion", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize", "s",
                "es", "ies", "sses", "ed", "ing", "eed", "y", "e", "ll")
            .list()
            .ofMaxSize(2)
            .map(list -> String.join("", list));
    return Combinators.combine(begin, endings).as((first, last) -> first + last);
  }

  /** {@code PorterStemFilter} of Lucene 9.12.3. */
  private static List<String> lucene(List<String> words) {
    List<String> stems = new ArrayList<>();
    WhitespaceTokenizer tokens = new WhitespaceTokenizer();
    tokens.setReader(new StringReader(String.join(" ", words)));
    try (TokenStream stream = new PorterStemFilter(tokens)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        stems.add(term.toString());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return stems;
  }

  @Group
  class TheStem {

    @Property
    void isThatOfThePlainLoops(@ForAll("words") String word) {
      assertEquals(PlainPorterStemmer.stem(word), PorterStemmer.stem(word));
    }

    @Property
    void isThatOfLucene(@ForAll("words") String word) {
      assertEquals(lucene(List.of(word)), List.of(PorterStemmer.stem(word)));
    }

    @Example
    void ofTenThousandWordsOfSpeechesIsThatOfLucene() {
      List<String> words = Words.ofSpeeches();

      assertEquals(10_000, words.size());
      assertEquals(lucene(words), words.stream().map(PorterStemmer::stem).toList());
    }

    @Property
    void isNeverLongerThanTheWord(@ForAll("words") String word) {
      assertTrue(PorterStemmer.stem(word).length() <= word.length());
    }

    @Example
    void ofOneOrTwoLettersIsTheWord() {
      for (String word : List.of("", "a", "s", "is", "as", "us", "ed", "by")) {
        assertEquals(word, PorterStemmer.stem(word));
      }
    }

    @Example
    void ofOtherLettersThanTheAlphabetIsCutAllTheSame() {
      assertEquals("1970", PorterStemmer.stem("1970s"));
      assertEquals("naïv", PorterStemmer.stem("naïve"));
      assertEquals("東京", PorterStemmer.stem("東京"));
    }
  }

  @Group
  class Refusals {

    @Example
    @SuppressWarnings("NullAway") // This is the mistake.
    void noWordIsRefusedByName() {
      NullPointerException refusal =
          assertThrows(NullPointerException.class, () -> PorterStemmer.stem(null));
      assertEquals("word", refusal.getMessage());
    }
  }
}
