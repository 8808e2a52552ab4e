package dev.praxis.text;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Steps that clean a text. */
@PropertyDefaults(tries = 300)
class CleaningSpec {

  @Provide
  Arbitrary<String> texts() {
    return Texts.any();
  }

  @Provide
  Arbitrary<Cleaning> steps() {
    return Texts.cleaning();
  }

  @Group
  class EveryStep {

    @Property
    void takesAnyText(@ForAll("steps") Cleaning step, @ForAll("texts") String text) {
      step.clean(text);
    }

    @Property
    void joinsNoWords(@ForAll("steps") Cleaning step) {
      for (String between : List.of(" ", "<br>", " - ", " 42 ", "!? ")) {
        String cleaned = step.clean("black" + between + "board");

        assertFalse(cleaned.contains("blackboard"), () -> step + ": " + cleaned);
      }
    }

    @Property
    void changesNothingWhenDoneAgain(@ForAll("steps") Cleaning step, @ForAll("texts") String text) {
      // What an entity stands for may look like a tag, and is text.
      if (!(step instanceof Cleaning.Tags)) {
        String once = step.clean(text);

        assertEquals(once, step.clean(once));
      }
    }
  }

  @Group
  class LowerCase {

    @Example
    void ofEachCharacterAloneIsThatOfJava() {
      String all =
          IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
              .filter(c -> c != 0x3A3)
              .mapToObj(Character::toString)
              .collect(Collectors.joining());

      assertEquals(all.toLowerCase(Locale.ROOT), Cleaning.lowerCase().clean(all));
    }

    /** What Python 3 says. */
    @Example
    void ofASigmaDependsOnItsPlaceInTheWord() {
      List<String> capitals =
          List.of(
              "ΟΔΟΣ ΑΣ Σ ΣΑ", "Α.Σ.Β", "ΑΣ'", "'Σ", "ΑΣ.", "Α\u0301Σ\u0301Β", "1Σ", "ΑΣ1", "ΣΣ");
      List<String> small =
          List.of(
              "οδος ας σ σα", "α.σ.β", "ας'", "'σ", "ας.", "α\u0301σ\u0301β", "1σ", "ας1", "σς");

      assertEquals(small, capitals.stream().map(Cleaning.lowerCase()::clean).toList());
    }

    @Example
    void ofADottedCapitalIsTwoCharacters() {
      assertEquals("i\u0307x", Cleaning.lowerCase().clean("\u0130X"));
    }

    @Example
    void mayBeThatOfALanguage() {
      assertEquals("\u0131i", Cleaning.lowerCase(Locale.forLanguageTag("tr")).clean("I\u0130"));
      assertEquals(Cleaning.lowerCase(), Cleaning.lowerCase(Locale.ROOT));
    }
  }

  @Group
  class WithoutTags {
    private String clean(String text) {
      return Cleaning.withoutTags().clean(text);
    }

    @Example
    void tagsBecomeBlanks() {
      assertEquals("a b  c ", clean("a<br>b <i class='x'>c</i>"));
      assertEquals("a  b", clean("a<!DOCTYPE html><?php echo 1 ?>b"));
    }

    @Example
    void anAngleBracketAloneIsText() {
      assertEquals("1 < 2, I <3 you, <", clean("1 < 2, I <3 you, <"));
    }

    @Example
    void aTagEndsBehindItsQuotes() {
      assertEquals(" b", clean("<a title=\"1 > 0\" alt = '>'>b"));
      assertEquals(" b", clean("<a it's>b"));
      assertEquals("a ", clean("a<b unclosed"));
      assertEquals("a ", clean("a<b title='unclosed>"));
    }

    @Example
    void commentsScriptsAndStylesGoWithWhatIsInThem() {
      assertEquals("a b", clean("a<!-- <p>no</p> -->b"));
      assertEquals("a b", clean("a<!-->b"));
      assertEquals("a ", clean("a<!-- unclosed"));
      assertEquals("a b", clean("a<SCRIPT type=x>if (a<b) no()</Script >b"));
      assertEquals("a b", clean("a<style>p > a {}</style>b"));
      assertEquals("a ", clean("a<script>unclosed"));
      assertEquals("a b ", clean("a<scripted>b</scripted>"));
    }

    @Example
    void anEntityIsItsCharacter() {
      assertEquals("é é & < \u00A0 \u20AC", clean("&#233; &#xE9; &amp; &lt; &nbsp; &euro;"));
      assertEquals("\uD83D\uDE00", clean("&#x1F600;"));
    }

    @Example
    void anEntityOfNoCharacterIsReplaced() {
      assertEquals("\uFFFD\uFFFD\uFFFD\uFFFD", clean("&#0;&#xD800;&#1114112;&#99999999;"));
    }

