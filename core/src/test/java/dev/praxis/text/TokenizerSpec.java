package dev.praxis.text;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Rules that cut a text into tokens. */
@PropertyDefaults(tries = 400)
class TokenizerSpec {

  @Provide
  Arbitrary<String> texts() {
    return Texts.any();
  }

  @Provide
  Arbitrary<Tokenizer> rules() {
    return Texts.tokenizers();
  }

  @Group
  class TheTokens {

    /** No letter is invented, moved or changed. */
    @Property
    void arePartsOfTheTextInItsOrder(
        @ForAll("rules") Tokenizer rule, @ForAll("texts") String text) {
      int from = 0;
      for (String token : rule.tokens(text)) {
        int at = text.indexOf(token, from);

        assertTrue(at >= from && !token.isEmpty());
        from = at + token.length();
      }
    }

    @Property
    void haveAllLettersOfWordsIfOneIsEnough(@ForAll("texts") String text) {
      assertEquals(wordLetters(text), String.join("", Tokenizer.words(1).tokens(text)));
    }

    @Property
    void haveAllThatIsNoSpaceIfSpaceCutsThem(@ForAll("texts") String text) {
      StringBuilder kept = new StringBuilder();
      text.codePoints().filter(c -> !Letters.isSpace(c)).forEach(kept::appendCodePoint);

      assertEquals(kept.toString(), String.join("", Tokenizer.whiteSpace().tokens(text)));
    }

    @Property
    void ofTwoTextsApartAreThoseOfBoth(
        @ForAll("texts") String first, @ForAll("texts") String second) {
      for (Tokenizer rule : List.of(Tokenizer.words(), Tokenizer.whiteSpace())) {
        List<String> both = rule.tokens(first + " \n " + second);

        assertEquals(rule.tokens(first), both.subList(0, rule.tokens(first).size()));
        assertEquals(rule.tokens(second), both.subList(rule.tokens(first).size(), both.size()));
      }
    }

    @Property
    void ofNothingAreNone(@ForAll("rules") Tokenizer rule) {
      assertEquals(List.of(), rule.tokens(""));
      assertEquals(List.of(), rule.tokens(" \n "));
    }

    private String wordLetters(String text) {
      StringBuilder kept = new StringBuilder();
      text.codePoints().filter(Letters::isWord).forEach(kept::appendCodePoint);
      return kept.toString();
    }
  }

  @Group
  class Words {

    /** The JDK's patterns know the same characters by their kinds. */
    @Property
    void areWhatAPatternFinds(@ForAll("texts") String text) {
      for (int least = 1; least <= 3; least++) {
        assertEquals(
            Tokenizer.pattern("[\\p{L}\\p{N}_]{" + least + ",}").tokens(text),
            Tokenizer.words(least).tokens(text));
      }
    }

    /** {@code re.findall(r"(?u)\b\w\w+\b", text)} of Python 3. */
    @Example
    void areThoseOfScikitLearn() {
      String text =
          "i can't pay $1,234.5 for naïve_x ünïcode ½ cup ² ⅷ 二つ हिन्दी e\u0301te"
              + " \uD835\uDCD0\uD835\uDCD1 x";

      assertEquals(
          List.of(
              "can",
              "pay",
              "234",
              "for",
              "naïve_x",
              "ünïcode",
              "cup",
              "二つ",
              "te",
              "\uD835\uDCD0\uD835\uDCD1"),
          Tokenizer.words().tokens(text));
    }

    @Example
    void areCountedInCharactersAndNotInChars() {
      assertEquals(List.of(), Tokenizer.words().tokens("\uD835\uDCD0"));
      assertEquals(List.of("\uD835\uDCD0"), Tokenizer.words(1).tokens("\uD835\uDCD0"));
      assertEquals(List.of("ab"), Tokenizer.words().tokens("ab\uD835"));
    }
  }

  @Group
  class WhiteSpace {

    /** Unicode's list, and the four separators of ASCII that Java and Python take for it too. */
    @Example
    void isThatOfUnicode() {
      Pattern space = Pattern.compile("[\\p{IsWhite_Space}\\x1C-\\x1F]");
      IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
          .forEach(
              c ->
                  assertEquals(
                      space.matcher(Character.toString(c)).matches(),
                      Letters.isSpace(c),
                      () -> Integer.toHexString(c)));
    }

    @Example
    void keepsPunctuation() {
      assertEquals(
          List.of("red,", "green,", "blue"), Tokenizer.whiteSpace().tokens(" red, green,\tblue\n"));
    }
  }

  @Group
  class Sentences {

    private List<String> sentences(String text) {
      return Tokenizer.sentences().tokens(text);
    }

    @Example
    void endBehindTheirMarks() {
      assertEquals(
          List.of("Is it?", "Yes!!", "\"It is.\"", "(So\u2026)", "Well"),
          sentences("Is it? Yes!!  \"It is.\"\n(So\u2026) Well"));
    }

    @Example
    void goOnBehindSmallLettersAndWithinNumbers() {
      assertEquals(List.of("It cost 3.50, i.e. little."), sentences("It cost 3.50, i.e. little."));
      assertEquals(List.of("a.b.c"), sentences("a.b.c"));
    }

    @Example
    void areCutBehindAbbreviations() {
      assertEquals(List.of("Dr.", "Smith came."), sentences("Dr. Smith came."));
    }
  }

  @Group
  class Patterns {

    @Example
    void findWholeMatchesAndNothingEmpty() {
      assertEquals(List.of("#a", "#b"), Tokenizer.pattern("#(\\w)").tokens("#a x #b"));
      assertEquals(List.of("aa"), Tokenizer.pattern("a*").tokens("baab"));
    }
  }

  /** Each rule but a pattern of one's own, on what could make it go back and forth. */
  @Example
  void everyRuleIsDoneWithAMillionLettersAtOnce() {
    for (String piece : List.of("a", "\uD835", "é", ".", ". ", " ", "!\"", "\uD835\uDCD0")) {
      String text = piece.repeat(1_000_000 / piece.length());
      assertTrue(Tokenizer.words().tokens(text).size() <= 1);
      assertTrue(Tokenizer.whiteSpace().tokens(text).size() <= text.length());
      assertTrue(Tokenizer.sentences().tokens(text).size() <= text.length());
    }
  }

  @Group
  class Refusals {

    @Example
    void aLengthBelowOneIsRefused() {
      assertRefused("leastLength must be at least 1 but was 0", () -> Tokenizer.words(0));
    }

    @Example
    void whatIsNoPatternIsRefused() {
      assertRefused(
          "regex must be a pattern but was \"(\": Unclosed group", () -> Tokenizer.pattern("("));
    }

    @Property
    @SuppressWarnings("NullAway") // This is the mistake.
    void noTextIsRefusedByName(@ForAll("rules") Tokenizer rule) {
      NullPointerException refusal =
          assertThrows(NullPointerException.class, () -> rule.tokens(null));
      assertEquals("text", refusal.getMessage());
    }
  }
}
