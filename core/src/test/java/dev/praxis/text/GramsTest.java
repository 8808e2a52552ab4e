package dev.praxis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The forms of Amazon ML's documentation, and those of scikit-learn 1.9.1. */
class GramsTest {
  private static final TextAnalysis AMAZON = TextAnalysis.whiteSpace();

  private static List<String> ngram(String text, int n) {
    return AMAZON.withGrams(Grams.words(1, n)).terms(text);
  }

  private static List<String> osb(String text, int n) {
    return AMAZON.withGrams(Grams.sparseBigrams(n)).terms(text);
  }

  @Test
  void anNgramOfTwoGivesFiveBigramsAndSixWords() {
    assertEquals(
        List.of(
            "I",
            "really",
            "enjoyed",
            "reading",
            "this",
            "book",
            "I really",
            "really enjoyed",
            "enjoyed reading",
            "reading this",
            "this book"),
        ngram("I really enjoyed reading this book", 2));
  }

  /** Its documentation prints {@code "blue,"}, though its text has no comma there. */
  @Test
  void punctuationStaysPartOfANgram() {
    assertEquals(
        List.of("red,", "green,", "blue", "red, green,", "green, blue"),
        ngram("red, green, blue", 2));
  }

  @Test
  void sparseBigramsOfFourAreTwentyOnePairs() {
    assertEquals(
        List.of(
            "The_quick",
            "The__brown",
            "The___fox",
            "quick_brown",
            "quick__fox",
            "quick___jumps",
            "brown_fox",
            "brown__jumps",
            "brown___over",
            "fox_jumps",
            "fox__over",
            "fox___the",
            "jumps_over",
            "jumps__the",
            "jumps___lazy",
            "over_the",
            "over__lazy",
            "over___dog",
            "the_lazy",
            "the__dog",
            "lazy_dog"),
        osb("The quick brown fox jumps over the lazy dog", 4));
  }

  @Test
  void sparseBigramsHaveNoSingleWords() {
    assertEquals(
        List.of("I_really", "I__enjoined", "really_enjoined"), osb("I really enjoined", 3));
  }

  /** {@code CountVectorizer(ngram_range=(1, 3))}. */
  @Test
  void runsOfWordsAreThoseOfScikitLearn() {
    assertEquals(
        List.of(
            "red",
            "green",
            "blue",
            "red",
            "red green",
            "green blue",
            "blue red",
            "red green blue",
            "green blue red"),
        TextAnalysis.standard().withGrams(Grams.words(1, 3)).terms("Red green blue red"));
  }

  /** {@code CountVectorizer(analyzer="char", ngram_range=(2, 3))}. */
  @Test
  void runsOfCharactersAreThoseOfScikitLearn() {
    assertEquals(
        List.of("ab", "b ", " c", "cd", "ab ", "b c", " cd"),
        AMAZON.withGrams(Grams.characters(2, 3)).terms("ab cd"));
  }

  /** {@code CountVectorizer(analyzer="char_wb", ngram_range=(2, 4))}. */
  @Test
  void runsOfCharactersWithinWordsAreThoseOfScikitLearn() {
    assertEquals(
        List.of(
            " a", "ab", "b ", " ab", "ab ", " ab ", " a", "ab", "bc", "cd", "de", "e ", " ab",
            "abc", "bcd", "cde", "de ", " abc", "abcd", "bcde", "cde "),
        AMAZON.withGrams(Grams.charactersWithinWords(2, 4)).terms("ab abcde"));
  }

  /** Titles and bindings of the developer guide: {@code cartesian(no_punct(Title), Binding)}. */
  @Test
  void theCartesianProductOfATitleAndABinding() {
    TextAnalysis title = AMAZON.withCleaning(Cleaning.withoutOuterPunctuation());

    assertEquals(
        List.of(
            "Economics_Hardcover",
            "Principles_Hardcover",
            "Problems_Hardcover",
            "Policies_Hardcover"),
        Grams.cartesian(
            title.terms("Economics: Principles, Problems, Policies"), AMAZON.terms("Hardcover")));
    assertEquals(
        List.of(
            "The_Softcover",
            "Invisible_Softcover",
            "Heart_Softcover",
            "An_Softcover",
            "Economics_Softcover",
            "Romance_Softcover"),
        Grams.cartesian(
            title.terms("The Invisible Heart: An Economics Romance"), AMAZON.terms("Softcover")));
  }
}
