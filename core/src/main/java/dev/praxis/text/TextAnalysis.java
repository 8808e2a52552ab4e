package dev.praxis.text;

import dev.praxis.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * From a text to its terms: the text is cleaned, cut into tokens, each token is changed or dropped,
 * and terms are made of what is left.
 *
 * <pre>{@code
 * TextAnalysis analysis =
 *     TextAnalysis.standard().without(StopWords.english()).stemmed().withGrams(Grams.words(1, 2));
 * analysis.terms("The cats were running."); // cat, run, cat run
 * analysis.trace("The cats were running."); // what each step made of it
 * }</pre>
 *
 * <p>The standard is that of scikit-learn: lower case, runs of at least two letters, digits and
 * underscores, single words. Any text is taken, however broken; without a pattern of one's own the
 * time is in proportion to its length, times the length of the terms.
 *
 * @param cleaning the steps that clean a text, in their order
 * @param tokenizer the rule that cuts it into tokens
 * @param steps the steps that change or drop tokens, in their order
 * @param grams what terms are made of tokens
 */
public record TextAnalysis(
    List<Cleaning> cleaning, Tokenizer tokenizer, List<TokenStep> steps, Grams grams) {

  /** Copies the lists. */
  public TextAnalysis {
    cleaning = Checks.copy("cleaning", cleaning);
    Objects.requireNonNull(tokenizer, "tokenizer");
    steps = Checks.copy("steps", steps);
    Objects.requireNonNull(grams, "grams");
  }

  /** Lower case, runs of at least two letters, digits and underscores, each a term. */
  public static TextAnalysis standard() {
    return new TextAnalysis(
        List.of(Cleaning.lowerCase()), Tokenizer.words(), List.of(), Grams.single());
  }

  /** What is between white space, as it is: where a recipe of Amazon ML begins. */
  public static TextAnalysis whiteSpace() {
    return new TextAnalysis(List.of(), Tokenizer.whiteSpace(), List.of(), Grams.single());
  }

  /** This analysis with other steps that clean a text, in the order given. */
  public TextAnalysis withCleaning(Cleaning... cleaning) {
    return new TextAnalysis(Checks.copy("cleaning", cleaning), tokenizer, steps, grams);
  }

  /** This analysis with another rule that cuts a text into tokens. */
  public TextAnalysis withTokenizer(Tokenizer tokenizer) {
    return new TextAnalysis(cleaning, tokenizer, steps, grams);
  }

  /** This analysis with other steps that change or drop tokens, in the order given. */
  public TextAnalysis withSteps(TokenStep... steps) {
    return new TextAnalysis(cleaning, tokenizer, Checks.copy("steps", steps), grams);
  }

  /** This analysis with one more step, which drops stop words. */
  public TextAnalysis without(StopWords words) {
    return then(TokenStep.without(words));
  }

  /** This analysis with one more step, which cuts English endings. */
  public TextAnalysis stemmed() {
    return then(TokenStep.stemmed());
  }

  /** This analysis with one more step, which replaces English words by their base form. */
  public TextAnalysis lemmatized() {
    return then(TokenStep.lemmatized());
  }

  private TextAnalysis then(TokenStep step) {
    List<TokenStep> more = new ArrayList<>(steps);
    more.add(step);
    return new TextAnalysis(cleaning, tokenizer, more, grams);
  }

  /** This analysis with other terms. */
  public TextAnalysis withGrams(Grams grams) {
    return new TextAnalysis(cleaning, tokenizer, steps, grams);
  }

  /** The tokens of a text, changed and without those that are dropped. */
  public List<String> tokens(String text) {
    Objects.requireNonNull(text, "text");
    return List.copyOf(TermSink.listed(sink -> new TermReader(this).tokens(text, sink)));
  }

  /** The terms of a text, each as often as it occurs. */
  public List<String> terms(String text) {
    Objects.requireNonNull(text, "text");
    return List.copyOf(TermSink.listed(sink -> new TermReader(this).read(text, sink)));
  }

  /**
   * What every step makes of a text.
   *
   * @param cleaned the text after each step of {@link #cleaning}
   * @param tokens what it is cut into
   * @param edited the tokens after each of the {@link #steps}
   * @param terms the terms in the end
   */
  public record Trace(
      List<String> cleaned, List<String> tokens, List<List<String>> edited, List<String> terms) {

    /** Copies the lists. */
    public Trace {
      cleaned = Checks.copy("cleaned", cleaned);
      tokens = Checks.copy("tokens", tokens);
      edited = Checks.copy("edited", edited).stream().map(List::copyOf).toList();
      terms = Checks.copy("terms", terms);
    }
  }

  /** Shows what every step makes of a text. */
  public Trace trace(String text) {
    List<String> cleaned = new ArrayList<>();
    String now = Objects.requireNonNull(text, "text");
    for (Cleaning step : cleaning) {
      now = step.clean(now);
      cleaned.add(now);
    }
    List<String> tokens = tokenizer.tokens(now);
    List<List<String>> edited = new ArrayList<>();
    List<String> left = tokens;
    for (TokenStep step : steps) {
      left = edited(left, step);
      edited.add(left);
    }
    return new Trace(cleaned, tokens, edited, grams.terms(left));
  }

  private static List<String> edited(List<String> tokens, TokenStep step) {
    return tokens.stream().map(step::apply).filter(token -> !token.isEmpty()).toList();
  }
}
