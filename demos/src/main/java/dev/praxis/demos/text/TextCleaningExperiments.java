package dev.praxis.demos.text;

import dev.praxis.text.Cleaning;
import dev.praxis.text.Documents;
import dev.praxis.text.Lemmatizer;
import dev.praxis.text.PorterStemmer;
import dev.praxis.text.StopWords;
import dev.praxis.text.TermStatistics;
import dev.praxis.text.TextAnalysis;
import dev.praxis.text.TokenStep;
import dev.praxis.text.Tokenizer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The experiments of {@link TextCleaningDemo}. */
final class TextCleaningExperiments {

  private static final List<String> STEPS =
      List.of("tags", "Unicode form", "lower case", "accents", "numbers", "punctuation");

  /** What the analyses of {@link #counted} are called. */
  static final List<String> CHAINS =
      List.of("white space", "lower case", "cleaned", "stop words", "lemmas", "stems");

  private TextCleaningExperiments() {}

  /** Six steps that clean a page, then runs of at least two letters. */
  static TextAnalysis cleaning() {
    return TextAnalysis.standard()
        .withCleaning(
            Cleaning.withoutTags(),
            Cleaning.normalized(Normalizer.Form.NFKC),
            Cleaning.lowerCase(),
            Cleaning.withoutAccents(),
            Cleaning.withoutNumbers(),
            Cleaning.withoutPunctuation());
  }

  /** The name of each step that cleans, and the text after it; first the page itself. */
  static List<List<String>> steps(String page, TextAnalysis.Trace trace) {
    List<List<String>> steps = new ArrayList<>();
    steps.add(List.of("none", page.strip()));
    for (String cleaned : trace.cleaned()) {
      String step = STEPS.get(steps.size() - 1);
      steps.add(List.of(step, cleaned.strip().replaceAll("\\s+", " ")));
    }
    return steps;
  }

  /** Four rules of where a token begins and ends. */
  private static Map<String, TextAnalysis> rules() {
    TextAnalysis space = TextAnalysis.whiteSpace();
    Map<String, TextAnalysis> rules = new LinkedHashMap<>();
    rules.put("scikit-learn: two or more word characters", TextAnalysis.standard());
    rules.put("Amazon ML: between white space", space);
    rules.put("Amazon ML with no_punct", space.withCleaning(Cleaning.withoutOuterPunctuation()));
    rules.put(
        "a pattern of one's own", space.withTokenizer(Tokenizer.pattern("\\p{L}+(?:'\\p{L}+)*")));
    return rules;
  }

  /** The name of each rule, and the tokens that it makes of a text. */
  static List<List<String>> cut(String text) {
    return rules().entrySet().stream()
        .map(rule -> List.of(rule.getKey(), String.join("  ·  ", rule.getValue().tokens(text))))
        .toList();
  }

  /** Each token of a sentence, and what each of some steps makes of it; a dash if it is dropped. */
  static List<List<String>> forms(List<TokenStep> steps, String sentence) {
    return Tokenizer.words().tokens(sentence).stream()
        .map(token -> Stream.concat(Stream.of(token), formsOf(token, steps)).toList())
        .toList();
  }

  private static Stream<String> formsOf(String token, List<TokenStep> steps) {
    return steps.stream().map(step -> step.apply(token)).map(form -> form.isEmpty() ? "–" : form);
  }

  /** The terms of some documents, counted after more and more steps: {@link #CHAINS}. */
  static List<TermStatistics> counted(Documents documents) {
    TextAnalysis stopped = cleaning().without(StopWords.english());
    return Stream.of(
            TextAnalysis.whiteSpace(),
            TextAnalysis.standard(),
            cleaning(),
            stopped,
            stopped.lemmatized(),
            stopped.stemmed())
        .map(analysis -> TermStatistics.of(analysis, documents))
        .toList();
  }

  /** Pairs of words: those of two meanings that share a stem, those of one that do not. */
  static List<List<String>> mistaken() {
    String two = "university universe, organ organization, general generation, news new";
    String one = "ran run, mice mouse, women woman, better good";
    return Stream.of(two.split(", "), one.split(", "))
        .flatMap(Stream::of)
        .map(
            pair ->
                List.of(
                    pair,
                    each(pair, PorterStemmer::stem),
                    each(pair, Lemmatizer::lemma),
                    two.contains(pair) ? "no" : "yes"))
        .toList();
  }

  private static String each(String pair, UnaryOperator<String> form) {
    return Stream.of(pair.split(" ")).map(form).collect(Collectors.joining(" "));
  }
}
