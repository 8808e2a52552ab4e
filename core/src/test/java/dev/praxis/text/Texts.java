package dev.praxis.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Texts, documents and analyses for specs. */
final class Texts {
  private static final List<String> PIECES =
      List.of(
          "The",
          "cats",
          "ran",
          "running",
          "I",
          "can't",
          " ",
          " ",
          "  ",
          "\n",
          "\u00A0",
          "\u0085",
          ".",
          "...",
          "?\"",
          "!",
          ",",
          "-",
          "_",
          "42",
          "b12",
          "1,234.5",
          "\u00BD",
          "<b>",
          "</b>",
          "<",
          "<a title='>'",
          "<script>",
          "</script",
          "<style>",
          "<!--",
          "-->",
          "<?x",
          ">",
          "&",
          "&amp;",
          "&#233;",
          "&#xD800;",
          "&#128;",
          "&nosuch;",
          "\u00E9",
          "\u0301",
          "\u0323",
          "\u00DF",
          "\u0130",
          "\u03A3",
          "\u039F\u0394\u039F\u03A3",
          "\u6771\u4EAC",
          "\u0939\u093F",
          "\uD835\uDCD0",
          "\uD83D\uDE00",
          "\uD835",
          "\uDCD0",
          "\u0000",
          "\uFFFF");

  private static final List<String> WORDS =
      List.of(
          "red",
          "green",
          "blue",
          "car",
          "cars",
          "running",
          "the",
          "I",
          "naïve",
          "東京",
          "\uD835\uDCD0x");

  private Texts() {}

  /** Any text, however broken: unclosed tags, halves of characters, marks on nothing. */
  static Arbitrary<String> any() {
    Arbitrary<String> pieces =
        Arbitraries.of(PIECES).list().ofMaxSize(30).map(list -> String.join("", list));
    return Arbitraries.oneOf(pieces, Arbitraries.strings().all().ofMaxLength(40));
  }

  /** From one document to many, of few words, some of them empty. */
  static Arbitrary<Documents> documents() {
    Arbitrary<String> text =
        Arbitraries.of(WORDS).list().ofMaxSize(9).map(list -> String.join(" ", list));
    Arbitrary<Documents> few = text.list().ofMinSize(1).ofMaxSize(12).map(Documents::of);
    Arbitrary<Documents> many = text.list().ofMinSize(100).ofMaxSize(300).map(Documents::of);
    return Arbitraries.frequencyOf(Tuple.of(4, few), Tuple.of(1, many));
  }

  /** Documents of which at least one has a word. */
  static Arbitrary<Documents> withWords() {
    return documents().map(documents -> Documents.of(withOneMore(documents.texts())));
  }

  private static List<String> withOneMore(List<String> texts) {
    return Stream.concat(texts.stream(), Stream.of("red car")).toList();
  }

  static Arbitrary<Cleaning> cleaning() {
    return Arbitraries.of(
        Cleaning.lowerCase(),
        Cleaning.lowerCase(Locale.forLanguageTag("tr")),
        Cleaning.withoutTags(),
        Cleaning.normalized(Normalizer.Form.NFC),
        Cleaning.normalized(Normalizer.Form.NFKD),
        Cleaning.withoutAccents(),
        Cleaning.withoutPunctuation(),
        Cleaning.withoutOuterPunctuation(),
        Cleaning.withoutNumbers());
  }

  static Arbitrary<Tokenizer> tokenizers() {
    return Arbitraries.of(
        Tokenizer.words(),
        Tokenizer.words(1),
        Tokenizer.words(3),
        Tokenizer.whiteSpace(),
        Tokenizer.pattern("[a-z]+|\\d"),
        Tokenizer.sentences());
  }

  static Arbitrary<TokenStep> steps() {
    return Arbitraries.of(
        TokenStep.without(StopWords.of("the", "i", "\uD835\uDCD0x")),
        TokenStep.stemmed(),
        TokenStep.lemmatized(),
        TokenStep.notShorterThan(3));
  }

  static Arbitrary<Grams> grams() {
    return Arbitraries.of(
        Grams.single(),
        Grams.words(1, 3),
        Grams.words(2, 2),
        Grams.sparseBigrams(3),
        Grams.characters(1, 3),
        Grams.charactersWithinWords(2, 4));
  }

  /** Every kind of analysis. */
  static Arbitrary<TextAnalysis> analyses() {
    return Combinators.combine(
            cleaning().list().ofMaxSize(3), tokenizers(), steps().list().ofMaxSize(3), grams())
        .as(TextAnalysis::new);
  }
}
