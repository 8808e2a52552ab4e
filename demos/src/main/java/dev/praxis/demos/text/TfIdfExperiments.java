package dev.praxis.demos.text;

import dev.praxis.data.Matrix;
import dev.praxis.text.Documents;
import dev.praxis.text.TermLimits;
import dev.praxis.text.TermStatistics;
import dev.praxis.text.TextAnalysis;
import dev.praxis.text.TfIdf;
import dev.praxis.text.TfIdf.InverseFrequency;
import dev.praxis.text.TfIdf.Model.Weighted;
import dev.praxis.text.TfIdf.TermFrequency;
import dev.praxis.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    List<List<Object>> rows = new ArrayList<>();
    for (TfIdf.Model model : formulas) {
      List<Object> row = new ArrayList<>(List.of(FORMULAS.get(rows.size())));
      for (String word : words) {
        int column = model.vocabulary().column(word).orElseThrow();
        row.add(model.inverseFrequencies().get(0, column));
      }
      rows.add(row);
    }
    return rows;
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
    TfIdf smooth = textbook().withInverseFrequency(InverseFrequency.SMOOTH);
    Map<String, TfIdf> choices = new LinkedHashMap<>();
    choices.put("counts alone", textbook().withInverseFrequency(InverseFrequency.NONE));
    choices.put("scikit-learn's default", smooth);
    choices.put("1 + ln count", smooth.withTermFrequency(TermFrequency.LOGARITHMIC));
    choices.put("textbook", textbook());
    return choices.entrySet().stream()
        .map(e -> List.of(e.getKey(), list(e.getValue().fit(documents).topTerms(text, most), most)))
        .toList();
  }
}
