package dev.praxis.demos.text;

import dev.praxis.data.SparseMatrix;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Speeches;
import dev.praxis.evaluation.Split;
import dev.praxis.text.Documents;
import dev.praxis.text.TermStatistics;
import dev.praxis.text.TextAnalysis;
import dev.praxis.text.TfIdf;
import dev.praxis.text.TfIdf.Model.Weighted;
import java.util.List;

/** What each word says of a sentence, of a passage, of a president. */
public final class TfIdfDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(TfIdfDemo.class, TfIdfDemo::tell);

  private TfIdfDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. As often, and not the same");
    Documents sentences =
        Documents.of(
            "The blue boat crossed the blue sea.",
            "Clouds hid the horizon all morning.",
            "At noon the horizon was blue.",
            "At dusk the horizon was gone.");
    TfIdf.Model small = TfIdf.standard().fit(sentences);
    SparseMatrix weights = small.transform(sentences);
    List<List<Object>> words = TfIdfExperiments.words(sentences, "blue", "horizon", "the");
    int blue = small.vocabulary().column("blue").orElseThrow();
    int horizon = small.vocabulary().column("horizon").orElseThrow();
    story.figure(TfIdfPictures.sentences(weights, blue, horizon));
    story.table("Three words of the sentences.", TfIdfExperiments.WORDS, "%.3f", words);
    story.finding(
        "In the third sentence *blue* and *horizon* occur once each, and weigh %.3f and %.3f.",
        weights.get(2, blue), weights.get(2, horizon));

    story.part("2. Five formulas");
    Speeches speeches = Speeches.read(story.open(Dataset.SPEECHES));
    TermStatistics counted = TermStatistics.of(TextAnalysis.standard(), speeches.passages());
    List<TfIdf.Model> formulas = TfIdfExperiments.formulas(counted);
    String[] some = {"the", "war", "silver", "moon"};
    List<String> header = TfIdfExperiments.withPassages(counted, some);
    List<List<Object>> worth = TfIdfExperiments.worth(formulas, some);
    story.figure(TfIdfPictures.formulas(counted, formulas));
    story.table("Words with the number of passages that have them.", header, "%.2f", worth);
    story.finding(
        "By scikit-learn's formula *the* is worth %.2f, by Spark's %.2f.",
        worth.get(0).get(1), worth.get(3).get(1));

    story.part("3. The words of a president");
    Documents presidents = speeches.ofPresidents();
    TfIdf.Model textbook = TfIdfExperiments.textbook().fit(presidents);
    List<List<Weighted>> heaviest = TfIdfExperiments.heaviest(textbook, presidents, 10);
    story.frames(TfIdfPictures.presidents(presidents, heaviest));
    for (String president : List.of("Abraham Lincoln", "Theodore Roosevelt", "John F Kennedy")) {
      List<Weighted> top = heaviest.get(presidents.names().indexOf(president));
      String leading = TfIdfExperiments.list(top, 6);
      story.finding("%s: %s.", president, leading);
    }

    story.part("4. The choice decides");
    List<List<String>> choices = TfIdfExperiments.choices(presidents, "Abraham Lincoln", 7);
    story.table(
        "Abraham Lincoln by four choices.", List.of("choice", "heaviest words"), "", choices);

    story.finding(
        "By scikit-learn's default the heaviest words are %s; by the textbook's formula %s.",
        choices.get(1).get(1), choices.get(3).get(1));

    story.part("5. Where it breaks");
    Documents passages = speeches.passages();
    Split split = Split.of(passages.rows(), 0.2, 7);
    Documents others = passages.selectRows(split.test());
    double fair = NewWords.share(passages.selectRows(split.train()), others);
    double leaking = NewWords.share(passages, others);
    int[] years = {1800, 1820, 1840, 1860, 1880, 1900, 1920, 1940, 1960, 1980, 2000};
    double[] unseen = NewWords.sharesFrom(speeches, years);
    String modern = "Influencers livestream cryptocurrency.";
    int known = textbook.transform(Documents.of(modern)).nonZeros();
    story.figure(TfIdfPictures.unseen(years, unseen));
    story.finding(
        "Of the different words of a fifth of the passages %.1f %% are not in the others, and %.1f %%"
            + " not in a vocabulary learned from all. \"%s\" has %d known words.",
        100 * fair, 100 * leaking, modern, known);
  }
}