    @Example
    void whatIsNoEntityIsText() {
      for (String text :
          List.of(
              "AT&T", "&amp", "&nosuch;", "&#;", "&#x;", "&#12a;", "&#xG;", "&;", "&", "&a b;")) {
        assertEquals(text, clean(text));
      }
      assertEquals("&lt;", clean("&amp;lt;"));
    }

    @Property
    void aTextWithoutMarksOfHtmlStays(@ForAll("texts") String text) {
      String plain = text.replace('<', ' ').replace('&', ' ');

      assertEquals(plain, clean(plain));
    }
  }

  @Group
  class WithoutAccents {

    @Example
    void lettersAreTheirBases() {
      assertEquals("naive Cafe o ø ß", Cleaning.withoutAccents().clean("naïve Café o\u0308 ø ß"));
    }

    @Example
    void syllablesOfKoreanStayWhole() {
      assertEquals("한글", Cleaning.withoutAccents().clean("한글"));
    }
  }

  @Group
  class Normalized {

    @Property
    void isThatOfJava(@ForAll("texts") String text) {
      for (Normalizer.Form form : Normalizer.Form.values()) {
        assertEquals(Normalizer.normalize(text, form), Cleaning.normalized(form).clean(text));
      }
    }

    @Example
    void compatibleFormsAreOne() {
      assertEquals("fi2", Cleaning.normalized(Normalizer.Form.NFKC).clean("\uFB01\u00B2"));
    }

    @Example
    void marksAreOrderedThirtyAtATime() {
      String marks = "\u0301\u0323".repeat(15);
      String text = "a" + marks + marks;
      String ordered = "\u0323".repeat(15) + "\u0301".repeat(15);

      assertEquals("a" + ordered + ordered, Cleaning.normalized(Normalizer.Form.NFD).clean(text));
    }
  }

  @Group
  class WithoutPunctuation {

    @Example
    void allMarksAndSymbolsAreBlanks() {
      assertEquals(
          "can t  5  a b  ", Cleaning.withoutPunctuation().clean("can't $5, a_b\uD83D\uDE00!"));
    }

    /** The rule no_punct of Amazon ML. */
    @Example
    void theOuterRuleLeavesMarksWithinWords() {
      String text = "Welcome to AML - please fasten your seat-belts!";
      String cleaned = Cleaning.withoutOuterPunctuation().clean(text);

      assertEquals(
          List.of("Welcome", "to", "AML", "please", "fasten", "your", "seat-belts"),
          Tokenizer.whiteSpace().tokens(cleaned));
      assertEquals("  a.b   ", Cleaning.withoutOuterPunctuation().clean("((a.b)) "));
    }

    @Property
    void noTokenBeginsOrEndsWithAMark(@ForAll("texts") String text) {
      String cleaned = Cleaning.withoutOuterPunctuation().clean(text);
      for (String token : Tokenizer.whiteSpace().tokens(cleaned)) {
        assertFalse(Letters.isPunctuation(token.codePointAt(0)));
        assertFalse(Letters.isPunctuation(token.codePointBefore(token.length())));
      }
    }
  }

  @Group
  class WithoutNumbers {

    @Example
    void numbersAloneAreBlanks() {
      assertEquals("  , b12  .  42nd", Cleaning.withoutNumbers().clean("42 , b12 3.14 42nd"));
    }
  }

  /**
   * A million letters of every kind that would take hours if the time grew with their square: the
   * JDK's own steps, or looking for the end of something from each of its beginnings.
   */
  @Example
  void everyStepIsDoneWithAMillionLettersAtOnce() {
    List<String> pieces =
        List.of("\u03A3", "\u03A3'", "\u0301\u0323", "<a ", "<!--", "<script", "&#1", ".", "\"<a=");
    for (String piece : pieces) {
      String text = piece.repeat(1_000_000 / piece.length());
      for (Cleaning step :
          List.of(
              Cleaning.lowerCase(),
              Cleaning.withoutTags(),
              Cleaning.withoutAccents(),
              Cleaning.withoutPunctuation(),
              Cleaning.withoutOuterPunctuation(),
              Cleaning.withoutNumbers())) {
        assertTrue(step.clean(text).length() <= text.length());
      }
    }
  }

  @Group
  class Refusals {

    @Example
    void whatIsNoTagOfALanguageIsRefused() {
      assertRefused(
          "language must be the tag of a language but was \"not a tag\"",
          () -> new Cleaning.LowerCase("not a tag"));
    }

    @Property
    @SuppressWarnings("NullAway") // This is the mistake.
    void noTextIsRefusedByName(@ForAll("steps") Cleaning step) {
      NullPointerException refusal =
          assertThrows(NullPointerException.class, () -> step.clean(null));
      assertEquals("text", refusal.getMessage());
    }
  }
}
