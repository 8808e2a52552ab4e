package dev.praxis.text;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.Learner;
import dev.praxis.Threads;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.SparseMatrix;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** How often each term occurs in each document. */
@PropertyDefaults(tries = 150)
class BagOfWordsSpec {
  private static final BagOfWords COUNTS = BagOfWords.counts();

  @Provide
  Arbitrary<Documents> documents() {
    return Texts.withWords();
  }

  @Provide
  Arbitrary<TextAnalysis> analyses() {
    return Texts.analyses();
  }

  @Group
  class Contract implements LearnerContract<Documents, BagOfWords.Model> {

    @Override
    public Learner<Documents, BagOfWords.Model> learner() {
      return COUNTS.withLimits(TermLimits.none().atMost(5));
    }

    @Override
    public Arbitrary<Documents> data() {
      return Texts.withWords();
    }
  }

  @Group
  class TheCounts {

    @Property
    void areThoseOfThePlainLoops(
        @ForAll("documents") Documents documents, @ForAll("analyses") TextAnalysis analysis) {
      if (documents.texts().stream().allMatch(text -> analysis.terms(text).isEmpty())) {
        return;
      }
      BagOfWords.Model model = COUNTS.withAnalysis(analysis).fit(documents);
      List<List<String>> terms = documents.texts().stream().map(analysis::terms).toList();
      double[][] plain = PlainBagOfWords.counts(terms, model.vocabulary().terms());
      SparseMatrix counts = model.transform(documents);
      for (int i = 0; i < plain.length; i++) {
        for (int j = 0; j < plain[i].length; j++) {
          assertEquals(plain[i][j], counts.get(i, j));
        }
      }
    }

    @Property
    void areOnesIfAskedFor(@ForAll("documents") Documents documents) {
      SparseMatrix counts = COUNTS.fit(documents).transform(documents);
      SparseMatrix ones = COUNTS.asBinary().fit(documents).transform(documents);

      assertEquals(counts.nonZeros(), ones.nonZeros());
      for (int i = 0; i < ones.rows(); i++) {
        for (int j = 0; j < ones.columns(); j++) {
          assertEquals(counts.get(i, j) == 0 ? 0 : 1, ones.get(i, j));
        }
      }
    }

    @Property
    void doNotDependOnTheNumberOfThreads(@ForAll("documents") Documents documents) {
      BagOfWords.Model model = COUNTS.fit(documents);
      SparseMatrix counts = model.transform(documents);
      for (int threads : new int[] {1, 2, 7}) {
        assertEquals(counts, Threads.on(threads, () -> model.transform(documents)));
      }
    }

    @Property
    void addUpToThoseOfTheStatistics(@ForAll("documents") Documents documents) {
      TermStatistics statistics = TermStatistics.of(COUNTS.analysis(), documents);
      SparseMatrix counts = COUNTS.fit(statistics).transform(documents);
      for (int j = 0; j < counts.columns(); j++) {
        double sum = 0;
        for (int i = 0; i < counts.rows(); i++) {
          sum += counts.get(i, j);
        }
        assertEquals(statistics.count(j), sum);
      }
    }

    @Property
    void ofNewWordsAreNone(@ForAll("documents") Documents documents) {
      BagOfWords.Model model = COUNTS.fit(documents);

      assertEquals(0, model.transform(Documents.of("unheard of")).nonZeros());
      assertEquals(model.vocabulary().terms(), model.columnNames(List.of()));
    }
  }

  /** More columns than one word of bits has, and than one word of words. */
  @Example
  void theColumnsRiseHoweverManyThereAre() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append(Integer.toString(i * 7919 % 10_000, 36)).append("x ");
    }
    SparseMatrix counts =
        COUNTS.fit(Documents.of(text.toString())).transform(Documents.of("0x", text.toString()));

    assertEquals(10_000, counts.columns());
    assertEquals(1, counts.row(0).nonZeros());
    assertEquals(10_000, counts.row(1).nonZeros());
    for (int k = 0; k < 10_000; k++) {
      assertEquals(k, counts.row(1).column(k));
    }
  }

  @Group
  class Refusals {

    @Example
    void documentsWithoutATermAreRefused() {
      assertRefused(
          "documents must have at least 1 term but have none: ask for other tokens or terms",
          () -> COUNTS.fit(Documents.of("!")));
    }

    @Example
    @SuppressWarnings("NullAway") // This is the mistake.
    void nullIsRefusedByName() {
      assertEquals(
          "limits",
          assertThrows(NullPointerException.class, () -> COUNTS.withLimits(null)).getMessage());
      assertEquals(
          "statistics",
          assertThrows(NullPointerException.class, () -> COUNTS.fit((TermStatistics) null))
              .getMessage());
    }
  }
}
