package dev.praxis.demos.text;

import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Speeches;
import dev.praxis.evaluation.Split;
import dev.praxis.text.Documents;
import dev.praxis.text.Grams;
import dev.praxis.text.TextAnalysis;
import java.util.List;

/** Runs of words and pairs with gaps: what they see, what they cost, and how to hash them. */
public final class NGramDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(NGramDemo.class, NGramDemo::tell).about(Grams.class);

  private NGramDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. Runs of words, and pairs with gaps");
    String fox = "The quick brown fox jumps over the lazy dog";
    List<String> tokens = TextAnalysis.whiteSpace().tokens(fox);
    List<String> runs = Grams.words(1, 2).terms(tokens);
    List<String> pairs = Grams.sparseBigrams(4).terms(tokens);
    story.row(NGramPictures.pairs(tokens));
    List<List<String>> begun = NGramExperiments.begin(tokens, 6);
    story.table(
        "The first six words, and the terms that begin with each.",
        List.of("word", "`ngram` of 2", "`osb` of 4"),
        "",
        begun);
    story.finding(
        "%d words make %d n-grams up to 2, and %d sparse bigrams in windows of 4.",
        tokens.size(), runs.size(), pairs.size());

    story.part("2. What they see");
    String good = "The food was good, not bad at all";
    String bad = "The food was bad, not good at all";
    List<List<String>> seen = NGramExperiments.differences(good, bad);
    story.table(
        "What is in the first sentence and not in the second: `" + good + "`; `" + bad + "`.",
        List.of("terms", "only in the first", "only in the second"),
        "",
        seen);
    story.finding(
        "In the first sentence only: of the single words %s, of the n-grams up to 2 *%s*.",
        seen.get(0).get(1), seen.get(1).get(1));

    story.part("3. What they cost");
    Speeches speeches = Speeches.read(story.open(Dataset.SPEECHES));
    int[] sizes = {100, 800, speeches.passages().rows()};
    var kinds = NGramExperiments.kinds();
    List<List<TermCost>> costs = TermCost.ofSome(kinds, speeches.passages(), sizes);
    List<TermCost> all = costs.get(costs.size() - 1);
    story.figure(NGramPictures.growth(sizes, costs));
    story.table(
        "All passages: columns, those of them that a passage has, and those in one passage alone.",
        List.of("terms", "columns", "per passage", "in one alone, %"),
        "%.1f",
        all.stream().map(c -> List.of(c.name(), c.columns(), c.perDocument(), c.alone())).toList());
    story.finding(
        "Single words need %,d columns, n-grams up to 2 need %,d, sparse bigrams of 4 need %,d.",
        all.get(0).columns(), all.get(1).columns(), all.get(3).columns());

    story.part("4. Fewer columns by hashing");
    int[] widths = {1 << 8, 1 << 12, 1 << 16, 1 << 18};
    double[] colliding = NGramExperiments.colliding(speeches.passages(), widths);
    double[] right = NGramExperiments.hashed(speeches, widths);
    double known = NGramExperiments.right(Grams.words(1, 2), speeches);
    story.row(
        NGramPictures.collisions(widths, colliding), NGramPictures.hashed(widths, right, known));
    story.finding(
        "In %,d columns %.0f %% of the terms share theirs, and %.1f %% of the eras are right; with a"
            + " column for each term %.1f %%.",
        widths[2], colliding[2], right[2], known);

    story.part("5. Where it breaks");
    Split split = Split.grouped(speeches.years(), 0.2, 7);
    Documents train = speeches.passages().selectRows(split.train());
    Documents test = speeches.passages().selectRows(split.test());
    double[] met = NGramExperiments.metBefore(train, test, 5);
    double single = NGramExperiments.right(Grams.single(), speeches);
    story.figure(NGramPictures.met(met));
    story.finding(
        "Of the runs of 2 words of other speeches %.0f %% were met before, of those of 5 words %.1f"
            + " %%. The era is right for %.1f %% by single words, for %.1f %% with pairs.",
        met[1], met[4], single, known);
  }
}
