package dev.praxis.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * One step that cleans a text before it is cut into tokens. Steps are done in the order in which
 * they are listed, and what each does to a text is seen in a {@link TextAnalysis.Trace}.
 *
 * <p>What stands between two words becomes a blank and not nothing, so that no step makes one word
 * of two. Every step takes any text and needs time in proportion to its length.
 */
public sealed interface Cleaning {

  /** The text after this step. */
  String clean(String text);

  /** Lower case by the rules of no language. */
  static Cleaning lowerCase() {
    return lowerCase(Locale.ROOT);
  }

  /**
   * Lower case by the rules of a language: in Turkish {@code I} becomes a dotless {@code ı}.
   *
   * @param language of which the language tag counts; with {@link Locale#ROOT} as {@link
   *     #lowerCase()}, with another as {@link String#toLowerCase(Locale)}, which takes long for
   *     thousands of Greek capital sigmas
   */
  static Cleaning lowerCase(Locale language) {
    return new LowerCase(Objects.requireNonNull(language, "language").toLanguageTag());
  }

  /**
   * Tags and comments of HTML become blanks, and entities the characters that they stand for.
   *
   * <p>A small rule for fragments of pages, not a browser: a tag is what begins with {@code <} and
   * a letter, {@code /}, {@code !} or {@code ?} and ends with the next {@code >} that is not in
   * quotes, or with the text. What is between {@code <script>} or {@code <style>} and its end goes
   * too. Entities are numbers ({@code &#233;}, {@code &#xE9;}) and the names of HTML 4, with their
   * semicolon; the characters are those that browsers take.
   */
  static Cleaning withoutTags() {
    return new Tags();
  }

  /**
   * One form of several that are the same character; {@code ﬁ} becomes {@code fi} in NFKC. Of more
   * than 30 marks in a row the order of each 30 is put right on its own.
   */
  static Cleaning normalized(Normalizer.Form form) {
    return new Normal(form);
  }

  /**
   * Accents go: {@code naïve} becomes {@code naive}. Letters that are no base with an accent, as
   * {@code ø}, stay. A step for Latin, Greek and Cyrillic letters: of other scripts the marks for
   * vowels go too.
   */
  static Cleaning withoutAccents() {
    return new Accents();
  }

  /** All punctuation and symbols become blanks. */
  static Cleaning withoutPunctuation() {
    return new Punctuation(false);
  }

  /**
   * Punctuation at either end of a run of other characters becomes blanks and that within stays:
   * {@code "seat-belts!"} becomes {@code seat-belts}. The rule {@code no_punct} of Amazon ML.
   */
  static Cleaning withoutOuterPunctuation() {
    return new Punctuation(true);
  }

  /** Runs of digits that are no part of a word become a blank: {@code 42}, but not {@code b12}. */
  static Cleaning withoutNumbers() {
    return new Numbers();
  }

  /**
   * Lower case.
   *
   * @param language the tag of a language, {@code und} for none
   */
  record LowerCase(String language) implements Cleaning {

    /**
     * The rule of a language.
     *
     * @throws IllegalArgumentException if it is no tag of a language
     */
    public LowerCase {
      Objects.requireNonNull(language, "language");
      if (!Locale.forLanguageTag(language).toLanguageTag().equals(language)) {
        throw new IllegalArgumentException(
            "language must be the tag of a language but was \"" + language + "\"");
      }
    }

    @Override
    public String clean(String text) {
      Objects.requireNonNull(text, "text");
      return isOfNoLanguage() ? SmallLetters.of(text) : text.toLowerCase(locale());
    }

    private boolean isOfNoLanguage() {
      return locale().equals(Locale.ROOT);
    }

    private Locale locale() {
      return Locale.forLanguageTag(language);
    }
  }

  /** Tags and entities of HTML. */
  record Tags() implements Cleaning {
    @Override
    public String clean(String text) {
      Objects.requireNonNull(text, "text");
      return Markup.text(text);
    }
  }

  /**
   * A form of Unicode.
   *
   * @param form NFC, NFD, NFKC or NFKD
   */
  record Normal(Normalizer.Form form) implements Cleaning {

    /** A form. */
    public Normal {
      Objects.requireNonNull(form, "form");
    }

    @Override
    public String clean(String text) {
      Objects.requireNonNull(text, "text");
      return UnicodeForms.of(text, form);
    }
  }

  /** Accents. */
  record Accents() implements Cleaning {
    @Override
    public String clean(String text) {
      Objects.requireNonNull(text, "text");
      return UnicodeForms.of(Letters.withoutMarks(text), Normalizer.Form.NFC);
    }
  }

  /**
   * Punctuation and symbols.
   *
   * @param outer whether only that at the ends of a run of other characters goes
   */
  record Punctuation(boolean outer) implements Cleaning {
    @Override
    public String clean(String text) {
      Objects.requireNonNull(text, "text");
      return outer ? Letters.withoutOuterPunctuation(text) : Letters.withoutPunctuation(text);
    }
  }

  /** Numbers. */
  record Numbers() implements Cleaning {
    @Override
    public String clean(String text) {
      Objects.requireNonNull(text, "text");
      return Letters.withoutNumbers(text);
    }
  }
}
