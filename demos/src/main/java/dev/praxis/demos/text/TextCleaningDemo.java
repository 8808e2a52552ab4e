package dev.praxis.demos.text;

import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Speeches;
import dev.praxis.text.StopWords;
import dev.praxis.text.TermStatistics;
import dev.praxis.text.TextAnalysis;
import dev.praxis.text.TokenStep;
import dev.praxis.text.Tokenizer;
import java.util.List;

/** One messy page on its way to terms, step by step, and what each step loses. */
public final class TextCleaningDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO =
      Demo.of(TextCleaningDemo.class, TextCleaningDemo::tell).about(TextAnalysis.class);

  private TextCleaningDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. From a page to words");
    String page =
        """
        <h1>Caf&eacute; Ren&#233;</h1><script>track("visit", 2026);</script>
        <p>We WEREN'T naïve: 3 of 4 ﬁsh &amp; chips are <b>not</b> good.
        """;
    TextAnalysis words = TextCleaningExperiments.cleaning();
    TextAnalysis.Trace trace = words.trace(page);
    List<List<String>> steps = TextCleaningExperiments.steps(page, trace);
    story.table("The page after each step.", List.of("step", "text"), "", steps);
    story.figure(TextCleaningPictures.characters(steps));
    story.finding(
        "Of %d characters %d letters are left, in %d tokens: %s.",
        page.length(),
        String.join("", trace.tokens()).length(),
        trace.tokens().size(),
        String.join(" ", trace.tokens()));

    story.part("2. Where a word ends");
    String price = "I can't pay $1,234.50 - it's a rip-off!";
    List<List<String>> cut = TextCleaningExperiments.cut(price);
    story.table(
        "The sentence " + price + " cut by four rules.", List.of("rule", "tokens"), "", cut);
    story.finding(
        "scikit-learn's rule makes %d tokens of the sentence, white space %d.",
        Tokenizer.words().tokens(price).size(), Tokenizer.whiteSpace().tokens(price).size());

    story.part("3. Stop words, stems and lemmas");
    String sentence = "the women were studying how studies of mice relate to universities";
    List<TokenStep> ways =
        List.of(
            TokenStep.without(StopWords.english()), TokenStep.stemmed(), TokenStep.lemmatized());
    List<List<String>> forms = TextCleaningExperiments.forms(ways, sentence);
    story.table(
        "Each token of a sentence after each step alone.",
        List.of("token", "kept", "stem", "lemma"),
        "",
        forms);
    story.finding(
        "*%s* has the stem *%s* and the lemma *%s*.",
        forms.get(7).get(0), forms.get(7).get(2), forms.get(7).get(3));

    story.part("4. What each step saves");
    Speeches speeches = Speeches.read(story.open(Dataset.SPEECHES));
    List<TermStatistics> counted = TextCleaningExperiments.counted(speeches.passages());
    List<List<String>> families = StemFamilies.largest(counted.get(1), 5);
    story.row(TextCleaningPictures.saved(counted));
    story.table("The stems that join most words.", List.of("stem", "words"), "", families);
    story.finding(
        "%,d different terms between white space, %,d in lower case, %,d without stop words and"
            + " stemmed.",
        counted.get(0).terms().size(),
        counted.get(1).terms().size(),
        counted.get(5).terms().size());

    story.part("5. Where it breaks");
    TextAnalysis stopped = TextAnalysis.standard().without(StopWords.english());
    TextAnalysis kept = TextAnalysis.standard().without(StopWords.english().but("not"));
    String verdict = "The chips are not good.";
    List<List<String>> mistaken = TextCleaningExperiments.mistaken();
    story.table(
        "Pairs of words, their stems and lemmas, and whether they should be one term.",
        List.of("words", "stems", "lemmas", "one?"),
        "",
        mistaken);
    story.finding(
        "\"%s\" becomes \"%s\"; with a list that spares *not*, \"%s\".",
        verdict, String.join(" ", stopped.terms(verdict)), String.join(" ", kept.terms(verdict)));
  }
}
