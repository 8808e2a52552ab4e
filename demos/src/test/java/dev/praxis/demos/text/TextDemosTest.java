package dev.praxis.demos.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Pipeline;
import dev.praxis.bayes.NaiveBayes;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Speeches;
import dev.praxis.evaluation.Split;
import dev.praxis.text.BagOfWords;
import dev.praxis.text.DocumentSearch;
import dev.praxis.text.Documents;
import dev.praxis.text.StopWords;
import dev.praxis.text.TextAnalysis;
import dev.praxis.text.TfIdf;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the pages on text claim, and that each of them breaks where it says so. */
class TextDemosTest {

  private static final Speeches SPEECHES = Speeches.read(Dataset.SPEECHES.csv());

  @Test
  void theSpeechesAreThere() {
    assertEquals(2326, SPEECHES.passages().rows());
    assertEquals("George Washington, 1790", SPEECHES.passages().name(0));
    assertEquals(2021, SPEECHES.year(2325));
    assertEquals(4, SPEECHES.eras().labels().classes());
    assertEquals("George Washington", SPEECHES.ofPresidents().name(0));
    assertEquals(70, SPEECHES.between(1790, 1797).rows());
  }

  @Test
  void theFoldsLeaveSpeechesWhole() {
    Labels years = SPEECHES.years();
    for (Split split : SPEECHES.folds()) {
      Set<String> learned = new HashSet<>();
      IntStream.of(split.train()).forEach(i -> learned.add(years.name(i)));
      assertTrue(IntStream.of(split.test()).noneMatch(i -> learned.contains(years.name(i))));
    }
  }

  /** ln(5 / 3) + 1 and ln(5 / 4) + 1. */
  @Test
  void aWordInFewerSentencesIsWorthMore() {
    Documents sentences = Documents.of("blue blue", "horizon", "blue horizon", "horizon");
    List<List<Object>> words = TfIdfExperiments.words(sentences, "blue", "horizon");
    assertEquals(List.of("blue", 3L, 2L, 1 + StrictMath.log(5 / 3.0)), words.get(0));
    assertEquals(List.of("horizon", 3L, 3L, 1 + StrictMath.log(5 / 4.0)), words.get(1));
  }

  @Test
  void aVocabularyOfAllDocumentsHidesWhatWasNeverSeen() {
    Documents early = SPEECHES.between(1790, 1946);
    Documents late = SPEECHES.between(1946, 2022);
    assertTrue(NewWords.share(early, late) > 0.3);
    assertEquals(0, NewWords.share(SPEECHES.passages(), late));
  }

  @Test
  void onlyPairsTellApartWhatHasTheSameWords() {
    List<List<String>> rows = NGramExperiments.differences("good, not bad", "bad, not good");
    assertEquals(List.of("single words", "none", "none"), rows.get(0));
    assertEquals(List.of("n-grams up to 2", "good not, not bad", "bad not, not good"), rows.get(1));
  }

  @Test
  void longRunsOfWordsHardlyComeAgain() {
    double[] met =
        NGramExperiments.metBefore(SPEECHES.between(1790, 1900), SPEECHES.between(1900, 1910), 5);
    assertTrue(met[0] > 90, () -> "" + met[0]);
    assertTrue(met[4] < 10, () -> "" + met[4]);
  }

  @Test
  void negationAndSarcasmAreTakenForPraise() {
    Matrix praise =
        Pipeline.of(BagOfWords.counts())
            .classify(NaiveBayes.multinomial())
            .fit(BagOfWordsExperiments.reviews())
            .probabilities(BagOfWordsExperiments.asked());
    assertTrue(praise.get(1, 0) > 0.5, "negation");
    assertTrue(praise.get(2, 0) > 0.5, "sarcasm");
    assertEquals(0.5, praise.get(3, 0), 1e-12, "words never seen");
  }

  @Test
  void predictionsAreCountedByHowSureTheyAre() {
    Labels truth = Labels.ofCodes(0, 1, 1);
    Matrix probabilities = Matrix.ofRows(new double[][] {{0.8, 0.2}, {0.9, 0.1}, {0.3, 0.7}});
    Sureness sure = Sureness.between(0.75, 2, truth, probabilities);
    assertEquals(2, sure.rows());
    assertEquals(1, sure.wrong());
    assertEquals(0.5, sure.right());
    assertEquals(0.85, sure.sure(), 1e-12);
  }

  @Test
  void theMostTellingWordIsThatWithTheLargestLead() {
    Matrix shares = Matrix.ofRows(new double[][] {{0.5, 0.1}, {0.2, 0.3}, {0.3, 0.6}});
    double[][] weights = shares.toRows();
    for (double[] row : weights) {
      row[0] = Math.log(row[0]);
      row[1] = Math.log(row[1]);
    }
    List<Telling> telling =
        Telling.ofEach(List.of("a", "b"), List.of("x", "y", "z"), Matrix.ofRows(weights), 1);
    assertEquals(List.of("x"), telling.get(0).words());
    assertEquals(5, telling.get(0).times()[0], 1e-12);
    assertEquals(List.of("z"), telling.get(1).words());
  }

  @Test
  void synonymsSlipsAndStopWordsAreNotFound() {
    TextAnalysis words = TextAnalysis.standard().without(StopWords.english()).stemmed();
    Documents passages = SPEECHES.passages();
    TfIdf.Model model = TfIdf.standard().withAnalysis(words).fit(passages);
    DocumentSearch search = DocumentSearch.over(passages, model);
    int[] cars = DocumentSearchExperiments.foundOf(search, "cars", passages, "automobile");
    assertEquals(0, cars[0]);
    assertTrue(cars[1] > 0);
    assertEquals(List.of(), search.find("to be or not to be", 1));
    assertEquals(List.of(), search.find("rialroads", 1));
    assertFalse(search.find("railroads", 1).isEmpty());
  }

  @Test
  void aStopListTurnsAReviewAround() {
    TextAnalysis stopped = TextAnalysis.standard().without(StopWords.english());
    assertEquals(List.of("chips", "good"), stopped.terms("The chips are not good."));
  }
}
