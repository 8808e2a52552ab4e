package dev.praxis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.text.TextAnalysis.Trace;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.function.Executable;

/** From a text to its terms. */
@PropertyDefaults(tries = 400)
class TextAnalysisSpec {
  private static final TextAnalysis STANDARD = TextAnalysis.standard();

  @Provide
  Arbitrary<String> texts() {
    return Texts.any();
  }

  @Provide
  Arbitrary<TextAnalysis> analyses() {
    return Texts.analyses();
  }

  /** The terms as the reader hands them out that counts them. */
  private static List<String> read(TermReader reader, String text) {
    List<String> terms = new ArrayList<>();
    reader.read(text, (letters, from, to) -> terms.add(new String(letters, from, to - from)));
    return terms;
  }

  @Group
  class TheTerms {

    @Property
    void areThoseOfTheQuickReader(
        @ForAll("analyses") TextAnalysis analysis,
        @ForAll("texts") String first,
        @ForAll("texts") String second) {
      TermReader reader = new TermReader(analysis);

      assertEquals(analysis.terms(first), read(reader, first));
      assertEquals(analysis.terms(second), read(reader, second));
    }

    @Property
    void areMadeOfTheTokens(
        @ForAll("analyses") TextAnalysis analysis, @ForAll("texts") String text) {
      assertEquals(analysis.grams().terms(analysis.tokens(text)), analysis.terms(text));
    }

    @Property
    void areSeenInTheTrace(
        @ForAll("analyses") TextAnalysis analysis, @ForAll("texts") String text) {
      Trace trace = analysis.trace(text);

      assertEquals(analysis.cleaning().size(), trace.cleaned().size());
      assertEquals(analysis.steps().size(), trace.edited().size());
      assertEquals(analysis.terms(text), trace.terms());
    }

    @Property
    void dependOnTheTextAlone(
        @ForAll("analyses") TextAnalysis analysis, @ForAll("texts") String text) {
      assertEquals(analysis.terms(text), analysis.terms(new String(text.toCharArray())));
    }

    @Property
    void ofNothingAreNone(@ForAll("analyses") TextAnalysis analysis) {
      assertEquals(List.of(), analysis.terms(""));
    }
  }

  @Group
  class TheSteps {
    private final TextAnalysis all =
        STANDARD
            .withCleaning(Cleaning.withoutTags(), Cleaning.lowerCase())
            .without(StopWords.english())
            .stemmed()
            .withGrams(Grams.words(1, 2));

    @Example
    void areDoneOneAfterTheOther() {
      assertEquals(
          List.of("cat", "run", "cat run"), all.terms("<p>The <b>cats</b> were running.</p>"));
    }

    @Example
    void areEachShown() {
      Trace trace = all.trace("The <b>Cats</b> ran");

      assertEquals(List.of("The  Cats  ran", "the  cats  ran"), trace.cleaned());
      assertEquals(List.of("the", "cats", "ran"), trace.tokens());
      assertEquals(List.of(List.of("cats", "ran"), List.of("cat", "ran")), trace.edited());
      assertEquals(List.of("cat", "ran", "cat ran"), trace.terms());
    }

    @Example
    void mayBeThereTwice() {
      Trace trace = STANDARD.stemmed().stemmed().trace("relativity");

      assertEquals(2, trace.edited().size());
    }

    @Example
    void areReplacedByOthers() {
      TextAnalysis other =
          all.withCleaning()
              .withTokenizer(Tokenizer.whiteSpace())
              .withSteps(TokenStep.notShorterThan(4))
              .withGrams(Grams.single());

      assertEquals(List.of("<b>Cats</b>"), other.terms("The <b>Cats</b> ran"));
      assertEquals(List.of("mouse", "run"), STANDARD.lemmatized().terms("mice ran"));
    }
  }

  /** {@code lowercase} and {@code no_punct} of Amazon ML, before its {@code ngram}. */
  @Example
  void aRecipeOfAmazonMlIsRebuilt() {
    TextAnalysis recipe =
        TextAnalysis.whiteSpace()
            .withCleaning(Cleaning.lowerCase(), Cleaning.withoutOuterPunctuation())
            .withGrams(Grams.words(1, 2));

    assertEquals(
        List.of("fasten", "seat-belts", "fasten seat-belts"), recipe.terms("Fasten - seat-belts!"));
  }

  /** A token of ten million letters, with what makes it take the longest way. */
  @Example
  void tenMegabytesWithoutASpaceAreOneTerm() {
    String text = "A".repeat(5_000_000) + "\u03A3".repeat(5_000_000);
    TextAnalysis analysis = STANDARD.stemmed().lemmatized().withGrams(Grams.words(1, 2));

    assertEquals(1, read(new TermReader(analysis), text).size());
    assertEquals(1, analysis.terms(text).size());
  }

  @Group
  class Refusals {

    @Example
    @SuppressWarnings("NullAway") // This is the mistake.
    void nullIsRefusedByName() {
      assertEquals("text", message(() -> STANDARD.terms(null)));
      assertEquals("text", message(() -> STANDARD.trace(null)));
      assertEquals("grams", message(() -> STANDARD.withGrams(null)));
      assertEquals("tokenizer", message(() -> STANDARD.withTokenizer(null)));
      assertEquals("cleaning", message(() -> STANDARD.withCleaning((Cleaning) null)));
      assertEquals("words", message(() -> STANDARD.without(null)));
    }

    private String message(Executable action) {
      return String.valueOf(assertThrows(NullPointerException.class, action).getMessage());
    }
  }
}
