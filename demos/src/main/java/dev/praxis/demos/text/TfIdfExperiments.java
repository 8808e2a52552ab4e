package dev.praxis.demos.text;

import dev.praxis.data.Matrix;
import dev.praxis.demos.playground.Speeches;
import dev.praxis.text.BagOfWords;
import dev.praxis.text.Documents;
import dev.praxis.text.TermLimits;
import dev.praxis.text.TermStatistics;
import dev.praxis.text.TextAnalysis;
import dev.praxis.text.TfIdf;
import dev.praxis.text.TfIdf.InverseFrequency;
import dev.praxis.text.TfIdf.Model.Weighted;
import dev.praxis.text.TfIdf.TermFrequency;
import dev.praxis.text.Tokenizer;
import dev.praxis.text.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The experiments of {@link TfIdfDemo}. */
final class TfIdfExperiments {

  /** What stands above the columns of {@link #words}. */
  static final List<String> WORDS = List.of("word", "occurs", "sentences", "worth");

  /** What the five formulas are called, in the order of {@link InverseFrequency}. */
  static final List<String> FORMULAS =
      List.of("scikit-learn", "unsmoothed", "textbook", "Spark", "probabilistic");

  private TfIdfExperiments() {}

  /** How often some words occur, in how many documents, and what each is worth. */
  static List<List<Object>> words(Documents documents, String... words) {
    TermStatistics counted = TermStatistics.of(TextAnalysis.standard(), documents);
    Matrix worth = TfIdf.standard().fit(counted).inverseFrequencies();
    return places(counted, words)
        .mapToObj(
            i ->
                List.<Object>of(
                    counted.terms().get(i),
                    counted.count(i),
                    counted.documentsWith(i),
                    worth.get(0, i)))
        .toList();
  }

  /** Some words, each with the number of documents that have it. */
  static List<String> withPassages(TermStatistics counted, String... words) {
    return Stream.concat(
            Stream.of("formula"),
            places(counted, words)
                .mapToObj(i -> counted.terms().get(i) + " (" + counted.documentsWith(i) + ")"))
        .toList();
  }

  /** What some words are worth by each formula. */
  static List<List<Object>> worth(List<TfIdf.Model> formulas, String... words) {
    return IntStream.range(0, formulas.size())
        .mapToObj(
            f ->
                Stream.concat(
                        Stream.<Object>of(FORMULAS.get(f)),
                        Stream.of(words).map(word -> worth(formulas.get(f), word)))
                    .toList())
        .toList();
  }

  private static double worth(TfIdf.Model model, String word) {
    return model.inverseFrequencies().get(0, model.vocabulary().column(word).orElseThrow());
  }

  private static IntStream places(TermStatistics counted, String... words) {
    return Arrays.stream(words).mapToInt(counted.terms()::indexOf);
  }

  /** What every word is worth by each of the five formulas. */
  static List<TfIdf.Model> formulas(TermStatistics counted) {
    return Stream.of(InverseFrequency.values())
        .filter(formula -> formula != InverseFrequency.NONE)
        .map(formula -> TfIdf.standard().withInverseFrequency(formula).fit(counted))
        .toList();
  }

  /** The textbook's formula for words of letters that at least two documents have. */
  static TfIdf textbook() {
    Tokenizer letters = Tokenizer.pattern("[a-z]+(?:['’][a-z]+)*");
    return TfIdf.standard()
        .withAnalysis(TextAnalysis.standard().withTokenizer(letters))
        .withLimits(TermLimits.none().inAtLeast(2))
        .withInverseFrequency(InverseFrequency.TEXTBOOK);
  }

  /** The heaviest words of each document. */
  static List<List<Weighted>> heaviest(TfIdf.Model model, Documents documents, int most) {
    return documents.texts().stream().map(text -> model.topTerms(text, most)).toList();
  }

  /** Some words with commas between. */
  static String list(List<Weighted> words, int most) {
    return words.stream().limit(most).map(Weighted::term).collect(Collectors.joining(", "));
  }

  /** The heaviest words of one document by four choices of formulas. */
  static List<List<String>> choices(Documents documents, String name, int most) {
    String text = documents.text(documents.names().indexOf(name));
    TfIdf counts = textbook().withInverseFrequency(InverseFrequency.NONE);
    TfIdf smooth = textbook().withInverseFrequency(InverseFrequency.SMOOTH);
    TfIdf damped = smooth.withTermFrequency(TermFrequency.LOGARITHMIC);
    return List.of(
        List.of("counts alone", list(counts.fit(documents).topTerms(text, most), most)),
        List.of("scikit-learn's default", list(smooth.fit(documents).topTerms(text, most), most)),
        List.of("the same, 1 + ln count", list(damped.fit(documents).topTerms(text, most), most)),
        List.of("textbook", list(textbook().fit(documents).topTerms(text, most), most)));
  }

  /** The share of the different words of some documents that others do not have. */
  static double unseen(Documents learned, Documents asked) {
    Vocabulary known = BagOfWords.counts().fit(learned).vocabulary();
    List<String> words = TermStatistics.of(TextAnalysis.standard(), asked).terms();
    long missing = words.stream().filter(word -> known.column(word).isEmpty()).count();
    return (double) missing / words.size();
  }

  /** The share of the words of the twenty years from each year that no earlier passage has, %. */
  static double[] unseenFrom(Speeches speeches, int... years) {
    return Arrays.stream(years)
        .mapToDouble(y -> 100 * unseen(speeches.between(0, y), speeches.between(y, y + 20)))
        .toArray();
  }
}
