package dev.praxis;

import dev.praxis.SameBits.Computed;
import dev.praxis.text.BagOfWords;
import dev.praxis.text.DocumentSearch;
import dev.praxis.text.Documents;
import dev.praxis.text.Grams;
import dev.praxis.text.HashedWords;
import dev.praxis.text.StopWords;
import dev.praxis.text.TermLimits;
import dev.praxis.text.TermStatistics;
import dev.praxis.text.TextAnalysis;
import dev.praxis.text.TfIdf;
import dev.praxis.text.TfIdf.InverseFrequency;
import dev.praxis.text.TfIdf.Norm;
import dev.praxis.text.TfIdf.TermFrequency;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Every learner of documents. */
final class SameBitsTexts {
  private static final String[] WORDS = {
    "The",
    "cats",
    "were",
    "running",
    "to",
    "naïve",
    "houses",
    "of",
    "blue",
    "horizon",
    "ΟΔΟΣ",
    "can't",
    "relational",
    "42",
    "東京",
    "happiest",
    "went",
    "\uD835\uDCD0x",
    "a",
    "sky."
  };
  private static final Documents DOCUMENTS = documents();
  private static final TextAnalysis EVERYTHING =
      TextAnalysis.standard()
          .without(StopWords.english())
          .lemmatized()
          .stemmed()
          .withGrams(Grams.words(1, 2));

  private final List<Computed> all = new ArrayList<>();

  private SameBitsTexts() {
    add("bag of words", () -> transformed(BagOfWords.counts()));
    add(
        "bag of words, limits",
        () -> transformed(BagOfWords.counts().withLimits(TermLimits.none().atMost(7)).asBinary()));
    add("hashed words", () -> transformed(HashedWords.into(50)));
    add("TF-IDF", () -> transformed(TfIdf.standard()));
    add("TF-IDF, every step", () -> transformed(TfIdf.standard().withAnalysis(EVERYTHING)));
    for (InverseFrequency formula : InverseFrequency.values()) {
      add(
          "TF-IDF, " + formula.name(),
          () ->
              transformed(
                  TfIdf.standard()
                      .withTermFrequency(TermFrequency.LOGARITHMIC)
                      .withInverseFrequency(formula)
                      .withNorm(Norm.L1)));
    }
    add("term statistics", () -> TermStatistics.of(EVERYTHING, DOCUMENTS));
    add("document search", SameBitsTexts::found);
  }

  static List<Computed> all() {
    return new SameBitsTexts().all;
  }

  private void add(String name, Supplier<?> result) {
    all.add(new Computed(name, result));
  }

  /** The first words are the most frequent. */
  private static Documents documents() {
    Random random = new Random(15);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(60); k > 0; k--) {
        text.append(WORDS[random.nextInt(1 + random.nextInt(WORDS.length))]).append(' ');
      }
      texts.add(text.toString());
    }
    return Documents.of(texts);
  }

  private static <M extends Transformer<Documents, ?>> List<?> transformed(
      Learner<Documents, M> learner) {
    M model = learner.fit(DOCUMENTS);
    return List.of(model, model.transform(DOCUMENTS));
  }

  private static Object found() {
    TfIdf.Model model = TfIdf.standard().fit(DOCUMENTS);
    return DocumentSearch.over(DOCUMENTS, model).find("the blue horizon", 9);
  }
}
